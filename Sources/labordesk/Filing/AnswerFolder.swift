import CaseExport
import CaseWorkflow
import Desk
import Foundation
import SafeXML
import SharedFolder

/// Where answers lie, and the schema they follow.
enum AnswerFolder {
    static func schema() throws -> AnswerSchema {
        do {
            return try AnswerSchema(try ExportSchemas.find(environment: ProcessInfo.processInfo.environment))
        } catch let error as ExportSchemas.NotFound {
            throw Problem("no-schemas", error.message)
        } catch let error as XMLProblem {
            throw Problem("no-schemas", Sentence(error.chinese, error.english))
        }
    }

    /// Makes the folder into which answers go, when it is not there.
    static func prepare(_ folder: String, field: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Problem(
                "folder",
                Sentence("文件夹 \(folder) 不能建立，请另选一个", "The folder \(folder) cannot be made. Choose another"),
                field: field)
        }
    }

    /// An answer's folder that lies in its place now.
    struct Written {
        let path: String
        /// It lay there already, and says the same.
        let wasThere: Bool

        var line: String { path + (wasThere ? Sentence("（已有）", " (there already)").text(in: Output.language) : "") }
    }

    /// Writes an answer. One that lies there already stays when it is the same: byte for byte, or, of refusals on
    /// arrival, by the name of its folder, which says everything but the moment and the signature.
    ///
    /// - Parameter isNumbered: false for a refusal on arrival.
    /// - Throws: `Problem` when another lies in its place, or it cannot be written.
    static func write(
        _ documents: [AnswerDocument], named name: String, isNumbered: Bool = true, into folder: String, field: String
    ) throws(Problem) -> Written {
        let path = folder + "/" + name
        do throws(AnswerRefusal) {
            if FileManager.default.fileExists(atPath: path) {
                let isSame = isNumbered ? try FilingAnswer.documents(inFolder: path) == documents : true
                if isSame { return Written(path: path, wasThere: true) }
            }
            return Written(path: try FilingAnswer.write(documents, named: name, into: folder), wasThere: false)
        } catch { throw Problem("answer-not-written", error.message, field: field) }
    }
}

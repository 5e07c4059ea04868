public import CaseWorkflow
import Foundation
import SafeXML

/// The schemas that SDMX publishes for SDMX-ML 3.0, where an office has them: a second opinion on the statistics, beside
/// the schema of this program. They do not come with it.
public struct SDMXSchemas: Sendable {
    let messages: XMLSchema

    /// Why the schemas in a folder are not used, in words.
    public struct NotUsable: Error, Hashable, Sendable {
        public let message: Sentence
    }

    /// Names the folder for people who always use them.
    public static let variable = "LABORDESK_SDMX_SCHEMAS"

    /// The file of the published schemas that all messages begin from, and the one of data.
    private static let files = ["SDMXMessage.xsd", "SDMXDataStructureSpecific.xsd"]

    /// Compiles the schemas in this folder, together with the schema of our data flow, and proves our own `structure.xml`
    /// with them.
    ///
    /// - Throws: `NotUsable` when the folder does not hold them, they are of another version or damaged, or the program's
    ///   files do not follow them.
    public init(folder: String, _ exports: ExportSchemas) throws(NotUsable) {
        for file in SDMXSchemas.files where !FileManager.default.isReadableFile(atPath: folder + "/" + file) {
            throw NotUsable(
                message: Sentence(
                    "文件夹 \(folder) 中没有 SDMX 3.0 的模式文件（缺 \(file)）。请从 sdmx.org 下载 SDMX-ML 3.0 的模式文件后指定其文件夹，或者不要求这项检查。",
                    "The folder \(folder) does not hold the schemas of SDMX 3.0 (\(file) is not there). Download those of "
                        + "SDMX-ML 3.0 from sdmx.org and name their folder, or leave this check out."))
        }
        let own = exports.folder(of: "filing-1")
        do throws(XMLProblem) {
            messages = try XMLSchema(bytes: SDMXSchemas.joined(folder + "/SDMXMessage.xsd", own + "/sdmx/filing.xsd"))
        } catch {
            let detail = error.detail.hasSuffix(".") ? String(error.detail.dropLast()) : error.detail
            throw NotUsable(
                message: Sentence(
                    "文件夹 \(folder) 中的模式文件不能使用：\(detail)。需要的是 SDMX-ML 3.0 的模式文件，不是 2.1 或 3.1。请重新下载。",
                    "The schemas in \(folder) cannot be used: \(detail). Those of SDMX-ML 3.0 are needed, not of 2.1 "
                        + "or 3.1. Download them again."))
        }
        if let problem = messages.validate(path: own + "/" + FilingStructure.fileName, maximum: 1).first {
            throw NotUsable(
                message: Sentence(
                    "本程序的 \(FilingStructure.fileName) 不符合 \(folder) 中的模式：\(problem.chinese)请重新安装程序，或者核对模式文件的版本。",
                    "The \(FilingStructure.fileName) of this program does not follow the schemas in \(folder): "
                        + "\(problem.english) Install the program again, or check the version of the schemas."))
        }
    }

    /// A schema that takes in the published messages and our data set.
    private static func joined(_ messages: String, _ dataSet: String) -> [UInt8] {
        func address(_ path: String) -> String {
            URL(fileURLWithPath: path).absoluteString.replacing("&", with: "&amp;").replacing("'", with: "%27")
        }
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:labordesk:sdmx">
            <xs:import namespace="\(StatisticsStructure.message)" schemaLocation="\(address(messages))"/>
            <xs:import namespace="\(StatisticsStructure.namespace)" schemaLocation="\(address(dataSet))"/>
            </xs:schema>
            """
        return Array(schema.utf8)
    }
}

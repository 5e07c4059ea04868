import SafeXML
import ZipArchive

/// The archive behind an `.xlsx` file: its parts by name, whatever their case, and the relationships between them.
final class XLSXParts {
    struct Relationship {
        let id: String
        /// The last word of the type's URI, the same in both editions of the standard: `worksheet`.
        let kind: String
        /// The part's name in the archive.
        let target: String
    }

    private let archive: ZipReader
    private let entries: [String: ZipEntry]

    init(path: String, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        var zipLimits = ZipLimits()
        zipLimits.archiveBytes = limits.fileBytes
        zipLimits.entryBytes = limits.sheetBytes
        zipLimits.totalBytes = limits.sheetBytes
        do throws(ZipProblem) {
            archive = try ZipReader(path: path, limits: zipLimits)
        } catch {
            throw SpreadsheetError(error)
        }
        entries = Dictionary(archive.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    }

    subscript(part: String) -> ZipEntry? { entries[part.lowercased()] }

    /// The relationships of a part, or of the whole package for the empty name.
    func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        guard let entry = self["\(folder)_rels/\(part[cut...]).rels"] else {
            if part.isEmpty { throw SpreadsheetError(.notAWorkbook, "no relationships") }
            return []
        }
        var found: [Relationship] = []
        try read(entry, textBytes: 1 << 16) { event in
            guard case .start(let start) = event, start.name == "Relationship", found.count < 10_000 else { return }
            guard start.attributes["TargetMode"] != "External", let id = start.attributes["Id"],
                let type = start.attributes["Type"], let target = start.attributes["Target"]
            else { return }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            found.append(Relationship(id: id, kind: kind, target: XLSXParts.resolve(target, from: folder)))
        }
        return found
    }

    /// Reads a part as XML, in pieces.
    ///
    /// - Throws: `SpreadsheetError`; an error that the handler throws must be one too.
    func read(
        _ entry: ZipEntry, textBytes: Int, progress: (Int) -> Void = { _ in }, _ handler: (XMLEvent) throws -> Void
    ) throws(SpreadsheetError) {
        var limits = XMLLimits()
        limits.textBytes = textBytes
        limits.totalBytes = max(entry.size, 1)
        do {
            try withoutActuallyEscaping(handler) { handler in
                let reader = try XMLReader(limits: limits, handler: handler)
                try archive.read(entry) { bytes in
                    try reader.push(bytes)
                    progress(reader.bytesRead)
                }
                try reader.finish()
            }
        } catch let error as SpreadsheetError {
            throw error
        } catch let problem as ZipProblem {
            throw SpreadsheetError(problem)
        } catch let problem as XMLProblem {
            let code: SpreadsheetError.Code = problem.code == .textTooLong ? .cellTooLong : .damaged
            throw SpreadsheetError(code, "\(entry.name): \(problem.code.rawValue) \(problem.detail)")
        } catch {
            throw SpreadsheetError(.damaged, "\(entry.name): \(error)")
        }
    }

    /// A target relative to a folder, as a name in the archive.
    private static func resolve(_ target: String, from folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(part)
            }
        }
        return path.joined(separator: "/")
    }
}

extension SpreadsheetError {
    /// What an archive's problem means for whoever brought a workbook.
    init(_ problem: ZipProblem) {
        let detail = [problem.code.rawValue, problem.entry ?? "", problem.detail].filter { !$0.isEmpty }
            .joined(separator: " ")
        switch problem.code {
        case .unreadable: self.init(.unreadable, detail)
        case .notAnArchive, .damaged, .noSuchEntry, .unknownCompression: self.init(.damaged, detail)
        case .encrypted: self.init(.encrypted, detail)
        case .unsafeName, .repeatedName, .link, .tooManyEntries, .tooCompressed: self.init(.refused, detail)
        case .tooLarge: self.init(.tooLarge, detail)
        case .notWritten: self.init(.notWritten, detail)
        }
    }
}

import CaseWorkflow
import Glibc

/// What may be called how in a carrier, and how large it may be.
enum CarrierName {
    /// Whether it is the name of a filing's or an answer's folder: `LDF-…` or `LDA-…`, ASCII letters, digits and `._-`.
    static func isFolder(_ name: String) -> Bool {
        (name.hasPrefix("LDF-") || name.hasPrefix("LDA-")) && (5...128).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
                    || byte == 46 || byte == 95
            }
    }

    /// The largest file of this name, in bytes.
    static func largest(_ name: String) -> Int64 {
        if let kind = AnswerDocument.Kind(rawValue: name) { return kind.largest }
        if name == FilingStatistics.fileName { return FilingPart.Kind.statistics.largest }
        if name == FilingView.fileName { return FilingPart.Kind.view.largest }
        return name.hasPrefix("cases-") ? FilingPart.Kind.cases.largest : 4 << 20
    }

    /// The name under which a folder is copied: its own, also when it was given as `.`.
    ///
    /// - Throws: `FilingProblem` for a name that could confuse a terminal, or is none.
    static func plain(_ name: String, path: String) throws(FilingProblem) -> String {
        var name = name
        if name.isEmpty || name == "." || name == ".." {
            guard let real = realpath(path, nil) else { throw FilingCarrier.notOneFolder }
            defer { free(real) }
            name = String(cString: real).split(separator: "/").last.map(String.init) ?? ""
        }
        guard (1...200).contains(name.utf8.count), FilingText.canonical(name) == name, !name.hasPrefix(".") else {
            throw FilingProblem(
                .zipName,
                Sentence(
                    "文件夹名不合规定（1到200字节，不得含控制字符，不得以“.”开头）。请改名后再试。",
                    "The folder's name is not allowed (1 to 200 bytes, no control characters, no leading dot). Rename it "
                        + "and try again."))
        }
        return name
    }
}

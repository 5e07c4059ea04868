import CaseWorkflow
import Foundation

/// Every word of the pages that no rule says: labels, headings, hints. One line a word, `key | 中文 | English`, in one place for both
/// languages, so that none can be missing.
enum Words {
    /// - Returns: the template with each `[[key]]` replaced.
    static func filled(_ template: String, in language: Language) -> String {
        var result = ""
        var rest = template[...]
        while let start = rest.range(of: "[["), let end = rest[start.upperBound...].range(of: "]]") {
            result += rest[..<start.lowerBound]
            let key = String(rest[start.upperBound..<end.lowerBound])
            guard let word = all[key] else { preconditionFailure("no word for \(key)") }
            result += word.text(in: language)
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    static subscript(key: String) -> Sentence {
        guard let word = all[key] else { preconditionFailure("no word for \(key)") }
        return word
    }

    static let all: [String: Sentence] = {
        var words: [String: Sentence] = [:]
        for table in tables {
            for line in table.split(separator: "\n") {
                let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.trimmingPrefix(while: \.isWhitespace)
                }.map { text in String(text.reversed().drop(while: \.isWhitespace).reversed()) }
                precondition(parts.count == 3, "a word has a key, Chinese and English: \(line)")
                precondition(words[parts[0]] == nil, "the word \(parts[0]) comes twice")
                words[parts[0]] = Sentence(parts[1], parts[2])
            }
        }
        return words
    }()

    /// The tables, one for each room of the pages.
    static let tables = [
        common, signIn, today, cases, oneCase, steps, intake, registers, lookUp, administration, statistics, charts,
        months,
        received, keeping, returns,
    ]
}

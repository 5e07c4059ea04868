import Foundation

/// Words of the help in Chinese, by their key: lines of `key | words`. Read when a page is first asked for.
struct HelpTable: Sendable {
    let words: [String: String]

    init(_ text: String) {
        var words: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let bar = line.range(of: " | ") else { continue }
            words[String(line[..<bar.lowerBound])] = String(line[bar.upperBound...])
        }
        self.words = words
    }

    subscript(key: String) -> String? { words[key] }
}

import Foundation

/// A conversation with the desk, written down line by line:
///
///     $ case note 西湖区工调〔2025〕00001号 --text 来电催办
///     < what is typed on standard input
///     what it answers
///     [1]                                 the exit code, when it is not 0
///
/// Lines that begin with # are remarks. Identifiers that differ from run to run read `<id>`; in a question `$LAST` is the last one
/// that was answered.
struct Transcript {
    let path: String
    private let lines: [String]

    init(_ name: String) throws {
        path = Transcript.folder + "/" + name + ".txt"
        lines = try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Transcripts"

    static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
                .map { String($0.dropLast(4)) }.sorted()
        }
    }

    var text: String { lines.joined(separator: "\n") }

    /// The same conversation with the answers a desk gives now.
    func played(at desk: TestDesk) throws -> String {
        var said: [String] = []
        var place = 0
        var lastID = ""
        while place < lines.count {
            let line = lines[place]
            place += 1
            if line.hasPrefix("#") { said.append(line) }
            guard line.hasPrefix("$ ") else { continue }
            said.append(line)
            var input = ""
            while place < lines.count, lines[place].hasPrefix("< ") {
                said.append(lines[place])
                input += lines[place].dropFirst(2) + "\n"
                place += 1
            }
            let reply = try desk.run(String(line.dropFirst(2)).replacing("$LAST", with: lastID), input: input)
            if let id = reply.text.matches(of: Transcript.identifier).last { lastID = String(id.output) }
            var answer = reply.text.replacing(Transcript.identifier, with: "<id>")
                .replacing(desk.path, with: "<desk>")
            while answer.hasSuffix("\n") { answer.removeLast() }
            if !answer.isEmpty { said.append(answer) }
            if reply.exitCode != 0 { said.append("[\(reply.exitCode)]") }
            said.append("")
        }
        while said.last == "" { said.removeLast() }
        return said.joined(separator: "\n") + "\n"
    }

    private static var identifier: Regex<Substring> {
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
    }

    /// Words by blanks; between single quotes blanks are kept.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var isOpen = false
        for character in line {
            switch character {
            case "'":
                isQuoted.toggle()
                isOpen = true
            case " " where !isQuoted:
                if isOpen { words.append(word) }
                word = ""
                isOpen = false
            default:
                word.append(character)
                isOpen = true
            }
        }
        if isOpen { words.append(word) }
        return words
    }
}

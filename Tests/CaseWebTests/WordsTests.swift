import CaseWorkflow
import Foundation
import Testing

@testable import CaseWeb

/// Every word that a page asks for is there in both languages, and none is kept that no page asks for.
@Suite("Words of the pages")
struct WordsTests {
    private static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Sources/CaseWeb"

    private static func texts(_ ending: String) throws -> [(path: String, text: String)] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(ending) }.map { name in
            (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
        }
    }

    @Test func everyWordHasBothLanguages() {
        #expect(Words.all.count > 400)
        // The language is named in itself.
        for (key, word) in Words.all where key != "language" {
            #expect(!word.chinese.isEmpty && !word.english.isEmpty, "\(key)")
            #expect(!word.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(key)")
        }
    }

    @Test func everyTemplatesWordIsThere() throws {
        let templates = try WordsTests.texts(".mustache")
        #expect(templates.count == PageFiles.all.count, "a template is not registered in PageFiles")
        for (path, text) in templates {
            for match in text.matches(of: /\[\[([^\]]*)\]\]/) {
                #expect(Words.all[String(match.1)] != nil, "\(path): \(match.1)")
            }
        }
    }

    @Test func everyPagesWordIsThere() throws {
        for (path, text) in try WordsTests.texts(".swift") {
            for match in text.matches(of: /Words\["([^"\\]*)"\]/) {
                #expect(Words.all[String(match.1)] != nil, "\(path): \(match.1)")
            }
        }
    }

    /// Used is what stands between the marks of a template or, whole or as a beginning, in a text of the program.
    @Test func noWordIsLeftOver() throws {
        var used: Set<String> = []
        var beginnings: Set<String> = []
        for (_, text) in try WordsTests.texts(".mustache") {
            used.formUnion(text.matches(of: /\[\[([^\]]*)\]\]/).map { String($0.1) })
        }
        for (path, text) in try WordsTests.texts(".swift") where !path.hasPrefix("Words/") {
            used.formUnion(text.matches(of: /"([a-z0-9.\-]+)"/).map { String($0.1) })
            beginnings.formUnion(text.matches(of: /"([a-z0-9.\-]+\.)(?:\\\(|" \+)/).map { String($0.1) })
        }
        let left = Words.all.keys.filter { key in
            !used.contains(key) && !beginnings.contains { key.hasPrefix($0) }
        }
        #expect(left.sorted() == [])
    }
}

import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExport

@Suite struct FilingRoundTripTests {
    @Test func aFilingIsAcceptedAsWritten() throws {
        let scratch = try ScratchFolder()
        let cases = try SyntheticFiling.cases()
        let header = try SyntheticFiling.header()
        let written = try FilingWriter(header: header, figures: SyntheticFiling.figures(of: cases))
            .write(into: scratch.path, cases: cases)
        #expect(written.path == scratch.path + "/LDF-D01-2026-03-2")
        #expect(
            try scratch.files(in: written.path).keys.sorted()
                == ["cases-0001.xml", "manifest.xml", "statistics.xml", "view.html"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["LDF-D01-2026-03-2"])

        let verdict = try Shipped.check.get().verdict(onFolder: written.path)
        #expect(verdict.isAccepted, "\(verdict.errorTexts)")
        #expect(verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
        #expect(verdict.header == header)
        #expect(verdict.manifestDigest == written.manifestDigest)
        #expect(verdict.claimed == written.control)
        #expect(verdict.recomputed == written.control)
        #expect(written.control.records.total == 14)
        #expect(written.control.totals.bridge?.revisions == 2)
        #expect(verdict.summary.english.contains("passes: 14 case records, 1 warnings"))
    }

    @Test func whoAnswersForItTravelsWithIt() throws {
        let scratch = try ScratchFolder()
        let cases = try SyntheticFiling.cases()
        var header = try SyntheticFiling.header()
        header.responsible = ReturnPersons(head: "负责人 甲 ", reviewer: "\u{200B}", preparer: "<填表人>乙")
        let written = try FilingWriter(header: header, figures: SyntheticFiling.figures(of: cases))
            .write(into: scratch.path, cases: cases)
        let verdict = try Shipped.check.get().verdict(onFolder: written.path)
        #expect(verdict.problems.map(\.rule) == [.signatureNone], "\(verdict.errorTexts)")
        #expect(verdict.header?.responsible == ReturnPersons(head: "负责人 甲", preparer: "<填表人>乙"))
        #expect(verdict.header?.responsible?.missing == [.reviewer])
        #expect(verdict.header?.reportedOn == Day("2026-04-02"))
        let view = String(decoding: try #require(try scratch.files(in: written.path)["view.html"]), as: UTF8.self)
        #expect(view.contains("<td>单位负责人</td><td>负责人 甲</td>") && view.contains("<td>审核人</td><td>未填</td>"))
        #expect(view.contains("&lt;填表人&gt;乙") && view.contains("<td>报出日期</td><td>2026年4月2日</td>"))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let (one, other) = (try ScratchFolder(), try ScratchFolder())
        let cases = try SyntheticFiling.cases(50)
        var figures = SyntheticFiling.figures(of: cases)
        let first = try FilingWriter(header: try SyntheticFiling.header(), figures: figures)
            .write(into: one.path, cases: cases)
        figures.cells.reverse()
        let second = try FilingWriter(header: try SyntheticFiling.header(), figures: figures)
            .write(into: other.path, cases: cases.reversed())
        #expect(try one.files(in: first.path) == other.files(in: second.path))
    }

    @Test func theBytesAreAsTheFormatSays() throws {
        let scratch = try ScratchFolder()
        let cases = try SyntheticFiling.cases(2)
        let written = try FilingWriter(
            header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: cases)
        ).write(into: scratch.path, cases: cases)
        for (name, data) in try scratch.files(in: written.path) where name.hasSuffix(".xml") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"))
            #expect(text.hasSuffix(">\n"))
            #expect(!text.contains("\r") && !text.contains("\n ") && !text.contains("<!"))
            #expect(text.components(separatedBy: "<?").count == 2)
        }
    }

    @Test func aNilFilingNeedsNoRecords() throws {
        let scratch = try ScratchFolder()
        let header = try SyntheticFiling.header(sequence: 1, type: .zero)
        let writer = FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 3))
        let written = try writer.write(into: scratch.path, cases: [])
        #expect(written.parts.map(\.name) == ["statistics.xml", "view.html"])
        let verdict = try Shipped.check.get().verdict(onFolder: written.path)
        #expect(verdict.isAccepted && verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
        #expect(verdict.header?.type == .zero)
        #expect(verdict.claimed?.totals.stock.closing == 3)
    }

    @Test func manyRecordsFillThreeParts() throws {
        let scratch = try ScratchFolder()
        let facts = try (0..<35).map { try SyntheticFiling.facts($0) }
        let cells = SyntheticFiling.figures(of: []).cells
        let writer = FilingWriter(
            header: try SyntheticFiling.header(), figures: FilingFigures(cells: cells, opening: 40))
        var number = 0
        let written = try writer.write(into: scratch.path) {
            defer { number += 1 }
            guard number < 45_000 else { return nil }
            return FilingCase(uid: SyntheticFiling.uid(number), rev: 1, change: .added(facts[number % facts.count]))
        }
        #expect(written.parts.map(\.name).prefix(3) == ["cases-0001.xml", "cases-0002.xml", "cases-0003.xml"])
        #expect(written.parts.map(\.records).prefix(3) == [20_000, 20_000, 5_000])
        #expect(written.parts[1].first == "case-0020000" && written.parts[1].last == "case-0039999")
        let verdict = try Shipped.check.get().verdict(onFolder: written.path)
        #expect(verdict.isAccepted, "\(verdict.errorTexts)")
        #expect(verdict.recomputed?.records.added == 45_000)
    }

    @Test func aPartEndsBeforeItsByteLimit() throws {
        let scratch = try ScratchFolder()
        let cases = try SyntheticFiling.cases(40)
        let writer = FilingWriter(
            header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: cases),
            limits: FilingWriter.Limits(records: 20_000, bytes: 6_000))
        let written = try writer.write(into: scratch.path, cases: cases)
        let parts = written.parts.filter { $0.kind == .cases }
        #expect(parts.count > 3)
        #expect(parts.allSatisfy { $0.bytes <= 6_000 })
        #expect(try Shipped.check.get().verdict(onFolder: written.path).isAccepted)
    }

    @Test(arguments: [
        "甲 & 乙 <b>\"公会\"'</b>", "<script>alert(1)</script>", "]]> <!-- x -->", "a\u{0}b\u{1}c\u{FFFE}d",
        "换\n行\t和\r空格  ",
        "e\u{301}cole", "\u{202E}反向\u{202C}", "  外 空 格  ", "🙂 表情",
    ])
    func everyTextIsEscapedAndMadeCanonical(name: String) throws {
        let scratch = try ScratchFolder()
        var header = try SyntheticFiling.header()
        header.sender.name = name
        header.softwareVersion = "x" + name
        let written = try FilingWriter(header: header, figures: SyntheticFiling.figures(of: []))
            .write(into: scratch.path, cases: [])
        let verdict = try Shipped.check.get().verdict(onFolder: written.path)
        #expect(verdict.isAccepted && verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
        #expect(verdict.header?.sender.name == FilingText.canonical(name))
        let view = try String(contentsOfFile: written.path + "/view.html", encoding: .utf8)
        #expect(!view.contains("<script") && !view.contains("<b>"))
    }

    @Test func aDigestIsTheSameForEveryReader() throws {
        // Computed apart from this program, by the rule in docs/filing.md.
        let record = FilingCase(uid: "case-0000008", rev: 1, change: .added(try SyntheticFiling.facts(8)))
        #expect(record.digest.hex == "5d72f07743ada1fc809783322069fff86e24e8ca1743ac7e5d9853b03e51d810")
        let tombstone = FilingCase(uid: "x-withdrawn-1", rev: 3, change: .deleted(.merged))
        #expect(tombstone.digest.hex == "5bdf6b3911964309fddafd2670ecce8ad244e3c230a49e724d95a9e952041ab7")
    }

    @Test func rungsComeFromTheCells() throws {
        let figures = FilingFigures(
            cells: [
                FilingCell(.accepted, value: 5), FilingCell(.aidTerminated, flags: 1, value: 1),
                FilingCell(.closed, detail: "agreement", value: 2), FilingCell(.agreed, detail: "wages", value: 700),
                FilingCell(.receivedVerified, detail: "wages", value: -50),
            ], opening: 10)
        #expect(figures.totals.stock.closing == 12)
        #expect(figures.totals.ladder.agreed == 700 && figures.totals.ladder.receivedVerified == -50)
        #expect(figures.totals.bridge == nil)
    }
}

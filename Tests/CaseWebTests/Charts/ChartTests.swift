import CaseWorkflow
import Foundation
import Testing

@testable import CaseWeb

/// Pictures of fixed numbers, byte for byte, and of numbers that no office has.
@Suite("Charts")
struct ChartTests {
    static let paper = ChartPaper(id: "p", title: "标题 <A&B>", description: "说明 \"x\"")
    static let months: [FlowChart.Period] = [
        .init(name: "2025-01", received: 12, resolved: 8, pending: 20),
        .init(name: "2025-02", received: 0, resolved: 5, pending: 15),
        .init(name: "2025-03", received: 7, resolved: 7, pending: 15),
    ]

    static func flow(_ periods: [FlowChart.Period]) -> String {
        FlowChart(periods: periods, names: ("受理", "结案", "未结"), unit: "件", language: .chinese).svg(paper)
    }

    static func bars(_ values: [Int64], isMoney: Bool = false, name: String = "劳动报酬") -> String {
        BarChart(
            bars: values.enumerated().map { .init(name: name + "\($0)", value: $1, words: String($1)) },
            isMoney: isMoney,
            unit: "件", language: .chinese
        ).svg(BarChart.paper("b", "t", "d", bars: values.count))
    }

    static func funnel(_ points: [(Int64, Int64)], name: String = "样例") -> FunnelChart {
        FunnelChart(
            points: points.enumerated().map {
                .init(name: name + "\($0)", numerator: $1.0, denominator: $1.1)
            }, names: ("成功率", "件数", "95%", "99.8%", "全部"), language: .chinese)
    }

    static func curve(_ durations: [Int: Int64]) -> ClosingCurve {
        ClosingCurve(durations: durations, names: ("日", "%", "一半"), language: .chinese)
    }

    static func shares(_ rows: [[Int64]], name: String = "本期") -> String {
        ShareChart(
            parts: ["达成", "和解", "未达成", "撤回"], rows: rows.map { .init(name: name, values: $0) }, nothing: "没有数据"
        ).svg(ShareChart.paper("s", "t", "d", rows: rows.count))
    }

    static func pyramid(_ bands: [(Int64, Int64)]) -> String {
        AgePyramid(
            bands: bands.enumerated().map { .init(name: "\($0)日", left: $1.0, right: $1.1) }, names: ("调解", "援助"),
            language: .chinese
        ).svg(AgePyramid.paper("a", "t", "d", bands: bands.count))
    }

    static func triangle(_ rows: [[Int64?]]) -> String {
        TriangleChart(
            rows: rows.enumerated().map { .init(name: "2025-0\($0 + 1)", values: $1) }, heads: ["1", "2", "3"],
            withdrawn: "撤回"
        ).svg(TriangleChart.paper("r", "t", "d", rows: rows.count))
    }

    static let pictures: [(name: String, svg: String)] = [
        ("flow", flow(months)), ("bars", bars([340, 120, 7])),
        ("ladder", bars([1_234_567_890, 900_000_000, 450_000_001], isMoney: true)),
        ("shares", shares([[6, 2, 3, 1], [0, 0, 0, 0]])), ("pyramid", pyramid([(12, 3), (5, 0), (1, 1)])),
        ("curve", curve([3: 2, 15: 5, 40: 3]).svg(ChartPaper(id: "c", title: "t", description: "d"))),
        (
            "funnel",
            funnel([(30, 40), (70, 100), (5, 60)]).svg(ChartPaper(id: "f", title: "t", description: "d"))
        ),
        ("triangle", triangle([[10, 12, 12], [9, nil], [4]])),
        (
            "multiple",
            SmallMultiple(periods: months, most: 40, names: ("受理", "结案"), language: .chinese).svg(
                SmallMultiple.paper("m", "t", "d"))
        ),
    ]

    @Test(arguments: pictures)
    func fixedNumbersGiveTheSameBytes(_ picture: (name: String, svg: String)) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().path + "/Golden/\(picture.name).svg"
        let text = picture.svg.replacing("><", with: ">\n<") + "\n"
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: URL(filePath: path))
        }
        let golden = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(text == golden, "run the tests with UPDATE_SNAPSHOTS=1 and look at the picture")
    }

    static let extremes: [Int64] = [0, 1, -5, 1_000_000_000, 9_000_000_000_000_000_000, -1_000_000_000]

    @Test(arguments: extremes)
    func numbersThatNoOfficeHasDrawAPicture(_ value: Int64) throws {
        for svg in [
            ChartTests.flow([.init(name: "2025-01", received: value, resolved: -value, pending: value)]),
            ChartTests.flow([]), ChartTests.bars([value]), ChartTests.bars([value, 1, 0], isMoney: true),
            ChartTests.bars([]),
            ChartTests.shares([[value, 1, 0, 0]]), ChartTests.shares([]), ChartTests.pyramid([(value, 0)]),
            ChartTests.pyramid([]), ChartTests.triangle([[value, 0, nil]]), ChartTests.triangle([]),
            ChartTests.curve([0: max(0, value)]).svg(ChartTests.paper), ChartTests.curve([:]).svg(ChartTests.paper),
            ChartTests.funnel([(max(0, value), max(0, value)), (0, 1)]).svg(ChartTests.paper),
            ChartTests.funnel([]).svg(ChartTests.paper),
        ] {
            let wellFormed = try ChartTests.isWellFormed(svg)
            #expect(wellFormed)
            #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
    }

    @Test func namesAreEscapedEverywhere() throws {
        let name = "<script>alert('x')</script>&\"\u{8}"
        for svg in [
            ChartTests.bars([5], name: name), ChartTests.shares([[5, 0, 0, 0]], name: name),
            ChartTests.funnel([(1, 100), (99, 100)], name: name).svg(
                ChartPaper(id: "x", title: name, description: name)),
            ChartTests.flow([.init(name: name, received: 1, resolved: 1, pending: 1)]),
        ] {
            #expect(!svg.contains("<script"))
            #expect(!svg.contains("\u{8}"))
            let wellFormed = try ChartTests.isWellFormed(svg)
            #expect(wellFormed)
        }
    }

    /// Every tag is closed in its order, and no attribute is cut open.
    static func isWellFormed(_ svg: String) throws -> Bool {
        var open: [Substring] = []
        var rest = svg[...]
        while let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else { return false }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
            guard tag.filter({ $0 == "\"" }).count.isMultiple(of: 2), !tag.contains("<") else { return false }
        }
        return open.isEmpty
    }

    static let scales: [(values: [Double], ticks: [Double])] = [
        ([], [0, 1]), ([0], [0, 1]), ([1], [0, 1]), ([7], [0, 2, 4, 6, 8]), ([20], [0, 5, 10, 15, 20]),
        ([97], [0, 20, 40, 60, 80, 100]), ([-3, 8], [-5, 0, 5, 10]), ([1e9], [0, 2e8, 4e8, 6e8, 8e8, 1e9]),
        ([.nan, .infinity, 3], [0, 1, 2, 3]),
    ]

    @Test(arguments: scales)
    func ticksAreNice(_ row: (values: [Double], ticks: [Double])) {
        #expect(NiceScale(row.values, from: 0, to: 100).ticks == row.ticks)
    }

    @Test func axesAreShort() {
        let plain = AxisNumber(language: .chinese, isMoney: false)
        #expect([0, 250, 9999, 15_000, 2.5e8].map(plain.text) == ["0", "250", "9999", "1.5万", "2.5亿"])
        let english = AxisNumber(language: .english, isMoney: true)
        #expect([1_000_000, 200_000_000.0].map(english.text) == ["10k", "2M"])
    }

    @Test func chanceHasItsLimits() {
        let funnel = ChartTests.funnel([(50, 100), (48, 100), (5, 100), (0, 0), (1, 1)])
        #expect(funnel.points.map(funnel.place) == [.outside998, .outside95, .outside998, .empty, .inside])
        let even = ChartTests.funnel([(50, 100), (50, 100)])
        #expect(even.points.map(even.place) == [.inside, .inside])
        let all = ChartTests.funnel([(10, 10), (20, 20)])
        #expect(all.points.map(all.place) == [.inside, .inside])
    }

    @Test func theCurveSaysWhenHalfWereClosed() {
        #expect(ChartTests.curve([:]).median == nil)
        #expect(ChartTests.curve([9: 1]).median == 9)
        #expect(ChartTests.curve([3: 2, 15: 5, 40: 3]).median == 15)
        #expect(ChartTests.curve([3: 2, 15: 5, 40: 3]).closed(within: 15) == 7)
    }
}

import CaseWorkflow
import Foundation

@testable import CaseExport
@testable import CaseExportTests
@testable import Desk

/// Filings that every receiver takes.
enum ConformanceGood {
    static let all: [ConformanceFault] = [
        good(
            "good-original", ("首次报送，三条记录", "a first filing with three records"),
            ("合格的报送件接受，数字是单元之和", "A filing in order is accepted; its figures are those of its cells")
        ) { try $0.put("good-original", try ConformanceSample.marchFiling()) },
        good(
            "good-nil", ("零报告", "a nil return"), ("没有事项也要说", "That nothing happened is said as well")
        ) {
            var filing = ConformanceSample.filing(try ConformanceSample.header(3, 1, "2026-03", type: .zero), [])
            filing.figures.totals.stock.opening = 2
            filing.figures.totals.stock.closing = 2
            try $0.put("good-nil", filing)
        },
        good(
            "good-responsible", ("写明责任人和下级", "with who answers for it, and offices below"),
            ("清单的全部可选内容", "Everything that a manifest may have")
        ) {
            var filing = try ConformanceSample.marchFiling(4)
            filing.header.responsible = ReturnPersons(head: "负责人甲", reviewer: "审核人乙", preparer: "填表人丙")
            filing.header.coverage = FilingCoverage(
                received: [try ConformanceSample.office("T01")], missing: [try ConformanceSample.office("T02")])
            try $0.put("good-responsible", filing)
        },
        good(
            "good-bridge", ("写明上期期末和调整", "with what was filed before, and revisions"),
            ("期初由上期期末加调整得出", "The opening stock is what was filed before and the revisions")
        ) {
            let march = try ConformanceSample.march()
            try $0.put(
                "good-bridge",
                ConformanceSample.filing(try ConformanceSample.header(5, 1, "2026-03"), march, before: 1))
        },
        good(
            "good-parts", ("记录分在几个文件里", "records in several parts"),
            ("次序和合计跨文件计算", "Order and sums go over all parts")
        ) { workshop in
            let cases = try ConformanceSample.march()
            let header = try ConformanceSample.header(6, 1, "2026-03")
            let place = workshop.root + "/filings/good-parts"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try workshop.write("good-parts", header, cases, limits: .init(records: 2, bytes: 1 << 20), into: place)
        },
        good(
            "good-extension", ("记录末尾有别的命名空间的内容", "a record with an extension of another namespace"),
            ("不认识的扩展略过，不计入摘要", "An extension that is not known is skipped and is in no digest")
        ) {
            try $0.put("good-extension", try ConformanceSample.marchFiling(7)) {
                try $0.replace(
                    "cases-0001.xml", "</case>",
                    "<extension><x:note xmlns:x=\"urn:example:note\">样例</x:note></extension></case>")
            }
        },
        good(
            "good-zip", ("同一份装在 ZIP 里", "the same in a zip"), ("文件夹和 ZIP 一样收", "A zip is as good as a folder")
        ) { workshop in
            let folder = workshop.root + "/" + (try workshop.path("good-original"))
            try workshop.put(zip: "good-zip", as: "LDF-D01-2026-03-1.zip") {
                try FilingCarrier.pack(folder: folder, to: $0)
            }
        },
        good(
            "good-upper", ("报给“上级工会”（代码 upper）", "for the union above (code upper)"),
            ("报送单位不知道上级代码时写 upper", "A sender that does not know the code of the office above writes upper")
        ) { try $0.put("good-upper", try ConformanceSample.marchFiling(8, to: "upper")) },
    ]

    private static func good(
        _ id: String, _ title: (String, String), _ shows: (String, String),
        _ make: @escaping @Sendable (ConformanceWorkshop) throws -> Void
    ) -> ConformanceFault {
        ConformanceFault {
            ConformanceEntry(id, .init(title.0, title.1), .init(shows.0, shows.1), .accepted, [])
        } make: {
            try make($0)
        }
    }
}

import CaseExport
import CaseWorkflow
import Desk
import SafeCrypto

@testable import CaseExportTests

/// What is wrong with a manifest, a record or a figure. Where it can be, everything else is right.
enum ConformanceContentFaults {
    static let all = manifest + records + figures

    static let manifest: [ConformanceFault] = [
        .broken(
            "type-correction", .type, ("更正没有写明取代哪一份", "a correction that names nothing to supersede"),
            ("更正、替换、撤回须写明取代的报送件", "A revision names the filing whose place it takes")
        ) { $0.header.type = .correction },
        .edited(
            "type-action", .type, ("首次报送的统计表写着删除", "the statistics of a first filing say Delete"),
            ("动作须与种类相符", "The action is that of the type")
        ) { try $0.replace("statistics.xml", "Action>Replace", "Action>Delete") },
        .broken(
            "chain-first", .chain, ("第1号接续上一份", "number 1 quotes a manifest before it"),
            ("第1号之前没有", "Nothing comes before number 1")
        ) { $0.header.previousDigest = SHA256.digest(of: "before") },
        .broken(
            "chain-second", .chain, ("第2号没有接续上一份", "number 2 quotes no manifest before it"),
            ("其后各号都接续上一份", "Every later one quotes the one before")
        ) { $0.header.sequence = 2 },
        .broken(
            "period-cutoff", .period, ("业务截止日早于期末", "the cut-off is before the period's end"),
            ("期间和截止日的先后", "Period and cut-off are in order")
        ) { $0.header.businessCutOff = try ConformanceSample.day("2026-03-30") },
        .broken(
            "parties-same", .parties, ("报送单位就是接收单位", "sender and receiver are one office"),
            ("不报给自己", "Nobody files with itself")
        ) { $0.header.receiver.code = $0.header.sender.code },
        .broken(
            "coverage-twice", .coverage, ("下级名单里有一个单位两次", "an office below is listed as received and missing"),
            ("名单里每个单位一次", "Each office below is listed once")
        ) {
            let below = try ConformanceSample.office("T01")
            $0.header.coverage = FilingCoverage(received: [below], missing: [below])
        },
        .broken(
            "text-blank", .text, ("单位名称末尾有空格", "the sender's name ends with a blank"),
            ("文字只有一种写法", "A text has one form")
        ) { $0.header.sender.name = "示例区总工会 " },
        .broken(
            "nil-with-records", .zeroReturn, ("零报告带有案件记录", "a nil return has records"),
            ("零报告是空的", "A nil return is empty")
        ) { $0.header.type = .zero },
        .edited(
            "content-differs", .content, resealed: false, ("内容摘要不对", "the content digest is another"),
            ("内容摘要由记录和统计重算", "The content digest is computed again from records and statistics")
        ) { try $0.replace("manifest.xml", pattern: "<contentDigest>..", "<contentDigest>00") },
        .edited(
            "count-differs", .count, resealed: false, ("清单多记一条记录", "the manifest counts a record more"),
            ("条数须与文件相符", "The number of records is the part's")
        ) { try $0.replace("manifest.xml", "records=\"3\"", "records=\"4\"") },
        .edited(
            "keys-differ", .keys, resealed: false, ("清单所记首条标识不对", "the manifest names another first uid"),
            ("首末标识须与文件相符", "First and last uid are the part's")
        ) { try $0.replace("manifest.xml", "first=\"case-0000001\"", "first=\"case-0000000\"") },
    ]

    static let records: [ConformanceFault] = [
        .broken(
            "order-descending", .order, ("记录没有按标识升序", "records do not ascend by uid"),
            ("升序使重复一望而知，不用内存", "Ascending order shows what comes twice, without memory")
        ) { $0.cases.swapAt(0, 1) },
        .broken(
            "order-twice", .order, ("同一案件两条记录", "a case comes twice"),
            ("一份报送件里一案一条", "A filing has one record of a case")
        ) { $0.cases[1].uid = $0.cases[0].uid },
        .edited(
            "record-digest", .recordDigest, ("记录的摘要不是其内容的", "a record's digest is not that of its values"),
            ("逐条重算", "Each is computed again")
        ) { try $0.replace("cases-0001.xml", pattern: "digest=\"..", "digest=\"00") },
        .broken(
            "record-action", .recordAction, ("第1版就是替换", "a replacing record with revision 1"),
            ("替换和删除从第2版起", "Replacing and withdrawing begin with revision 2")
        ) {
            guard let facts = $0.cases[0].facts else { return }
            $0.cases[0].change = .replaced(facts)
            $0.cases[0].replaces = SHA256.digest(of: "before")
        },
        .broken(
            "record-office", .recordOffice, ("案件属于没有列名的单位", "a case of an office that is not listed"),
            ("只报本单位和已报下级的", "A record is of the sender or of an office received from")
        ) { try change(&$0, 1) { $0.office = try ConformanceSample.office("T09") } },
        .broken(
            "record-cutoff", .recordCutOff, ("登记日在截止日之后", "a case registered after the cut-off"),
            ("截止日之后的事项不报", "Nothing is dated later than the cut-off")
        ) { try change(&$0, 2) { $0.registeredOn = try ConformanceSample.day("2026-04-01") } },
        .broken(
            "record-outcome", .recordOutcome, ("已结案而没有办理结果", "a closed case without an outcome"),
            ("结案日和结果同有同无", "Closing day and outcome are both there or both absent")
        ) { try change(&$0, 0) { $0.outcome = nil } },
        .broken(
            "record-dates", .recordDates, outcome: .accepted,
            ("结案日早于受理日", "a case that was closed before it was accepted"),
            ("可疑而可能：接受并提示", "Odd, but possible: accepted with a warning")
        ) { try change(&$0, 0) { $0.closedOn = try ConformanceSample.day("2026-03-03") } },
        .broken(
            "code-unknown", .code, outcome: .accepted, ("来源代码不在代码表里", "a channel that is in no code list"),
            ("代码表会增加：接受并提示", "Code lists grow: accepted with a warning")
        ) { try change(&$0, 1) { $0.channel = "pigeon" } },
    ]

    static let figures: [ConformanceFault] = [
        .broken("sum-records", .sumRecords, ("记录数合计多一", "one record more in the control total"), recomputed) {
            $0.claim = { $0.records.added += 1 }
        },
        .broken("sum-status", .sumStatus, ("按状态的合计多一", "one pending case more in the control total"), recomputed) {
            $0.claim = { $0.statuses.pending += 1 }
        },
        .broken("sum-persons", .sumPersons, ("人数合计多一", "one person more in the control total"), recomputed) {
            $0.claim = { $0.persons += 1 }
        },
        .broken("sum-money", .sumMoney, ("记录金额合计多一分", "one fen more in the control total of money"), recomputed) {
            $0.claim = { $0.money.claimed += 1 }
        },
        .broken(
            "sum-statistics", .sumStatistics, ("清单和统计表的数不同", "manifest and statistics give different figures"),
            ("同一个数不能有两个说法", "One figure has one value")
        ) { $0.claim = { $0.totals.ladder.due += 1 } },
        .broken(
            "sum-cells", .sumCells, ("请求金额比单元之和多一分", "claimed money is one fen more than its cells"), recomputed
        ) { $0.figures.totals.ladder.claimed += 1 },
        .broken(
            "stock-identity", .stock, ("期末存量不由期初和发生数得出", "the closing stock does not follow from opening and flows"),
            ("存量恒等式", "The stock identity holds")
        ) { $0.figures.totals.stock.closing += 1 },
        .broken(
            "stock-cells", .stockCells, ("受理数比单元之和多一件", "one more accepted than the cells come to"),
            ("发生数由单元重算", "Flows are computed again from the cells")
        ) {
            $0.figures.totals.stock.accepted += 1
            $0.figures.totals.stock.closing += 1
        },
        .broken(
            "stock-bridge", .stockBridge, ("上期期末加调整不等于期初", "filed before and revisions do not make the opening stock"),
            ("与上期的衔接", "The bridge from the period before holds")
        ) {
            var bridge = FilingBridge()
            bridge.previouslyFiledClosing = 1
            bridge.revisions = 5
            $0.figures.totals.bridge = bridge
        },
        .broken(
            "cell-order", .cellOrder, ("统计单元没有按次序", "cells are out of order"),
            ("次序使重复一望而知", "Order shows what comes twice")
        ) { $0.figures.cells.reverse() },
        .broken(
            "cell-unit", .cellUnit, ("金额单元以件为单位", "a cell of money in cases"),
            ("单位由指标决定", "The unit follows from the indicator")
        ) {
            guard let place = $0.figures.cells.firstIndex(where: { $0.unit == "fen" }) else { return }
            $0.figures.cells[place].unit = "cases"
        },
        .broken(
            "cross-differs", .cross, outcome: .accepted,
            ("本期登记的记录比单元少一件", "one fewer registered in the records than in the cells"),
            ("可能有缘由：接受并提示", "There may be reasons: accepted with a warning")
        ) { $0.cases[2] = try registeredEarlier($0.cases[2]) },
    ]

    private static let recomputed = ("合计由记录和单元重算", "Totals are computed again from records and cells")

    /// Changes the facts of a record, and the figures with them.
    private static func change(
        _ filing: inout UncheckedFiling, _ place: Int, _ edit: (inout FilingCase.Facts) throws -> Void
    ) throws {
        guard var facts = filing.cases[place].facts else { return }
        try edit(&facts)
        filing.cases[place].change = .added(facts)
        filing = ConformanceSample.filing(filing.header, filing.cases)
    }

    private static func registeredEarlier(_ record: FilingCase) throws -> FilingCase {
        guard var facts = record.facts else { return record }
        facts.registeredOn = try ConformanceSample.day("2026-02-27")
        return FilingCase(uid: record.uid, rev: record.rev, change: .added(facts))
    }
}

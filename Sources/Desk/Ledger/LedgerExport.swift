import CaseStore
public import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

/// What an office's ledger (台账) is asked for.
public struct LedgerExportQuery: Sendable {
    /// Days of acceptance; of registration where a case was refused.
    public var from: Day
    public var to: Day
    /// nil: the officer's own office; always with everything below it.
    public var office: OfficeCode?
    /// Why personal numbers are given out in full; nil: they are masked, and cells that were never read stay blank.
    public var fullNumbersReason: String?

    public init(from: Day, to: Day, office: OfficeCode? = nil, fullNumbersReason: String? = nil) {
        self.from = from
        self.to = to
        self.office = office
        self.fullNumbersReason = fullNumbersReason
    }
}

public struct LedgerExportResult: Hashable, Sendable {
    public var cases = 0
    /// Files of legal aid in those days: they have no line in a ledger of mediations.
    public var legalAidLeftOut = 0
    /// Cases that were registered and neither accepted nor refused: a line of theirs would read as an accepted case.
    public var notAcceptedLeftOut = 0
    /// Cells that still wait for a person and went out blank.
    public var blankHeldCells = 0
    /// Cells with an apostrophe before them, so that no spreadsheet runs them as a formula.
    public var neutralisedCells = 0
    /// Other columns of old ledgers that did not fit; their words stay on the cases.
    public var extraColumnsLeftOut = 0

    static let mostExtraColumns = 200
}

extension Desk {
    /// Writes the office's ledger with the columns that `takeIn(ledger:)` reads, ordered by day and number. It is written beside
    /// `path` and put in its place when it is whole.
    ///
    /// - Throws: `StoreError.invalid` for days in the wrong order, a name that ends neither in `.csv` nor in `.xlsx`, or full numbers
    ///   without a reason; `.officeUnknown`, `.refused`; `SpreadsheetError.notWritten`.
    public func exportLedger(
        _ query: LedgerExportQuery, to path: String, progress: (Double) -> Void = { _ in }
    ) throws -> LedgerExportResult {
        guard query.from <= query.to else {
            throw StoreError.invalid(Sentence("起始日晚于截止日", "The first day is after the last"))
        }
        if let reason = query.fullNumbersReason, reason.allSatisfy(\.isWhitespace) {
            throw StoreError.invalid(Sentence("导出完整号码须写明理由", "Say why the numbers are given out in full"))
        }
        let tree = try store.officeTree()
        let root = try query.office ?? ownOffice().code
        guard tree.offices[root] != nil else { throw StoreError.officeUnknown(root.text) }
        let offices = tree.subtree(of: root)
        let months = LedgerExportQuery.months(from: query.from, to: query.to)
        var result = LedgerExportResult()
        let extras = try extraColumns(months, offices, &result)
        let sheet = try LedgerSheet(path: path, extras: extras)
        var words = OfficeWords(tree: tree)
        for (place, days) in months.enumerated() {
            var files: [(file: CaseFile, line: LedgerLine)] = []
            try store.histories(.ledger(days), offices: offices) { events in
                guard let file = CaseFile.replay(events) else { throw StoreError.corrupt("replay") }
                if file.kind == .legalAid {
                    result.legalAidLeftOut += 1
                } else if file.summary.acceptedOn == nil, file.summary.refusedOn == nil {
                    result.notAcceptedLeftOut += 1
                } else {
                    files.append((file, LedgerLine(file, events: events, district: words.district(of: file.office))))
                }
            }
            files.sort { ($0.line.day, $0.file.number) < ($1.line.day, $1.file.number) }
            for start in stride(from: 0, to: files.count, by: 500) {
                let portion = files[start..<min(start + 500, files.count)]
                let numbers = try numbers(of: portion.map(\.file.id), query.fullNumbersReason)
                for (file, line) in portion {
                    var line = line
                    line.complete(numbers[file.id] ?? LedgerNumbers(), inFull: query.fullNumbersReason != nil)
                    result.cases += 1
                    result.blankHeldCells += line.blankHeldCells
                    try sheet.write(line)
                }
            }
            progress(Double(place + 1) / Double(months.count))
        }
        result.neutralisedCells = try sheet.finish()
        return result
    }

    /// The other columns of the old ledgers that the cases came from, the commonest first. Past what a sheet can hold they are counted
    /// and stay on their cases.
    private func extraColumns(
        _ months: [ClosedRange<Day>], _ offices: [OfficeCode], _ result: inout LedgerExportResult
    ) throws -> [String] {
        var counts: [String: Int] = [:]
        for days in months {
            try store.histories(.ledger(days), offices: offices) { events in
                guard case .opened(let opening)? = events.first else { return }
                for word in (opening.takenIn?.extras ?? [:]).keys where counts[word] != nil || counts.count < 10_000 {
                    counts[word, default: 0] += 1
                }
            }
        }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        result.extraColumnsLeftOut = max(0, sorted.count - LedgerExportResult.mostExtraColumns)
        return Array(sorted.prefix(LedgerExportResult.mostExtraColumns))
    }

    private func numbers(of ids: [CaseFile.ID], _ reason: String?) throws(StoreError) -> [CaseFile.ID: LedgerNumbers] {
        guard let reason else { return try store.maskedNumbers(of: ids) }
        return try store.revealNumbers(
            of: ids, reason: reason, Acting(officer: officer, today: today, commandID: UUID(), at: now()))
    }
}

extension LedgerExportQuery {
    /// The days in calendar months, so that a ledger of any length is sorted a month at a time. What a ledger can say lies between
    /// 1900 and 2200.
    static func months(from: Day, to: Day) -> [ClosedRange<Day>] {
        var months: [ClosedRange<Day>] = []
        let first = max(from, Day(year: 1900, month: 1, day: 1) ?? from)
        let last = min(to, Day(year: 2200, month: 12, day: 31) ?? to)
        var day = first
        while day <= last {
            let rest = Day.length(ofMonth: day.month, in: day.year) - day.day
            let end = min(day.adding(days: rest), last)
            months.append(day...end)
            day = end.adding(days: 1)
        }
        return months
    }
}

/// How an office is written in the column 区县.
private struct OfficeWords {
    let tree: OfficeTree
    private var known: [OfficeCode: String] = [:]

    init(tree: OfficeTree) { self.tree = tree }

    /// The name of its area, with the city's where two areas of the country share it; blank for an office of no area.
    mutating func district(of office: OfficeCode) -> String {
        if let word = known[office] { return word }
        var word = ""
        let code = tree.offices[office]?.area ?? office.text
        if let area = AdministrativeArea(code: code) {
            let short = area.name.chinese
            let city = AdministrativeArea(code: code.prefix(4) + "00").map { $0 == area ? "" : $0.name.chinese } ?? ""
            word = AdministrativeArea.find(name: short)?.office == area.office ? short : city + short
        }
        known[office] = word
        return word
    }
}

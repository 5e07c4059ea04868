import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger

/// One pass over a list of outreach sessions that makes register lines of its rows.
struct OutreachRun {
    let desk: Desk
    var owners: RowOwners
    var held: KnownHeldRows
    var result: OutreachIntakeResult
    private(set) var records: [RegisterRecord] = []
    private(set) var rows: [RowToHold] = []

    init(desk: Desk, owners: RowOwners, held: KnownHeldRows, result: OutreachIntakeResult) {
        self.desk = desk
        self.owners = owners
        self.held = held
        self.result = result
    }

    mutating func take(_ reading: OutreachTable.Reading) {
        result.rows += 1
        switch reading {
        case .undecodable(let number, let hex, let sentence):
            hold(number, ["undecodable-bytes"], RowAsRead(bytes: hex), [("", "undecodable-bytes", sentence)])
        case .row(.skipped, _): result.skipped += 1
        case .row(.held(let row), let read):
            hold(
                row.number, row.reasons.map { "\($0.field.rawValue):\($0.doubt.reason.rawValue)" }, read,
                row.reasons.map { ($0.field.rawValue, $0.doubt.reason.rawValue, row.sentence) })
        case .row(.decoded(let row), let read): make(row, read)
        }
    }

    private mutating func make(_ row: OutreachRow, _ read: RowAsRead) {
        guard let office = owners.owner(of: row.district) else {
            let sentence = Sentence(
                "第\(row.number)行属于其他区县，请在该区县或者上级单位录入",
                "Row \(row.number) belongs to another district; take it in there or at the office above")
            return hold(row.number, ["district:other-district"], read, [("district", "other-district", sentence)])
        }
        guard row.heldOn <= desk.today else {
            let sentence = Sentence(
                "第\(row.number)行的日期在今天之后（\(row.heldOn)），请核对",
                "Row \(row.number) is of a day to come (\(row.heldOn)); check it")
            return hold(row.number, ["held-on:day-in-future"], read, [("held-on", "day-in-future", sentence)])
        }
        if row.district == nil, owners.countsByDistrict { result.withoutDistrict += 1 }
        let session = OutreachRun.session(row, office: office)
        records.append(RegisterRecord(id: UUID(), entry: .outreach(session)))
    }

    static func session(_ row: OutreachRow, office: OfficeCode) -> OutreachSession {
        let place = row.place ?? row.kind ?? "（地点不详）"
        return OutreachSession(
            office: office, on: row.heldOn, kind: OutreachRun.kind(row.kind), place: String(place.prefix(200)),
            visitors: row.visitors, leaflets: row.leaflets,
            staff: row.staff?.count, lawyers: row.lawyers?.count,
            note: [row.kind, row.staff?.names, row.lawyers?.names, row.remark].compactMap { $0 }.joined(separator: "；"))
    }

    /// The kind that the words of the list mean; a list without such a column says nothing.
    private static func kind(_ words: String?) -> OutreachSession.Kind {
        guard let words else { return .other }
        func says(_ any: [String]) -> Bool { any.contains { words.contains($0) } }
        if says(["讲座", "培训", "宣讲", "授课", "课堂"]) { return .lecture }
        if says(["走访", "进企业", "入企", "上门", "体检"]) { return .visit }
        if says(["线上", "网络", "直播", "云"]) { return .online }
        if says(["广场", "街头", "现场", "摆摊", "设摊", "咨询", "宣传"]) { return .street }
        return .other
    }

    /// Takes out what the desk has on record: as many equals as are there already, from the first on.
    mutating func leaveOutKnown() throws(StoreError) {
        let days = records.map(\.entry.on)
        if let first = days.min(), let last = days.max() {
            let offices = Set(records.map(\.entry.office)).sorted()
            var known = try desk.store.outreachCounts(offices: offices, from: first, to: last)
            records.removeAll { record in
                guard case .outreach(let session) = record.entry else { return false }
                let key = OutreachKey(session)
                guard let count = known[key], count > 0 else { return false }
                known[key] = count - 1
                result.repeated += 1
                return true
            }
        }
        for case .outreach(let session) in records.map(\.entry) {
            result.sessions += session.sessions
            result.visitors += session.visitors
            result.leaflets += session.leaflets
        }
    }

    private mutating func hold(
        _ number: Int, _ reasons: [String], _ read: RowAsRead,
        _ problems: [(field: String, code: String, sentence: Sentence)]
    ) {
        let known = held.take(read)
        if let known, known != .open {
            result.repeated += 1
            return
        }
        for problem in problems where result.problems.count < LedgerRun.mostProblems {
            result.problems.append(
                LedgerProblem(row: number, field: problem.field, code: problem.code, sentence: problem.sentence))
        }
        if known == .open {
            result.heldBefore += 1
        } else {
            result.held += 1
            rows.append(RowToHold(line: number, reasons: reasons, cells: read.stored))
        }
    }
}

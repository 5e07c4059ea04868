import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

/// One pass over a ledger's rows that makes cases of them. Rows of a number that stands more than once wait for the last of
/// them, so that a later row can fill what an earlier one left blank.
final class LedgerRun {
    var result: LedgerIntakeResult
    private let desk: Desk
    private var owners: RowOwners
    private let batch: ImportBatch
    /// How many rows bear a number, by the number's hash; only those of several rows.
    private let repeated: [Int: Int]
    private let order: DateOrder
    private let intake: BulkIntake?
    private let making: CaseMaking
    /// Decoded rows whose numbers must be looked up in the desk, some hundreds at a time.
    private var waiting: [ReadRow] = []
    private var repeats: [String: [ReadRow]] = [:]
    private var held: KnownHeldRows
    private var fills: [(id: CaseFile.ID, row: LedgerRow, fields: [LedgerField])] = []

    /// Numbers whose first row was filled from a later one of the same file.
    private var mergedFills: Set<String> = []

    /// A decoded row, and how it stands in the file.
    private struct ReadRow {
        var row: LedgerRow
        let written: SpreadsheetRow
        let header: HeaderReading
        let order: DateOrder

        var asRead: RowAsRead { RowAsRead(written, header, order) }
    }

    private static let lookupCount = 500
    static let mostProblems = 100_000

    init(
        desk: Desk, owners: RowOwners, batch: ImportBatch, repeated: [Int: Int], order: DateOrder, isDry: Bool,
        result: LedgerIntakeResult
    ) throws {
        self.desk = desk
        self.owners = owners
        self.batch = batch
        self.repeated = repeated
        self.order = order
        self.result = result
        making = CaseMaking(desk: desk, batch: batch.id)
        held = try KnownHeldRows(desk)
        intake =
            isDry
            ? nil
            : try desk.store.beginIntake(
                batch, adding: owners.added,
                Acting(officer: desk.officer, today: desk.today, commandID: UUID(), at: desk.now()))
    }

    func take(_ reading: LedgerTable.Reading) throws {
        result.rows += 1
        switch reading {
        case .undecodable(let number, let hex, let sentence):
            try hold(
                number, reasons: ["undecodable-bytes"], RowAsRead(bytes: hex), [("", "undecodable-bytes", sentence)])
        case .row(.skipped, _, _): result.skipped += 1
        case .row(.held(let held), let written, let header):
            try hold(
                held.number, reasons: held.reasons.map { "\($0.field.rawValue):\($0.reason.rawValue)" },
                RowAsRead(written, header, order),
                held.reasons.map { ($0.field.rawValue, $0.reason.rawValue, $0.sentence) })
        case .row(.decoded(let row), let written, let header):
            let read = ReadRow(row: row, written: written, header: header, order: order)
            let number = row.caseNumber.text
            if let count = repeated[number.hashValue] {
                repeats[number, default: []].append(read)
                guard repeats[number]?.count == count else { return }
                try merge(repeats.removeValue(forKey: number) ?? [])
            } else {
                waiting.append(read)
            }
            if waiting.count >= LedgerRun.lookupCount { try settle() }
        }
    }

    func finish(_ progress: (Double) -> Void) throws {
        // Left over are numbers whose hash another number has too.
        for rows in repeats.values.sorted(by: { ($0.first?.row.number ?? 0) < ($1.first?.row.number ?? 0) }) {
            try merge(rows)
            if waiting.count >= LedgerRun.lookupCount { try settle() }
        }
        try settle()
        guard let intake else { return }
        if result.taken > 0 || result.held > 0 {
            let done = try intake.commit(counts: counts) { done, total in
                progress(total > 0 ? Double(done) / Double(total) : 1)
            }
            result.batch = done.id
        }
        try fillBlanks()
    }

    private var counts: [String: Int] {
        [
            "rows": result.rows, "taken": result.taken, "repeated": result.repeated, "filled": result.filled,
            "held": result.held, "heldCells": result.heldCells, "skipped": result.skipped,
            "backlog": result.backlog,
        ]
    }

    /// Several rows of one number: the first stands, later ones repeat it, fill its blanks, or are held.
    private func merge(_ rows: [ReadRow]) throws {
        guard var first = rows.first else { return }
        for later in rows.dropFirst() {
            switch RepeatedRow.compare(first.row, later.row) {
            case .same: result.repeated += 1
            case .fills(let fields):
                first.row = RepeatedRow.filling(first.row, from: later.row, fields)
                result.repeated += 1
                mergedFills.insert(later.row.caseNumber.text)
            case .differs(let fields): try holdDifference(later, fields.fields)
            }
        }
        waiting.append(first)
    }

    /// Looks the waiting rows up in the desk: new numbers become cases, known ones are compared.
    private func settle() throws {
        guard !waiting.isEmpty else { return }
        let known = try desk.store.caseIDs(numbers: waiting.map(\.row.caseNumber.text))
        for row in waiting {
            if let id = known[row.row.caseNumber.text] {
                try compare(row, with: id)
            } else {
                try make(row)
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func compare(_ read: ReadRow, with id: CaseFile.ID) throws {
        let row = read.row
        let events = try desk.store.history(id).flatMap(\.events)
        let stored = RowFacts(events, officeOf: nil)
        let said = try RowFacts(row, desk: desk, office: owners.owner(of: row.district))
        var different: [LedgerField] = []
        var filled: [LedgerField] = []
        for (field, value) in said.values {
            if let known = stored.values[field] {
                if known != value { different.append(field) }
            } else if field != .remark, field != .street, stored.assumed[field] != value {
                filled.append(field)
            }
        }
        if !different.isEmpty {
            try holdDifference(read, different)
        } else {
            result.repeated += 1
            if !filled.isEmpty, RowFacts.canFill(filled) { fills.append((id, row, filled)) }
        }
    }

    private func make(_ read: ReadRow) throws {
        let row = read.row
        let (owner, isNamed) = self.owner(of: row)
        guard let office = owner else {
            try hold(
                row.number, reasons: ["district:other-district"], read.asRead,
                [
                    (
                        "district", "other-district",
                        Sentence(
                            "第\(row.number)行属于其他区县，请在该区县或者上级单位录入",
                            "Row \(row.number) belongs to another district; take it in there or at the office above")
                    )
                ])
            return
        }
        let made: BulkCase
        do {
            made = try making.make(
                row, office: office, extras: read.header.extraColumns.map(\.words), facts: intake?.facts,
                leavingOut: isNamed ? .district : nil)
        } catch let refused as Refused {
            try hold(
                row.number, reasons: [refused.refusal.rawValue], read.asRead,
                [(refused.field ?? "", refused.refusal.rawValue, refused.sentence)])
            return
        }
        result.taken += 1
        if mergedFills.contains(row.caseNumber.text) { result.filled += 1 }
        result.heldCells += made.held.count
        if row.outcome == .open || row.outcome == nil { result.backlog += 1 }
        for cell in row.held where !(isNamed && cell.field == .district) {
            note(
                LedgerProblem(
                    row: cell.row, field: cell.field.rawValue, code: cell.reason.rawValue, sentence: cell.sentence))
        }
        try intake?.add(made)
    }

    /// The row's office, and whether it was found by an office's name and not by the shipped areas.
    private func owner(of row: LedgerRow) -> (office: OfficeCode?, isNamed: Bool) {
        let held = row.held.first { $0.field == .district }?.verbatim
        let office = owners.owner(of: row.district)
        guard office == nil || held != nil, let written = held ?? row.district?.name.chinese,
            let named = owners.office(named: written)
        else { return (office, false) }
        return (named, true)
    }

    private func holdDifference(_ read: ReadRow, _ fields: [LedgerField]) throws {
        let row = read.row
        let names = fields.sorted { $0.rawValue < $1.rawValue }
        let sentence = Sentence(
            "第\(row.number)行与已录入的\(row.caseNumber.text)不一致：\(names.map(\.name.chinese).joined(separator: "、"))；保留先前的记录，本行待人工核对",
            "Row \(row.number) contradicts \(row.caseNumber.text), which is already known: \(names.map(\.name.english).joined(separator: ", ")); the first record stays, this row waits for a person"
        )
        try hold(
            row.number, reasons: names.map { "\($0.rawValue):differs" }, read.asRead,
            [(names.first?.rawValue ?? "", "differs", sentence)])
    }

    /// A row that an earlier intake of this or an overlapping file holds is not held again; one that was decided is a repetition.
    private func hold(
        _ number: Int, reasons: [String], _ row: RowAsRead,
        _ problems: [(field: String, code: String, sentence: Sentence)]
    ) throws {
        let known = held.take(row)
        if let known, known != .open {
            result.repeated += 1
            return
        }
        for problem in problems {
            note(LedgerProblem(row: number, field: problem.field, code: problem.code, sentence: problem.sentence))
        }
        if known == .open {
            result.heldBefore += 1
        } else {
            result.held += 1
            try intake?.hold(line: number, reasons: reasons, cells: row.stored)
        }
    }

    private func note(_ problem: LedgerProblem) {
        if result.problems.count < LedgerRun.mostProblems { result.problems.append(problem) }
    }

    /// A later file says what the first left blank: the opening is corrected, with the reason.
    private func fillBlanks() throws {
        for fill in fills {
            let events = try desk.store.history(fill.id).flatMap(\.events)
            guard let correction = try making.filling(fill.row, fill.fields, events) else { continue }
            _ = try desk.store.perform(
                .correct(correction.correction), on: fill.id, by: desk.officer, today: desk.today, commandID: UUID(),
                at: desk.now(), sealing: correction.sealing)
            result.filled += 1
        }
    }
}

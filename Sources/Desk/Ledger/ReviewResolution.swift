public import CaseStore
public import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

extension Desk {
    /// Decides that a held row is no case and no session.
    ///
    /// - Throws: `StoreError.invalid` without a reason; `.notFound`; `.alreadyExists` for a row that was decided before.
    public func dismiss(heldRow name: String, reason: String) throws(StoreError) {
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw .invalid(Sentence("请写明不录入的原因", "Say why the row is dismissed"))
        }
        let row = try heldRow(name)
        _ = try store.resolve(
            HeldResolution(batch: row.batch, line: row.line, status: .dismissed, resolution: reason),
            bringing: .nothing,
            acting)
    }

    /// Registers a case in place of a held row, as it was written down anew.
    public func resolve(heldRow name: String, asCase draft: CaseDraft) throws(StoreError) -> Performed {
        let row = try heldRow(name)
        let (opening, sealing) = try prepare(draft, UUID())
        let act = Act(.open(opening), sealing: sealing)
        guard let performed = try store.resolve(Desk.resolved(row), bringing: .act(act, held: []), acting) else {
            throw .notFound(name)
        }
        return performed
    }

    /// What a held row became.
    public enum Resolved: Sendable {
        case taken(Performed)
        /// The case was there and says the same (or less, and was filled).
        case repeated(String)
        case session(OutreachSession)
    }

    /// Reads a held row once more with some of its cells corrected, and takes it in.
    ///
    /// - Parameters:
    ///   - corrections: what a field's cell should say, by the field's code; an empty text is an empty cell.
    ///   - office: whose row it is, by code or name, whatever its 区县 says; nil goes by the 区县.
    /// - Throws: `StoreError.invalid` naming the cells that still cannot be read, or the fields in which it contradicts a case that
    ///   is there; `.refused`; `.notFound`.
    public func resolve(
        heldRow name: String, correcting corrections: [(field: String, value: String)], office: String? = nil
    ) throws -> Resolved {
        let held = try heldRow(name)
        guard var read = RowAsRead(held.cells), read.kind != .bytes else {
            throw StoreError.invalid(
                Sentence(
                    "这一行无法重新读取，请用“作为新案件录入”或者“不录入”处理", "This row cannot be read again; enter it as a case or dismiss it")
            )
        }
        for (field, value) in corrections {
            let isKnown =
                read.kind == .outreach ? OutreachField(rawValue: field) != nil : LedgerField(rawValue: field) != nil
            guard isKnown else {
                let known =
                    read.kind == .outreach
                    ? OutreachField.allCases.map(\.rawValue) : LedgerField.allCases.map(\.rawValue)
                throw StoreError.invalid(
                    Sentence(
                        "没有“\(field)”这一栏；可用：\(known.joined(separator: "、"))",
                        "There is no column “\(field)”; there are: \(known.joined(separator: ", "))"))
            }
            read.set(field, value)
        }
        return read.kind == .outreach ? try takeSession(read, held, office) : try takeCase(read, held, office)
    }

    /// Whose row it is, and whether somebody said so.
    private func owner(
        of district: AdministrativeArea?, said office: String?, _ owners: inout RowOwners
    ) throws(StoreError) -> OfficeCode {
        if let office {
            let tree = try store.officeTree()
            guard let found = tree.find(office), tree.isWithin(found.code, owners.root.code) else {
                throw .officeUnknown(office)
            }
            return found.code
        }
        guard let office = owners.owner(of: district) else {
            throw .invalid(
                Sentence(
                    "这一行属于其他区县，请在该区县录入；确属本单位的，用 --office 写明",
                    "The row belongs to another district; take it in there, or name the office with --office"))
        }
        return office
    }

    private func takeCase(_ read: RowAsRead, _ held: CaseStore.HeldRow, _ said: String?) throws -> Resolved {
        var reader = LedgerReader(
            header: try HeaderReading.find(in: [read.header]), dates: DateCell(today: today), order: read.order)
        let row: LedgerRow
        switch reader.read(read.row(number: held.line)) {
        case .decoded(let decoded): row = decoded
        case .held(let still): throw StoreError.invalid(still.sentence)
        case .skipped: throw StoreError.invalid(Desk.noRow)
        }
        var owners = try RowOwners(desk: self)
        let office = try owner(of: row.district, said: said, &owners)
        if let id = try store.caseIDs(numbers: [row.caseNumber.text])[row.caseNumber.text] {
            return try repeating(row, id, office, held)
        }
        let making = CaseMaking(desk: self, batch: held.batch)
        let extras = read.extras.filter { !$0.text.isEmpty }
        var (taken, sealing, cells) = try making.takingIn(row, office: office, extras: [])
        if said != nil { cells.removeAll { $0.field == LedgerField.district.rawValue } }
        if !extras.isEmpty {
            taken.opening.takenIn?.extras = Dictionary(extras.map { ($0.words, $0.text) }) { first, _ in first }
        }
        let act = Act(.takeIn(taken), sealing: sealing)
        let performed = try store.resolve(
            Desk.resolved(held), bringing: .act(act, held: cells), adding: owners.added, acting)
        guard let performed else {
            throw StoreError.notFound(row.caseNumber.text)
        }
        return .taken(performed)
    }

    /// The case of the row's number is there: the row must say the same, or fill what it left blank.
    private func repeating(
        _ row: LedgerRow, _ id: CaseFile.ID, _ office: OfficeCode, _ held: CaseStore.HeldRow
    ) throws -> Resolved {
        let events = try store.history(id).flatMap(\.events)
        let stored = RowFacts(events, officeOf: nil)
        let said = try RowFacts(row, desk: self, office: office)
        let different = said.values.filter { field, value in stored.values[field].map { $0 != value } ?? false }.keys
        guard different.isEmpty else {
            let names = different.sorted { $0.rawValue < $1.rawValue }.map(\.name)
            throw StoreError.invalid(
                Sentence(
                    "与已录入的\(row.caseNumber.text)不一致：\(names.map(\.chinese).joined(separator: "、"))；请更正案件，或者改正本行后再试",
                    "It contradicts \(row.caseNumber.text), which is on record: \(names.map(\.english).joined(separator: ", ")). Correct the case, or this row, and try again"
                ))
        }
        let blank = said.values.keys.filter { stored.values[$0] == nil && $0 != .remark && $0 != .street }
        var outcome = HeldRowOutcome.nothing
        let filling = try CaseMaking(desk: self, batch: held.batch).filling(row, Array(blank), events)
        if RowFacts.canFill(Array(blank)), let (correction, sealing) = filling {
            outcome = .act(Act(.correct(correction), on: id, sealing: sealing), held: [])
        }
        var resolution = Desk.resolved(held)
        resolution.resolution = row.caseNumber.text
        _ = try store.resolve(resolution, bringing: outcome, acting)
        return .repeated(row.caseNumber.text)
    }

    private func takeSession(
        _ read: RowAsRead, _ held: CaseStore.HeldRow, _ said: String?
    ) throws -> Resolved {
        var reader = try OutreachRowReader(
            header: try OutreachHeader.find(in: [read.header]), dates: DateCell(today: today))
        let row: OutreachRow
        switch reader.read(read.row(number: held.line)) {
        case .row(.decoded(let decoded), _): row = decoded
        case .row(.held(let still), _): throw StoreError.invalid(still.sentence)
        case .row(.skipped, _), .undecodable: throw StoreError.invalid(Desk.noRow)
        }
        var owners = try RowOwners(desk: self)
        let office = try owner(of: row.district, said: said, &owners)
        let session = OutreachRun.session(row, office: office)
        var resolution = Desk.resolved(held)
        resolution.resolution = "\(session.on)"
        _ = try store.resolve(
            resolution, bringing: .entry(RegisterRecord(id: UUID(), entry: .outreach(session))), adding: owners.added,
            acting)
        return .session(session)
    }

    private static let noRow = Sentence(
        "这一行不像一件案件，请补全案号与日期，或者不录入", "The row does not read as an entry; complete its number and day, or dismiss it")

    private static func resolved(_ row: CaseStore.HeldRow) -> HeldResolution {
        HeldResolution(batch: row.batch, line: row.line, status: .resolved, resolution: "")
    }

    var acting: Acting { Acting(officer: officer, today: today, commandID: UUID(), at: now()) }
}

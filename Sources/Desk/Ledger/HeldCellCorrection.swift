public import CaseStore
public import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

extension Desk {
    /// Says what a held cell of a case means: the case's fact is corrected (or, for an outcome, the case is closed) and the cell no
    /// longer waits, in one transaction.
    ///
    /// - Parameters:
    ///   - field: the code of a ledger's field, as the list of held cells shows it.
    ///   - on: for an outcome, the day of closing.
    ///   - agreed: for an outcome, what was agreed, when the row did not say it; received alike.
    /// - Throws: `StoreError.invalid` for a text that cannot be read or a field that has a command of its own; `.notFound` for a cell
    ///   that does not wait; as `perform`.
    @discardableResult
    public func setCell(
        _ field: String, to value: String, of number: String, on closing: Day? = nil, agreed: Money? = nil,
        received: Money? = nil
    ) throws -> [Performed] {
        let id = try identifier(ofCase: number)
        guard let ledgerField = LedgerField(rawValue: field),
            try store.heldCells(of: id).contains(where: { $0.field == field })
        else { throw StoreError.notFound("\(number) \(field)") }
        let events = try store.history(id).flatMap(\.events)
        let file = try store.caseFile(id).file
        if ledgerField == .district { return try setOffice(to: value, of: file, events) }
        if ledgerField != .outcome, closing != nil || agreed != nil || received != nil {
            throw StoreError.invalid(
                Sentence("--on、--agreed、--received 只用于调解结果", "--on, --agreed and --received go with an outcome"))
        }
        var fields: [LedgerField: String] = [ledgerField: value]
        if ledgerField == .outcome, let closing { fields[.closedOn] = closing.description }
        let row = try read(fields, of: file)
        let acts: [Act]
        switch ledgerField {
        case .outcome: acts = try closingActs(row, file, closing, agreed, received)
        case .closedOn: acts = try movedClosing(row, events, id)
        case .applicant, .sex, .residentID, .phone, .migrantWorker, .employer, .creditCode, .industry, .category,
            .claimed,
            .persons:
            let filled = try CaseMaking(desk: self, batch: "").filling(row, [ledgerField], events)
            acts = filled.map { [Act(.correct($0.correction), on: id, sealing: $0.sealing)] } ?? []
        case .caseNumber, .acceptedOn, .mediator, .agreed, .received, .district, .street, .remark:
            throw StoreError.invalid(
                Sentence(
                    "“\(ledgerField.name.chinese)”请用 case correct 更正",
                    "Correct the \(ledgerField.name.english) with case correct"))
        }
        return try store.perform(acts, settling: field, of: id, acting)
    }

    /// The typed texts read as cells of a ledger's row of this case.
    private func read(_ fields: [LedgerField: String], of file: CaseFile) throws -> LedgerRow {
        var texts = fields
        texts[.caseNumber] = file.number
        texts[.acceptedOn] = (file.summary.acceptedOn ?? file.intake.registeredOn).description
        let order = LedgerField.allCases.filter { texts[$0] != nil }
        let header = SpreadsheetRow(number: 1, cells: order.map { .text($0.name.chinese) })
        var reader = LedgerReader(header: try HeaderReading.find(in: [header]), dates: DateCell(today: today))
        switch reader.read(SpreadsheetRow(number: 2, cells: order.map { .text(texts[$0] ?? "") })) {
        case .decoded(let row):
            if let still = row.held.first(where: { fields[$0.field] != nil }) {
                throw StoreError.invalid(still.sentence)
            }
            return row
        case .held(let held): throw StoreError.invalid(held.sentence)
        case .skipped: throw StoreError.invalid(Sentence("读不出这个内容，请改写后重试", "This cannot be read; write it another way"))
        }
    }

    private func closingActs(
        _ row: LedgerRow, _ file: CaseFile, _ closing: Day?, _ agreed: Money?, _ received: Money?
    ) throws -> [Act] {
        let outcome: MediationClosing.Outcome
        switch row.outcome {
        case .open?: return []
        case .agreement?: outcome = .agreement
        case .settled?: outcome = .settled
        case .noAgreement?: outcome = .noAgreement
        case .toArbitration?: outcome = .toArbitration
        case .toLitigation?: outcome = .toLitigation
        case .withdrawn?: outcome = .withdrawn
        case .refused?, nil:
            throw StoreError.invalid(
                Sentence(
                    "已经受理的案件不能改为不予受理；请作废后重新录入",
                    "A case that was accepted cannot become refused; void it and take it in again"))
        }
        guard let closing else {
            throw StoreError.invalid(Sentence("请用 --on 写明结案日期", "Give the day of closing with --on"))
        }
        let note = "旧台账调解结果核实"
        if file.intake.takenIn?.isBacklog == true {
            let settlement = BacklogSettlement(
                on: closing, outcome: outcome, agreedFen: agreed?.fen ?? 0, receivedFen: received?.fen ?? 0, note: note)
            return [Act(.settleBacklog(settlement), on: file.id)]
        }
        guard agreed == nil, received == nil else {
            throw StoreError.invalid(
                Sentence(
                    "案件已确认在办，金额请用 case agree、case pay 登记",
                    "The case was confirmed as open; record its money with case agree and case pay"))
        }
        let end = MediationClosing(
            on: closing, outcome: outcome, ground: HeldCellGround.ground(for: outcome), note: note)
        return [Act(.mediation(.close(end)), on: file.id)]
    }

    /// Ends a case of the backlog as its old ledger could have said: outcome, day and money, no papers. A held outcome waits no
    /// longer.
    ///
    /// - Parameter words: the outcome as a ledger would write it.
    /// - Throws: `StoreError.invalid` for words that are no outcome; as `perform`.
    public func settleBacklog(
        _ number: String, outcome words: String, on closing: Day, agreed: Money? = nil, received: Money? = nil
    ) throws -> [Performed] {
        let file = try caseFile(numbered: number)
        if try store.heldCells(of: file.id).contains(where: { $0.field == LedgerField.outcome.rawValue }) {
            return try setCell(
                LedgerField.outcome.rawValue, to: words, of: number, on: closing, agreed: agreed, received: received)
        }
        guard file.intake.takenIn?.isBacklog == true else { throw StoreError.refused(Refused(.notBacklog)) }
        let row = try read([.outcome: words], of: file)
        return try store.perform(try closingActs(row, file, closing, agreed, received), acting)
    }

    /// The case belongs to another office than its row was put down to: its opening is corrected, and with it the figures.
    private func setOffice(to value: String, of file: CaseFile, _ events: [Event]) throws -> [Performed] {
        var owners = try RowOwners(desk: self)
        let office = try self.office(said: value, of: file, &owners)
        var acts: [Act] = []
        if let ordinal = events.firstIndex(where: { if case .opened = $0 { true } else { false } }),
            case .opened(var opening) = CaseMaking.effective(events)[ordinal], opening.office != office
        {
            opening.office = office
            opening.takenIn?.assumed.removeAll { $0 == LedgerField.district.rawValue }
            let correction = Correction(
                on: today, ordinal: ordinal, replacement: .opened(opening), reason: "旧台账区县核实")
            acts = [Act(.correct(correction), on: file.id)]
        }
        return try store.perform(
            acts, settling: LedgerField.district.rawValue, of: file.id, adding: owners.added, acting)
    }

    /// The office that somebody names for a row: by its code or name, or by a district as a ledger writes it.
    ///
    /// - Throws: `StoreError.officeUnknown`; `.invalid` for words that are neither.
    private func office(said value: String, of file: CaseFile, _ owners: inout RowOwners) throws -> OfficeCode {
        let tree = try store.officeTree()
        if let office = tree.find(value) {
            guard tree.isWithin(office.code, owners.root.code) else { throw StoreError.officeUnknown(value) }
            return office.code
        }
        let row = try read([.district: value], of: file)
        guard row.district != nil, let office = owners.owner(of: row.district) else {
            throw StoreError.officeUnknown(value)
        }
        return office
    }

    /// The closing, and what was put on its day because the ledger gave no other, move to the day that is now known.
    private func movedClosing(_ row: LedgerRow, _ events: [Event], _ id: CaseFile.ID) throws -> [Act] {
        guard let day = row.closedOn else {
            throw StoreError.invalid(Sentence("请写明结案日期", "Give the day of closing"))
        }
        var acts: [Act] = []
        for (ordinal, event) in events.enumerated().reversed() {
            let moved: Event
            switch event {
            case .mediation(.closed(var closing)) where closing.ground == .takenIn:
                closing.on = day
                moved = .mediation(.closed(closing))
            case .paid(var payment) where payment.dayAssumed:
                payment.on = day
                moved = .paid(payment)
            case .mediation(.tookEffect): moved = .mediation(.tookEffect(EffectiveDay(on: day)))
            case .mediation(.agreed(var agreement)):
                agreement.on = day
                moved = .mediation(.agreed(agreement))
            case .mediation(.refused(var refusal)):
                refusal.on = day
                moved = .mediation(.refused(refusal))
            default: continue  // nothing else of a case that was taken in stands on the assumed day
            }
            if moved != event {
                acts.append(
                    Act(
                        .correct(Correction(on: today, ordinal: ordinal, replacement: moved, reason: "旧台账结案日期核实")),
                        on: id))
            }
        }
        return acts
    }
}

/// The ground of a closing that a person read out of an old ledger's outcome: the one the word itself says. An agreement needs
/// the money or the agreement that the ledger gave; without it the rules refuse, and the case is closed with its papers.
private enum HeldCellGround {
    static func ground(for outcome: MediationClosing.Outcome) -> MediationClosing.Ground {
        switch outcome {
        case .agreement: .effectiveAgreement
        case .settled: .statementByBoth
        case .noAgreement, .toArbitration, .toLitigation: .partyStops
        case .withdrawn: .applicantWithdraws
        }
    }
}

import CaseWorkflow
public import Spreadsheet

/// Turns the rows of one ledger into cases, given how its header was read.
///
/// Reading is pure: the same row gives the same result. The reader only remembers words it has met, and follows a
/// header that comes again in another order further down. Each thread reads with a reader of its own.
public struct LedgerReader: Sendable {
    public private(set) var header: HeaderReading
    private let dates: DateCell
    private let closingDates: DateCell
    private var words = WordMemory()
    private var amounts: (claimed: AmountCell, agreed: AmountCell, received: AmountCell)

    /// - Parameter order: how dates with the year last are meant, as each column itself shows; it does not go before what a person
    ///   said of the file (`dates.yearLast`).
    public init(header: HeaderReading, dates: DateCell, order: DateOrder = DateOrder()) {
        self.header = header
        self.dates = dates.meant(order.accepted)
        closingDates = dates.meant(order.closed)
        amounts = LedgerReader.amounts(of: header)
    }

    public mutating func read(_ row: SpreadsheetRow) -> RowReading {
        let places = header.positions
        let caseNumber = CaseNumber.read(row.cell(places[.caseNumber]))
        let accepted = dates.read(row.cell(places[.acceptedOn]))
        if accepted.value == nil || caseNumber.value == nil {
            if let skipped = RowKind.skipped(row, header: header, caseNumber: caseNumber, accepted: accepted) {
                if skipped.kind == .headerChanged, let changed = RowKind.changedHeader(row) { adopt(changed) }
                return .skipped(skipped)
            }
        }
        var draft = RowDraft(row: row, header: header)
        let closed = closingDates.read(row.cell(places[.closedOn]))
        let number = draft.require(caseNumber, .caseNumber)
        let acceptedOn = draft.require(draft.settled(accepted, year: number?.year), .acceptedOn)
        let closedOn = draft.accept(
            draft.settled(closed, year: number?.year, onOrAfter: acceptedOn), .closedOn, holdsRow: true)
        let claimed = draft.accept(amounts.claimed.read(row.cell(places[.claimed])), .claimed, holdsRow: true)
        let agreed = draft.accept(amounts.agreed.read(row.cell(places[.agreed])), .agreed, holdsRow: true)
        let received = draft.accept(amounts.received.read(row.cell(places[.received])), .received, holdsRow: true)
        if let acceptedOn, let closedOn, closedOn < acceptedOn {
            draft.hold(.closedOn, .closedBeforeAccepted, holdsRow: true)
        }
        guard let number, let acceptedOn, !draft.holdsRow else { return .held(draft.heldRow) }

        var made = LedgerRow(number: row.number, caseNumber: number, acceptedOn: acceptedOn)
        made.claimed = claimed ?? draft.assume(.zero, .claimed)
        made.agreed = agreed ?? draft.assume(.zero, .agreed)
        made.received = received ?? draft.assume(.zero, .received)
        made.closedOn = closedOn
        if header.acceptanceStandIn != nil { draft.note(.acceptedOn, .dayOfRegistration) }
        readParties(row, into: &made, &draft)
        readDispute(row, into: &made, &draft)
        RowChecks.check(&made, &draft, today: dates.today)
        return .decoded(draft.finished(made))
    }

    private mutating func readParties(_ row: SpreadsheetRow, into made: inout LedgerRow, _ draft: inout RowDraft) {
        let places = header.positions
        made.applicant = draft.accept(ApplicantName.read(row.cell(places[.applicant])), .applicant)
        made.residentID = draft.accept(
            IdentityCells.residentID(row.cell(places[.residentID]), today: dates.today), .residentID)
        made.phone = draft.accept(IdentityCells.phone(row.cell(places[.phone])), .phone)
        made.employer = draft.accept(TextCell.name(row.cell(places[.employer])), .employer)
        made.creditCode = draft.accept(words.creditCode(row.cell(places[.creditCode])), .creditCode)
        made.industry = draft.accept(words.industry(row.cell(places[.industry])), .industry)

        let sex = SexCell.read(row.cell(places[.sex]))
        if let stated = draft.accept(sex, .sex) {
            made.sex = stated
            if let id = made.residentID, id.sex != stated { draft.note(.sex, .sexDisagreesWithID) }
        } else if let id = made.residentID {
            made.sex = draft.assume(id.sex, .sex)
        }

        let migrant = AnswerCell.read(row.cell(places[.migrantWorker]))
        made.isMigrant = draft.accept(migrant, .migrantWorker)
        if migrant == .absent, !AnswerCell.saysUnknown(row.cell(places[.migrantWorker])) {
            made.isMigrant = draft.assume(false, .migrantWorker)
        }

        let counted = made.applicant?.count
        if let persons = draft.accept(HeadcountCell.read(row.cell(places[.persons])), .persons) {
            made.persons = persons
            if let declared = made.applicant?.declaredCount, declared != persons {
                draft.note(.persons, .personsDisagreeWithName)
            }
        } else {
            made.persons = draft.assume(min(max(counted ?? 1, 1), HeadcountCell.greatest), .persons)
        }
    }

    private mutating func readDispute(_ row: SpreadsheetRow, into made: inout LedgerRow, _ draft: inout RowDraft) {
        let places = header.positions
        let category = words.category(row.cell(places[.category]))
        made.category = draft.accept(category, .category)
        if category.doubt?.reason == .severalCategories {
            made.causes = CategoryWords.all(CellText.word(row.cell(places[.category])))
        }
        made.outcome = draft.accept(words.outcome(row.cell(places[.outcome])), .outcome)
        made.mediator = draft.accept(TextCell.name(row.cell(places[.mediator])), .mediator)
        made.street = draft.accept(TextCell.name(row.cell(places[.street])), .street)
        made.remark = draft.accept(TextCell.remark(row.cell(places[.remark])), .remark)
        let district = words.district(row.cell(places[.district]))
        made.district = draft.accept(district, .district)
        if district.value == nil, district.doubt == nil, let series = made.caseNumber.parts?.series, !series.isEmpty,
            let area = words.district(.text(series)).value
        {
            made.district = draft.assume(area, .district)
        }
    }

    private mutating func adopt(_ changed: HeaderReading) {
        header = changed
        amounts = LedgerReader.amounts(of: changed)
    }

    private static func amounts(of header: HeaderReading) -> (
        claimed: AmountCell, agreed: AmountCell, received: AmountCell
    ) {
        func cell(_ field: LedgerField) -> AmountCell {
            let position = header.positions[field]
            return AmountCell(headerUnit: header.columns.first { $0.position == position }?.unit ?? .yuan)
        }
        return (cell(.claimed), cell(.agreed), cell(.received))
    }
}

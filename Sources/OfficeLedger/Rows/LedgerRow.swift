public import CaseWorkflow
public import Spreadsheet

/// One case of an old ledger, decoded.
///
/// A cell that could not be read with certainty is in `held` and its value here is nil (or the stated assumption).
/// A row whose case number, dates or amounts cannot be read is no `LedgerRow` at all: see `HeldRow`.
public struct LedgerRow: Hashable, Sendable {
    /// The file's line or the worksheet's row.
    public let number: Int
    public let caseNumber: CaseNumber
    public internal(set) var applicant: ApplicantName?
    /// From the cell, otherwise from a valid ID (then `assumed` says so), otherwise unknown.
    public internal(set) var sex: Sex = .unknown
    public internal(set) var residentID: ResidentID?
    public internal(set) var phone: PhoneNumber?
    /// A blank means no, assumed; nil when the cell is held.
    public internal(set) var isMigrant: Bool?
    public internal(set) var employer: String?
    public internal(set) var creditCode: UnifiedSocialCreditCode?
    public internal(set) var industry: IndustrySection?
    public internal(set) var category: UnionCategory?
    /// Every kind of dispute that a cell of several names, in its order; the category then waits for a person.
    public internal(set) var causes: [UnionCategory] = []
    /// A blank amount is zero, assumed.
    public internal(set) var claimed: Money = .zero
    public internal(set) var agreed: Money = .zero
    public internal(set) var received: Money = .zero
    public let acceptedOn: Day
    public internal(set) var mediator: String?
    /// Nil when the cell is held.
    public internal(set) var outcome: LedgerOutcome?
    public internal(set) var closedOn: Day?
    public internal(set) var district: AdministrativeArea?
    public internal(set) var street: String?
    /// At least 1: from the cell, otherwise from the name's 等N人, otherwise 1, assumed.
    public internal(set) var persons: Int = 1
    public internal(set) var remark: String?
    /// Cells of the columns that the desk does not know, in the order of `HeaderReading.extraColumns`, as written.
    public internal(set) var extras: [String] = []

    /// Fields with nothing written.
    public internal(set) var blank: FieldSet = []
    /// Fields whose value was assumed because nothing (readable) was written.
    public internal(set) var assumed: FieldSet = []
    public internal(set) var notes: [LedgerNote] = []
    public internal(set) var held: [HeldCell] = []

    init(number: Int, caseNumber: CaseNumber, acceptedOn: Day) {
        self.number = number
        self.caseNumber = caseNumber
        self.acceptedOn = acceptedOn
    }

    /// The fields whose cells are held.
    public var heldFields: FieldSet { FieldSet(held.map { FieldSet($0.field) }) }
}

/// One cell that waits for a person, with the words that stand in it.
public struct HeldCell: Hashable, Sendable {
    public let row: Int
    public let field: LedgerField
    /// The cell as the file has it. For an ID or a phone this is a personal number: store it sealed, show it masked.
    public let verbatim: String
    public let doubt: Doubt

    public var reason: Doubt.Reason { doubt.reason }

    /// Where it is, what happened and what to do next; never with the cell's own words.
    public var sentence: Sentence {
        let said = reason.sentence
        return Sentence(
            "第\(row)行“\(field.name.chinese)”：\(said.chinese)", "Row \(row), \(field.name.english): \(said.english)")
    }
}

/// A row that cannot become a case: its case number, a date or an amount cannot be read. It is kept whole and counted
/// apart.
public struct HeldRow: Hashable, Sendable {
    public let number: Int
    /// Every cell as the file has it, by column position.
    public let cells: [String]
    /// Every cell of the row that is in doubt, those that hold the row first.
    public let reasons: [HeldCell]

    init(number: Int, cells: [String], reasons: [HeldCell]) {
        self.number = number
        self.cells = cells
        self.reasons = reasons
    }

    /// A later row of a known case number that contradicts the first in these fields: it is held and the first stays.
    public init(contradicting row: SpreadsheetRow, in fields: FieldSet, header: HeaderReading) {
        self.init(
            number: row.number, cells: row.cells.map(\.verbatim),
            reasons: fields.fields.map { field in
                let verbatim = row.cell(header.positions[field]).verbatim
                return HeldCell(row: row.number, field: field, verbatim: verbatim, doubt: Doubt(.duplicateIdentity))
            })
    }

    public var sentence: Sentence {
        let said = reasons.map(\.sentence)
        return Sentence(said.map(\.chinese).joined(separator: ""), said.map(\.english).joined(separator: " "))
    }
}

/// A row that is no case, with what it says, so that nothing is lost silently.
public struct SkippedRow: Hashable, Sendable {
    public let number: Int
    public let kind: Kind
    public let text: String

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case blank
        case title
        case headerRepeated = "header-repeated"
        /// A header in another order: the rows after it are read by it.
        case headerChanged = "header-changed"
        /// 合计, 小计, 总计 …
        case total
        /// 制表人, 审核人, 填报说明 …
        case footer
        /// 1, 2, 3 … or 甲, 1, 2 … under the header.
        case columnNumbers = "column-numbers"
    }
}

/// What one row of the file turned out to be.
public enum RowReading: Hashable, Sendable {
    case decoded(LedgerRow)
    case held(HeldRow)
    case skipped(SkippedRow)
}

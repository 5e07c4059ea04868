public import CaseWorkflow

/// What one column of a case ledger (案件台账) is about.
public enum LedgerField: String, CaseIterable, Hashable, Sendable, Codable {
    case caseNumber = "case-number"
    case applicant
    case sex
    case residentID = "resident-id"
    case phone
    case migrantWorker = "migrant-worker"
    case employer
    case creditCode = "credit-code"
    case industry
    case category
    case claimed
    case acceptedOn = "accepted-on"
    case mediator
    case outcome
    case agreed
    case received
    case closedOn = "closed-on"
    case district
    case street
    case persons
    case remark

    public var name: Sentence {
        switch self {
        case .caseNumber: Sentence("案号", "case number")
        case .applicant: Sentence("申请人", "applicant")
        case .sex: Sentence("性别", "sex")
        case .residentID: Sentence("身份证号", "resident ID")
        case .phone: Sentence("联系电话", "phone")
        case .migrantWorker: Sentence("是否农民工", "migrant worker")
        case .employer: Sentence("被申请人", "employer")
        case .creditCode: Sentence("统一社会信用代码", "unified social credit code")
        case .industry: Sentence("行业", "industry")
        case .category: Sentence("争议类型", "kind of dispute")
        case .claimed: Sentence("请求金额", "amount claimed")
        case .acceptedOn: Sentence("受理日期", "day of acceptance")
        case .mediator: Sentence("调解员", "mediator")
        case .outcome: Sentence("调解结果", "outcome")
        case .agreed: Sentence("协议金额", "amount agreed")
        case .received: Sentence("已履行金额", "amount received")
        case .closedOn: Sentence("结案日期", "day of closing")
        case .district: Sentence("区县", "district")
        case .street: Sentence("街道", "street")
        case .persons: Sentence("涉及人数", "persons")
        case .remark: Sentence("备注", "remark")
        }
    }

    /// Columns in yuan, where a unit in the header counts.
    public var isMoney: Bool { FieldSet.money.contains(self) }
}

/// A small set of ledger fields.
public struct FieldSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public init(_ field: LedgerField) { rawValue = 1 << FieldSet.position(of: field) }

    public func contains(_ field: LedgerField) -> Bool { contains(FieldSet(field)) }

    public mutating func insert(_ field: LedgerField) { formUnion(FieldSet(field)) }

    /// The fields in the order of the form.
    public var fields: [LedgerField] { LedgerField.allCases.filter { contains($0) } }

    static let money = FieldSet([FieldSet(.claimed), FieldSet(.agreed), FieldSet(.received)])

    private static func position(of field: LedgerField) -> UInt32 {
        switch field {
        case .caseNumber: 0
        case .applicant: 1
        case .sex: 2
        case .residentID: 3
        case .phone: 4
        case .migrantWorker: 5
        case .employer: 6
        case .creditCode: 7
        case .industry: 8
        case .category: 9
        case .claimed: 10
        case .acceptedOn: 11
        case .mediator: 12
        case .outcome: 13
        case .agreed: 14
        case .received: 15
        case .closedOn: 16
        case .district: 17
        case .street: 18
        case .persons: 19
        case .remark: 20
        }
    }
}

public import CaseExport
import CaseStore
public import CaseWorkflow

/// What filing is asked for.
public struct FilingRequest: Sendable {
    public var period: Period
    /// nil: the officer's own office.
    public var office: OfficeCode?
    /// nil: the office above it on this desk, else 上级工会.
    public var receiver: FilingOffice?
    /// The folder into which the filing's own folder goes; made when it is not there.
    public var folder: String
    /// Makes a filing again that was made before, byte for byte.
    public var again: Bool
    /// Of a filing made again: signs it anew with the key in use today, where the one it was signed with is not trusted any more
    /// or there was none. Everything but the signature stays.
    public var signsAnew: Bool
    /// What it does to a period that was filed before; nil for a first filing.
    public var revision: Revision?
    /// The program's version, as the manifest names it.
    public var software: String

    public init(
        period: Period, office: OfficeCode? = nil, receiver: FilingOffice? = nil, folder: String, again: Bool = false,
        signsAnew: Bool = false, revision: Revision? = nil, software: String
    ) {
        self.revision = revision
        self.period = period
        self.office = office
        self.receiver = receiver
        self.folder = folder
        self.again = again
        self.signsAnew = signsAnew
        self.software = software
    }

    /// A filing that takes the place of one that stands.
    public struct Revision: Hashable, Sendable {
        public var kind: Kind
        public var reason: Supersession.Reason
        /// Who answers for it; those of the closing where nobody is named. A withdrawal has those of the closing.
        public var persons: ReturnPersons
        /// Who approves the change of a final year, and why.
        public var approval: FilingApproval.Request?
        /// What it is to know; nil for everything that the desk knows now.
        var knowledge: FilingKnowledge?

        public enum Kind: String, Code {
            /// Carries the records that changed, and all figures.
            case correction
            /// Carries everything again, whatever the receiver has.
            case replacement
            /// The period counts as never filed.
            case withdrawal

            public var name: Sentence { type.name }

            var type: FilingType {
                switch self {
                case .correction: .correction
                case .replacement: .replacement
                case .withdrawal: .withdrawal
                }
            }
        }

        public init(
            _ kind: Kind, _ reason: Supersession.Reason, persons: ReturnPersons = ReturnPersons(),
            approval: FilingApproval.Request? = nil
        ) {
            self.kind = kind
            self.persons = persons
            self.reason = reason
            self.approval = approval
        }
    }
}

/// What a filing knows: the epoch of its cells and the last commit of its cases.
struct FilingKnowledge: Hashable, Sendable {
    var epoch: Int
    var sequence: Int64
}

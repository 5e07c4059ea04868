public import CaseWorkflow

/// One of the papers an office makes: what it is called, for which procedure, to whom it goes.
public struct Form: Hashable, Sendable {
    /// To whom copies go, when the officer names nobody.
    public enum Recipients: String, CaseIterable, Hashable, Sendable {
        case none, worker, employer
        case eachClaimant = "each-claimant"
        case both
        /// Every claimant, of a roll too, and the employer.
        case everyone
        case other
    }

    /// The folder of its template: `acceptance-notice`.
    public let code: String
    public let name: Sentence
    /// nil for papers of either procedure.
    public let procedure: ProcedureKind?
    /// The word in its letter numbers (杭西工〔受〕…); nil for papers that bear none.
    public let letterWord: String?
    /// The field that already holds the paper's number: a decision is recorded under its own.
    public let letterField: String?
    public let copies: Int
    private let item: String?
    private let itemInAid: String?
    /// Fields without which the paper is not what the law asks for.
    public let required: [String]
    /// Those of them that a case may lawfully lack: an agreement without money, a claim that is not about any.
    public let mayLack: [String]
    public let recipients: Recipients

    init(
        _ code: String, _ chinese: String, _ english: String, _ procedure: ProcedureKind?, letter: String? = nil,
        numbered field: String? = nil, copies: Int, archive: String?, archiveInAid: String? = nil, required: [String],
        mayLack: [String] = [], to recipients: Recipients
    ) {
        self.code = code
        name = Sentence(chinese, english)
        self.procedure = procedure
        letterWord = letter
        letterField = field
        self.copies = copies
        item = archive
        itemInAid = archiveInAid
        self.required = required
        self.mayLack = mayLack
        self.recipients = recipients
    }

    public static let all: [Form] = mediation + entrusted + legalAid + volume

    /// By its code, its Chinese name, or the end of a name that only one form has: 委派函.
    public static func find(_ text: String) -> Form? {
        if let exact = all.first(where: { $0.code == text || $0.name.chinese == text }) { return exact }
        guard text.count > 1 else { return nil }
        let ending = all.filter { $0.name.chinese.hasSuffix(text) }
        return ending.count == 1 ? ending.first : nil
    }

    /// Where it lies in the volume of such a case, by the archive list's code.
    public func archiveItem(of kind: ProcedureKind) -> String? {
        switch kind {
        case .mediation: item
        case .legalAid: itemInAid ?? item
        }
    }

    /// Whether a case of this kind can have it.
    public func fits(_ kind: ProcedureKind) -> Bool { procedure == nil || procedure == kind }
}

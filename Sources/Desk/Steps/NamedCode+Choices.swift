public import CaseExport
public import CaseStore
public import CaseWorkflow
public import SafeCrypto

// The lists that steps choose from. Where the rules give a choice no name of its own, its words stand here.

extension AgreementMark.Maker: NamedCode {}
extension Agreement.Performance: NamedCode {}
extension AidBeneficiary: NamedCode {}
extension AidExemption: NamedCode {}
extension AidForm: NamedCode {}
extension AidPaper.Kind: NamedCode {}
extension AidRefusal.Ground: NamedCode {}
extension AidReplacementRequest.Asker: NamedCode {}
extension AidResult: NamedCode {}
extension AidScope: NamedCode {}
extension AidTermination.Ground: NamedCode {}
extension CaseWorkflow.Channel: NamedCode {}
extension ClaimHead: NamedCode {}
extension Drafting.Kind: NamedCode {}
extension EmployerCapacity: NamedCode {}
extension EmployerOwnership: NamedCode {}
extension EmployerSize: NamedCode {}
extension Entrustment.Kind: NamedCode {}
extension Evidence: NamedCode {}
extension HardshipProof: NamedCode {}
extension IndustrySection: NamedCode {}
extension Interruption.Kind: NamedCode {}
extension Link.Relation: NamedCode {}
extension ListedMediator.Kind: NamedCode {}
extension MediationClosing.Ground: NamedCode {}
extension MediationClosing.Outcome: NamedCode {}
extension NegotiationAnswer.Answer: NamedCode {}
extension NonAcceptance.Ground: NamedCode {}
extension NonMonetaryResult.Kind: NamedCode {}
extension OfficeLevel: NamedCode {}
extension OrganisationKind: NamedCode {}
extension OutreachSession.Kind: NamedCode {}
extension Payer: NamedCode {}
extension PaymentChannel: NamedCode {}
extension PaymentOrderAnswer.Answer: NamedCode {}
extension ProcedureKind: NamedCode {}
extension Review.Kind: NamedCode {}
extension Role: NamedCode {}
extension Service.Document: NamedCode {}
extension Service.Manner: NamedCode {}
extension Sex: NamedCode {}
extension Side: NamedCode {}
extension Supersession.Reason: NamedCode {}
extension SupervisionStep.Kind: NamedCode {}
extension Track: NamedCode {}
extension UnionCategory: NamedCode {}
extension UrgentAid.Ground: NamedCode {}
extension VolumeDisposal.Decision: NamedCode {}
extension WorkerTrait: NamedCode {}

extension Agent.Kind: NamedCode {
    public var name: Sentence {
        switch self {
        case .lawyer: Sentence("律师", "lawyer")
        case .relative: Sentence("近亲属", "relative")
        case .union: Sentence("工会推荐", "named by the union")
        case .colleague: Sentence("同事", "colleague")
        case .staff: Sentence("单位工作人员", "the employer's staff")
        case .representative: Sentence("推举的代表人", "elected representative")
        }
    }
}

extension Agent.Power: NamedCode {
    public var name: Sentence {
        switch self {
        case .general: Sentence("一般授权", "general power")
        case .special: Sentence("特别授权", "special power")
        }
    }
}

extension SignatureAlgorithm: NamedCode {
    public var name: Sentence {
        switch self {
        case .ecdsa: Sentence("ECDSA P-256（SHA-256）", "ECDSA P-256 with SHA-256")
        case .sm2: Sentence("国密 SM2（SM3）", "SM2 with SM3")
        }
    }
}

public import CaseWorkflow

/// Something an officer did at the desk that changes no case and no figure, and that an auditor wants to find: signing in,
/// a new password, a list taken out of the desk.
public struct AuditRecord: Hashable, Sendable, Codable {
    public var kind: Kind
    /// The officer whom it concerns; the one who did it is in the journal's row.
    public var officer: OfficerCode
    public var office: OfficeCode
    /// What exactly: which list with which filter, which token. Never a secret or a personal number.
    public var detail: String
    /// The cases in a list that left the desk; nil for anything else, and for lists of the first versions.
    public var cases: CaseKeys?

    public enum Kind: String, Code {
        case signedIn = "signed-in"
        case lockedOut = "locked-out"
        case passwordSet = "password-set"
        case secondFactorOn = "second-factor-on"
        case secondFactorOff = "second-factor-off"
        case tokenMade = "token-made"
        case tokenRevoked = "token-revoked"
        case listExported = "list-exported"
        case backupMade = "backup-made"
        case backupTaken = "backup-taken"

        public var name: Sentence {
            switch self {
            case .signedIn: Sentence("登录", "signed in")
            case .lockedOut: Sentence("因多次输错被暂停登录", "locked out after wrong passwords")
            case .passwordSet: Sentence("设置密码", "password set")
            case .secondFactorOn: Sentence("启用动态口令", "second factor set up")
            case .secondFactorOff: Sentence("停用动态口令", "second factor removed")
            case .tokenMade: Sentence("发放令牌", "token made")
            case .tokenRevoked: Sentence("收回令牌", "token revoked")
            case .listExported: Sentence("导出清单", "list exported")
            case .backupMade: Sentence("备份", "backup made")
            case .backupTaken: Sentence("下载备份", "backup downloaded")
            }
        }
    }

    public init(
        _ kind: Kind, of officer: OfficerCode, in office: OfficeCode, detail: String = "", cases: CaseKeys? = nil
    ) {
        self.kind = kind
        self.officer = officer
        self.office = office
        self.detail = detail
        self.cases = cases
    }
}

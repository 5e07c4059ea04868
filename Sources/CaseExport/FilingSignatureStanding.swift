public import CaseWorkflow
public import SafeCrypto

/// What whoever takes in a filing or an answer can say of its signature.
public enum FilingSignatureStanding: Hashable, Sendable {
    /// There is none.
    case unsigned
    /// It is not in its form, signs another file, or was not made with the key that it names.
    case invalid
    /// It was made with a key that is not known as the office's.
    case unknown(KeyFingerprint)
    /// It was made with a key of the office that is known.
    case trusted(OfficeCode, KeyFingerprint)
    /// The office's key was no longer to be trusted when it came in.
    case revoked(OfficeCode, KeyFingerprint, on: Day)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .unsigned: "unsigned"
        case .invalid: "invalid"
        case .unknown: "unknown"
        case .trusted: "trusted"
        case .revoked: "revoked"
        }
    }

    /// The key that made it, where that is proven.
    public var fingerprint: KeyFingerprint? {
        switch self {
        case .unsigned, .invalid: nil
        case .unknown(let fingerprint), .trusted(_, let fingerprint), .revoked(_, let fingerprint, _): fingerprint
        }
    }

    /// One line for people.
    public var sentence: Sentence {
        switch self {
        case .unsigned: Sentence("未签名", "not signed")
        case .invalid: Sentence("签名无效", "the signature is invalid")
        case .unknown(let key):
            Sentence("签名有效，密钥不认识（\(key.groups)）", "validly signed by a key that is not known (\(key.groups))")
        case .trusted(let office, let key):
            Sentence("由 \(office) 签名，密钥可信（\(key.id)）", "signed by \(office) with a trusted key (\(key.id))")
        case .revoked(let office, let key, let day):
            Sentence(
                "由 \(office) 的密钥签名，该密钥自 \(day) 起不再可信（\(key.id)）",
                "signed with a key of \(office) that is not trusted since \(day) (\(key.id))")
        }
    }

    /// What breaks a rule, or a person should look at.
    func problem(isRequired: Bool) -> FilingProblem? {
        func problem(_ rule: FilingRule, _ chinese: String, _ english: String) -> FilingProblem {
            FilingProblem(
                isRequired && rule.severity == .warning ? .signatureRequired : rule, part: FilingSignature.fileName,
                Sentence(chinese, english))
        }
        switch self {
        case .unsigned:
            return problem(
                .signatureNone, "报送件没有签名，不能证明是谁报送的。请报送单位建立签名密钥后报送，或者另行核实。",
                "The filing is not signed, so nothing proves who sent it. Ask the sender to make a signing key, or confirm "
                    + "it another way.")
        case .invalid:
            return problem(
                .signature, "签名与清单不符，或者不是规定的格式：清单在签名后被改动，或者签名不是所列密钥作出的。请重新索取。",
                "The signature does not fit the manifest or its form: the manifest was changed after it was signed, or "
                    + "another key signed. Ask for the filing again.")
        case .unknown(let key):
            return problem(
                .signatureUnknown,
                "签名有效，但本台不认识报送单位的这把密钥（\(key.groups)）。请打电话与报送单位逐组核对后登记为可信的密钥（命令行：labordesk office trust）",
                "The signature is valid, but this key is not known as the sender's (\(key.groups)). Compare it with the "
                    + "sender over the telephone and record it as trusted (command line: labordesk office trust)")
        case .trusted: return nil
        case .revoked(let office, let key, let day):
            return problem(
                .signatureRevoked,
                "\(office) 的密钥 \(key.id) 自 \(day) 起不再可信。请报送单位用新密钥重新签名（命令行：filing make --again --sign-anew）。",
                "The key \(key.id) of \(office) is not trusted since \(day). Ask the sender to sign it with a "
                    + "new one (command line: filing make --again --sign-anew).")
        }
    }
}

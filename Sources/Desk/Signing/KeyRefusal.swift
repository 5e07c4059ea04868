public import CaseStore
public import CaseWorkflow
public import SafeCrypto

/// Why a key was not made, ended or trusted: one case for each thing a caller does differently.
public enum KeyRefusal: Error, Hashable, Sendable {
    /// No key goes by these digits.
    case unknown(String)
    /// Several keys begin with these digits, or there are too few of them.
    case ambiguous(String)
    /// It was ended already, with effect from a day that is no later.
    case alreadyRevoked(KeyFingerprint, KeyRevocation)
    case noReason
    /// What was given is no public key that is taken here.
    case key(CryptoProblem)
    /// What was given as a fingerprint is not 64 hexadecimal digits.
    case noFingerprint
    /// The file's key is not the one that was read out.
    case otherFingerprint
    case alreadyTrusted(OfficeCode, KeyFingerprint)
    /// The key is known as another office's.
    case otherOffice(OfficeCode)
    /// The key was ended for good.
    case revoked(OfficeCode, KeyRevocation)
    case store(StoreError)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .unknown: "key-unknown"
        case .ambiguous: "key-ambiguous"
        case .alreadyRevoked: "key-already-revoked"
        case .noReason: "reason-missing"
        case .key(let problem): problem.code
        case .noFingerprint: "fingerprint-unreadable"
        case .otherFingerprint: "fingerprint-differs"
        case .alreadyTrusted: "key-already-trusted"
        case .otherOffice: "key-of-another-office"
        case .revoked: "key-revoked"
        case .store(let error): error.code
        }
    }

    /// What happened, and what to do next.
    public var sentence: Sentence {
        switch self {
        case .unknown(let text):
            Sentence(
                "没有编号为“\(text.prefix(20))”的密钥，请查看密钥清单（命令行：labordesk key signing list，labordesk office trust --list）",
                "No key goes by “\(text.prefix(20))”. See the list of keys (command line: labordesk key signing list, labordesk office trust --list)"
            )
        case .ambiguous(let text):
            Sentence(
                "“\(text.prefix(20))”不能指明一把密钥，请照清单写出至少8位编号",
                "“\(text.prefix(20))” does not name one key. Write at least 8 of its digits, as the list shows them")
        case .alreadyRevoked(let key, let revocation):
            Sentence(
                "密钥 \(key.id) 已自 \(revocation.on) 起作废（\(revocation.reason)），无需再办；要改为更早的日期，请写明那一天（命令行：--on）",
                "The key \(key.id) is ended since \(revocation.on) already (\(revocation.reason)); name an earlier day "
                    + "if it must be earlier (command line: --on)")
        case .noReason: Sentence("请写明理由（命令行：--reason）", "Say why (command line: --reason)")
        case .key(let problem): Sentence(problem.chinese, problem.english)
        case .noFingerprint:
            Sentence(
                "指纹应为64位十六进制数字，请照对方所念写成16组",
                "A fingerprint has 64 hexadecimal digits; write the 16 groups as they were read out")
        case .otherFingerprint:
            Sentence(
                "文件里的密钥与所念指纹不符，没有登记。请先核对有没有听错，再用已知的号码打给对方；仍不符的，文件可能被调换，不得使用",
                "The file's key does not have that fingerprint, and was not recorded. Check for a slip, then call the office "
                    + "on a number you know; if they still differ, the file may have been exchanged: do not use it")
        case .alreadyTrusted(let office, let key):
            Sentence("\(office) 的密钥 \(key.id) 已经登记为可信，无需再办", "The key \(key.id) of \(office) is trusted already")
        case .otherOffice(let office):
            Sentence(
                "这把密钥是 \(office) 的，一把密钥只能属于一个单位。请让对方另建密钥",
                "This key is known as \(office)'s, and a key is one office's. Ask them to make one of their own")
        case .revoked(let office, let revocation):
            Sentence(
                "\(office) 的这把密钥已自 \(revocation.on) 起不再可信（\(revocation.reason)），不能恢复。请让对方另建密钥",
                "This key of \(office) is not trusted since \(revocation.on) (\(revocation.reason)), for good. Ask for a "
                    + "new one")
        case .store(let error): error.sentence
        }
    }

    /// Runs the body and turns what it throws into a refusal.
    static func attempt<T>(_ body: () throws -> T) throws(KeyRefusal) -> T {
        do {
            return try body()
        } catch let error as KeyRefusal {
            throw error
        } catch let error as CryptoProblem {
            throw .key(error)
        } catch let error as StoreError {
            throw .store(error)
        } catch {
            throw .store(.unreachable(String(describing: error)))
        }
    }
}

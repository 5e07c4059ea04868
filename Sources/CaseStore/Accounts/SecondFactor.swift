public import CaseWorkflow
public import SafeCrypto

/// The secret of an officer's one-time codes (TOTP, RFC 6238: HMAC-SHA-1, thirty seconds, six digits), as authenticator
/// programs want it.
public struct SecondFactor: Sendable {
    let secret: [UInt8]

    /// The secret as it was shown for typing; nil when it is none.
    public init?(base32 text: String) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard bytes.count == 20 else { return nil }
        secret = bytes
    }

    init(secret: [UInt8]) { self.secret = secret }

    static func random() throws -> SecondFactor { SecondFactor(secret: try SecureRandom.privateBytes(20)) }

    /// What an authenticator program reads from a QR code.
    public func address(officer: OfficerCode, desk: String) -> String {
        let label = SecondFactor.escaped("\(desk):\(officer.text)")
        return "otpauth://totp/\(label)?secret=\(base32)&issuer=\(SecondFactor.escaped(desk))"
    }

    /// The secret in Base32 (RFC 4648), for typing.
    public var base32: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (bits, count) = (UInt32(0), 0)
        for byte in secret {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(bits >> UInt32(count)) & 31])
            }
        }
        if count > 0 { text.append(letters[Int(bits << UInt32(5 - count)) & 31]) }
        return text
    }

    /// The step whose code this is: the present one, or one before or after it for clocks that differ; nil for no such code.
    ///
    /// - Parameter now: milliseconds since 1970.
    public func step(of code: String, at now: Int64) -> Int64? {
        let present = now / 30_000
        let given = Array(code.utf8)
        return [present, present - 1, present + 1].first { areEqual(Array(self.code(at: $0).utf8), given) }
    }

    /// The code of a step, six digits.
    public func code(at step: Int64) -> String {
        let digest = HMACSHA1.token(
            of: (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(56 - 8 * $0)) }, key: secret)
        let offset = Int(digest[19] & 0xF)
        let number =
            (UInt32(digest[offset]) & 0x7F) << 24 | UInt32(digest[offset + 1]) << 16 | UInt32(digest[offset + 2]) << 8
            | UInt32(digest[offset + 3])
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + Hex.text([byte]).uppercased()
            }
        }
        return result
    }
}

extension Store {
    /// Makes a new secret for an officer's one-time codes; it counts once a code of it was shown (`confirmSecondFactor`).
    public func offerSecondFactor() throws(StoreError) -> SecondFactor { try attempt { try SecondFactor.random() } }

    /// From now on the officer signs in with a one-time code as well.
    ///
    /// - Throws: `StoreError.invalid` when the code is not one of the secret's.
    public func confirmSecondFactor(
        _ factor: SecondFactor, code: String, of officer: OfficerCode, _ acting: Acting
    ) throws(StoreError) {
        try attempt {
            guard let step = factor.step(of: code, at: acting.at) else {
                throw StoreError.invalid(
                    Sentence(
                        "动态口令不对，请看手机上的时间是否准确，再输入一次",
                        "The code is wrong. Check the telephone's clock and type the next one"))
            }
            try engine.write { connection in
                let person = try DirectoryReading(connection: connection).officer(officer)
                guard officer == acting.officer else {
                    throw StoreError.refused(Refused(.notPermitted, known: officer.text))
                }
                let ring = try keys(connection)
                let sealed = try ring.cipher(ring.current).seal(
                    factor.secret, boundTo: SealedSecondFactor(officer: officer).binding)
                try connection.run("DELETE FROM secondFactor WHERE officer = ?", [.text(officer.text)])
                try connection.run(
                    "INSERT INTO secondFactor (officer, keyVersion, sealed) VALUES (?, ?, ?)",
                    [.text(officer.text), SQLValue(ring.current), .blob(sealed)])
                try connection.run(
                    "UPDATE account SET lastStep = ? WHERE officer = ?", [.int(step), .text(officer.text)])
                try record(AuditRecord(.secondFactorOn, of: officer, in: person.office), acting, connection)
            }
        }
    }

    /// The officer signs in without a one-time code again: their own choice, or an administrator's when a telephone is lost.
    public func removeSecondFactor(of officer: OfficerCode, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                let person = try DirectoryReading(connection: connection).officer(officer)
                try permitAccount(of: person, acting, connection)
                try connection.run("DELETE FROM secondFactor WHERE officer = ?", [.text(officer.text)])
                try record(AuditRecord(.secondFactorOff, of: officer, in: person.office), acting, connection)
            }
        }
    }

    public func hasSecondFactor(_ officer: OfficerCode) throws(StoreError) -> Bool {
        try attempt { try secondFactor(of: officer) != nil }
    }

    func secondFactor(of officer: OfficerCode) throws -> SecondFactor? {
        try engine.read { connection in
            let row = try connection.first(
                "SELECT keyVersion, sealed FROM secondFactor WHERE officer = ?", [.text(officer.text)]
            ) { ($0.count(0), $0.blob(1) ?? []) }
            guard let (version, sealed) = row else { return nil }
            let plain = try keys(connection).cipher(version).open(
                sealed, boundTo: SealedSecondFactor(officer: officer).binding)
            return SecondFactor(secret: plain)
        }
    }
}

/// What a sealed secret is bound to: it opens for its own officer alone.
struct SealedSecondFactor {
    let officer: OfficerCode

    var binding: [UInt8] { Array("labordesk second factor".utf8) + [0] + Array(officer.text.utf8) }
}

public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
public import SafeCrypto

extension Desk {
    /// Makes a key with which an office signs its filings.
    ///
    /// - Parameters:
    ///   - office: nil for the officer's own.
    ///   - from: the first day on which it signs; nil for today. The newest key in use on a day signs.
    /// - Throws: `KeyRefusal.store` for an officer who does not administer the office.
    public func makeSigningKey(
        _ algorithm: SignatureAlgorithm, office: OfficeCode? = nil, from: Day? = nil
    ) throws(KeyRefusal) -> OfficeKey {
        try KeyRefusal.attempt {
            try store.makeSigningKey(
                algorithm, for: try self.office(office).code, from: from ?? today, acting(UUID()))
        }
    }

    /// The signing keys of an office, oldest first; of every office of this desk without one.
    public func signingKeys(of office: OfficeCode? = nil) throws(KeyRefusal) -> [OfficeKey] {
        try KeyRefusal.attempt { try store.signingKeys().filter { office == nil || $0.office == office } }
    }

    /// The signing key of this desk that begins with these digits.
    ///
    /// - Throws: `KeyRefusal.unknown`, `.ambiguous`.
    public func signingKey(_ id: String) throws(KeyRefusal) -> OfficeKey {
        try Desk.chosen(id, from: try signingKeys()) { $0.fingerprint }
    }

    /// Ends a signing key: from the day on it signs no more. What it signed before stays as it is; each receiver must be
    /// told, and end its trust.
    ///
    /// - Throws: `KeyRefusal.unknown`, `.ambiguous`, `.alreadyRevoked`, `.noReason`; `.store` for an officer who does not
    ///   administer the office.
    @discardableResult
    public func revokeSigningKey(_ id: String, on day: Day, reason: String) throws(KeyRefusal) -> OfficeKey {
        var key = try signingKey(id)
        key.revocation = try Desk.revocation(key.fingerprint, over: key.revocation, on: day, reason)
        let ended = key
        try KeyRefusal.attempt {
            try store.record(.signingKey(ended), by: officer, commandID: UUID(), at: now())
        }
        return ended
    }

    /// Records the key of an office elsewhere, after somebody compared its fingerprint with that office.
    ///
    /// - Parameters:
    ///   - pem: the key file as the office sent it.
    ///   - fingerprint: as the office read it out, never as it came with the file.
    /// - Throws: `KeyRefusal.key`, `.noFingerprint`, `.otherFingerprint`, `.alreadyTrusted`, `.otherOffice`, `.revoked`;
    ///   `.store` for an officer who does not administer the head office of the desk.
    @discardableResult
    public func trust(_ signer: OfficeCode, pem: String, fingerprint: String) throws(KeyRefusal) -> TrustedKey {
        try KeyRefusal.attempt {
            let key = try VerifyingKey(pem: pem)
            guard let expected = KeyFingerprint(fingerprint) else { throw KeyRefusal.noFingerprint }
            guard key.fingerprint == expected else { throw KeyRefusal.otherFingerprint }
            for own in try store.signingKeys() where own.fingerprint == expected {
                throw own.office == signer
                    ? KeyRefusal.alreadyTrusted(signer, expected) : KeyRefusal.otherOffice(own.office)
            }
            for known in try store.trustedKeys() where known.fingerprint == expected {
                guard known.signer == signer else { throw KeyRefusal.otherOffice(known.signer) }
                throw known.revocation.map { KeyRefusal.revoked(signer, $0) }
                    ?? KeyRefusal.alreadyTrusted(signer, expected)
            }
            let trusted = TrustedKey(office: try headOffice(), signer: signer, key: PublishedKey(key), on: today)
            try store.record(.trustedKey(trusted), by: officer, commandID: UUID(), at: now())
            return trusted
        }
    }

    public func trustedKeys() throws(KeyRefusal) -> [TrustedKey] {
        try KeyRefusal.attempt { try store.trustedKeys() }
    }

    /// Ends the trust in a key, for good: what comes in on that day or later and is signed with it is not taken.
    ///
    /// - Throws: `KeyRefusal.unknown`, `.ambiguous`, `.alreadyRevoked`, `.noReason`; `.store` for an officer who does not
    ///   administer the head office of the desk.
    @discardableResult
    public func distrust(
        _ signer: OfficeCode, _ id: String, on day: Day, reason: String
    ) throws(KeyRefusal) -> TrustedKey {
        var key = try Desk.chosen(id, from: try trustedKeys().filter { $0.signer == signer }) { $0.fingerprint }
        key.revocation = try Desk.revocation(key.fingerprint, over: key.revocation, on: day, reason)
        let ended = key
        try KeyRefusal.attempt {
            try store.record(.trustedKey(ended), by: officer, commandID: UUID(), at: now())
        }
        return ended
    }

    /// Whose signatures this desk knows: its own offices' and those it trusts.
    ///
    /// - Parameter receivedOn: the day on which the filing came in; by it revocations count.
    public func filingTrust(receivedOn: Day, isRequired: Bool = false) throws(StoreError) -> FilingTrust {
        var keys: [FilingTrust.Key] = []
        for key in try store.signingKeys() {
            keys.append(
                FilingTrust.Key(office: key.office, fingerprint: key.fingerprint, revokedOn: key.revocation?.on))
        }
        for key in try store.trustedKeys() {
            keys.append(
                FilingTrust.Key(office: key.signer, fingerprint: key.fingerprint, revokedOn: key.revocation?.on))
        }
        return FilingTrust(keys: keys, receivedOn: receivedOn, isRequired: isRequired)
    }

    /// The office above the officer's own that has none above it.
    private func headOffice() throws(StoreError) -> OfficeCode {
        let own = try ownOffice().code
        return try store.officeTree().lineage(of: own).last?.code ?? own
    }

    private static func chosen<Key>(
        _ id: String, from keys: [Key], _ fingerprint: (Key) -> KeyFingerprint
    ) throws(KeyRefusal) -> Key {
        let digits = id.lowercased().filter { !$0.isWhitespace }
        let found = keys.filter { fingerprint($0).digest.hex.hasPrefix(digits) }
        guard let first = found.first, !digits.isEmpty else { throw .unknown(id) }
        guard digits.count >= 8, found.count == 1 else { throw .ambiguous(id) }
        return first
    }

    private static func revocation(
        _ key: KeyFingerprint, over known: KeyRevocation?, on day: Day, _ reason: String
    ) throws(KeyRefusal) -> KeyRevocation {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .noReason }
        if let known, known.on <= day { throw .alreadyRevoked(key, known) }
        return KeyRevocation(on: day, reason: reason)
    }
}

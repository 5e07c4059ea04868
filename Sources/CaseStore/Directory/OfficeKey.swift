public import CaseWorkflow
public import SafeCrypto

/// The public half of a key, as the journal keeps it.
public struct PublishedKey: Hashable, Sendable, Codable {
    public let algorithm: SignatureAlgorithm
    /// SHA-256 of the key in DER.
    public let fingerprint: Digest
    /// The key in DER, in Base64.
    public let der: String

    public init(_ key: VerifyingKey) {
        algorithm = key.algorithm
        fingerprint = key.fingerprint.digest
        der = Base64.text(key.der)
    }

    /// The key itself.
    ///
    /// - Throws: `StoreError.corrupt` when what the journal holds is no key, or not the one of the fingerprint.
    public func key() throws(StoreError) -> VerifyingKey {
        guard let bytes = Base64.bytes(der), let key = try? VerifyingKey(der: bytes), key.algorithm == algorithm,
            key.fingerprint.digest == fingerprint
        else { throw .corrupt("public key \(fingerprint)") }
        return key
    }
}

/// The day from which a key counts no more, and why.
public struct KeyRevocation: Hashable, Sendable, Codable {
    public var on: Day
    public var reason: String

    public init(on: Day, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// A key with which an office of this desk signs its filings. The private half lies sealed beside the journal.
public struct OfficeKey: Hashable, Sendable, Codable {
    public let office: OfficeCode
    public let key: PublishedKey
    /// The first day on which it signs.
    public let from: Day
    public var revocation: KeyRevocation?

    public init(office: OfficeCode, key: PublishedKey, from: Day, revocation: KeyRevocation? = nil) {
        self.office = office
        self.key = key
        self.from = from
        self.revocation = revocation
    }

    public var fingerprint: KeyFingerprint { KeyFingerprint(key.fingerprint) }

    /// Whether it signs on this day.
    public func isInUse(on day: Day) -> Bool { from <= day && revocation.map { day < $0.on } ?? true }
}

/// A key of an office elsewhere, whose fingerprint somebody compared with that office.
public struct TrustedKey: Hashable, Sendable, Codable {
    /// The head office of this desk, whose administrators decide whom the desk trusts.
    public let office: OfficeCode
    /// The office that signs with it; it need not be on this desk.
    public let signer: OfficeCode
    public let key: PublishedKey
    /// The day on which the fingerprints were compared.
    public let on: Day
    public var revocation: KeyRevocation?

    public init(office: OfficeCode, signer: OfficeCode, key: PublishedKey, on: Day, revocation: KeyRevocation? = nil) {
        self.office = office
        self.signer = signer
        self.key = key
        self.on = on
        self.revocation = revocation
    }

    public var fingerprint: KeyFingerprint { KeyFingerprint(key.fingerprint) }
}

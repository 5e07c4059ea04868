public import CaseWorkflow
public import SafeCrypto

/// Whose keys a receiver knows, and whether it takes a filing that none of them signed.
public struct FilingTrust: Hashable, Sendable {
    /// A key that somebody confirmed to be an office's.
    public struct Key: Hashable, Sendable {
        public var office: OfficeCode
        public var fingerprint: KeyFingerprint
        /// From this day on nothing signed with it is taken.
        public var revokedOn: Day?

        public init(office: OfficeCode, fingerprint: KeyFingerprint, revokedOn: Day? = nil) {
            self.office = office
            self.fingerprint = fingerprint
            self.revokedOn = revokedOn
        }
    }

    public var keys: [Key]
    /// The day on which the filing came in; nil for an unknown one, on which every revocation counts.
    public var receivedOn: Day?
    /// Whether a filing without a signature, or by a key that is not known, is rejected.
    public var isRequired: Bool

    public init(keys: [Key] = [], receivedOn: Day? = nil, isRequired: Bool = false) {
        self.keys = keys
        self.receivedOn = receivedOn
        self.isRequired = isRequired
    }

    /// What the document beside a manifest is worth; nil when there is none.
    func standing(of document: [UInt8]?, over manifest: Digest, for header: FilingHeader?) -> FilingSignatureStanding {
        guard let document else { return .unsigned }
        guard let text = String(validating: document, as: UTF8.self), let signature = FilingSignature(text: text),
            signature.manifest == manifest, signature.isValid
        else { return .invalid }
        return standing(of: signature.key.fingerprint, for: header)
    }

    /// What a valid signature is worth.
    ///
    /// A revocation counts by the day of receipt, which the receiver's own clock gives: whoever has a stolen key can write
    /// any day into a manifest. A manifest prepared on or after the day of revocation is not taken either. From when the key is
    /// known does not count: once it is confirmed, what it signed before is known as well.
    private func standing(of fingerprint: KeyFingerprint, for header: FilingHeader?) -> FilingSignatureStanding {
        guard let sender = header?.sender.code else { return .unknown(fingerprint) }
        let known = keys.filter { $0.fingerprint == fingerprint && $0.office == sender }
        guard !known.isEmpty else { return .unknown(fingerprint) }
        guard let revokedOn = known.compactMap(\.revokedOn).min() else { return .trusted(sender, fingerprint) }
        let preparedOn = header.flatMap { Day(String($0.preparedAt.prefix(10))) }
        let isBefore = [receivedOn, preparedOn].allSatisfy { $0.map { $0 < revokedOn } ?? false }
        return isBefore ? .trusted(sender, fingerprint) : .revoked(sender, fingerprint, on: revokedOn)
    }
}

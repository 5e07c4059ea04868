public import CaseWorkflow
public import SafeCrypto

/// Whose keys a desk knows, and whether it takes a filing or an answer that none of them signed.
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
    /// The day on which the filing or answer came in; nil for an unknown one, on which every revocation counts.
    public var receivedOn: Day?
    /// Whether one without a signature, or by a key that is not known, is rejected.
    public var isRequired: Bool

    public init(keys: [Key] = [], receivedOn: Day? = nil, isRequired: Bool = false) {
        self.keys = keys
        self.receivedOn = receivedOn
        self.isRequired = isRequired
    }

    /// What the document beside a manifest is worth; nil when there is none.
    func standing(of document: [UInt8]?, over manifest: Digest, for header: FilingHeader?) -> FilingSignatureStanding {
        standing(
            of: document, over: manifest, as: .manifest, by: header?.sender.code, at: header?.preparedAt ?? "")
    }

    /// What the document beside a file is worth.
    ///
    /// - Parameters:
    ///   - office: whose it should be; nil where the file does not say.
    ///   - instant: when the file says that it was made.
    func standing(
        of document: [UInt8]?, over digest: Digest, as subject: FilingSignature.Subject, by office: OfficeCode?,
        at instant: String
    ) -> FilingSignatureStanding {
        guard let document else { return .unsigned }
        guard let text = String(validating: document, as: UTF8.self), let signature = FilingSignature(text: text),
            signature.subject == subject, signature.digest == digest, signature.isValid
        else { return .invalid }
        return standing(of: signature.key.fingerprint, by: office, saidOn: Day(String(instant.prefix(10))))
    }

    /// What a valid signature is worth.
    ///
    /// A revocation counts by the day of receipt, which the receiver's own clock gives: whoever has a stolen key can write
    /// any day into a file. One that says itself that it was made on or after the day of revocation is not taken
    /// either. From when the key is known does not count: once it is confirmed, what it signed before is known as well.
    private func standing(
        of fingerprint: KeyFingerprint, by office: OfficeCode?, saidOn: Day?
    ) -> FilingSignatureStanding {
        guard let office else { return .unknown(fingerprint) }
        let known = keys.filter { $0.fingerprint == fingerprint && $0.office == office }
        guard !known.isEmpty else { return .unknown(fingerprint) }
        guard let revokedOn = known.compactMap(\.revokedOn).min() else { return .trusted(office, fingerprint) }
        let isBefore = [receivedOn, saidOn].allSatisfy { $0.map { $0 < revokedOn } ?? false }
        return isBefore ? .trusted(office, fingerprint) : .revoked(office, fingerprint, on: revokedOn)
    }
}

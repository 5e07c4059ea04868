public import SafeCrypto

/// What an office says when the figures of a filing have gone into its own filing to the office above it.
public struct FilingIncorporation: Hashable, Sendable {
    /// The receipt that was given for the filing.
    public var receipt: FilingReceipt
    /// The receiver's own filing that contains it.
    public var by: Container

    public init(receipt: FilingReceipt, by: Container) {
        self.receipt = receipt
        self.by = by
    }

    /// A filing that contains others.
    public struct Container: Hashable, Sendable {
        public var filing: String
        /// SHA-256 of its manifest.
        public var digest: Digest
        public var sequence: Int64

        public init(filing: String, digest: Digest, sequence: Int64) {
            self.filing = filing
            self.digest = digest
            self.sequence = sequence
        }
    }
}

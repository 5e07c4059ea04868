import CaseExport
import CaseStore
import CaseWorkflow
import SafeCrypto
import StableJSON

/// What the desk keeps of a filing beside its record, so that the very same bytes can be made again.
struct FilingDetails: Hashable, Codable {
    var folder: String
    var from: Day
    var to: Day
    var senderName: String
    var receiverName: String
    var preparedAt: String
    var softwareVersion: String
    /// SHA-256 (hex) of the manifest filed with this receiver before.
    var previousDigest: String?
    /// What the filing of the period just before gave as its closing stock.
    var previouslyFiledClosing: Int64?
    var received: [OfficeCode]
    var missing: [OfficeCode]
    var opening: Int64
    var closing: Int64
    var records: Int64
    var cells: Int
    /// Of a correction, replacement or withdrawal: what it takes the place of, and why.
    var supersedes: String?
    var supersededDigest: String?
    var reason: String?
    /// `signature.xml` as it was filed; nil for a filing that is not signed.
    var signature: String?
    var responsible: ReturnPersons?
    /// The answer by which the filing stands as it does; nil where none has come.
    var answer: KnownAnswer?
    /// The news for offices below that their filings went into this one, as far as they cannot be made again: each as
    /// it was first made.
    var incorporations: [KnownIncorporation]?

    /// An answer that was taken in.
    struct KnownAnswer: Hashable, Codable {
        /// SHA-256 (hex) of its result or incorporation.
        var digest: String
        /// The day on which it came; by it the key counts that signed it.
        var on: Day
    }

    /// What one office below was told.
    struct KnownIncorporation: Hashable, Codable {
        /// The receipt of the filing of that office.
        var serial: Int
        /// `signature.xml`; nil for one that is not signed.
        var signature: String?
    }
    /// Of what changes a final year: who approved it, and why. It stays on the desk; the manifest has the kind of reason.
    var approval: FilingApproval?

    /// - Throws: `StoreError.corrupt` when the record was not made by this program.
    init(of record: FilingRecord) throws(StoreError) {
        do {
            self = try StableJSON.decode(FilingDetails.self, from: Array(record.details.utf8))
        } catch {
            throw .corrupt("filing \(record.id) details")
        }
    }

    init(
        header: FilingHeader, figures: FilingFigures, records: Int64, signature: FilingSignature?,
        approval: FilingApproval?
    ) {
        self.approval = approval
        folder = header.folderName
        from = header.period.from
        to = header.period.to
        senderName = header.sender.name
        receiverName = header.receiver.name
        preparedAt = header.preparedAt
        softwareVersion = header.softwareVersion
        previousDigest = header.previousDigest?.hex
        previouslyFiledClosing = figures.totals.bridge?.previouslyFiledClosing
        received = header.coverage.received
        missing = header.coverage.missing
        opening = figures.totals.stock.opening
        closing = figures.totals.stock.closing
        self.records = records
        cells = figures.cells.count
        supersedes = header.supersedes?.filing
        supersededDigest = header.supersedes?.digest.hex
        reason = header.supersedes?.reason.rawValue
        self.signature = signature?.text
        responsible = header.responsible
    }

    var supersession: Supersession? {
        guard let supersedes, let digest = supersededDigest.flatMap({ Digest(hex: $0) }),
            let reason = reason.flatMap(Supersession.Reason.init(rawValue:))
        else { return nil }
        return Supersession(filing: supersedes, digest: digest, reason: reason)
    }

    /// - Throws: `StoreError.corrupt`, never in practice: nothing in it can fail to be written.
    func text() throws(StoreError) -> String {
        do {
            return String(decoding: try StableJSON.encode(self), as: UTF8.self)
        } catch {
            throw .corrupt("filing details")
        }
    }

    /// The signature that was filed, to be filed again.
    ///
    /// - Throws: `StoreError.corrupt` when the record was not made by this program.
    func filedSignature() throws(StoreError) -> FilingSignature? {
        guard let text = signature else { return nil }
        guard let signature = FilingSignature(text: text) else { throw .corrupt("filing signature") }
        return signature
    }

    /// What the filing was about.
    func scope(_ record: FilingRecord) -> FilingScope {
        FilingScope(
            from: from, to: to, sequence: record.sequence, offices: Set(received + missing + [record.office]),
            type: FilingType(rawValue: record.kind) ?? .original, period: record.scheme + " " + record.period)
    }
}

extension Store {
    /// Every filing of an office to a receiver, whatever its scheme, in the order in which they were made.
    ///
    /// One that was refused on arrival comes before the one that has its number now.
    func filings(of office: OfficeCode, to receiver: String) throws(StoreError) -> [FilingRecord] {
        try filings(of: office).filter { $0.receiver == receiver }.sorted {
            ($0.number, $0.state == .refused ? 0 : 1) < ($1.number, $1.state == .refused ? 0 : 1)
        }
    }

    func filings(of office: OfficeCode) throws(StoreError) -> [FilingRecord] {
        var filings: [FilingRecord] = []
        for scheme in Period.schemes { filings += try self.filings(of: office, scheme: scheme) }
        return filings.sorted { $0.sequence < $1.sequence }
    }
}

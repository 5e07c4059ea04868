public import CaseWorkflow
import SafeCrypto
import StableJSON

extension Store {
    /// Keeps a filing that came in, in one transaction: its files, its records, and what was decided. Nothing is kept when
    /// `fill` throws.
    ///
    /// - Parameters:
    ///   - files: name and content of every file of the folder.
    ///   - decide: looks at what is known (`ReceivedKnowledge`) and gives the filing as it is to be kept, with its answer; the
    ///     serial is the next one. Records are handed to the receiver of `ReceivedKnowledge.keep`.
    /// - Throws: `StoreError.refused` unless the officer may count periods of the receiving office; what `decide` threw.
    public func receive(
        into office: OfficeCode, files: [(name: String, content: () throws -> [UInt8])], _ acting: Acting,
        decide: (ReceivedKnowledge) throws -> ReceivedFiling
    ) throws -> ReceivedFiling {
        let attachments = AttachmentFiles(folder: home.attachments)
        return try engine.write { connection in
            if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                guard case .received(let same) = try EntryWriting.decode(earlier.events) else {
                    throw StoreError.commandReused
                }
                return same
            }
            try permit(.countPeriods, in: office, acting, connection)
            let ring = try keys(connection)
            let known = ReceivedKnowledge(
                connection: connection, office: office, key: try Journal(connection: connection).nextSequence())
            var filing = try decide(known)
            // The files first: a record without its file would be a loss, a file without a record is only litter.
            for file in files where filing.state != .rejected {
                // One file is in memory at a time.
                let content = try file.content()
                let token = AttachmentFiles.token(content, ring)
                if !attachments.isThere(token) { try attachments.write(content, token: token, ring) }
                filing.parts.append(ReceivedFiling.Part(name: file.name, bytes: content.count, token: token))
            }
            (filing.records, filing.recordsDigest) = known.finish()
            let writing = EntryWriting(connection: connection)
            let row = try writing.write(
                .received(filing), office: office.text, over: try known.earlier(filing).flatMap(writing.last),
                by: acting.officer, command: acting.commandID.bytes, at: acting.at)
            try known.give(to: row.subjectKey)
            return filing
        }
    }

    /// Puts another signature beside the answer that a received filing got. Figures count the filing as before.
    ///
    /// - Parameter answer: the answer's files: name and text.
    /// - Throws: `StoreError.refused` unless the officer may count periods of the receiving office.
    public func replaceAnswer(
        of known: KnownReceived, by answer: [String: String], _ acting: Acting
    ) throws(StoreError) -> ReceivedFiling {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard case .received(let same) = try EntryWriting.decode(earlier.events) else {
                        throw StoreError.commandReused
                    }
                    return same
                }
                try permit(.countPeriods, in: known.filing.receiver, acting, connection)
                var filing = known.filing
                filing.answer = answer
                filing.countedFrom = known.epoch
                let before = ReceivedKnowledge(connection: connection, office: filing.receiver)
                let writing = EntryWriting(connection: connection)
                try writing.write(
                    .received(filing), office: filing.receiver.text,
                    over: try before.earlier(filing).flatMap(writing.last), by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
                return filing
            }
        }
    }

    /// The offices that received filings.
    public func receivers() throws(StoreError) -> [OfficeCode] {
        try attempt {
            try engine.read { connection in
                try connection.all("SELECT DISTINCT receiver FROM receivedFiling ORDER BY receiver") {
                    $0.text(0).flatMap { OfficeCode($0) }
                }.compactMap(\.self)
            }
        }
    }

    /// The filings that an office received, oldest first, as they stand now.
    public func received(
        by office: OfficeCode, _ scope: ReceivedScope = .everything
    ) throws(StoreError) -> [KnownReceived] {
        try attempt { try engine.read { try ReceivedKnowledge(connection: $0, office: office).filings(scope) } }
    }

    /// The offices of which an office received filings.
    public func senders(to office: OfficeCode) throws(StoreError) -> Set<OfficeCode> {
        try attempt {
            try engine.read { connection in
                Set(
                    try connection.all(
                        "SELECT DISTINCT sender FROM receivedFiling WHERE receiver = ?", [.text(office.text)]
                    ) { $0.text(0).flatMap { OfficeCode($0) } }.compactMap(\.self))
            }
        }
    }

    /// The content of a file of a received filing.
    public func content(of part: ReceivedFiling.Part) throws(StoreError) -> [UInt8] {
        try attempt { try AttachmentFiles(folder: home.attachments).read(part.token, try engine.read { try keys($0) }) }
    }
}

/// Which received filings are asked for. Each one is read whole, so a reception or a period asks for those it needs: the filings of
/// ten years are thousands.
public enum ReceivedScope: Hashable, Sendable {
    case everything
    /// Those of one office, and whatever came under this identifier.
    case sender(OfficeCode, orFiling: String? = nil)
    case period(scheme: String, name: String)

    fileprivate var condition: (String, [SQLValue]) {
        switch self {
        case .everything: ("", [])
        case .sender(let sender, let filing?): (" AND (r.sender = ? OR r.id = ?)", [.text(sender.text), .text(filing)])
        case .sender(let sender, nil): (" AND r.sender = ?", [.text(sender.text)])
        case .period(let scheme, let name): (" AND r.scheme = ? AND r.period = ?", [.text(scheme), .text(name)])
        }
    }
}

/// What an office has received, asked inside the transaction that receives more.
public final class ReceivedKnowledge {
    let connection: any Connection
    let office: OfficeCode
    /// What the filing goes by, unless it was received before: records go in under it, and need not be moved afterwards.
    private let key: Int64
    private var kept: Int64 = 0
    private let hash = SHA256()

    init(connection: any Connection, office: OfficeCode, key: Int64 = 0) {
        self.connection = connection
        self.office = office
        self.key = key
    }

    /// The filings received, oldest first.
    public func filings(_ scope: ReceivedScope) throws(StoreError) -> [KnownReceived] {
        try attempt {
            let (condition, values) = scope.condition
            return try connection.all(
                """
                SELECT j.sequence, r.epoch, r.state FROM receivedFiling AS r
                    JOIN journal AS j ON j.subjectKey = r.receivedKey AND j.version = r.version
                WHERE r.receiver = ?\(condition) ORDER BY r.serial
                """, [.text(office.text)] + values
            ) { row in
                KnownReceived(
                    filing: try StableJSON.decode(ReceivedFiling.self, from: row.blob(2) ?? []), epoch: row.count(1),
                    sequence: row.int(0) ?? 0)
            }
        }
    }

    /// The next number of the office's receipts.
    public func nextSerial() throws(StoreError) -> Int {
        try attempt {
            Int(
                try connection.int(
                    "SELECT COALESCE(MAX(serial), 0) FROM receivedFiling WHERE receiver = ?", [.text(office.text)])
                    ?? 0) + 1
        }
    }

    /// The record of a case that stands: the last one that a taken filing of this sender brought, but of periods that were
    /// withdrawn since.
    public func standing(_ uid: String, from sender: OfficeCode) throws(StoreError) -> ReceivedRecord? {
        try attempt {
            try connection.first(
                """
                SELECT c.uid, c.rev, c.action, c.digest FROM receivedRecord AS c
                    JOIN receivedFiling AS f ON f.receivedKey = c.receivedKey
                WHERE c.uid = ? AND f.receiver = ? AND f.sender = ? AND f.isTaken = 1 AND NOT EXISTS (
                    SELECT 1 FROM receivedFiling AS w WHERE w.receiver = f.receiver AND w.sender = f.sender
                        AND w.scheme = f.scheme AND w.period = f.period AND w.kind = 'withdrawal' AND w.isTaken = 1
                        AND w.serial > f.serial)
                ORDER BY f.number DESC LIMIT 1
                """, [.text(uid), .text(office.text), .text(sender.text)]
            ) { row in
                ReceivedRecord(
                    uid: row.text(0) ?? "", rev: row.int(1) ?? 0, action: row.text(2) ?? "", digest: row.blob(3) ?? [])
            }
        }
    }

    /// Keeps a record of the filing that is being received; ascending by uid.
    public func keep(_ record: ReceivedRecord) throws(StoreError) {
        try attempt {
            try connection.run(
                "INSERT INTO receivedRecord (receivedKey, uid, rev, action, digest) VALUES (?, ?, ?, ?, ?)",
                [.int(key), .text(record.uid), .int(record.rev), .text(record.action), .blob(record.digest)])
            hash.update(record.line)
            kept += 1
        }
    }

    func finish() -> (Int64, String) { (kept, kept == 0 ? "" : hash.finish().hex) }

    /// Hands the records just kept to the filing: one that waited goes by the key it has had since.
    func give(to filing: Int64) throws {
        guard filing != key, kept > 0 else { return }
        try connection.run(
            "UPDATE receivedRecord SET receivedKey = ? WHERE receivedKey = ?", [.int(filing), .int(key)])
    }

    /// The key under which the same filing was received before: one that waited is received when its turn comes.
    func earlier(_ filing: ReceivedFiling) throws -> Int64? {
        try connection.int(
            "SELECT receivedKey FROM receivedFiling WHERE receiver = ? AND id = ? AND digest = ?",
            [.text(office.text), .text(filing.id), .blob(Hex.bytes(filing.digest) ?? [])])
    }
}

extension ReceivedRecord {
    /// What the digest over a filing's records is made of.
    var line: [UInt8] { Array("\(uid) \(rev) \(action) ".utf8) + digest }
}

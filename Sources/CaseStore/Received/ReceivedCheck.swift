import SafeCrypto

/// Whether the records of a received filing are those that were kept then.
struct ReceivedCheck {
    private let connection: any Connection

    init(_ connection: any Connection) { self.connection = connection }

    func run(_ filing: ReceivedFiling, _ key: Int64, _ report: inout CheckReport) throws {
        let hash = SHA256()
        var count: Int64 = 0
        try connection.each(
            "SELECT uid, rev, action, digest FROM receivedRecord WHERE receivedKey = ? ORDER BY uid", [.int(key)]
        ) { row in
            let record = ReceivedRecord(
                uid: row.text(0) ?? "", rev: row.int(1) ?? 0, action: row.text(2) ?? "", digest: row.blob(3) ?? [])
            hash.update(record.line)
            count += 1
            return true
        }
        let digest = count == 0 ? "" : hash.finish().hex
        if count != filing.records || digest != filing.recordsDigest {
            report.add(
                "receivedRecord", String(key), "digest", stored: "\(count) \(digest)",
                expected: "\(filing.records) \(filing.recordsDigest)")
        }
    }
}

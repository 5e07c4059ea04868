import CaseWorkflow
import SafeCrypto

/// Encrypts personal numbers beside the events that carry their commitments, inside the same transaction.
struct SealedWriting {
    let connection: any Connection
    let store: Store

    static let insertion = """
        INSERT INTO sealed (caseKey, field, ordinal, token, keyVersion, ciphertext) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (caseKey, field, ordinal) DO UPDATE SET
        token = excluded.token, keyVersion = excluded.keyVersion, ciphertext = excluded.ciphertext
        """

    /// - Throws: `StoreError.invalid` for a number whose commitment the case does not carry.
    func write(_ sealing: [Sealing], for file: CaseFile, key: Int64) throws {
        guard !sealing.isEmpty else { return }
        let ring = try store.keys(connection)
        let carried = Set(file.summary.commitments.map { "\($0.field) \($0.ordinal) \($0.commitment.hex)" })
        for item in sealing {
            let token = ring.token(item.field, item.plain)
            guard carried.contains("\(item.field.rawValue) \(item.ordinal) \(Hex.text(token))") else {
                throw StoreError.invalid(
                    Sentence(
                        "\(item.field.name.chinese)与登记的人员不符，请重新录入",
                        "The \(item.field.name.english) does not belong to anybody in the case. Enter it again"))
            }
            try seal(item.field, item.ordinal, token, item.plain, id: file.id, key: key, ring)
        }
    }

    /// Keeps the rows of a roll that the events just set.
    func write(roll: [Claimant], set events: [Event], for file: CaseFile, key: Int64) throws {
        var digest: ClaimantRoll?
        for case .rollSet(let set) in events { digest = set }
        guard let digest else {
            guard roll.isEmpty else { throw SealedWriting.rollDiffers }
            return
        }
        guard !roll.isEmpty else { return }
        let ring = try store.keys(connection)
        let rows = roll.map { $0.row(ring) }
        guard rows.count == digest.count, Claimant.digest(rows) == digest.digest,
            rows.enumerated().allSatisfy({ $1.line == $0 + 1 })
        else { throw SealedWriting.rollDiffers }
        for (claimant, row) in zip(roll, rows) {
            try connection.run(
                """
                INSERT INTO claimant (caseKey, roll, line, name, sex, token, traits, claimedFen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (caseKey, roll, line) DO NOTHING
                """,
                [
                    .int(key), .text(digest.digest), SQLValue(row.line), .text(row.name), .text(row.sex),
                    SQLValue(row.token), .text(row.traits), .int(row.claimedFen),
                ])
            if let plain = claimant.residentID, let token = row.token {
                try seal(.claimantID, row.line, token, plain, id: file.id, key: key, ring)
            }
        }
    }

    private static let rollDiffers = StoreError.invalid(
        Sentence(
            "名册的行数或者内容与登记的摘要不符，请重新导入名册",
            "The roll's rows do not match the digest that was recorded. Read the roll in again"))

    private func seal(
        _ field: SealedField, _ ordinal: Int, _ token: [UInt8], _ plain: String, id: CaseFile.ID, key: Int64,
        _ ring: KeyRing
    ) throws {
        let bound = SealedWriting.binding(id.uuid.bytes, field.rawValue, ordinal)
        let ciphertext = try ring.cipher(ring.current).seal(Array(plain.utf8), boundTo: bound)
        try connection.run(
            SealedWriting.insertion,
            [
                .int(key), .text(field.rawValue), SQLValue(ordinal), .blob(token), SQLValue(ring.current),
                .blob(ciphertext),
            ])
    }

    /// A ciphertext opens only in the row it was made for.
    static func binding(_ id: [UInt8], _ field: String, _ ordinal: Int) -> [UInt8] {
        var bytes = id + Array(field.utf8) + [0]
        bytes.append(bigEndian: Int64(ordinal))
        return bytes
    }
}

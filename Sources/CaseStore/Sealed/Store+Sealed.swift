public import CaseWorkflow
import Foundation
import SafeCrypto
import StableJSON

extension Store {
    /// The commitment that an event carries in place of a personal number: the same for every spelling of it.
    public func commitment(_ field: SealedField, _ value: String) throws(StoreError) -> Commitment {
        // Taking in a ledger asks two million times: no transaction then.
        if let known = knownKeys { return Commitment(hex: Hex.text(known.token(field, value))) }
        return try attempt {
            try engine.read { connection in
                Commitment(hex: Hex.text(try keys(connection).token(field, value)))
            }
        }
    }

    /// The digest that the command for these rows of a roll must carry.
    public func digest(of roll: [Claimant]) throws(StoreError) -> String {
        try attempt {
            try engine.read { connection in
                let ring = try keys(connection)
                return Claimant.digest(roll.map { $0.row(ring) })
            }
        }
    }

    /// A personal number, masked but for its beginning and end: no reading of it is recorded.
    public func masked(_ field: SealedField, _ ordinal: Int, of id: CaseFile.ID) throws(StoreError) -> String? {
        try attempt {
            try engine.read { connection in
                guard let plain = try opened(field, ordinal, id, connection) else { return nil }
                return Store.mask(plain, field)
            }
        }
    }

    /// A personal number in full. That it was read, by whom and why, is recorded before it is given out.
    ///
    /// - Throws: `StoreError.nothingSealed`; `.refused` for an officer without the right to work on the case; `.invalid` without
    ///   a reason.
    public func reveal(
        _ field: SealedField, _ ordinal: Int, of id: CaseFile.ID, reason: String, _ acting: Acting
    ) throws(StoreError) -> String {
        try attempt {
            try engine.write { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                try permit(.intake, in: loaded.file.office, acting, connection)
                guard let plain = try opened(field, ordinal, id, connection) else { throw StoreError.nothingSealed }
                try recordAccess(.read, field, ordinal, loaded.file, reason, acting, connection)
                return plain
            }
        }
    }

    /// Deletes a personal number for good; the commitment in the journal says nothing without it.
    public func erase(
        _ field: SealedField, _ ordinal: Int, of id: CaseFile.ID, reason: String, _ acting: Acting
    ) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                try permit(.lead, in: loaded.file.office, acting, connection)
                try connection.run(
                    "DELETE FROM sealed WHERE caseKey = ? AND field = ? AND ordinal = ?",
                    [.int(loaded.key), .text(field.rawValue), SQLValue(ordinal)])
                guard connection.changes > 0 else { throw StoreError.nothingSealed }
                try recordAccess(.erased, field, ordinal, loaded.file, reason, acting, connection)
            }
            // The number must leave the log too, not only the table.
            try engine.shred()
        }
    }

    /// The rows of the roll that a collective case carries now, with resident IDs masked.
    public func roll(of id: CaseFile.ID) throws(StoreError) -> [Claimant] {
        try attempt {
            try engine.read { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                guard let roll = loaded.file.parties.roll else { return [] }
                return try connection.all(
                    "SELECT line, name, sex, traits, claimedFen FROM claimant WHERE caseKey = ? AND roll = ? ORDER BY line",
                    [.int(loaded.key), .text(roll.digest)]
                ) { row in
                    let line = row.count(0)
                    return Claimant(
                        line: line, name: row.text(1) ?? "", sex: row.text(2).flatMap(Sex.init(rawValue:)) ?? .unknown,
                        residentID: try opened(.claimantID, line, id, connection).map { Store.mask($0, .claimantID) },
                        traits: (row.text(3) ?? "").split(separator: " ").compactMap {
                            WorkerTrait(rawValue: String($0))
                        },
                        claimed: Money(fen: row.int(4) ?? 0))
                }
            }
        }
    }

    /// Who read or erased personal numbers of a case, oldest first.
    public func accesses(of id: CaseFile.ID) throws(StoreError) -> [(officer: String, at: Int64, access: AccessRecord)]
    {
        try attempt {
            try engine.read { connection in
                try connection.all(
                    "SELECT officer, at, events FROM journal WHERE subject <> 'case' AND subject = 'access' AND subjectID = ? ORDER BY sequence",
                    [.blob(id.uuid.bytes)]
                ) { row in
                    guard case .access(let access) = try EntryWriting.decode(row.blob(2) ?? []) else {
                        throw StoreError.corrupt("journal access")
                    }
                    return (row.text(0) ?? "", row.int(1) ?? 0, access)
                }
            }
        }
    }

    func opened(
        _ field: SealedField, _ ordinal: Int, _ id: CaseFile.ID, _ connection: any Connection
    ) throws -> String? {
        let sealed = try connection.first(
            """
            SELECT s.keyVersion, s.ciphertext FROM sealed AS s JOIN docket AS d ON d.caseKey = s.caseKey
            WHERE d.id = ? AND s.field = ? AND s.ordinal = ?
            """, [.blob(id.uuid.bytes), .text(field.rawValue), SQLValue(ordinal)]
        ) { ($0.count(0), $0.blob(1) ?? []) }
        guard let (version, ciphertext) = sealed else { return nil }
        let bound = SealedWriting.binding(id.uuid.bytes, field.rawValue, ordinal)
        let plain = try keys(connection).cipher(version).open(ciphertext, boundTo: bound)
        return String(decoding: plain, as: UTF8.self)
    }

    func recordAccess(
        _ action: AccessRecord.Action, _ field: SealedField, _ ordinal: Int, _ file: CaseFile, _ reason: String,
        _ acting: Acting, _ connection: any Connection
    ) throws {
        try recordAccess(action, field.rawValue, ordinal, file, reason, acting, connection)
    }

    func recordAccess(
        _ action: AccessRecord.Action, _ field: String, _ ordinal: Int, _ file: CaseFile, _ reason: String,
        _ acting: Acting, _ connection: any Connection
    ) throws {
        try recordAccess(action, field, ordinal, of: file.id, office: file.office, reason, acting, connection)
    }

    func recordAccess(
        _ action: AccessRecord.Action, _ field: String, _ ordinal: Int, of id: CaseFile.ID, office: OfficeCode,
        _ reason: String, _ acting: Acting, _ connection: any Connection
    ) throws {
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw StoreError.invalid(Sentence("请写明查看或者清除的理由", "Say why the number is read or erased"))
        }
        guard reason.count <= 1000 else {
            throw StoreError.invalid(
                Sentence(
                    "理由最多1000字，现有\(reason.count)字，请缩短",
                    "A reason has 1000 characters at most, not \(reason.count). Shorten it"))
        }
        let record = AccessRecord(caseID: id, field: field, ordinal: ordinal, action: action, reason: reason)
        try EntryWriting(connection: connection).write(
            .access(record), office: office.text, over: nil, by: acting.officer, command: acting.commandID.bytes,
            at: acting.at)
    }

    /// `330*************30`, `138****5678`, `621700*********1234`: never more than half of it, and of a resident ID too little to find
    /// the rest by what stands beside it.
    static func mask(_ plain: String, _ field: SealedField) -> String {
        let characters = Array(plain)
        let (head, tail) =
            switch field {
            case .residentID, .claimantID: characters.count >= 15 ? (3, 2) : (1, 0)
            case .bankAccount where characters.count >= 15: (6, 4)
            case .bankAccount, .phone, .employerPhone: characters.count >= 8 ? (3, 4) : (1, 0)
            }
        guard characters.count > head + tail else { return String(repeating: "*", count: characters.count) }
        return String(characters.prefix(head)) + String(repeating: "*", count: characters.count - head - tail)
            + String(characters.suffix(tail))
    }
}

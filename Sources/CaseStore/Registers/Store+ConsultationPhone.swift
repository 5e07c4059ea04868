public import CaseWorkflow
public import Foundation
import SafeCrypto
import StableJSON

// The telephone of a consultation is kept as a case's: the journal holds a keyed token, the number itself is encrypted.
extension Store {
    /// The consultations of a telephone, latest first, void ones included.
    public func consultations(phone: String, limit: Int = 50) throws(StoreError) -> [RegisterRecord] {
        try attempt {
            let digits = phone.unicodeScalars.count { $0.properties.numericType == .decimal }
            guard digits >= 7 else { return [] }
            return try engine.read { connection in
                let token = try keys(connection).token(.phone, phone)
                return try connection.all(
                    """
                    SELECT r.id, r.isVoid, r.state FROM lookup AS l JOIN registerEntry AS r ON r.entryKey = l.caseKey
                    WHERE l.token = ? ORDER BY r.onDay DESC, r.entryKey DESC LIMIT ?
                    """, [.blob(token), SQLValue(max(1, limit))], RegisterRecord.init)
            }
        }
    }

    /// The telephone of a consultation, masked; nil when none is kept. No reading of it is recorded.
    public func maskedPhone(ofConsultation id: UUID) throws(StoreError) -> String? {
        try attempt { try engine.read { try phone(ofConsultation: id, $0).map { Store.mask($0, .phone) } } }
    }

    /// The telephone in full. That it was read, by whom and why, is recorded before it is given out.
    ///
    /// - Throws: `StoreError.nothingSealed`; `.refused` for an officer without the right to work at its office; `.invalid`
    ///   without a reason; `.notFound`.
    public func revealPhone(ofConsultation id: UUID, reason: String, _ acting: Acting) throws(StoreError) -> String {
        try attempt {
            try engine.write { connection in
                guard case .register(let record) = try RegisterWriting(connection: connection).known(id)?.entry else {
                    throw StoreError.notFound(id.uuidString.lowercased())
                }
                try permit(.intake, in: record.entry.office, acting, connection)
                guard let plain = try phone(ofConsultation: id, connection) else { throw StoreError.nothingSealed }
                try recordAccess(
                    .read, SealedField.phone.rawValue, 0, of: CaseFile.ID(id), office: record.entry.office, reason,
                    acting, connection)
                return plain
            }
        }
    }

    /// Keeps the telephone that a line carries the commitment of; a line that carries none any more keeps none.
    func keep(_ phone: String?, of record: RegisterRecord, key: Int64, _ connection: any Connection) throws {
        guard case .consultation(let consultation) = record.entry else { return }
        guard let phone else {
            if consultation.phone == nil {
                try connection.run("DELETE FROM sealed WHERE caseKey = ?", [.int(key)])
            }
            return
        }
        let ring = try keys(connection)
        let token = ring.token(.phone, phone)
        guard consultation.phone?.hex == Hex.text(token) else {
            throw StoreError.invalid(
                Sentence("联系电话与登记的不符，请重新录入", "The telephone is not the one recorded. Enter it again"))
        }
        let bound = SealedWriting.binding(record.id.bytes, SealedField.phone.rawValue, 0)
        let sealed = try ring.cipher(ring.current).seal(Array(phone.utf8), boundTo: bound)
        try connection.run(
            SealedWriting.insertion,
            [
                .int(key), .text(SealedField.phone.rawValue), .int(0), .blob(token), SQLValue(ring.current),
                .blob(sealed),
            ])
    }

    /// The worker who asked keeps the telephone in the case, unless the case says another.
    func handOn(phoneOf id: UUID, to act: inout Act, _ connection: any Connection) throws {
        guard case .register(let record) = try RegisterWriting(connection: connection).known(id)?.entry,
            case .consultation(let consultation) = record.entry, let commitment = consultation.phone,
            var opening = act.command.opening, let worker = opening.workers.first, worker.phone == nil,
            worker.name == consultation.name, let plain = try phone(ofConsultation: id, connection)
        else { return }
        opening.workers[0].phone = commitment
        act.command.opening = opening
        act.sealing.append(Sealing(field: .phone, ordinal: 0, plain: plain))
    }

    private func phone(ofConsultation id: UUID, _ connection: any Connection) throws -> String? {
        let sealed = try connection.first(
            """
            SELECT s.keyVersion, s.ciphertext FROM sealed AS s JOIN registerEntry AS r ON r.entryKey = s.caseKey
            WHERE r.id = ? AND s.field = ? AND s.ordinal = 0
            """, [.blob(id.bytes), .text(SealedField.phone.rawValue)]
        ) { ($0.count(0), $0.blob(1) ?? []) }
        guard let (version, ciphertext) = sealed else { return nil }
        let bound = SealedWriting.binding(id.bytes, SealedField.phone.rawValue, 0)
        return String(
            decoding: try keys(connection).cipher(version).open(ciphertext, boundTo: bound), as: UTF8.self)
    }
}

extension RegisterRecord {
    /// From the columns `id, isVoid, state` of `registerEntry`.
    init(_ row: any Row) throws {
        guard let id = UUID(bytes: row.blob(0) ?? []) else { throw StoreError.corrupt("registerEntry") }
        self.init(
            id: id, entry: try StableJSON.decode(RegisterEntry.self, from: row.blob(2) ?? []),
            isVoid: row.flag(1) ?? false)
    }
}

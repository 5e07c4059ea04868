public import CaseWorkflow
import SafeCrypto

/// Every personal number that a case keeps sealed, in full.
public struct PersonalNumbers: Sendable {
    private let plain: [SealedField: [Int: String]]

    init(_ plain: [SealedField: [Int: String]]) { self.plain = plain }

    /// - Parameter ordinal: the worker's or employer's place from 0, the claimant's line from 1.
    public subscript(field: SealedField, ordinal: Int) -> String? { plain[field]?[ordinal] }
}

extension Store {
    /// All the personal numbers of a case, for a paper that must bear them. One record tells who read them and why.
    ///
    /// - Throws: `StoreError.refused` for an officer without the right to work on the case.
    public func personalNumbers(
        of id: CaseFile.ID, reason: String, _ acting: Acting
    ) throws(StoreError) -> PersonalNumbers {
        try attempt {
            try engine.write { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                try permit(.intake, in: loaded.file.office, acting, connection)
                let ring = try keys(connection)
                var plain: [SealedField: [Int: String]] = [:]
                try connection.each(
                    "SELECT field, ordinal, keyVersion, ciphertext FROM sealed WHERE caseKey = ?", [.int(loaded.key)]
                ) { row in
                    guard let name = row.text(0), let field = SealedField(rawValue: name) else { return true }
                    let bound = SealedWriting.binding(id.uuid.bytes, name, row.count(1))
                    let bytes = try ring.cipher(row.count(2)).open(row.blob(3) ?? [], boundTo: bound)
                    plain[field, default: [:]][row.count(1)] = String(decoding: bytes, as: UTF8.self)
                    return true
                }
                if !plain.isEmpty { try recordAccess(.read, "all", 0, loaded.file, reason, acting, connection) }
                return PersonalNumbers(plain)
            }
        }
    }
}

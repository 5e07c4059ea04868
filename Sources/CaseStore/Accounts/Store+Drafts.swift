public import CaseWorkflow
public import Foundation
import SafeCrypto

/// What somebody has typed into a form and not sent yet. It may hold personal numbers, so it is encrypted.
public struct Draft: Sendable, Hashable {
    public let id: UUID
    /// Which form: `intake`, `case/<number>/<step>`.
    public let form: String
    /// Milliseconds since 1970.
    public let savedAt: Int64
    public let content: [UInt8]

    static let columns = "id, form, savedAt, keyVersion, sealed"
}

extension Store {
    /// The most that a draft may hold, in bytes.
    public static let largestDraft = 1 << 20

    /// Keeps what was typed so far; takes the place of the officer's draft of that identifier.
    ///
    /// - Throws: `StoreError.tooLarge`; `.notFound` when the identifier is somebody else's.
    public func save(
        draft id: UUID, of form: String, _ content: [UInt8], _ acting: Acting
    ) throws(StoreError) {
        try attempt {
            guard content.count <= Store.largestDraft else {
                throw StoreError.tooLarge(bytes: content.count, limit: Store.largestDraft)
            }
            try engine.write { connection in
                let owner = try connection.first("SELECT officer FROM draft WHERE id = ?", [.blob(id.bytes)]) {
                    $0.text(0) ?? ""
                }
                guard owner ?? acting.officer.text == acting.officer.text else {
                    throw StoreError.notFound(id.uuidString)
                }
                let ring = try keys(connection)
                let sealed = try ring.cipher(ring.current).seal(
                    content, boundTo: SealedDraft(id: id.bytes, officer: acting.officer.text).binding)
                try connection.run("DELETE FROM draft WHERE id = ?", [.blob(id.bytes)])
                try connection.run(
                    "INSERT INTO draft (id, officer, form, savedAt, keyVersion, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        .blob(id.bytes), .text(acting.officer.text), .text(form), .int(acting.at),
                        SQLValue(ring.current), .blob(sealed),
                    ])
            }
        }
    }

    /// The officer's drafts of a form, or of every form: the newest two hundred, newest first.
    public func drafts(of officer: OfficerCode, form: String? = nil) throws(StoreError) -> [Draft] {
        try attempt {
            try engine.read { connection in
                let (condition, values): (String, [SQLValue]) = form.map { (" AND form = ?", [.text($0)]) } ?? ("", [])
                return try connection.all(
                    "SELECT \(Draft.columns) FROM draft WHERE officer = ?\(condition) ORDER BY savedAt DESC, id LIMIT 200",
                    [.text(officer.text)] + values
                ) { try draft($0, of: officer, connection) }
            }
        }
    }

    /// The officer's draft of that identifier, however old; nil when there is none.
    public func draft(_ id: UUID, of officer: OfficerCode) throws(StoreError) -> Draft? {
        try attempt {
            try engine.read { connection in
                try connection.first(
                    "SELECT \(Draft.columns) FROM draft WHERE id = ? AND officer = ?",
                    [.blob(id.bytes), .text(officer.text)]
                ) { try draft($0, of: officer, connection) }
            }
        }
    }

    private func draft(_ row: any Row, of officer: OfficerCode, _ connection: any Connection) throws -> Draft {
        guard let id = row.blob(0).flatMap({ UUID(bytes: $0) }) else { throw StoreError.corrupt("draft") }
        let content = try keys(connection).cipher(row.count(3)).open(
            row.blob(4) ?? [], boundTo: SealedDraft(id: id.bytes, officer: officer.text).binding)
        return Draft(id: id, form: row.text(1) ?? "", savedAt: row.int(2) ?? 0, content: content)
    }

    /// Throws a draft away: it was sent, or is not wanted any more.
    public func discard(draft id: UUID, of officer: OfficerCode) throws(StoreError) {
        try attempt {
            try engine.write {
                try $0.run(
                    "DELETE FROM draft WHERE id = ? AND officer = ?", [.blob(id.bytes), .text(officer.text)])
            }
        }
    }
}

/// What an encrypted draft is bound to: it opens for its own officer alone.
struct SealedDraft {
    let id: [UInt8]
    let officer: String

    var binding: [UInt8] { Array("labordesk draft".utf8) + [0] + id + Array(officer.utf8) }
}

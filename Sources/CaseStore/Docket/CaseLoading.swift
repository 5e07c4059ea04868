import CaseWorkflow
import Foundation
import StableJSON

/// Reads case files and their events inside a transaction.
struct CaseLoading {
    let connection: any Connection

    struct Loaded {
        var file: CaseFile
        var key: Int64
        var version: Int
    }

    func load(_ id: CaseFile.ID) throws -> Loaded {
        guard let loaded = try loadIfThere(id) else { throw StoreError.notFound(id.description) }
        return loaded
    }

    func loadIfThere(_ id: CaseFile.ID) throws -> Loaded? {
        try connection.first(
            "SELECT caseKey, version, state FROM docket WHERE id = ?", [.blob(id.uuid.bytes)], loaded)
    }

    func load(key: Int64) throws -> Loaded {
        guard
            let loaded = try connection.first(
                "SELECT caseKey, version, state FROM docket WHERE caseKey = ?", [.int(key)], loaded)
        else { throw StoreError.notFound("#\(key)") }
        return loaded
    }

    private func loaded(_ row: any Row) throws -> Loaded {
        let key = row.int(0) ?? 0
        if let state = row.blob(2) {
            return Loaded(file: try StableJSON.decode(CaseFile.self, from: state), key: key, version: row.count(1))
        }
        guard let file = CaseFile.replay(try events(of: key)) else {
            throw StoreError.corrupt("journal of case \(key)")
        }
        return Loaded(file: file, key: key, version: row.count(1))
    }

    /// Every event of the case, in order.
    func events(of key: Int64) throws -> [Event] {
        var events: [Event] = []
        try connection.each("SELECT events FROM journal WHERE subjectKey = ? ORDER BY version", [.int(key)]) { row in
            events += try CaseLoading.decode(row.blob(0) ?? [])
            return true
        }
        return events
    }

    static func decode(_ bytes: [UInt8]) throws -> [Event] { try StableJSON.decode([Event].self, from: bytes) }

    func key(of id: CaseFile.ID) throws -> Int64? {
        try connection.int("SELECT caseKey FROM docket WHERE id = ?", [.blob(id.uuid.bytes)])
    }
}

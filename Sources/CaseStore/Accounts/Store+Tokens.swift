public import CaseWorkflow
public import Foundation
import SafeCrypto

/// A long-lived key to the desk that an officer gave to a program: to the API, or to the calendar of a telephone.
public struct AccessToken: Sendable, Hashable {
    public let id: UUID
    public let officer: OfficerCode
    public let kind: Kind
    public let label: String
    /// What a program may do with it at most; the officer's own rights bound it further.
    public let roles: [Role]
    /// Milliseconds since 1970.
    public let madeAt: Int64
    public let isRevoked: Bool
    /// The last day on which it opens anything; nil for one that lasts until it is revoked.
    public let validThrough: Day?

    /// Whether its last day has passed.
    public func hasEnded(on today: Day) -> Bool { validThrough.map { $0 < today } ?? false }

    public enum Kind: String, Code {
        case api, calendar

        public var name: Sentence {
            switch self {
            case .api: Sentence("程序接口", "API")
            case .calendar: Sentence("日历订阅", "calendar feed")
            }
        }
    }
}

extension Store {
    /// Makes a token for the acting officer; it is shown this once, and the desk keeps its digest.
    ///
    /// - Parameter validThrough: the last day on which it opens anything; nil for one that lasts until it is revoked.
    /// - Throws: `StoreError.invalid` for a name that is missing or too long, or a last day that has passed.
    public func makeToken(
        _ kind: AccessToken.Kind, label: String, roles: [Role], validThrough: Day? = nil, _ acting: Acting
    ) throws(StoreError) -> String {
        try attempt {
            // Counted in code points: one letter may carry any number of accents.
            guard Refused.line(label, most: 80) == nil else {
                throw StoreError.invalid(
                    Sentence("请给令牌写一个80字以内、没有换行的名称", "Name the token in at most 80 characters on one line"))
            }
            if let validThrough, validThrough < acting.today {
                throw StoreError.invalid(
                    Sentence("令牌的最后有效日不能早于今天", "The last day of a token cannot be before today"))
            }
            let secret = "ld_" + Base64URL.text(try SecureRandom.privateBytes(32))
            try engine.write { connection in
                let officer = try DirectoryReading(connection: connection).officer(acting.officer)
                try connection.run(
                    """
                    INSERT INTO accessToken (id, digest, officer, kind, label, roles, madeAt, isRevoked, validThrough)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
                    """,
                    [
                        .blob(UUID().bytes), .blob(Store.tokenDigest(secret)), .text(acting.officer.text),
                        .text(kind.rawValue), .text(label), .text(roles.map(\.rawValue).joined(separator: " ")),
                        .int(acting.at), SQLValue(validThrough),
                    ])
                let detail = "\(kind.rawValue): \(label)" + (validThrough.map { " (\($0))" } ?? "")
                try record(
                    AuditRecord(.tokenMade, of: acting.officer, in: officer.office, detail: detail), acting, connection)
            }
            return secret
        }
    }

    /// The token that a program showed; nil when there is none, it was revoked, or its officer no longer works here. Whoever opens
    /// something with it asks whether it `hasEnded`.
    public func token(_ secret: String, kind: AccessToken.Kind) throws(StoreError) -> AccessToken? {
        try attempt {
            try engine.read { connection in
                let found = try connection.first(
                    "SELECT \(Store.tokenColumns) FROM accessToken WHERE digest = ? AND kind = ?",
                    [.blob(Store.tokenDigest(secret)), .text(kind.rawValue)], AccessToken.init(row:))
                guard let found, !found.isRevoked,
                    try DirectoryReading(connection: connection).employs(found.officer)
                else { return nil }
                return found
            }
        }
    }

    /// The tokens of an officer, newest first.
    public func tokens(of officer: OfficerCode) throws(StoreError) -> [AccessToken] {
        try attempt {
            try engine.read {
                try $0.all(
                    "SELECT \(Store.tokenColumns) FROM accessToken WHERE officer = ? ORDER BY madeAt DESC, id",
                    [.text(officer.text)], AccessToken.init(row:))
            }
        }
    }

    /// - Throws: `StoreError.notFound` unless it is the officer's own or one of an office that the officer administers.
    public func revokeToken(_ id: UUID, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                let found = try connection.first(
                    "SELECT \(Store.tokenColumns) FROM accessToken WHERE id = ?", [.blob(id.bytes)],
                    AccessToken.init(row:))
                guard let found else { throw StoreError.notFound(id.uuidString) }
                let owner = try DirectoryReading(connection: connection).officer(found.officer)
                do {
                    try permitAccount(of: owner, acting, connection)
                } catch StoreError.refused, StoreError.officerUnknown {
                    throw StoreError.notFound(id.uuidString)
                }
                try connection.run("UPDATE accessToken SET isRevoked = 1 WHERE id = ?", [.blob(id.bytes)])
                try record(
                    AuditRecord(
                        .tokenRevoked, of: found.officer, in: owner.office,
                        detail: "\(found.kind.rawValue): \(found.label)"), acting, connection)
            }
        }
    }

    private static let tokenColumns = "id, officer, kind, label, roles, madeAt, isRevoked, validThrough"

    private static func tokenDigest(_ secret: String) -> [UInt8] {
        SHA256.digest(of: Array("labordesk token ".utf8) + Array(secret.utf8)).bytes
    }
}

extension AccessToken {
    fileprivate init(row: any Row) throws {
        guard let id = row.blob(0).flatMap({ UUID(bytes: $0) }), let officer = row.text(1).flatMap(OfficerCode.init),
            let kind = row.text(2).flatMap(Kind.init(rawValue:)), row.int(7) == nil || row.day(7) != nil
        else { throw StoreError.corrupt("accessToken") }
        self.id = id
        self.officer = officer
        self.kind = kind
        label = row.text(3) ?? ""
        roles = (row.text(4) ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) }
        madeAt = row.int(5) ?? 0
        isRevoked = row.flag(6) ?? true
        validThrough = row.day(7)
    }
}

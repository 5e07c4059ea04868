public import CaseWorkflow
public import SafeCrypto

/// One browser that somebody signed in with.
public struct WebSession: Sendable, Hashable {
    public let officer: OfficerCode
    /// Sent along with every form, so that no other site can send one.
    public let formToken: String
    /// Milliseconds since 1970.
    public let seenAt: Int64
    public let endsAt: Int64
    /// Nothing else may be done before another password was chosen.
    public let mustChangePassword: Bool
}

extension Store {
    /// Begins a session: gives the token for the browser's cookie, of which the desk keeps the digest only.
    ///
    /// - Parameter lasting: milliseconds until it ends, whatever is done.
    public func beginSession(lasting: Int64, mustChangePassword: Bool, _ acting: Acting) throws(StoreError) -> String {
        try attempt {
            let token = Base64URL.text(try SecureRandom.privateBytes(32))
            let form = Base64URL.text(try SecureRandom.privateBytes(18))
            try engine.write { connection in
                let officer = try DirectoryReading(connection: connection).officer(acting.officer)
                try connection.run("DELETE FROM webSession WHERE endsAt <= ?", [.int(acting.at)])
                try connection.run(
                    "INSERT INTO webSession (id, officer, formToken, beganAt, seenAt, endsAt, mustChange) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        .blob(Store.sessionID(token)), .text(acting.officer.text), .text(form), .int(acting.at),
                        .int(acting.at), .int(acting.at + lasting), SQLValue(mustChangePassword),
                    ])
                try record(AuditRecord(.signedIn, of: acting.officer, in: officer.office), acting, connection)
            }
            return token
        }
    }

    /// The session of a cookie's token; nil when it ended, was idle for too long, or its officer no longer works here.
    ///
    /// - Parameters:
    ///   - now: milliseconds since 1970.
    ///   - idle: milliseconds without anything done after which it ends.
    public func session(_ token: String, now: Int64, idle: Int64) throws(StoreError) -> WebSession? {
        try attempt {
            let id = Store.sessionID(token)
            let found = try engine.read { connection -> WebSession? in
                let session = try connection.first(
                    "SELECT officer, formToken, seenAt, endsAt, mustChange FROM webSession WHERE id = ?", [.blob(id)]
                ) { row -> WebSession? in
                    guard let officer = row.text(0).flatMap(OfficerCode.init) else { return nil }
                    return WebSession(
                        officer: officer, formToken: row.text(1) ?? "", seenAt: row.int(2) ?? 0,
                        endsAt: row.int(3) ?? 0, mustChangePassword: row.flag(4) ?? false)
                }
                guard let session = session ?? nil, session.endsAt > now, session.seenAt + idle > now else {
                    return nil
                }
                // An officer who left has no session.
                guard try DirectoryReading(connection: connection).employs(session.officer) else {
                    return nil
                }
                return session
            }
            // One small write in five minutes keeps a session alive; not one with each page.
            if let found, now - found.seenAt > min(300_000, idle / 4), !isReadOnly {
                try engine.write {
                    try $0.run("UPDATE webSession SET seenAt = ? WHERE id = ?", [.int(now), .blob(id)])
                }
            }
            return found
        }
    }

    public func endSession(_ token: String) throws(StoreError) {
        try attempt {
            try engine.write { try $0.run("DELETE FROM webSession WHERE id = ?", [.blob(Store.sessionID(token))]) }
        }
    }

    private static func sessionID(_ token: String) -> [UInt8] {
        SHA256.digest(of: Array("labordesk session ".utf8) + Array(token.utf8)).bytes
    }
}

/// Base64 for cookies and addresses (RFC 4648, section 5), without padding.
public enum Base64URL {
    public static func text(_ bytes: [UInt8]) -> String {
        Base64.text(bytes).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

public import CaseWorkflow
public import SafeCrypto

extension Store {
    /// Makes a key for an office: the public half goes into the journal, the private half is sealed, in one transaction.
    ///
    /// - Parameter from: the first day on which it signs.
    /// - Throws: `StoreError.refused` unless the officer administers the office.
    public func makeSigningKey(
        _ algorithm: SignatureAlgorithm, for office: OfficeCode, from day: Day, _ acting: Acting
    ) throws(StoreError) -> OfficeKey {
        try attempt {
            let key = try SigningKey.make(algorithm)
            let made = OfficeKey(office: office, key: PublishedKey(key.verifyingKey), from: day)
            try engine.write { connection in
                if try Journal(connection: connection).commit(of: acting.commandID.bytes) != nil {
                    throw StoreError.commandReused
                }
                try permit(.signingKey(made), acting.officer, connection)
                try SealedSigningKey(id: made.key.fingerprint.hex).write(
                    key, under: try keys(connection), connection)
                try DirectoryWriting(connection: connection).write(
                    .signingKey(made), by: acting.officer, command: acting.commandID.bytes, at: acting.at)
            }
            return made
        }
    }

    /// The key with which an office signs on a day: the newest that is in use. nil when it has none.
    public func signingKey(of office: OfficeCode, on day: Day) throws(StoreError) -> SigningKey? {
        try attempt {
            try engine.read { connection in
                var newest: OfficeKey?
                for case .signingKey(let key) in try DirectoryReading(connection: connection).inOrder(.signingKey)
                where key.office == office && key.isInUse(on: day) {
                    if newest.map({ $0.from <= key.from }) ?? true { newest = key }
                }
                guard let newest else { return nil }
                return try SealedSigningKey(id: newest.key.fingerprint.hex).open(try keys(connection), connection)
            }
        }
    }

    /// The signing keys of every office of this desk, oldest first.
    public func signingKeys() throws(StoreError) -> [OfficeKey] {
        try attempt {
            try engine.read { connection in
                try DirectoryReading(connection: connection).inOrder(.signingKey).compactMap {
                    if case .signingKey(let key) = $0 { key } else { nil }
                }
            }
        }
    }

    /// The keys of other offices that this desk trusts or trusted, oldest first.
    public func trustedKeys() throws(StoreError) -> [TrustedKey] {
        try attempt {
            try engine.read { connection in
                try DirectoryReading(connection: connection).inOrder(.trustedKey).compactMap {
                    if case .trustedKey(let key) = $0 { key } else { nil }
                }
            }
        }
    }
}

/// The private half of a signing key as a table keeps it: PKCS #8, sealed for the row of its own fingerprint.
struct SealedSigningKey {
    /// The fingerprint of the public half, in hexadecimal.
    let id: String

    var binding: [UInt8] { Array("labordesk signing key".utf8) + [0] + Array(id.utf8) }

    func write(_ key: SigningKey, under ring: KeyRing, _ connection: any Connection) throws {
        let cipher = try ring.cipher(ring.current)
        let sealed = try key.withDER { bytes throws(CryptoProblem) in try cipher.seal(bytes, boundTo: binding) }
        try connection.run(
            "INSERT INTO signingKey (id, keyVersion, sealed) VALUES (?, ?, ?)",
            [.text(id), SQLValue(ring.current), .blob(sealed)])
    }

    /// - Throws: `StoreError.corrupt` when it is not there or is another key.
    func open(_ ring: KeyRing, _ connection: any Connection) throws -> SigningKey {
        let row = try connection.first("SELECT keyVersion, sealed FROM signingKey WHERE id = ?", [.text(id)]) {
            ($0.count(0), $0.blob(1) ?? [])
        }
        guard let (version, sealed) = row else { throw StoreError.corrupt("signingKey \(id)") }
        let key = try SigningKey(der: try ring.cipher(version).open(sealed, boundTo: binding))
        guard key.verifyingKey.fingerprint.digest.hex == id else { throw StoreError.corrupt("signingKey \(id)") }
        return key
    }
}

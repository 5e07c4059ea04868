import CaseWorkflow
import SafeCrypto
import StableJSON

/// Checks what the journal only holds digests of, or nothing: encrypted numbers, rolls, held cells, keys and accounts.
struct SealedCheck {
    let connection: any Connection
    let store: Store

    func run(_ report: inout CheckReport) throws {
        let ring: KeyRing
        do {
            ring = try store.keys(connection)
        } catch let error as StoreError {
            report.add("desk", "1", "keyCheck", stored: error.code, expected: "", advice: error.sentence)
            return
        }
        var found = report
        try checkVersion(ring, &found)
        try checkMissing(&found)
        try checkNumbers(ring, &found)
        try checkRolls(&found)
        try checkHeld(ring, &found)
        try checkUndecided(&found)
        try checkSigningKeys(ring, &found)
        try AccountsCheck(connection: connection, ring: ring).run(&found)
        report = found
    }

    /// The desk seals under the key that it last changed to.
    private func checkVersion(_ ring: KeyRing, _ report: inout CheckReport) throws {
        var expected = 1
        try connection.each(
            "SELECT events FROM journal WHERE subject <> 'case' AND subject = 'keys' ORDER BY sequence", []
        ) { row in
            // An entry that cannot be read was named already.
            if case .keys(let rotation) = try? EntryWriting.decode(row.blob(0) ?? []) { expected = rotation.keyVersion }
            return true
        }
        if ring.current != expected {
            report.add("desk", "1", "keyVersion", stored: String(ring.current), expected: String(expected))
        }
    }

    /// Every number that a case carries a commitment of is there, unless somebody erased it.
    private func checkMissing(_ report: inout CheckReport) throws {
        let erased = try erasedNumbers()
        try connection.each(
            """
            SELECT l.caseKey, l.field, l.ordinal, d.id FROM lookup AS l JOIN docket AS d ON d.caseKey = l.caseKey
            WHERE l.field <> ? AND NOT EXISTS (
                SELECT 1 FROM sealed AS s WHERE s.caseKey = l.caseKey AND s.field = l.field
                AND s.ordinal = l.ordinal AND s.token = l.token)
            """, [.text(CreditCodeToken.field)]
        ) { row in
            let (field, ordinal) = (row.text(1) ?? "", row.count(2))
            if !erased.contains(SealedWriting.binding(row.blob(3) ?? [], field, ordinal)) {
                report.add(
                    "sealed", "\(row.value(0).shown)/\(field)/\(ordinal)", "row", stored: "missing", expected: "there")
            }
            return true
        }
    }

    /// The numbers that somebody erased, by case, field and place.
    private func erasedNumbers() throws -> Set<[UInt8]> {
        var erased: Set<[UInt8]> = []
        try connection.each("SELECT events FROM journal WHERE subject <> 'case' AND subject = 'access'", []) { row in
            // An entry that cannot be read was named already.
            if case .access(let access) = try? EntryWriting.decode(row.blob(0) ?? []), access.action == .erased {
                erased.insert(SealedWriting.binding(access.caseID.uuid.bytes, access.field, access.ordinal))
            }
            return true
        }
        return erased
    }

    /// Each number opens in its own row, and is the number whose commitment the case carries.
    private func checkNumbers(_ ring: KeyRing, _ report: inout CheckReport) throws {
        var rolled: (key: Int64, claimants: Set<RolledNumber>)?
        try connection.each(
            """
            SELECT s.caseKey, s.field, s.ordinal, s.token, s.keyVersion, s.ciphertext, COALESCE(d.id, r.id), l.token
            FROM sealed AS s LEFT JOIN docket AS d ON d.caseKey = s.caseKey
            LEFT JOIN registerEntry AS r ON r.entryKey = s.caseKey
            LEFT JOIN lookup AS l
                ON l.token = s.token AND l.caseKey = s.caseKey AND l.field = s.field AND l.ordinal = s.ordinal
            WHERE d.id IS NOT NULL OR r.id IS NOT NULL
            ORDER BY s.caseKey
            """, []
        ) { row in
            let name = "\(row.value(0).shown)/\(row.value(1).shown)/\(row.value(2).shown)"
            let token = row.blob(3) ?? []
            var isCommitted = row.blob(7) != nil
            if !isCommitted, row.text(1) == SealedField.claimantID.rawValue {
                // A roll is read once: asked line by line, it would be read through for each of its lines.
                let key = row.int(0) ?? 0
                if rolled?.key != key { rolled = (key, try rolledNumbers(key)) }
                isCommitted = rolled?.claimants.contains(RolledNumber(line: row.count(2), token: token)) ?? false
            }
            if !isCommitted {
                report.add("sealed", name, "token", stored: row.value(3).shown, expected: "a commitment of the case")
            }
            let bound = SealedWriting.binding(row.blob(6) ?? [], row.text(1) ?? "", row.count(2))
            guard let cipher = try? ring.cipher(row.count(4)) else {
                report.add("sealed", name, "keyVersion", stored: row.value(4).shown, expected: String(ring.current))
                return true
            }
            guard let plain = try? cipher.open(row.blob(5) ?? [], boundTo: bound) else {
                report.add("sealed", name, "ciphertext", stored: row.value(5).shown, expected: "authentic")
                return true
            }
            let field = row.text(1).flatMap(SealedField.init(rawValue:))
            if field.map({ ring.token($0, String(decoding: plain, as: UTF8.self)) }) != token {
                report.add("sealed", name, "token", stored: row.value(3).shown, expected: "the number's own")
            }
            return true
        }
    }

    /// A claimant's number as the rolls of a case commit to it.
    private struct RolledNumber: Hashable {
        let line: Int
        let token: [UInt8]
    }

    private func rolledNumbers(_ key: Int64) throws -> Set<RolledNumber> {
        Set(
            try connection.all(
                "SELECT line, token FROM claimant WHERE caseKey = ? AND token IS NOT NULL", [.int(key)]
            ) { RolledNumber(line: $0.count(0), token: $0.blob(1) ?? []) })
    }

    private func checkRolls(_ report: inout CheckReport) throws {
        var rows: [Claimant.Row] = []
        var at: (key: Int64, roll: String)?
        func flush() {
            guard let at else { return }
            let digest = Claimant.digest(rows)
            if digest != at.roll {
                report.add("claimant", String(at.key), "roll", stored: at.roll, expected: digest)
            }
            rows = []
        }
        try connection.each(
            "SELECT caseKey, roll, line, name, sex, token, traits, claimedFen FROM claimant ORDER BY caseKey, roll, line",
            []
        ) { row in
            let key = (row.int(0) ?? 0, row.text(1) ?? "")
            if let last = at, last != key { flush() }
            at = key
            rows.append(
                Claimant.Row(
                    line: row.count(2), name: row.text(3) ?? "", sex: row.text(4) ?? "", token: row.blob(5),
                    traits: row.text(6) ?? "", claimedFen: row.int(7) ?? 0))
            return true
        }
        flush()
    }

    private func checkHeld(_ ring: KeyRing, _ report: inout CheckReport) throws {
        try connection.each("SELECT batch, line, keyVersion, cells, reasons FROM heldRow", []) { row in
            let (batch, line, reasons) = (row.text(0) ?? "", row.count(1), row.text(4) ?? "")
            let plain = try? HeldRow.opened(
                row.blob(3) ?? [], version: row.count(2), batch, line, reasons: reasons, ring)
            if plain == nil {
                report.add(
                    "heldRow", "\(batch)/\(line)", "reasons, cells", stored: "\(reasons), \(row.value(3).shown)",
                    expected: "authentic")
            }
            return true
        }
        try connection.each(
            "SELECT h.caseKey, h.field, h.keyVersion, h.verbatim, d.id FROM heldCell AS h JOIN docket AS d ON d.caseKey = h.caseKey",
            []
        ) { row in
            let bound = SealedWriting.binding(row.blob(4) ?? [], "held " + (row.text(1) ?? ""), 0)
            if (try? ring.cipher(row.count(2)).open(row.blob(3) ?? [], boundTo: bound)) == nil {
                report.add(
                    "heldCell", "\(row.value(0).shown)/\(row.value(1).shown)", "verbatim", stored: row.value(3).shown,
                    expected: "authentic")
            }
            return true
        }
    }

    /// Every signing key of the journal has its private half, which opens and belongs to it, and there is no other.
    private func checkSigningKeys(_ ring: KeyRing, _ report: inout CheckReport) throws {
        var expected = Set(
            try connection.all("SELECT code FROM directory WHERE subject = ?", [.text("signing-key")]) {
                $0.text(0) ?? ""
            })
        for id in try connection.all("SELECT id FROM signingKey", [], { $0.text(0) ?? "" }) {
            if expected.remove(id) == nil {
                report.add("signingKey", id, "row", stored: "there", expected: "missing")
            } else if (try? SealedSigningKey(id: id).open(ring, connection)) == nil {
                report.add("signingKey", id, "sealed", stored: "damaged", expected: "authentic")
            }
        }
        for id in expected.sorted() {
            report.add("signingKey", id, "row", stored: "missing", expected: "there")
        }
    }

    /// A held row that nobody decided about is open, and every row that a batch held is there until the batch is taken back.
    private func checkUndecided(_ report: inout CheckReport) throws {
        let decided = Set(
            try connection.all("SELECT subjectID FROM journal WHERE subject <> 'case' AND subject = 'held'") {
                $0.blob(0) ?? []
            })
        var held: [String: Int] = [:]
        try connection.each("SELECT batch, line, status, resolution FROM heldRow", []) { row in
            let name = "\(row.text(0) ?? "")/\(row.count(1))"
            held[row.text(0) ?? "", default: 0] += 1
            guard !decided.contains(Array(name.utf8)) else { return true }
            for (column, expected) in [(2, HeldResolution.Status.open.rawValue), (3, "")]
            where row.text(column) != expected {
                report.add(
                    "heldRow", name, column == 2 ? "status" : "resolution", stored: row.value(column).shown,
                    expected: expected)
            }
            return true
        }
        try connection.each("SELECT state FROM importBatch WHERE standing = 'taken'", []) { row in
            // A state that cannot be read was named already, beside what the journal says of it.
            guard let batch = try? StableJSON.decode(ImportBatch.self, from: row.blob(0) ?? []),
                let expected = batch.counts["held"], expected != held[batch.id, default: 0]
            else { return true }
            report.add(
                "heldRow", batch.id, "rows", stored: String(held[batch.id, default: 0]), expected: String(expected))
            return true
        }
    }
}

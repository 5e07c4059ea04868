import CaseWorkflow
import Foundation
import SafeCrypto

/// Checks what people's accounts keep encrypted: the secrets of one-time codes, and what was typed and not sent yet.
struct AccountsCheck {
    let connection: any Connection
    let ring: KeyRing

    func run(_ report: inout CheckReport) throws {
        try checkSecondFactors(&report)
        try checkDrafts(&report)
    }

    /// Whoever set one-time codes up has a secret that opens, and nobody else: a row taken out or put in by hand would let
    /// somebody in with the password alone, or keep them out.
    private func checkSecondFactors(_ report: inout CheckReport) throws {
        var expected = try officersWithSecondFactor()
        try connection.each("SELECT officer, keyVersion, sealed FROM secondFactor", []) { row in
            let name = row.text(0) ?? ""
            guard let officer = OfficerCode(name), expected.remove(name) != nil else {
                report.add("secondFactor", name, "row", stored: "there", expected: "missing")
                return true
            }
            let bound = SealedSecondFactor(officer: officer).binding
            if (try? ring.cipher(row.count(1)).open(row.blob(2) ?? [], boundTo: bound)) == nil {
                report.add("secondFactor", name, "sealed", stored: row.value(2).shown, expected: "authentic")
            }
            return true
        }
        for name in expected.sorted() {
            report.add("secondFactor", name, "row", stored: "missing", expected: "there")
        }
    }

    private func officersWithSecondFactor() throws -> Set<String> {
        var officers: Set<String> = []
        try connection.each(
            "SELECT events FROM journal WHERE subject <> 'case' AND subject = 'audit' ORDER BY sequence", []
        ) { row in
            // An entry that cannot be read was named already.
            guard case .audit(let audit) = try? EntryWriting.decode(row.blob(0) ?? []) else { return true }
            switch audit.kind {
            case .secondFactorOn: officers.insert(audit.officer.text)
            case .secondFactorOff: officers.remove(audit.officer.text)
            case .signedIn, .lockedOut, .passwordSet, .tokenMade, .tokenRevoked, .listExported, .backupMade,
                .backupTaken:
                break
            }
            return true
        }
        return officers
    }

    private func checkDrafts(_ report: inout CheckReport) throws {
        try connection.each("SELECT id, officer, keyVersion, sealed FROM draft", []) { row in
            let id = row.blob(0) ?? []
            let bound = SealedDraft(id: id, officer: row.text(1) ?? "").binding
            if (try? ring.cipher(row.count(2)).open(row.blob(3) ?? [], boundTo: bound)) == nil {
                let name = UUID(bytes: id)?.uuidString ?? row.value(0).shown
                report.add("draft", name, "sealed", stored: row.value(3).shown, expected: "authentic")
            }
            return true
        }
    }
}

import Foundation
import Testing

/// Complaints that once named no way on, or one that could not work; and figures that were no figures.
@Suite(.serialized) struct NextStepTests {
    private func complaint(_ words: [String], in scratch: Scratch, code: Int32) throws -> String {
        let outcome = try scratch.run(words)
        #expect(outcome.code == code, "\(words)")
        return outcome.complained
    }

    @Test func aBackupWithoutKeysAsksForTheRecoveryKey() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let backup = scratch.folder + "/bare.tar"
        try scratch.desk(["backup", backup, "--without-keys"])
        let said = try complaint(
            ["restore", backup, "--home", scratch.folder + "/back", "--lang", "zh"], in: scratch, code: 1)
        #expect(said.contains("--recovery-key KEY [keys-missing]") && !said.contains("key restore"), "\(said)")
    }

    @Test func aCutBackupAsksForAnotherCopy() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let backup = scratch.folder + "/whole.tar"
        try scratch.desk(["backup", backup])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
        let cut = scratch.folder + "/cut.tar"
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: cut))
        let said = try complaint(
            ["restore", cut, "--home", scratch.folder + "/back", "--lang", "zh"], in: scratch, code: 1)
        #expect(said.contains("请换用另一份备份 [corrupt]"), "\(said)")
    }

    @Test func anOptionBeforeTheCommandIsToldItsPlace() throws {
        let scratch = try Scratch()
        let said = try complaint(["--home", scratch.home, "status"], in: scratch, code: 2)
        #expect(said.contains("labordesk status --home"), "\(said)")
    }

    @Test func aMissingLedgerIsToldInChinese() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let said = try complaint(
            ["import", "ledger", "/nonexist.csv", "--home", scratch.home, "--lang", "zh"], in: scratch, code: 1)
        #expect(said.contains("没有这个文件或者文件夹") && said.contains("[unreadable-file]"), "\(said)")
    }

    @Test func aDayWithinThePeriodIsRefusedOnBasisEvent() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let words = ["report", "--from", "2025-01", "--to", "2025-03", "--as-of", "2025-02-01", "--home", scratch.home]
        let said = try complaint(words + ["--basis", "event", "--lang", "zh"], in: scratch, code: 2)
        #expect(said.contains("--basis cohort"), "\(said)")
        #expect(try scratch.run(words + ["--basis", "cohort"]).code == 0)
    }

    @Test func aCohortLeavesOutWhatItDoesNotCount() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let words = ["report", "--from", "2025-01", "--to", "2025-03", "--json"]
        let cohort = try scratch.desk(words + ["--basis", "cohort"])
        let event = try scratch.desk(words)
        for field in ["personsMigrant", "collectivePersons", "dueFen", "refusalsOverturned", "outreach", "umbrella"] {
            #expect(!cohort.contains("\"\(field)\""), "\(field)")
            #expect(event.contains("\"\(field)\""), "\(field)")
        }
        #expect(cohort.contains("\"receivedFen\":0"))
    }
}

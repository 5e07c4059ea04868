import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("The journal proves the rest")
struct CheckTests {
    /// A desk with something in every table that the journal makes.
    static func full() throws -> TestDesk {
        let desk = try TestDesk()
        let phone = try desk.store.commitment(.phone, "13800001234")
        var opening = TestDesk.opening(1)
        opening.workers[0].phone = phone
        opening.employers[0].creditCode = "91330106MA2H3KQ21D"
        let file = try desk.perform(
            .open(opening), sealing: [Sealing(field: .phone, ordinal: 0, plain: "138 0000 1234")]
        ).file
        _ = try desk.agreed(2)
        try desk.perform(.void(Voiding(on: TestDesk.today, reason: "重复")), on: try desk.open(3).id)
        let acting = { Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 5) }
        let consultation = Consultation(
            office: TestDesk.westLake, on: Day("2025-03-01")!, channel: .phone, question: "工资什么时候发")
        try desk.store.record(RegisterRecord(id: TestDesk.id(1, 2), entry: .consultation(consultation)), acting())
        _ = try desk.store.promote(TestDesk.id(1, 2), Act(.open(TestDesk.opening(4))), acting())
        try desk.store.record(
            PeriodClosing(
                office: TestDesk.westLake, scheme: "month", period: "2025-03", from: Day("2025-03-01")!,
                to: Day("2025-03-31")!, on: TestDesk.today), acting())
        try desk.perform(
            .correct(
                Correction(
                    on: TestDesk.today, ordinal: 0,
                    replacement: .opened(
                        {
                            var o = opening; o.number = file.number; o.on = Day("2025-03-04")!; return o
                        }()),
                    reason: "日期写错")), on: file.id)
        _ = try desk.store.attach(
            Array("%PDF-1.7 合同".utf8), name: "劳动合同.pdf", to: file.id, on: TestDesk.today, acting())
        let intake = try desk.store.beginIntake(
            ImportBatch(
                id: "batch-1", office: TestDesk.city, fileName: "2024.csv",
                fileDigest: String(repeating: "ab", count: 32),
                on: TestDesk.today), acting())
        let taken = TakenInCase(
            opening: TestDesk.opening(5, name: "欧阳娜娜", on: Day("2024-05-06")!, caseNumber: "杭工调〔2024〕西湖00017号"),
            mediator: MediatorReference(name: "调解员乙"), outcome: .closed(.agreement), closedOn: Day("2024-05-20")!,
            agreedFen: 100_00, receivedFen: 100_00)
        try intake.add(
            BulkCase(
                events: try CaseFile.open(.takeIn(taken), intake.facts),
                held: [HeldCell(field: "涉案金额", reason: "amount", verbatim: "约一万")]))
        try intake.hold(line: 9, reasons: ["day"], cells: ["坏行", "2024年13月"])
        _ = try intake.commit(counts: ["rows": 2])
        try desk.store.resolve(
            HeldResolution(batch: "batch-1", line: 9, status: .dismissed, resolution: "空行"), acting())
        return desk
    }

    @Test func aWorkedDeskIsClean() throws {
        let desk = try CheckTests.full()
        let report = try desk.store.check()
        #expect(report.findings.map(\.sentence.english) == [])
        #expect(report.isClean && report.cases == 5)
    }

    @Test func rebuildingMakesTheSame() throws {
        let desk = try CheckTests.full()
        let before = try dump(desk)
        try desk.store.rebuild()
        #expect(try dump(desk) == before)
        #expect(try desk.store.check().isClean)
        #expect(try desk.store.search("欧阳").count == 1)
    }

    private func dump(_ desk: TestDesk) throws -> [String] {
        try desk.store.engine.read { connection in
            try [
                "docket ORDER BY caseKey", "ledgerEntry ORDER BY caseKey, number", "deadline ORDER BY caseKey, line",
                "lookup ORDER BY token, caseKey, field, ordinal", "numberSeries ORDER BY office, kind, year",
                "directory ORDER BY subject, code", "registerEntry ORDER BY entryKey", "attachment ORDER BY caseKey",
                "contribution ORDER BY caseKey",
                "periodClose ORDER BY office", "importBatch ORDER BY id", "heldRow ORDER BY line",
                "cell WHERE value <> 0 ORDER BY grain, start, office, indicator, detail, category, channel, flags, epoch",
            ].flatMap { table in
                try connection.all("SELECT * FROM \(table)") { row in
                    table + (0..<row.columnCount).map { row.value($0).shown }.joined(separator: "|")
                }
            }
        }
    }

    /// Every column of every table that the journal or a key can prove, changed in its first row.
    @Test(arguments: [
        "journal.office", "journal.subject", "journal.subjectID", "journal.version", "journal.format",
        "journal.previous",
        "journal.digest", "journal.eventsDigest", "journal.officer", "journal.command", "journal.at", "journal.epoch",
        "journal.events", "journal.subjectKey",
        "docket.id", "docket.number", "docket.numberKey", "docket.dispute", "docket.office", "docket.kind",
        "docket.stage",
        "docket.standing", "docket.registeredOn", "docket.acceptedOn", "docket.closedOn", "docket.outcome",
        "docket.category", "docket.channel", "docket.track", "docket.sex", "docket.isMigrant", "docket.isNewForm",
        "docket.persons", "docket.workers", "docket.employers", "docket.creditCodes", "docket.mediators",
        "docket.claimedFen", "docket.agreedFen", "docket.receivedFen", "docket.waivedFen", "docket.series",
        "docket.isBacklog", "docket.isRegular", "docket.version", "docket.state",
        "ledgerEntry.onDay", "ledgerEntry.kind", "ledgerEntry.head", "ledgerEntry.amountFen", "ledgerEntry.number",
        "deadline.rule", "deadline.dueOn", "deadline.fromDay", "deadline.actor",
        "ledgerEntry.supersededOn", "contribution.office", "contribution.category", "contribution.outcome",
        "contribution.sex", "contribution.isMigrant", "contribution.acceptedOn", "contribution.closedOn",
        "contribution.changedOn", "contribution.firstOn", "contribution.lastOn", "contribution.isOpen",
        "contribution.cells", "cell.value", "cell.office", "cell.epoch", "cell.start",
        "lookup.token", "lookup.caseKey", "sealed.token", "sealed.ciphertext", "sealed.ordinal", "sealed.keyVersion",
        "numberSeries.next", "numberSeries.format", "directory.state", "directory.version", "registerEntry.onDay",
        "registerEntry.state", "periodClose.epoch", "importBatch.lastKey", "importBatch.standing", "heldRow.cells",
        "heldRow.status", "heldRow.reasons", "heldCell.verbatim", "attachment.token", "attachment.name", "desk.epoch",
        "desk.keyCheck",
        "desk.keyVersion",
    ])
    func aChangedColumnIsNamed(_ place: String) throws {
        let desk = try CheckTests.full()
        let (table, column) = (String(place.split(separator: ".")[0]), String(place.split(separator: ".")[1]))
        try desk.store.engine.write { connection in
            let first = ["journal": " ORDER BY sequence", "docket": " ORDER BY caseKey"][table] ?? ""
            let value = try connection.first("SELECT \(column), * FROM \(table)\(first) LIMIT 1") { $0.value(0) }
            let changed: SQLValue =
                switch value {
                case .int(let number)?: .int(number == 1 ? 0 : number + 7)
                case .text(let text)?: .text(table == "journal" && column == "subject" ? "officer" : text + "x")
                case .blob(var bytes)?:
                    {
                        if bytes.isEmpty { return .blob([1]) }
                        bytes[bytes.count / 2] ^= 1
                        return .blob(bytes)
                    }()
                case .null?, nil:
                    column.hasSuffix("On") || column.hasPrefix("is")
                        ? .int(20250101) : column == "state" ? .blob([1]) : .text("x")
                }
            let row = try connection.first("SELECT * FROM \(table)\(first) LIMIT 1") { row in
                (0..<row.columnCount).map(row.value)
            }
            let columns = try connection.all("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) ?? "" }
            try connection.run(
                "UPDATE \(table) SET \(column) = ? WHERE " + columns.map { "\($0) IS ?" }.joined(separator: " AND "),
                [changed] + (row ?? []))
            #expect(connection.changes > 0)
        }
        desk.store.forgetKeys()
        let report = try desk.store.check()
        #expect(!report.isClean)
        let named = report.findings.contains { $0.table == table }
        // A subject key that leads nowhere breaks the chain of its subject, wherever that is noticed.
        #expect(named || table == "journal", "\(report.findings.map(\.sentence.english))")
    }

    @Test(arguments: [
        "docket", "ledgerEntry", "deadline", "lookup", "contribution", "cell", "numberSeries", "directory",
        "registerEntry",
        "periodClose", "attachment", "sealed",
    ])
    func aMissingRowIsNamed(_ table: String) throws {
        let desk = try CheckTests.full()
        try desk.store.engine.write { connection in
            let key = try connection.first("SELECT * FROM \(table) LIMIT 1") { row in
                (0..<row.columnCount).map(row.value)
            }
            let columns = try connection.all("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) ?? "" }
            try connection.run(
                "DELETE FROM \(table) WHERE " + columns.map { "\($0) IS ?" }.joined(separator: " AND "), key ?? [])
        }
        let report = try desk.store.check()
        #expect(report.findings.contains { $0.table == table }, "\(report.findings.map(\.sentence.english))")
    }

    /// A commit about nothing that a desk knows is one finding among others, not the end of the check.
    @Test(arguments: [1, 3, 6]) func aCommitOfNoKnownSubjectIsNamed(_ sequence: Int64) throws {
        let desk = try CheckTests.full()
        try desk.sql("UPDATE journal SET subject = 'nonsense' WHERE sequence = ?", [.int(sequence)])
        let report = try desk.store.check()
        #expect(
            report.findings.contains { $0.table == "journal" && $0.key == String(sequence) && $0.field == "subject" })
        #expect(throws: StoreError.self) { try desk.store.rebuild() }
    }

    /// Without keys everything but the encrypted values is checked, and the finding says how to go on.
    @Test func missingKeysAreNamedWithWhatToDo() throws {
        let desk = try CheckTests.full()
        try FileManager.default.removeItem(atPath: desk.path + "/keys/seal-1.key")
        desk.store.forgetKeys()
        let report = try desk.store.check()
        #expect(report.findings.count == 1 && report.cases == 5)
        #expect(report.findings.first?.sentence.chinese.contains("labordesk key restore") == true)
        #expect(report.findings.first?.sentence.english.contains("labordesk key restore") == true)
    }

    @Test func aChangedSearchIndexIsNoticed() throws {
        let desk = try CheckTests.full()
        try desk.sql(
            "INSERT INTO search (search, rowid, workers, employers, mediators) VALUES ('delete', (SELECT MIN(caseKey) FROM docket), '张伟', '', '')"
        )
        #expect(try desk.store.check().findings.contains { $0.table == "search" })
    }
}

import Testing

@testable import CaseWorkflow

/// How long a volume is kept, and which papers it must hold.
@Suite struct VolumeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        let commands: [Command]
        let key: String
        let years: Int
        let required: [String]

        var testDescription: String { says }
    }

    private static let basic = ["application", "rights", "identity"]

    static let rows: [Row] = [
        Row(
            says: "refused",
            commands: Sample.toAsked + [
                .mediation(.refuse(NonAcceptance(on: Sample.day("2025-03-06"), ground: .outOfScope)))
            ],
            key: "mediation.failed", years: 5, required: basic + ["cover"]),
        Row(
            says: "failed without a session",
            commands: Sample.toAssigned + [Sample.close(.withdrawn, .applicantWithdraws)],
            key: "mediation.failed", years: 5, required: basic + ["cover"]),
        Row(
            says: "failed after a session", commands: Sample.toSession + [Sample.close(.noAgreement, .partyStops)],
            key: "mediation.failed", years: 5, required: basic + ["session", "cover"]),
        Row(
            says: "agreed", commands: Sample.toClosed, key: "mediation.success", years: 10,
            required: basic + ["session", "agreement", "cover"]),
        Row(
            says: "collective", commands: [.open(Sample.opening(persons: 12))] + Sample.toClosed.dropFirst(),
            key: "collective",
            years: 30, required: basic + ["session", "agreement", "cover"]),
    ]

    @Test(arguments: rows) func isKept(_ row: Row) throws {
        let file = try Sample.run(row.commands).file
        #expect(RetentionPeriods.key(for: file) == row.key)
        #expect(RetentionPeriods.proposed.years(for: file) == row.years)
        #expect(ArchiveList.required(for: file).map(\.code) == row.required)
        #expect(file.missingArchiveItems == row.required)
    }

    @Test func legalAidAsksForWhatItCameTo() throws {
        let refused = try AidSamples.file(AidSamples.refused)
        #expect(RetentionPeriods.key(for: refused) == "legal-aid")
        #expect(ArchiveList.required(for: refused).map(\.code) == ["application", "identity", "hardship", "evidence"])
        let closed = try AidSamples.file(AidSamples.closed)
        #expect(
            ArchiveList.required(for: closed).map(\.code)
                == ["application", "identity", "hardship", "evidence", "appointment", "result", "closing"])
    }

    @Test func anOfficeSetsItsOwnPeriods() throws {
        let file = try Sample.run(Sample.toClosed).file
        #expect(RetentionPeriods(years: ["mediation.success": 0]).years(for: file) == 0)
        #expect(RetentionPeriods(years: [:]).years(for: file) == 10)
    }

    /// A paper in the volume is no longer missing, and a full volume needs nobody's leave.
    @Test func aFullVolumeIsArchived() throws {
        var commands = Sample.toClosed
        for item in ["application", "rights", "identity", "session", "agreement", "cover"] {
            commands.append(.fileItem(ArchiveItem(on: Sample.day("2025-03-20"), item: item)))
        }
        let file = try Sample.run(commands).file
        #expect(file.missingArchiveItems == [])
        let archiving = Archiving(on: Sample.day("2025-04-01"), volume: "1", pages: 12, retentionYears: 10)
        #expect(try file.decide(.archive(archiving), Sample.facts(roles: [.mediator])).map(\.type) == ["archived"])
    }

    /// A breach outlives the closing and the reopening of its case.
    @Test func aBreachIsNotForgotten() throws {
        let breached =
            Sample.toEffective + [.mediation(.recordBreach(Breach(on: Sample.day("2025-04-02"), note: "未付")))]
        let closed = breached + [Sample.close(.agreement, .effectiveAgreement, on: "2025-04-03")]
        guard case .mediation(let mediation) = try Sample.run(closed).file.procedure else { return }
        #expect(mediation.closing?.breach?.on == Sample.day("2025-04-02"))
        let reopened = closed + [.reopen(Reopening(on: Sample.day("2025-04-04"), reason: "未履行"))]
        #expect(try Sample.run(reopened).file.stageCode == "breached")
    }
}

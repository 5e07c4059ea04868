import Testing

@testable import CaseWorkflow

/// A case that two desks handle counts once: each desk counts what happened while it was theirs.
@Suite struct TakenOverTests {
    private static let one = Sample.opening().office
    private static let two = CommandDice.offices[1]
    private static let moved = Sample.day("2025-03-20")

    /// The case at the desk that gave it away, from its registration to the transfer.
    private func giver(_ commands: [Command]) throws -> CaseFile {
        try Sample.run(
            commands + [
                .transfer(Transfer(on: Self.moved, to: Self.two, transfer: "t1", reason: "管辖", leavesDesk: true))
            ]
        ).file
    }

    /// The same case at the desk that took it over.
    private func taker(_ commands: [Command], acceptedOn: String? = "2025-03-06") throws -> CaseFile {
        var opening = Sample.opening(
            takenOver: TakenOver(
                from: Self.one, transfer: "t1", receivedOn: Sample.day("2025-03-04"),
                acceptedOn: acceptedOn.map(Sample.day)))
        opening.office = Self.two
        opening.on = Self.moved
        return try Sample.run([.open(opening)] + commands).file
    }

    /// What a case that never moved counts, by indicator, day and detail.
    private func figures(_ files: [CaseFile]) -> [String: Int64] {
        var sums: [String: Int64] = [:]
        for (key, value) in files.flatMap({ $0.contribution().cells.map { ($0.key, $0.value) } })
        where key.indicator != .transferredIn && key.indicator != .transferredOut {
            sums["\(key.day) \(key.indicator) \(key.detail)", default: 0] += value
        }
        return sums.filter { $0.value != 0 }
    }

    private static let end: [Command] = [
        Sample.pay(600_000, "2025-04-01"), Sample.close(.agreement, .effectiveAgreement, on: "2025-04-02"),
    ]

    @Test func twoDesksCountWhatOneDeskCounts() throws {
        let whole = try Sample.run(Sample.toEffective + Self.end).file
        let gave = try giver(Sample.toEffective)
        let took = try taker(Array(Sample.toEffective.dropFirst(4)) + Self.end)
        var expected = figures([whole])
        // The desk that accepted it does not learn how it ended.
        expected["2025-03-06 succeeded "] = nil
        #expect(figures([gave, took]) == expected)
        #expect(took.contribution().sums[.transferredIn] == 1 && gave.contribution().sums[.transferredOut] == 1)
        #expect(took.contribution().sums[.due] == nil, "what was agreed there fell due there")
    }

    @Test func anUndecidedCaseIsAcceptedOnce() throws {
        let whole = try Sample.run(Sample.toAsked + [accept("2025-03-21")]).file
        let took = try taker([Sample.ask, accept("2025-03-21")], acceptedOn: nil)
        #expect(figures([try giver(Sample.toAsked), took]) == figures([whole]))
        #expect(took.contribution().sums[.transferredIn] == nil)
    }

    private func accept(_ on: String) -> Command { .mediation(.accept(Acceptance(on: Sample.day(on)))) }

    /// Back at the first desk it is another file, and still one case: two in, two out, accepted once.
    @Test func aCaseThatComesBackCountsOnce() throws {
        let back = Sample.day("2025-03-25")
        var opening = Sample.opening(
            takenOver: TakenOver(from: Self.two, transfer: "t2", acceptedOn: Sample.day("2025-03-06")))
        opening.on = back
        let again = try Sample.run(
            [.open(opening), Sample.assignLate, Sample.close(.withdrawn, .applicantWithdraws, on: "2025-04-02")]
        ).file
        let between = try taker([
            .transfer(Transfer(on: back, to: Self.one, transfer: "t2", reason: "管辖", leavesDesk: true))
        ])
        let files = [try giver(Sample.toAssigned), between, again]
        let whole = try Sample.run(
            Sample.toAssigned + [Sample.close(.withdrawn, .applicantWithdraws, on: "2025-04-02")]
        ).file
        #expect(figures(files) == figures([whole]))
        var stock: [OfficeCode: Int64] = [:]
        for (key, value) in files.flatMap({ $0.contribution().cells.map { ($0.key, $0.value) } }) {
            stock[key.office, default: 0] += key.indicator.stockSign * value
        }
        #expect(stock.values.allSatisfy { $0 == 0 })
    }

    /// No term starts anew: 15 days from receipt and from acceptance, wherever that was.
    @Test func termsRunOn() throws {
        let took = try taker([])
        let terms = took.deadlines(.shipped, .shipped, area: "330106")
        #expect(terms.first { $0.rule == "MED-END-ACCEPT" }?.from == Sample.day("2025-03-06"))
        #expect(terms.first { $0.rule == "MED-END-RECEIVE" }?.from == Sample.day("2025-03-04"))
        #expect(took.stageCode == "accepted")
        let undecided = try taker([], acceptedOn: nil)
        #expect(
            undecided.deadlines(.shipped, .shipped, area: "330106").first { $0.rule == "MED-ACCEPT" }?.from
                == Sample.day("2025-03-04"))
    }

    /// The days to closing are the parties' days, at whichever desk.
    @Test func theDaysToClosingAreCountedFromTheAcceptanceThere() throws {
        let took = try taker([Sample.assignLate, Sample.close(.withdrawn, .applicantWithdraws, on: "2025-04-02")])
        #expect(took.contribution().cells.keys.filter { $0.indicator == .durations }.map(\.detail) == ["027"])
        #expect(took.counted?.acceptedOn == nil && took.acceptedOn == Sample.day("2025-03-06"))
    }

    @Test func aidThatWasGrantedThereIsAppointedHere() throws {
        var opening = Sample.opening(
            kind: .legalAid,
            takenOver: TakenOver(from: Self.two, transfer: "t1", acceptedOn: Sample.day("2025-02-24"), letter: "给1号"))
        opening.on = Self.moved
        let file = try Sample.run([.open(opening)]).file
        #expect(file.stageCode == "granted" && file.contribution().sums == [.transferredIn: 1])
        guard case .legalAid(let aid) = file.procedure else { return }
        #expect(aid.grant?.letter == "给1号")
    }

    @Test func bothSidesAreToldTheIdentifier() throws {
        let gave = try giver(Sample.toAssigned)
        #expect(gave.nextStep.chinese.contains("--taken-over-from 330106 --transfer t1 --accepted-there 2025-03-06"))
        let transfer = Transfer(on: Self.moved, to: Self.two, transfer: "t1", reason: "管辖", leavesDesk: true)
        #expect(Event.transferred(transfer).sentence.chinese == "移送330105（移送编号t1）：管辖")
        let opening = Sample.opening(
            takenOver: TakenOver(from: Self.two, transfer: "t1", number: "甲1", acceptedOn: Sample.day("2025-02-24")))
        #expect(
            Event.opened(opening).sentence.english.hasPrefix(
                "taken over from 330105 (transfer t1, 甲1 there, accepted there on 2025-02-24)"))
    }
}

extension Sample {
    /// By the desk that took the case over.
    fileprivate static let assignLate = Command.mediation(
        .assign(Assignment(on: day("2025-03-28"), mediators: [MediatorReference(name: "样例调解员甲")])))
}

import Testing

@testable import CaseWorkflow

/// Random commands with a fixed seed: whatever is asked in whatever order, the file stays a possible one.
@Suite struct LegalAidRandomTests {
    typealias S = AidSamples

    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func command(on day: Day, _ dice: inout Dice) -> LegalAidCommand {
        let later = day.adding(days: Int.random(in: 1...9, using: &dice))
        let number = "第\(UInt16.random(in: 0...UInt16.max, using: &dice))号"
        let form = AidForm.allCases.randomElement(using: &dice) ?? .arbitration
        let result = AidResult.allCases.randomElement(using: &dice) ?? .won
        let exam = [S.examination, S.poor, S.rich, S.outside].randomElement(using: &dice) ?? S.poor
        let person = MediatorReference(name: ["律师甲", "律师乙", "律师丙"].randomElement(using: &dice) ?? "律师甲")
        let appointment = AidAppointment(on: day, handler: person, form: form, power: .general, letter: number)
        switch Int.random(in: 0..<26, using: &dice) {
        case 0: return .apply(S.changed(S.application) { $0.on = day })
        case 1: return .askPapers(AidSupplementNotice(on: day, missing: ["x"], dueOn: later))
        case 2: return .supplyPapers(AidSupplement(on: day, materials: ["x"]))
        case 3: return .examine(S.changed(exam) { $0.on = day })
        case 4: return .giveUrgentAid(UrgentAid(on: day, ground: .limitNear, limitOn: later))
        case 5: return .grant(AidGrant(on: day, letter: number))
        case 6:
            let ground = AidRefusal.Ground.allCases.randomElement(using: &dice) ?? .other
            return .refuse(AidRefusal(on: day, ground: ground, reason: "x", letter: number))
        case 7: return .object(AidObjection(on: day, body: "x", text: "x"))
        case 8:
            let overturned = Bool.random(using: &dice)
            return .decideObjection(AidObjectionDecision(on: day, overturned: overturned, reason: "x", paper: number))
        case 9: return .appoint(appointment)
        case 10: return .report(AidReport(on: day, text: "x"))
        case 11:
            let by: Side = Bool.random(using: &dice) ? .worker : .employer
            return .file(AidFiling(on: day, body: "x", by: by, isIncomplete: Bool.random(using: &dice) ? true : nil))
        case 12: return .docket(AidDocketing(on: day, number: number, isSimple: Bool.random(using: &dice) ? true : nil))
        case 13: return .hear(AidHearing(on: day, place: "x"))
        case 14:
            let kind = AidPaper.Kind.allCases.randomElement(using: &dice) ?? .ruling
            return .receivePaper(AidPaper(on: day, kind: kind, number: number, body: "x"))
        case 15: return .askReplacement(AidReplacementRequest(on: day, by: .office, reason: "x"))
        case 16:
            let stays = Bool.random(using: &dice)
            return .decideReplacement(
                AidReplacementDecision(on: day, appointment: stays ? nil : appointment, reason: "x"))
        case 17: return .terminate(AidTermination(on: day, ground: .other, reason: "x", letter: number))
        case 18:
            let isDeemed = Int.random(in: 0..<4, using: &dice) == 0
            return .close(AidClosing(on: day, result: result, note: "x", isDeemed: isDeemed))
        case 19: return .reportClosing(AidClosingReport(on: day, text: "x"))
        case 20: return .setHearing(AidHearingNotice(on: day, hearingOn: later, place: "x"))
        case 21: return .correctFiling(AidFilingNotice(on: day, missing: ["x"], dueOn: later))
        case 22: return .completeFiling(AidFilingSupplement(on: day, materials: ["x"]))
        case 23:
            return .approveSubsidy(
                AidSubsidy(on: day, form: form, amount: Money(fen: 100), handler: person.name, letter: number))
        case 24: return .paySubsidy(AidSubsidyPayment(on: day, form: form))
        default: return .reviewQuality(S.changed(S.quality) { $0.on = day })
        }
    }

    @Test(arguments: 1...12) func aFileStaysPossible(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        var reached: Set<String> = []
        for _ in 0..<150 {
            var events: [Event] = [.opened(try S.opening(migrant: nil))]
            var file = CaseFile(opening: try S.opening(migrant: nil))
            var day = S.day(0)
            for _ in 0..<90 {
                day = day.adding(days: Int.random(in: 0...2, using: &dice))
                let command = Self.command(on: day, &dice)
                guard let decided = try? file.decide(command, try S.facts(today: day)) else { continue }
                let before = file
                for event in decided { file.apply(event) }
                events += decided
                try check(file, before, command)
                guard case .legalAid(let aid) = file.procedure else { throw S.Missing() }
                reached.insert(aid.stageCode)
            }
            #expect(CaseFile.replay(events) == file)
        }
        #expect(reached.isSuperset(of: ["applied", "supplementing", "reviewing", "granted", "appointed", "refused"]))
        #expect(reached.isSuperset(of: ["handling", "terminated", "closed"]))
    }

    private func check(_ file: CaseFile, _ before: CaseFile, _ command: LegalAidCommand) throws {
        guard case .legalAid(let aid) = file.procedure, case .legalAid(let old) = before.procedure else {
            throw S.Missing()
        }
        #expect(aid.appliedOn != nil)
        if let closing = aid.closing {
            let form = aid.work.appointment?.form
            #expect(form != nil || closing.result == .advised || closing.result == .withdrawn)
            #expect(aid.grantedOn != nil || closing.result == .advised || closing.result == .withdrawn)
            #expect(AidResult.allowed(in: form).contains(closing.result))
            if let appointedOn = aid.appointedOn { #expect(closing.on >= appointedOn) }
        }
        if old.refusedOn != nil, aid.grantedOn != nil {
            #expect(aid.request?.overturnedRefusals.last?.objection?.decision?.overturned == true)
        }
        if !aid.work.appointments.isEmpty { #expect(aid.grantedOn != nil || aid.isUrgent) }
        if aid.grantedOn != nil, aid.request?.overturnedRefusals.isEmpty == true {
            #expect(aid.request?.examination?.isEligible == true)
        }
        if let termination = aid.termination { #expect(aid.grantedOn.map { $0 <= termination.on } == true) }
        if !old.isOpen, aid.isOpen { #expect(command.event.kind == .objectionDecided) }
        #expect(aid.work.appointments.count >= old.work.appointments.count)
        #expect(aid.work.papers.count >= old.work.papers.count && aid.work.filings.count >= old.work.filings.count)
    }
}

import Testing

@testable import CaseWorkflow

/// What is offered and what is allowed agree, whatever happened to a case before.
@Suite struct OfferedStepTests {
    @Test(arguments: CommandSequenceTests.runs) func whatIsAllowedIsOffered(_ run: CommandSequenceTests.Run) throws {
        for sequence in 0..<6 {
            let seed = run.seed * 1000 + UInt64(sequence)
            let problem = try OfferedSteps(run.kind, seed: seed).firstProblem()
            #expect(problem == nil, "seed \(seed)")
        }
    }

    /// A step nobody wrote a probe for would never be offered.
    @Test func everyStepHasAProbe() {
        let today = Sample.registered
        for kind in ProcedureKind.allCases {
            let file = CaseFile(opening: Sample.opening(kind: kind))
            for step in Step.allCases where !step.needsSomethingToChoose {
                let isOther = kind == .mediation ? step.isAid : step.isMediation
                #expect(
                    file.probes(of: step, Sample.facts(today: today.description)).isEmpty == isOther,
                    "\(kind.rawValue) \(step.rawValue)")
            }
        }
    }

    @Test func aNewCaseIsReceivedAndNotYetClosed() {
        let file = CaseFile(opening: Sample.opening())
        let facts = Sample.facts(today: Sample.registered.description, history: [.opened(Sample.opening())])
        #expect(file.offers(.receive, facts))
        #expect(file.offers(.note, facts))
        #expect(!file.offers(.close, facts))
        #expect(!file.offers(.pay, facts))
        #expect(!file.offers(.aidApply, facts))
        #expect(file.refusal(of: .close, facts)?.refusal == .notAccepted)
    }

    @Test func anAuditorIsOfferedNothing() {
        let file = CaseFile(opening: Sample.opening())
        let facts = Sample.facts(today: Sample.registered.description, roles: [.auditor])
        #expect(file.offeredSteps(facts) == [])
    }
}

/// One case that random commands made, and whether its offers were honest on the way.
private struct OfferedSteps {
    let kind: ProcedureKind
    let seed: UInt64

    init(_ kind: ProcedureKind, seed: UInt64) {
        self.kind = kind
        self.seed = seed
    }

    func firstProblem() throws -> String? {
        var dice = CommandDice(seed: seed)
        var today = Sample.registered
        var events: [Event] = []
        var file = CaseFile(opening: Sample.opening())
        for _ in 0..<60 {
            today = today.adding(days: dice.number(0...4))
            if events.isEmpty {
                let facts = Sample.facts(today: today.description, roles: [.lead])
                guard let opened = try? CaseFile.open(dice.beginning(kind, today: today), facts),
                    let made = CaseFile.replay(opened)
                else { continue }
                (events, file) = (opened, made)
                continue
            }
            let command = dice.command(for: file, events, today: today)
            let facts = Sample.facts(today: today.description, roles: dice.roles(), history: events)
            do throws(Refused) {
                let new = try file.decide(command, facts)
                if let step = command.step, !file.offers(step, facts) {
                    let why = file.refusal(of: step, facts).map { "\($0)" } ?? "no probe"
                    return "\(step.rawValue) was allowed and not offered: \(why)\n\(command)\n\(file.stageCode)"
                }
                events += new
                file = CaseFile.replay(events) ?? file
            } catch {
                guard let step = command.step, file.offers(step, facts) else { continue }
                // Something of the kind must be possible: one of the probes is allowed, or only a field stands against it.
                if file.refusal(of: step, facts) != nil { return "\(step.rawValue) is offered against a refusal" }
            }
        }
        return nil
    }
}

extension Step {
    /// Steps that name an entry or person of the case: without one there is nothing to try.
    fileprivate var needsSomethingToChoose: Bool {
        [.repayAdvance, .reverse, .waive, .aidApproveSubsidy].contains(self)
    }

    fileprivate var isAid: Bool { rawValue.hasPrefix("aid-") }

    fileprivate var isMediation: Bool {
        [
            .receive, .askWillingness, .refuse, .accept, .assign, .recuse, .callSession, .holdSession, .extend,
            .suspend,
            .resume, .agree, .mark, .applyReview, .reviewAccepted, .decideReview, .breach, .close,
        ].contains(self)
    }
}

// Which steps the rules allow now: the rules themselves are asked, with a form filled in as modestly as the case allows.

extension CaseFile {
    /// The steps that the officer of the facts may take on the case today, in the order of `Step`. A step is left out when no
    /// way of filling in its form would be allowed.
    ///
    /// - Parameter facts: as for deciding, with the history; without conflicts of interest, which only a name can raise.
    public func offeredSteps(_ facts: Facts) -> [Step] { Step.allCases.filter { offers($0, facts) } }

    /// Whether the step may be taken, with something filled in.
    public func offers(_ step: Step, _ facts: Facts) -> Bool {
        probes(of: step, facts).contains { probe in
            do throws(Refused) {
                _ = try decide(probe, facts)
                return true
            } catch {
                return !error.refusal.standsWhateverIsTyped
            }
        }
    }

    /// Why the step is not offered: the refusal of its first probe; nil when it is offered.
    public func refusal(of step: Step, _ facts: Facts) -> Refused? {
        var first: Refused?
        for probe in probes(of: step, facts) {
            do throws(Refused) {
                _ = try decide(probe, facts)
                return nil
            } catch {
                guard error.refusal.standsWhateverIsTyped else { return nil }
                first = first ?? error
            }
        }
        return first.map(\.withoutWhatWasTried) ?? Refused(refusalWithoutForm(of: step))
    }

    /// Why a step has nothing to be filled in here: there is nothing that it could be about, or it is the other procedure's.
    private func refusalWithoutForm(of step: Step) -> Refusal {
        switch step {
        case .waive: .nothingAgreed
        case .repayAdvance, .reverse: .noSuchEntry
        case .aidApproveSubsidy where kind == .legalAid: .aidNotAppointed
        default: .wrongProcedure  // Every other step has a form in its own procedure.
        }
    }

    /// The step's form as it would be filled in with the least: where the case or the rules ask for a choice, every choice.
    func probes(of step: Step, _ facts: Facts) -> [Command] {
        switch procedure {
        case .mediation(let mediation):
            let last = mediationLastDay(facts.calendar, facts.rules, area: facts.area)
            if let probe = mediation.probe(of: step, on: facts.today, lastDay: last) { return [.mediation(probe)] }
            if let probes = mediation.probes(of: step, on: facts.today) { return probes.map { .mediation($0) } }
        case .legalAid(let aid):
            if let probes = aid.probes(of: step, on: facts.today) { return probes.map { .legalAid($0) } }
        }
        return partyProbes(of: step, on: facts.today) ?? moneyProbes(of: step, on: facts.today)
            ?? termProbes(of: step, on: facts.today) ?? custodyProbes(of: step, on: facts.today) ?? []
    }
}

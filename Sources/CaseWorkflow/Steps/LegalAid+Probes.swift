// The steps of legal aid with the least filled in; nil for a step that is none of them.

extension LegalAid {
    func probes(of step: Step, on day: Day) -> [LegalAidCommand]? {
        requestProbes(of: step, on: day) ?? workProbes(of: step, on: day) ?? endProbes(of: step, on: day)
    }

    private func requestProbes(of step: Step, on day: Day) -> [LegalAidCommand]? {
        let text = StepProbe.text
        let next = day.adding(days: 1)
        return switch step {
        case .aidApply:
            [
                .apply(
                    AidApplication(
                        on: day, beneficiary: .worker, form: .drafting, materials: [text], hardship: .nothing))
            ]
        case .aidAskPapers: [.askPapers(AidSupplementNotice(on: day, missing: [text], dueOn: next))]
        case .aidSupplyPapers: [.supplyPapers(AidSupplement(on: day, materials: [text]))]
        case .aidExamine:
            [
                .examine(
                    AidExamination(
                        on: day, examiner: MediatorReference(name: text), scope: nil,
                        standing: .means(AidMeans(incomePerHead: .zero, standard: Money(fen: 1)))))
            ]
        case .aidFirst: [.giveUrgentAid(UrgentAid(on: day, ground: .preservation))]
        case .aidGrant: [.grant(AidGrant(on: day, letter: text))]
        case .aidRefuse:
            AidRefusal.Ground.allCases.map { .refuse(AidRefusal(on: day, ground: $0, reason: text, letter: text)) }
        case .aidObject: [.object(AidObjection(on: day, body: text, text: text))]
        case .aidDecideObjection:
            [.decideObjection(AidObjectionDecision(on: day, overturned: false, reason: text, paper: text))]
        default: nil  // Steps of any case, of mediation, and those below.
        }
    }

    private func workProbes(of step: Step, on day: Day) -> [LegalAidCommand]? {
        let text = StepProbe.text
        return switch step {
        case .aidAppoint:
            [
                .appoint(
                    AidAppointment(
                        on: day, handler: MediatorReference(name: text), form: .drafting, power: .general, letter: text)
                )
            ]
        case .aidReport: [.report(AidReport(on: day, text: text))]
        case .aidFile: [.file(AidFiling(on: day, body: text))]
        case .aidFilingIncomplete: [.correctFiling(AidFilingNotice(on: day, missing: [text]))]
        case .aidCompleteFiling: [.completeFiling(AidFilingSupplement(on: day, materials: [text]))]
        case .aidDocket: [.docket(AidDocketing(on: day, number: text))]
        case .aidCallHearing: [.setHearing(AidHearingNotice(on: day, hearingOn: day, place: text))]
        case .aidHear: [.hear(AidHearing(on: day, place: text))]
        case .aidReceivePaper:
            AidPaper.Kind.allCases.map { .receivePaper(AidPaper(on: day, kind: $0, number: text, body: text)) }
        case .aidAskReplacement: [.askReplacement(AidReplacementRequest(on: day, by: .recipient, reason: text))]
        case .aidDecideReplacement:
            [.decideReplacement(AidReplacementDecision(on: day, appointment: nil, reason: text))]
        default: nil  // Steps of any case, of mediation, those above and those below.
        }
    }

    private func endProbes(of step: Step, on day: Day) -> [LegalAidCommand]? {
        let text = StepProbe.text
        return switch step {
        case .aidTerminate:
            AidTermination.Ground.allCases.prefix(1).map {
                .terminate(AidTermination(on: day, ground: $0, reason: text, letter: text))
            }
        case .aidClose:
            AidResult.allCases.map { .close(AidClosing(on: day, result: $0, paper: text, note: text)) }
        case .aidReportClosing: [.reportClosing(AidClosingReport(on: day, text: text))]
        case .aidReviewQuality: [.reviewQuality(AidQualityReview(on: day, score: 0, reviewer: text))]
        case .aidApproveSubsidy:
            work.appointments.map {
                .approveSubsidy(
                    AidSubsidy(
                        on: day, form: $0.form, amount: Money(fen: 1), handler: $0.handler.name, letter: text))
            }
        case .aidPaySubsidy: AidForm.allCases.map { .paySubsidy(AidSubsidyPayment(on: day, form: $0)) }
        default: nil  // Steps of any case, of mediation, and those above.
        }
    }
}

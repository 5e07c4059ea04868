import ArgumentParser

/// `labordesk case`: everything that is done to one case, in the order in which it happens.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Open a case, take its steps, and read it.",
        discussion: """
            Every step names the case by its number and says what follows from it: the sentence recorded, the next \
            step and the next deadline. --on gives the day of the paper, --also does the same to further cases in one \
            act, --json answers for programs. Codes may be typed as listed or by their Chinese names.
            """,
        groupedSubcommands: [
            CommandGroup(name: "A case and its story", subcommands: opening),
            CommandGroup(name: "Parties and claims", subcommands: parties),
            CommandGroup(name: "Mediation", subcommands: mediation),
            CommandGroup(name: "Legal aid", subcommands: legalAid),
            CommandGroup(name: "Money and results", subcommands: money),
            CommandGroup(name: "Limitation, service, negotiation and orders", subcommands: limitation),
            CommandGroup(name: "Links, custody and archive", subcommands: custody),
        ])

    private static var opening: [any ParsableCommand.Type] {
        [
            CaseOpen.self, CaseSimple.self, CaseList.self, CaseShow.self, CaseEvents.self, CaseNote.self,
            CaseCorrect.self, CaseConfirmBacklog.self, CaseAttach.self, CaseAttachments.self,
        ]
    }

    private static var parties: [any ParsableCommand.Type] {
        [
            CaseAddWorker.self, CaseAddEmployer.self, CaseAppointAgent.self, CaseRoll.self, CaseElect.self,
            CaseClaims.self, CaseClassify.self,
        ]
    }

    private static var mediation: [any ParsableCommand.Type] {
        [
            CaseReceive.self, CaseAskWillingness.self, CaseRefuse.self, CaseAccept.self, CaseAssign.self,
            CaseRecuse.self, CaseCallSession.self, CaseHoldSession.self, CaseExtend.self, CaseSuspend.self,
            CaseResume.self, CaseAgree.self, CaseMark.self, CaseApplyReview.self, CaseReviewAccepted.self,
            CaseDecideReview.self, CaseBreach.self, CaseClose.self,
        ]
    }

    private static var legalAid: [any ParsableCommand.Type] {
        [
            AidApply.self, AidAskPapers.self, AidSupplyPapers.self, AidExamine.self, AidFirst.self, AidGrantStep.self,
            AidRefuse.self, AidObject.self, AidDecideObjection.self, AidAppoint.self, AidReportStep.self,
            AidFile.self, AidFilingIncomplete.self, AidCompleteFiling.self, AidDocket.self, AidCallHearing.self,
            AidHear.self, AidReceivePaper.self, AidAskReplacement.self,
            AidDecideReplacement.self, AidTerminate.self, AidClose.self, AidReportClosing.self, AidReviewQuality.self,
            AidApproveSubsidy.self, AidPaySubsidy.self,
        ]
    }

    private static var money: [any ParsableCommand.Type] {
        [
            CasePay.self, CaseRepayAdvance.self, CaseReverse.self, CaseWaive.self, CaseEnforce.self, CaseResult.self,
            CaseRemind.self,
        ]
    }

    private static var limitation: [any ParsableCommand.Type] {
        [
            CaseInterruptLimitation.self, CaseSuspendLimitation.self, CaseResumeLimitation.self, CaseServe.self,
            CaseReply.self, CaseRequestNegotiation.self, CaseAnswerNegotiation.self, CaseApplyPaymentOrder.self,
            CaseAnswerPaymentOrder.self, CaseSupervise.self,
        ]
    }

    private static var custody: [any ParsableCommand.Type] {
        [
            CaseLink.self, CaseSeries.self, CaseTransfer.self, CaseMerge.self, CaseVoid.self, CaseReopen.self,
            CaseFileItem.self, CaseArchive.self, CaseVisit.self,
        ]
    }
}

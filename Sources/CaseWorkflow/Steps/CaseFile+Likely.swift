extension CaseFile {
    /// The steps that usually come next, the likeliest first; a page shows them as buttons when they are offered.
    public var likelySteps: [Step] {
        guard case .live = standing else { return [] }
        if intake.takenIn?.isBacklog == true { return [.confirmBacklog, .settleBacklog] }
        switch procedure {
        case .mediation(let mediation):
            if isPaid && mediation.waitsForMoney { return [.close, .visit] }
            return mediation.likelySteps.filter { $0 != .pay || !isPaid }
        case .legalAid(let aid): return aid.likelySteps
        }
    }
}

extension Mediation {
    fileprivate var likelySteps: [Step] {
        switch stage {
        case .registered: [.receive]
        case .received: [.askWillingness]
        case .willingnessAsked: [.accept, .refuse, .askWillingness]
        case .accepted: [.assign]
        case .assigned: [.callSession, .holdSession]
        case .inSession: [.agree, .holdSession, .callSession, .close]
        case .suspended: [.resume]
        case .agreed: [.mark, .close]
        case .effective: [.pay, .applyReview, .close]
        case .underArbitrationReview, .underJudicialConfirmation: [.reviewAccepted, .decideReview, .pay]
        case .performing: [.pay, .breach, .close]
        case .breached: [.pay, .enforce, .applyPaymentOrder, .close]
        case .closed: [.pay, .visit, .fileItem, .archive]
        case .refused: [.archive]
        case .archived, .refusedAndArchived: [.reopen]
        }
    }
}

extension LegalAid {
    fileprivate var likelySteps: [Step] {
        switch stage {
        case .registered: [.aidApply]
        case .applied: [.aidExamine, .aidAskPapers, .aidFirst]
        case .supplementing: [.aidSupplyPapers, .aidClose]
        case .reviewing: [.aidExamine, .aidGrant, .aidRefuse]
        case .granted: [.aidAppoint]
        case .appointed: [.aidFile, .aidReport, .aidReceivePaper]
        case .handling: [.aidDocket, .aidCallHearing, .aidHear, .aidReceivePaper, .aidClose]
        case .ended(.refused): [.aidObject, .aidDecideObjection, .serve]
        case .ended: [.aidReportClosing, .aidReviewQuality, .aidApproveSubsidy, .aidPaySubsidy, .archive]
        case .archived: [.reopen]
        }
    }
}

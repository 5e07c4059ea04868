/// The rules of legal aid over one case: what stands against a command, and which events follow when nothing does.
///
/// Sources: 法律援助法 41–50, 55, 59, which unions apply by analogy (68); 工会法律援助办法 2; 杭州市法律援助条例 13, 32.
struct LegalAidRules {
    let file: CaseFile
    let aid: LegalAid
    let facts: Facts

    /// - Throws: `Refused` with the first rule that stands against the command.
    func events(for command: LegalAidCommand) throws(Refused) -> [Event] {
        try facts.require(command.permission)
        guard file.standing == .live else { throw Refused(.notLive, known: file.number) }
        guard aid.archiving == nil || command.isOpenInArchive else { throw Refused(.caseArchived, known: file.number) }
        try file.happened(command.on, facts)
        switch command {
        case .apply(let application): try check(application)
        case .askPapers(let notice): try check(notice)
        case .supplyPapers(let supplement): try check(supplement)
        case .examine(let examination): try check(examination)
        case .giveUrgentAid(let urgent): try check(urgent)
        case .grant(let grant): try check(grant)
        case .refuse(let refusal): try check(refusal)
        case .object(let objection): try check(objection)
        case .decideObjection(let decision): return try decide(decision)
        case .appoint(let appointment): try check(appointment)
        case .report(let report): try check(report)
        case .file(let filing): return try record(filing)
        case .docket(let docketing): try check(docketing)
        case .hear(let hearing): try check(hearing)
        case .receivePaper(let paper): return try record(paper)
        case .askReplacement(let request): try check(request)
        case .decideReplacement(let decision): try check(decision)
        case .terminate(let termination): try check(termination)
        case .close(let closing): try check(closing)
        case .reportClosing(let report): try check(report)
        case .reviewQuality(let review): try check(review)
        case .setHearing(let notice): try check(notice)
        case .correctFiling(let notice): try check(notice)
        case .completeFiling(let supplement): try check(supplement)
        case .approveSubsidy(let subsidy): try check(subsidy)
        case .paySubsidy(let payment): try check(payment)
        }
        return [.legalAid(command.event)]
    }

    /// The request that waits for a decision.
    func undecidedRequest() throws(Refused) -> (request: AidRequest, application: AidApplication) {
        switch aid.stage {
        case .registered: throw Refused(.aidNotApplied, known: stage)
        case .applied(let request), .supplementing(let request, _), .reviewing(let request):
            guard let application = request.application else { throw Refused(.aidNotApplied, known: stage) }
            return (request, application)
        case .granted, .appointed, .handling, .ended(.refused): throw Refused(.aidAlreadyDecided, known: stage)
        case .ended, .archived: throw Refused(.alreadyClosed, known: stage)
        }
    }

    /// No papers may be outstanding.
    func noPapersAwaited() throws(Refused) {
        if case .supplementing(_, let notice) = aid.stage {
            throw Refused(.aidPapersAwaited, known: notice.dueOn.description)
        }
    }

    /// The open matter with the handler who works on it.
    func handledMatter() throws(Refused) -> (work: AidWork, appointment: AidAppointment) {
        guard aid.isOpen else { throw Refused(.alreadyClosed, known: stage) }
        guard let appointment = aid.work.appointment else { throw Refused(.aidNotAppointed, known: stage) }
        return (aid.work, appointment)
    }

    /// Nobody handles a matter in which they or their firm have an interest.
    func noConflict(_ field: String) throws(Refused) {
        if let conflict = facts.conflicts.first {
            throw Refused(.conflictOfInterest, field: field, known: conflict.sentence)
        }
    }

    /// A list of papers by name: at least one, each readable.
    func named(_ papers: [String], _ field: String) throws(Refused) {
        guard !papers.isEmpty else { throw Refused(.textMissing, field: field) }
        guard papers.count <= 200 else {
            throw Refused(.textTooLong, field: field, known: "\(papers.count) > 200")
        }
        for paper in papers { try readable(paper, field, most: 200) }
    }

    /// A remark that may be left out.
    func remark(_ note: String?, _ field: String = "note") throws(Refused) {
        if let note { try readable(note, field, required: false) }
    }

    var stage: Sentence { aid.stageName }
}

extension CaseFile {
    /// Decides a legal-aid command on this case.
    ///
    /// - Throws: `Refused` with the first rule that stands against it.
    public func decide(_ command: LegalAidCommand, _ facts: Facts) throws(Refused) -> [Event] {
        guard case .legalAid(let aid) = procedure else {
            throw Refused(.wrongProcedure, known: kind.name)
        }
        return try LegalAidRules(file: self, aid: aid, facts: facts).events(for: command)
    }

    /// One legal-aid event: the procedure moves on, and what a paper obliges the other side to pay enters the ledger.
    mutating func applyLegalAid(_ event: LegalAidEvent) {
        guard case .legalAid(var aid) = procedure else { return }
        aid.apply(event)
        procedure = .legalAid(aid)
        if case .paperReceived(let paper) = event {
            ledger.oblige(paper.obligations, on: paper.on, awarded: paper.kind.isAward)
            for other in aid.work.papers.dropLast() {
                ledger.supersede(other, by: paper)
                ledger.supersede(paper, by: other)
            }
        }
    }
}

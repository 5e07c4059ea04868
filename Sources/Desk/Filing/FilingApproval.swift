import CaseExport
public import CaseStore
public import CaseWorkflow

/// A lead's approval of a change to a year that is final, with the reason in words.
public struct FilingApproval: Hashable, Sendable, Codable {
    public let officer: OfficerCode
    /// The lead's name on that day.
    public let name: String
    public let because: String
    public let on: Day

    /// Most characters of the reason.
    public static let longest = 500

    /// An approval as it is asked for.
    public struct Request: Hashable, Sendable {
        /// nil: the officer who files.
        public var officer: OfficerCode?
        public var because: String

        public init(by officer: OfficerCode? = nil, because: String) {
            self.officer = officer
            self.because = because
        }
    }
}

/// What is missing for a change to a period of a final year.
public enum FinalFlaw: Hashable, Sendable {
    case notApproved
    /// What was learned late is no reason any more.
    case reasonLate
    /// The person named is no lead of the office.
    case notLead(OfficerCode)
}

extension FinalFlaw {
    /// What happened, and what to do next.
    func sentence(_ period: Period, since day: Day) -> Sentence {
        let since = Sentence(
            "\(period.name) 所在年度自 \(day) 起已定稿", "The year of \(period.name) has been final since \(day)")
        let reasons = Supersession.Reason.allCases.filter { $0 != .late }.map(\.rawValue)
        switch self {
        case .notApproved:
            return Sentence(
                since.chinese + "，不再修订。确有错误的，由负责人批准并写明批准理由，更正理由选 "
                    + "\(reasons.joined(separator: "、")) 之一（命令行：--approved-by 负责人 --because “批准理由” --reason 更正理由）",
                since.english + ". Where it is wrong, a lead approves the change in words, and its reason is one "
                    + "of \(reasons.joined(separator: ", ")) (command line: --approved-by LEAD --because “why” --reason REASON)"
            )
        case .reasonLate:
            return Sentence(
                since.chinese + "，迟到的事项（LATE）不再是修订理由。请改选 \(reasons.joined(separator: "、")) 之一（命令行：--reason）；"
                    + "只是登记迟了的，不必更正",
                since.english + ", and what was learned late (LATE) changes it no more. Choose one of "
                    + "\(reasons.joined(separator: ", ")) instead (command line: --reason); what merely came late needs no correction"
            )
        case .notLead(let officer):
            return Sentence(
                "\(officer) 不是该单位的负责人，不能批准更正 \(period.name)。请改由负责人批准（命令行：--approved-by 负责人）",
                "\(officer) is no lead of the office and cannot approve a change of \(period.name). Name a lead as "
                    + "the one who approves it (command line: --approved-by)")
        }
    }
}

extension FilingRecord {
    /// Who approved it, and why; nil for what changed no final year.
    public func approval() throws(StoreError) -> FilingApproval? { try FilingDetails(of: self).approval }
}

extension Desk {
    /// Who goes by a code or a name, for an approval.
    ///
    /// - Throws: `StoreError.officerUnknown` for nobody, or a name that several have.
    public func approver(_ text: String) throws(StoreError) -> OfficerCode {
        let officers = try store.officers().filter(\.active)
        if let officer = officers.first(where: { $0.code.text == text }) { return officer.code }
        let named = officers.filter { $0.name == text }
        guard let officer = named.first, named.count == 1 else { throw .officerUnknown(String(text.prefix(64))) }
        return officer.code
    }

    /// The approval of a revision as it is recorded; nil where none is asked for and none is needed.
    ///
    /// - Throws: `FilingRefusal.periodFinal` when the year of the period is final and the approval is not in order;
    ///   `.store` for words that cannot be recorded.
    func approved(_ revision: FilingRequest.Revision, of period: Period, office: OfficeCode) throws -> FilingApproval? {
        let finalOn = try policy(period.scheme, of: office).finalDay(period)
        let isFinal = finalOn <= today
        guard let request = revision.approval else {
            guard isFinal else { return nil }
            throw FilingRefusal.periodFinal(period, since: finalOn, .notApproved)
        }
        if isFinal, revision.reason == .late { throw FilingRefusal.periodFinal(period, since: finalOn, .reasonLate) }
        if let refused = Refused.line(request.because, most: FilingApproval.longest) {
            throw StoreError.refused(Refused(refused.refusal, field: "because", known: refused.known))
        }
        let lead = try store.officer(request.officer ?? officer)
        let roles = try store.officeTree().isWithin(office, lead.office) ? lead.roles : []
        guard Permission.lead.isGranted(to: roles) else {
            throw FilingRefusal.periodFinal(period, since: finalOn, .notLead(lead.code))
        }
        return FilingApproval(officer: lead.code, name: lead.name, because: request.because, on: today)
    }
}

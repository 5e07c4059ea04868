import Foundation

@testable import CaseWorkflow

/// Facts that the legal-aid tests share: one wage dispute of March 2025, with invented names.
enum AidSamples {
    static func day(_ offset: Int) -> Day { Day(serial: 20_150).adding(days: offset) }

    static let lead: [Role] = [.lead]
    static let officer: [Role] = [.legalAidOfficer]

    static func facts(
        roles: [Role] = lead, today: Day = day(400), area: String? = "330106", conflicts: [Conflict] = []
    ) throws -> Facts {
        Facts(
            today: today, calendar: .shipped, rules: .shipped, area: area, officer: try code("officer"), roles: roles,
            conflicts: conflicts)
    }

    static func code(_ text: String) throws -> OfficerCode {
        guard let code = OfficerCode(text) else { throw Missing() }
        return code
    }

    struct Missing: Error {}

    static func opening(migrant: Bool? = true, kind: ProcedureKind = .legalAid) throws -> Opening {
        guard let office = OfficeCode("HZ-01"), let uuid = UUID(uuidString: "00000000-0000-4000-8000-000000000001")
        else { throw Missing() }
        return Opening(
            id: CaseFile.ID(uuid), number: "杭工援〔2025〕00001号", dispute: Identifier<Dispute>(uuid), kind: kind,
            office: office, on: day(0), channel: .walkIn, category: nil, summary: "拖欠工资",
            workers: [Worker(name: "职工甲", isMigrant: migrant)], employers: [Employer(name: "测试服饰公司")], persons: 1,
            claims: [Claim(head: .wages, amount: Money(fen: 1_200_000))])
    }

    static func file(_ events: [LegalAidEvent], migrant: Bool? = true, kind: ProcedureKind = .legalAid) throws
        -> CaseFile
    {
        var file = CaseFile(opening: try opening(migrant: migrant, kind: kind))
        for event in events { file.apply(.legalAid(event)) }
        return file
    }

    // The steps of an ordinary matter, each on its day.
    static let application = AidApplication(
        on: day(1), beneficiary: .worker, form: .arbitration, materials: ["身份证复印件", "劳动合同"], hardship: .pledge)
    static let notice = AidSupplementNotice(on: day(2), missing: ["工资流水"], dueOn: day(9))
    static let supplement = AidSupplement(on: day(5), materials: ["工资流水"])
    static let examiner = MediatorReference(name: "审查员甲")
    static let examination = AidExamination(
        on: day(6), examiner: examiner, scope: .laborDispute, standing: .exempt(.migrantWorkerPay))
    static let poor = AidExamination(
        on: day(6), examiner: examiner, scope: .laborDispute,
        standing: .means(AidMeans(incomePerHead: Money(fen: 100_000), standard: Money(fen: 249_000))))
    static let rich = AidExamination(
        on: day(6), examiner: examiner, scope: .laborDispute,
        standing: .means(AidMeans(incomePerHead: Money(fen: 900_000), standard: Money(fen: 249_000))))
    static let outside = AidExamination(
        on: day(6), examiner: examiner, scope: nil, standing: .exempt(.socialAssistance))
    static let urgent = UrgentAid(on: day(2), ground: .limitNear, limitOn: day(5), papersDueOn: day(12))
    static let grant = AidGrant(on: day(7), letter: "援决〔2025〕1号")
    static let refusal = AidRefusal(on: day(7), ground: .noHardship, reason: "收入高于标准", letter: "不援〔2025〕1号")
    static let objection = AidObjection(on: day(10), body: "区司法局", text: "收入计算有误")
    static let upheld = AidObjectionDecision(on: day(12), overturned: false, reason: "计算无误", paper: "复〔2025〕1号")
    static let overturned = AidObjectionDecision(on: day(12), overturned: true, reason: "计算有误", paper: "复〔2025〕2号")
    static let handler = MediatorReference(code: "lawyer-a", name: "律师甲")
    static let appointment = appointment(.arbitration)
    static let report = AidReport(on: day(9), text: "已会见受援人")
    static let filing = AidFiling(on: day(10), body: "区仲裁委")
    static let docketing = AidDocketing(on: day(14), number: "劳仲案〔2025〕7号")
    static let hearing = AidHearing(on: day(30), place: "第二仲裁庭")
    static let award = AidPaper(
        on: day(50), kind: .finalAward, number: "劳仲裁〔2025〕7号", body: "区仲裁委",
        obligations: [Obligation(head: .wages, amount: Money(fen: 1_000_000), dueOn: day(65))], result: .partlyWon)
    static let replacementRequest = AidReplacementRequest(on: day(11), by: .recipient, reason: "长期未联系")
    static let replacement = AidReplacementDecision(
        on: day(13),
        appointment: AidAppointment(
            on: day(13), handler: MediatorReference(code: "lawyer-b", name: "律师乙"), form: .arbitration, power: .general,
            letter: "指〔2025〕2号"),
        reason: "情况属实")
    static let termination = AidTermination(on: day(20), ground: .ownLawyer, reason: "已自行委托律师", letter: "终〔2025〕1号")
    static let closing = AidClosing(on: day(52), result: .partlyWon)
    static let closingReport = AidClosingReport(on: day(55), text: "裁决支付工资")
    static let filingNotice = AidFilingNotice(on: day(12), missing: ["劳动合同"], dueOn: day(17))
    static let filingSupplement = AidFilingSupplement(on: day(13), materials: ["劳动合同"])
    static let hearingNotice = AidHearingNotice(on: day(20), hearingOn: day(30), at: "09:30", place: "第二仲裁庭")
    static let subsidy = AidSubsidy(
        on: day(58), form: .arbitration, amount: Money(fen: 150_000), handler: "律师甲", letter: "补〔2025〕1号")
    static let subsidyPayment = AidSubsidyPayment(on: day(61), form: .arbitration, reference: "凭证1")
    static let quality = AidQualityReview(on: day(60), score: 92, reviewer: "评查员甲")

    static func appointment(_ form: AidForm, power: Agent.Power = .special) -> AidAppointment {
        AidAppointment(on: day(8), handler: handler, firm: "测试律师事务所", form: form, power: power, letter: "指〔2025〕1号")
    }

    // Where a file stands after the steps above.
    static let applied: [LegalAidEvent] = [.applied(application)]
    static let supplementing = applied + [.papersAsked(notice)]
    static let supplied = supplementing + [.papersSupplied(supplement)]
    static let reviewing = applied + [.examined(examination)]
    static let granted = reviewing + [.granted(grant)]
    static let appointed = granted + [.appointed(appointment)]
    static let filed = appointed + [.filed(filing)]
    static let docketed = filed + [.docketed(docketing)]
    static let awarded = docketed + [.paperReceived(award)]
    static let closed = awarded + [.closed(closing)]
    static let reported = closed + [.closingReported(closingReport)]
    static let refused = applied + [.examined(rich), .refused(refusal)]
    static let objected = refused + [.objected(objection)]
    static let terminated = appointed + [.terminated(termination)]
    static let urgentlyHandled = applied + [.urgentAidGiven(urgent), .appointed(earlyAppointment)]
    static let earlyAppointment = AidAppointment(
        on: day(2), handler: handler, form: .arbitration, power: .special, letter: "指〔2025〕0号")

    static func handling(_ form: AidForm) -> [LegalAidEvent] { granted + [.appointed(appointment(form))] }

    static func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
        var value = value
        change(&value)
        return value
    }
}

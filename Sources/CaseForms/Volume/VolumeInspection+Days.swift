import CaseWorkflow

// Days in lawful order: the steps of the procedure among themselves, and each paper beside its step.

extension VolumeInspection {
    /// A step of the procedure and the day it was done.
    private struct Step {
        let name: Sentence
        let on: Day
    }

    mutating func stepDays() {
        let steps =
            switch file.procedure {
            case .mediation(let mediation): Self.steps(of: mediation)
            case .legalAid(let aid): Self.steps(of: aid)
            }
        for (earlier, later) in zip(steps, steps.dropFirst()) where later.on < earlier.on {
            find(
                .dateOrder,
                "\(later.name.chinese)（\(later.on)）早于\(earlier.name.chinese)（\(earlier.on)）",
                "\(later.name.english) (\(later.on)) is before \(earlier.name.english) (\(earlier.on))")
        }
    }

    /// In the order of the procedure (17号令 21–32; 调解仲裁法 14).
    private static func steps(of mediation: Mediation) -> [Step] {
        let conduct = mediation.conduct
        let agreement = mediation.agreement
        let days: [(Sentence, Day?)] = [
            (Sentence("收到申请", "receipt of the application"), mediation.receipt?.on),
            (Sentence("受理", "acceptance"), conduct?.acceptance.on),
            (Sentence("首次调解", "the first session"), conduct?.sessions.first?.on),
            (Sentence("达成协议", "the agreement"), agreement?.on),
            (Sentence("协议生效", "its taking effect"), agreement?.effectiveOn),
            (Sentence("结案", "closing"), mediation.closing?.on),
            (Sentence("归档", "archiving"), mediation.archiving?.on),
        ]
        return days.compactMap { name, on in on.map { Step(name: name, on: $0) } }
    }

    /// In the order of the procedure (法律援助法 41–46). Urgent aid begins before its decision.
    private static func steps(of aid: LegalAid) -> [Step] {
        let work = aid.work
        let days: [(Sentence, Day?)] = [
            (Sentence("申请", "the application"), aid.isUrgent ? nil : aid.appliedOn),
            (Sentence("决定", "the decision"), aid.isUrgent ? nil : aid.grantedOn ?? aid.refusedOn),
            (Sentence("指派", "the appointment"), aid.appointedOn),
            (Sentence("首次开庭", "the first hearing"), work.hearings.first?.on),
            (Sentence("收到结果文书", "the paper that decided"), work.papers.last?.on),
            (Sentence("结案", "closing"), aid.closedOn),
            (Sentence("归档", "archiving"), aid.archiving?.on),
        ]
        return days.compactMap { name, on in on.map { Step(name: name, on: $0) } }
    }

    mutating func paperDays() {
        for (index, document) in file.record.documents.enumerated() {
            let (after, before) = Self.bounds[document.form] ?? (nil, nil)
            for anchor in [.registered, after].compactMap(\.self) {
                guard let step = step(anchor), document.on < step.on else { continue }
                find(
                    .dateOrder,
                    "第\(index + 1)件《\(document.title)》署期\(document.on)，早于\(step.name.chinese)（\(step.on)）",
                    "paper \(index + 1), \(document.title), bears \(document.on), before \(step.name.english) (\(step.on))"
                )
                break
            }
            if let before, let step = step(before), document.on > step.on {
                find(
                    .dateOrder,
                    "第\(index + 1)件《\(document.title)》署期\(document.on)，晚于\(step.name.chinese)（\(step.on)）",
                    "paper \(index + 1), \(document.title), bears \(document.on), after \(step.name.english) (\(step.on))"
                )
            }
        }
    }

    /// A volume is made up when the case is over, and holds nothing later than itself.
    mutating func volumeDay() {
        if let closing = step(file.kind == .legalAid ? .aidClosed : .closed), day < closing.on {
            find(
                .dateOrder, "立卷日期（\(day)）早于\(closing.name.chinese)（\(closing.on)）",
                "the day of the volume (\(day)) is before \(closing.name.english) (\(closing.on))")
        }
        if !file.isEnded {
            find(.stillOpen, "案件还没有结束，案卷以后还会变化", "the case is not over; its volume will still change")
        }
        for (index, document) in file.record.documents.enumerated() where document.on > day {
            find(
                .dateOrder, "第\(index + 1)件《\(document.title)》署期\(document.on)，晚于立卷日期（\(day)）",
                "paper \(index + 1), \(document.title), bears \(document.on), after the day of the volume (\(day))")
        }
    }

    /// A day of the case by which a paper's own day is judged.
    private enum Anchor {
        case registered, accepted, refused, firstSession, agreed, effective, closed
        case urgent, granted, appointed, firstHearing, aidClosed, terminated
    }

    /// Not before, and not after: what a paper tells of has happened, and what it prepares is still to come.
    private static let bounds: [String: (after: Anchor?, before: Anchor?)] = [
        "application": (nil, .accepted), "oral-application": (nil, .accepted), "willingness-record": (nil, .accepted),
        "power-of-attorney": (nil, .closed), "payment-receipt": (.accepted, nil), "return-visit": (.accepted, nil),
        "acceptance-notice": (.accepted, .firstSession), "refusal-notice": (.refused, nil),
        "rights-and-duties": (nil, .firstSession), "summons": (.accepted, .closed),
        "investigation-record": (.accepted, .closed), "session-record": (.firstSession, .closed),
        "extension-consent": (.accepted, .closed), "mediation-agreement": (.agreed, .closed),
        "mediation-opinion": (.accepted, nil), "failure-notice": (.closed, nil),
        "review-application": (.effective, nil), "confirmation-application": (.effective, nil),
        "payment-order-application": (.effective, nil), "performance-reminder": (.agreed, nil),
        "closing-report": (.closed, nil),
        "aid-application": (nil, .granted), "hardship-statement": (nil, .granted), "integrity-pledge": (nil, .granted),
        "aid-closing-report": (.aidClosed, nil), "aid-urgent": (.urgent, nil), "aid-grant": (.granted, nil),
        "aid-refusal": (.refused, nil),
        "appointment-letter": (.appointed, .firstHearing), "aid-replacement": (.appointed, nil),
        "aid-termination": (.terminated, nil), "aid-quality-review": (.appointed, nil),
    ]

    private func step(_ anchor: Anchor) -> Step? {
        let (name, on): (Sentence, Day?) =
            switch anchor {
            case .registered: (Sentence("登记", "registration"), file.intake.registeredOn)
            case .accepted: (Sentence("受理", "acceptance"), mediation?.conduct?.acceptance.on)
            case .refused:
                (
                    file.kind == .legalAid ? Sentence("不予援助决定", "the refusal of aid") : Sentence("不予受理", "the refusal"),
                    file.refusedOn
                )
            case .firstSession: (Sentence("首次调解", "the first session"), mediation?.conduct?.sessions.first?.on)
            case .agreed: (Sentence("达成协议", "the agreement"), mediation?.agreement?.on)
            case .effective: (Sentence("协议生效", "the agreement's taking effect"), mediation?.agreement?.effectiveOn)
            case .closed: (Sentence("结案", "closing"), mediation?.closing?.on)
            case .urgent: (Sentence("先行援助决定", "the urgent decision"), aid?.request?.urgent?.on)
            case .granted: (Sentence("给予援助决定", "the grant"), aid?.isUrgent == true ? nil : aid?.grantedOn)
            case .appointed: (Sentence("指派", "the appointment"), aid?.appointedOn)
            case .firstHearing: (Sentence("首次开庭", "the first hearing"), aid?.work.hearings.first?.on)
            case .aidClosed: (Sentence("结案", "closing"), aid?.closedOn ?? aid?.terminatedOn)
            case .terminated: (Sentence("终止援助", "the termination"), aid?.terminatedOn)
            }
        return on.map { Step(name: name, on: $0) }
    }

    var mediation: Mediation? {
        if case .mediation(let mediation) = file.procedure { mediation } else { nil }
    }

    var aid: LegalAid? {
        if case .legalAid(let aid) = file.procedure { aid } else { nil }
    }
}

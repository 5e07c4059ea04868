/// One row of the rules table: what starts a period, how long it is, who must act, and which article says so.
public struct DeadlineRule: Hashable, Sendable, Identifiable {
    /// Stable: `MED-ACCEPT`. Cases, pages and an office's own table name the rule by it.
    public let id: String
    public let trigger: DeadlineTrigger
    public let actor: DeadlineActor
    public let term: Term
    public let extendable: DeadlineExtension
    public let direction: Direction
    /// Whether a period that ends on a rest day ends on the next working day (before a day: on the one before it).
    public let rollsOver: Bool
    /// The first and the last trigger day for which the rule holds; nil for no such limit.
    public let validFrom: Day?
    public let validTo: Day?
    /// The beginning of a GB/T 2260 code (`33`, `3301`, `330106`); nil for the whole country.
    public let area: String?
    public let certainty: Certainty
    /// The text says plain 日; it is read as calendar days because the same texts write 工作日 where they mean it.
    public let isPlainDay: Bool
    public let duty: Sentence
    /// The articles, in Chinese.
    public let basis: String

    /// Whether the period runs after the trigger or must lie before it.
    public enum Direction: String, CaseIterable, Codable, Sendable {
        case after, before
    }

    /// How certain the row is: what of its source was read.
    public enum Certainty: String, Code {
        case verified = "V"
        case partlyVerified = "V-part"
        case secondHand = "V-2nd"
        case generalKnowledge = "GK"
        case deskRule = "D"

        public var name: Sentence {
            switch self {
            case .verified: Sentence("已核对条文原文", "checked against the full article")
            case .partlyVerified: Sentence("仅核对了部分原文", "checked against a part of the text")
            case .secondHand: Sentence("据转载，请核对原文", "from a secondary source, check the text")
            case .generalKnowledge: Sentence("据通行做法，请核对依据", "common practice, check the source")
            case .deskRule: Sentence("本台规则，不是法律规定", "a rule of the desk, not law")
            }
        }
    }

    /// Whether the rule sets the last day of a mediation, rather than a right that runs beside it.
    public var endsMediation: Bool { actor == .mediator && DeadlineTrigger.endsMediation.contains(trigger) }

    /// Whether the rule holds for a trigger on this day in this area: a GB/T 2260 code; nil for national rules.
    public func holds(on day: Day, area code: String?) -> Bool {
        if let validFrom, day < validFrom { return false }
        if let validTo, day > validTo { return false }
        guard let area else { return true }
        return code?.hasPrefix(area) ?? false
    }

    /// The day by which the duty must be done, counted after or before the trigger as the rule says.
    public func due(from day: Day, in calendar: WorkingCalendar) -> DueDay {
        switch direction {
        case .after: calendar.due(from: day, term, rollsOver: rollsOver)
        case .before: calendar.latest(before: day, term, rollsOver: rollsOver)
        }
    }

    /// The last day that the longest lawful extension reaches; nil where there is none, or no limit.
    ///
    /// The extension follows the period itself, not the rest days at its end.
    public func extendedDue(from day: Day, in calendar: WorkingCalendar) -> DueDay? {
        guard direction == .after, case .upTo(let more) = extendable else { return nil }
        if let whole = term.extended(by: more) { return calendar.due(from: day, whole, rollsOver: rollsOver) }
        return calendar.due(from: due(from: day, in: calendar).nominal, more, rollsOver: rollsOver)
    }
}

/// Whether and how far a period can be made longer.
public enum DeadlineExtension: Hashable, Sendable {
    case none
    case upTo(Term)
    /// By consent of both sides, without a limit in law.
    case byConsent
}

/// What a table that is taken in changes of the deadline rules: one row, before and after.
public struct RuleChange: Hashable, Sendable, Identifiable {
    /// Nil for a row that is new.
    public let before: DeadlineRule?
    /// Nil for a row that goes.
    public let after: DeadlineRule?
    public let id: String

    /// One field that is different.
    public struct Field: Hashable, Sendable {
        public let name: Sentence
        /// Nil where there was no such row.
        public let before: Sentence?
        public let after: Sentence?
    }

    /// The fields that are different; of a row that is new or goes, all that say something.
    public var fields: [Field] {
        let (old, new) = (before.map(RuleChange.words) ?? [], after.map(RuleChange.words) ?? [])
        return RuleChange.names.indices.compactMap { place in
            let was = old.isEmpty ? nil : old[place]
            let will = new.isEmpty ? nil : new[place]
            guard was != will else { return nil }
            if was ?? RuleChange.nothing == RuleChange.nothing, will ?? RuleChange.nothing == RuleChange.nothing {
                return nil
            }
            return Field(name: RuleChange.names[place], before: was, after: will)
        }
    }

    private static let nothing = Sentence("无", "none")

    private static let names = [
        Sentence("起算", "begins with"), Sentence("由谁办理", "who acts"), Sentence("期限", "term"),
        Sentence("可以延长", "extension"), Sentence("方向", "direction"), Sentence("遇休息日顺延", "moves off rest days"),
        Sentence("生效", "holds from"), Sentence("失效", "holds until"), Sentence("地区", "area"),
        Sentence("依据性质", "standing"), Sentence("条文只写“日”", "the text says plain days"), Sentence("应办事项", "duty"),
        Sentence("依据", "basis"),
    ]

    private static func words(_ rule: DeadlineRule) -> [Sentence] {
        [
            rule.trigger.name, rule.actor.name, rule.term.name, rule.extendable.name, rule.direction.name,
            yesOrNo(rule.rollsOver), rule.validFrom.map { Sentence(same: $0.description) } ?? nothing,
            rule.validTo.map { Sentence(same: $0.description) } ?? nothing,
            rule.area.map { Sentence(same: $0) } ?? Sentence("全国", "the whole country"), rule.certainty.name,
            yesOrNo(rule.isPlainDay), rule.duty, Sentence(same: rule.basis),
        ]
    }

    private static func yesOrNo(_ isSo: Bool) -> Sentence { isSo ? Sentence("是", "yes") : Sentence("否", "no") }
}

extension DeadlineExtension {
    public var name: Sentence {
        switch self {
        case .none: Sentence("无", "none")
        case .upTo(let term): term.name
        case .byConsent: Sentence("双方同意，法律未限", "by consent, without a limit in law")
        }
    }
}

extension DeadlineRule.Direction {
    public var name: Sentence {
        switch self {
        case .after: Sentence("起算之后", "after it")
        case .before: Sentence("起算之前", "before it")
        }
    }
}

extension DeadlineRules {
    /// What is different in another table, by row, in its order; rows that go come last.
    public func changes(to other: DeadlineRules) -> [RuleChange] {
        let known = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        let kept = Set(other.rows.map(\.id))
        let changed = other.rows.compactMap { rule in
            known[rule.id] == rule ? nil : RuleChange(before: known[rule.id], after: rule, id: rule.id)
        }
        return changed + rows.filter { !kept.contains($0.id) }.map { RuleChange(before: $0, after: nil, id: $0.id) }
    }
}

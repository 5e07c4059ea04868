/// The table of deadline rules: the shipped rows, or those with an office's own laid over them.
public struct DeadlineRules: Hashable, Sendable {
    public let rows: [DeadlineRule]
    private let byTrigger: [DeadlineTrigger: [DeadlineRule]]

    /// The national and Zhejiang rules and the desk's own, as shipped with the program.
    public static let shipped: DeadlineRules = {
        do throws(TableProblem) {
            return try DeadlineRules(parsing: ShippedRules.text)
        } catch {
            preconditionFailure("the shipped rules: \(error.sentence.english)")
        }
    }()

    init(rows: [DeadlineRule]) {
        self.rows = rows
        byTrigger = Dictionary(grouping: rows, by: \.trigger)
    }

    /// Every rule that holds for this trigger on its day, in this area, in the table's order.
    ///
    /// Sources that disagree are all returned; the earlier day is the one to keep.
    public func rules(for trigger: DeadlineTrigger, on day: Day, area: String?) -> [DeadlineRule] {
        (byTrigger[trigger] ?? []).filter { $0.holds(on: day, area: area) }
    }

    public func rule(_ id: String) -> DeadlineRule? { rows.first { $0.id == id } }

    /// This table with the other's rows: a row of the same id is replaced, a new one is added at the end.
    public func merging(_ other: DeadlineRules) -> DeadlineRules {
        var replacements = Dictionary(other.rows.map { ($0.id, $0) }) { first, _ in first }
        let kept = rows.map { replacements.removeValue(forKey: $0.id) ?? $0 }
        return DeadlineRules(rows: kept + other.rows.filter { replacements[$0.id] != nil })
    }
}

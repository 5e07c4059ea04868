public import CaseWorkflow

/// The calendar and the deadline rules as this desk counts with them: the shipped ones under what offices imported.
public struct Rulebook: Sendable {
    public let calendar: WorkingCalendar
    public let rules: DeadlineRules
    public let tree: OfficeTree

    public init(calendar: WorkingCalendar = .shipped, rules: DeadlineRules = .shipped, tree: OfficeTree) {
        self.calendar = calendar
        self.rules = rules
        self.tree = tree
    }

    /// The GB/T 2260 area of an office: its own, else that of the nearest office above.
    public func area(of office: OfficeCode) -> String? {
        tree.lineage(of: office).lazy.compactMap(\.area).first
    }
}

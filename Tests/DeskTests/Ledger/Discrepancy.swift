import CaseWorkflow

/// The names under which two sets of figures differ: short enough to read when a test fails.
func discrepancies(_ one: [String: Figures], _ other: [String: Figures]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}

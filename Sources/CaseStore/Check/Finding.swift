public import CaseWorkflow

/// One place where the desk's tables do not say what its journal says.
public struct Finding: Hashable, Sendable {
    public let table: String
    /// The row's key, as a person can look it up.
    public let key: String
    public let field: String
    public let stored: String
    public let expected: String
    /// What stands in the way of checking, and what to do about it; nil for a plain difference.
    public let advice: Sentence?

    public var sentence: Sentence {
        if let advice {
            return Sentence(
                "\(table) 表 \(key) 行的 \(field) 无法核对：\(advice.chinese)",
                "\(table) row \(key), \(field) could not be checked: \(advice.english)")
        }
        return Sentence(
            "\(table) 表 \(key) 行的 \(field)：现为“\(stored)”，按日志应为“\(expected)”",
            "\(table) row \(key), \(field): stored “\(stored)”, expected “\(expected)”")
    }
}

/// What `check` found.
public struct CheckReport: Sendable {
    public internal(set) var findings: [Finding] = []
    /// How many there were in all; the list stops at `limit`.
    public internal(set) var findingCount = 0
    public internal(set) var commits: Int64 = 0
    public internal(set) var cases: Int64 = 0

    public static let limit = 1000
    public var isClean: Bool { findingCount == 0 }

    mutating func add(
        _ table: String, _ key: String, _ field: String, stored: String, expected: String, advice: Sentence? = nil
    ) {
        findingCount += 1
        guard findings.count < CheckReport.limit else { return }
        findings.append(
            Finding(table: table, key: key, field: field, stored: stored, expected: expected, advice: advice))
    }
}

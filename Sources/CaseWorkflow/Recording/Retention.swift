/// How long a volume is kept. No national rule covers union files: the office sets its periods with its archive authority
/// (档案法实施条例 19), never below five years for mediated and ten for adjudicated cases (办案规则 24).
public struct RetentionPeriods: Hashable, Sendable, Codable {
    /// Whole years by kind of ending; 0 stands for permanent.
    public var years: [String: Int]

    public static let proposed = RetentionPeriods(years: [
        "mediation.failed": 5, "mediation.success": 10, "legal-aid": 10, "collective": 30,
    ])

    public init(years: [String: Int]) { self.years = years }

    public static func key(for file: CaseFile) -> String {
        if file.isCollective { return "collective" }
        switch file.procedure {
        case .mediation(let mediation):
            return mediation.closing?.outcome.isSuccess == true ? "mediation.success" : "mediation.failed"
        case .legalAid: return "legal-aid"
        }
    }

    public func years(for file: CaseFile) -> Int {
        let key = RetentionPeriods.key(for: file)
        return years[key] ?? RetentionPeriods.proposed.years[key] ?? 10
    }
}

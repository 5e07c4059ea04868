public import CaseWorkflow

/// What an office chooses about its returns: for all schemes, or, with the scheme's code behind it, for one
/// (`filing.due.week`). The choice for one scheme goes before the choice for all.
public enum FilingSetting: String, CaseIterable, Sendable {
    /// Working days after a period's end within which it is filed.
    case due = "filing.due"
    /// How many periods before it are revised with each filing.
    case revised = "filing.revised"
    /// Month and day on which a year becomes final: the first such day after its end.
    case final = "filing.final"

    /// The key by which an office chooses for one scheme.
    public func key(_ scheme: ReturnScheme) -> String { rawValue + "." + scheme.rawValue }

    static let standardDue = 5
    static let standardRevised = 3

    /// What it is for, with the values it may have and what holds without it.
    var words: Sentence {
        switch self {
        case .due:
            Sentence(
                "期满后多少个工作日内报送，1至60；不填为\(FilingSetting.standardDue)",
                "working days after a period's end within which it is filed, 1 to 60; \(FilingSetting.standardDue) without one"
            )
        case .revised:
            Sentence(
                "每次报送例行修订之前多少期，0至12；不填为\(FilingSetting.standardRevised)",
                "how many earlier periods are revised routinely with each filing, 0 to 12; "
                    + "\(FilingSetting.standardRevised) without one")
        case .final:
            Sentence(
                "年度定稿日 MM-DD，为年度结束后的第一个该日；不填为03-31，`october-year` 为12-31",
                "the day, MM-DD, on which a year becomes final: the first one after its end; without one 03-31, and 12-31 for "
                    + "`october-year`")
        }
    }

    /// The lines of the table of settings.
    static var lines: [(key: String, words: Sentence)] {
        let schemes = ReturnScheme.allCases.map { "`\($0.rawValue)`" }
        return allCases.flatMap {
            [
                ($0.rawValue, $0.words),
                (
                    $0.rawValue + ".SCHEME",
                    Sentence(
                        "同上，只用于一种统计期：\(schemes.joined(separator: "、"))",
                        "the same for one scheme: \(schemes.joined(separator: ", "))")
                ),
            ]
        }
    }

    /// The setting that a key is of; nil for other keys, and for a scheme that does not exist.
    init?(key: String) {
        let found = FilingSetting.allCases.first { setting in
            key == setting.rawValue || ReturnScheme.allCases.contains { key == setting.key($0) }
        }
        guard let found else { return nil }
        self = found
    }

    /// Why a value cannot be chosen; nil when it can.
    func flaw(_ value: String) -> Sentence? {
        switch self {
        case .due:
            guard Int(value).map({ (1...60).contains($0) }) != true else { return nil }
            return Sentence("报送期限请写1至60的工作日数", "Write the time to file as a whole number of working days, 1 to 60")
        case .revised:
            guard Int(value).map({ (0...12).contains($0) }) != true else { return nil }
            return Sentence(
                "例行修订的期数请写0至12的整数，0为不例行修订",
                "Write how many periods are revised routinely as a whole number, 0 to 12; 0 is none")
        case .final:
            // Every year has to have the day, so 02-29 is none.
            guard value.utf8.count == 5, Day("2025-" + value) != nil else {
                return Sentence(
                    "年度定稿日请写成 MM-DD，例如 03-31；02-29 不是每年都有，不能用",
                    "Write the day on which a year becomes final as MM-DD, for example 03-31; not every year has 02-29")
            }
            return nil
        }
    }
}

/// When the periods of a scheme are due, how long they are revised, and from when a year of it stands for good.
public struct SchemeChoices: Hashable, Sendable {
    public let scheme: ReturnScheme
    /// Working days.
    public let due: Int
    public let revised: Int
    /// `MM-DD`.
    public let final: String
    /// The key that gave the due days; nil where nobody chose.
    public let dueKey: String?

    public init(scheme: ReturnScheme, due: Int?, revised: Int?, final: String?, dueKey: String? = nil) {
        self.scheme = scheme
        self.due = due ?? FilingSetting.standardDue
        self.revised = revised ?? FilingSetting.standardRevised
        self.final = final ?? scheme.finalDay
        self.dueKey = dueKey
    }
}

extension Store {
    /// What holds for the returns of an office in a scheme: its own choice, else that of the nearest office above, else the
    /// program's.
    public func choices(of office: OfficeCode, in scheme: ReturnScheme) throws(StoreError) -> SchemeChoices {
        func chosen(_ setting: FilingSetting) throws(StoreError) -> (key: String, value: String)? {
            for key in [setting.key(scheme), setting.rawValue] {
                if let value = try self.setting(key, of: office), setting.flaw(value) == nil { return (key, value) }
            }
            return nil
        }
        let due = try chosen(.due)
        return SchemeChoices(
            scheme: scheme, due: due.flatMap { Int($0.value) }, revised: try chosen(.revised).flatMap { Int($0.value) },
            final: try chosen(.final)?.value, dueKey: due?.key)
    }
}

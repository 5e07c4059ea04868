public import CaseWorkflow

/// A name that a template may use, and what it stands for.
public struct FormField: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case text, day
        /// Yuan with separators: 12,000.00.
        case money
        /// The same in Chinese capitals: 人民币壹万贰仟元整.
        case capital
        case number
        /// Yes or no; a part about it is written once when it is so.
        case flag
        /// A QR code.
        case code
        /// Lines, each with the fields of its own.
        case list

        public var name: Sentence {
            switch self {
            case .text: Sentence("文字", "text")
            case .day: Sentence("日期", "day")
            case .money: Sentence("金额", "amount")
            case .capital: Sentence("大写金额", "amount in capitals")
            case .number: Sentence("数字", "number")
            case .flag: Sentence("是否", "yes or no")
            case .code: Sentence("二维码", "QR code")
            case .list: Sentence("列表", "list")
            }
        }
    }

    public let name: String
    public let kind: Kind
    public let meaning: Sentence
    /// The list whose lines have it; nil for the case as a whole.
    public let list: String?
    /// The officer gives it for the one paper; left out, a blank is printed to write on.
    public let isAsked: Bool

    init(
        _ name: String, _ kind: Kind, _ chinese: String, _ english: String, in list: String? = nil, asked: Bool = false
    ) {
        self.name = name
        self.kind = kind
        meaning = Sentence(chinese, english)
        self.list = list
        isAsked = asked
    }

    /// Whether the officer may give it for one paper where the case does not say it: no list, no code, and no capitals,
    /// which follow from the figures.
    public var canBeGiven: Bool {
        guard list == nil else { return false }
        switch kind {
        case .text, .day, .money, .number: return true
        case .capital, .flag, .code, .list: return false
        }
    }

    /// How the office is reached, with the setting that says so. Where it does not, the paper has a blank to write on.
    public static let contacts = [
        (name: "机构电话", setting: "office.phone"), (name: "机构地址", setting: "office.address"),
    ]

    /// What stands for a contact that the desk does not know.
    public static let unknownContact = "________________"

    /// What is printed for an asked field that nobody gave.
    public var blank: String {
        switch kind {
        case .day: "      年    月    日"
        case .money, .number: "            "
        case .text, .capital: "                    "
        case .flag, .code, .list: ""
        }
    }
}

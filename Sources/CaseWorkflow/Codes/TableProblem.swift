/// Why a table that an office wants to import cannot be taken: the line, the field, what stands there, what to do.
public struct TableProblem: Error, Hashable, Sendable {
    public enum Table: String, Codable, Sendable, CaseIterable {
        case calendar, rules, areas, causes

        public var name: Sentence {
            switch self {
            case .calendar: Sentence("工作日历表", "working calendar")
            case .rules: Sentence("期限规则表", "table of deadline rules")
            case .areas: Sentence("行政区划表", "table of areas")
            case .causes: Sentence("案由表", "table of causes")
            }
        }
    }

    /// The raw value is the stable code of the problem.
    public enum Reason: String, Codable, Sendable, CaseIterable {
        case empty = "table-empty"
        case tooLarge = "table-too-large"
        case wrongFieldCount = "table-wrong-field-count"
        case unreadable = "table-unreadable"
        case outOfRange = "table-out-of-range"
        case repeated = "table-repeated"
        case missing = "table-missing"
        case reversed = "table-reversed"
        case alreadyRestDay = "calendar-already-rest-day"
        case alreadyWorkingDay = "calendar-already-working-day"
        case bothRestAndWork = "calendar-both-rest-and-work"
        case wrongTotal = "calendar-wrong-total"
    }

    public let table: Table
    /// Counted from 1; 0 when the whole table is meant.
    public let line: Int
    /// The field's name as the table's heading gives it; empty when the whole line is meant.
    public let field: String
    public let reason: Reason
    /// What was found there, cut to 60 characters.
    public let found: String

    init(_ table: Table, line: Int, field: String, _ reason: Reason, found: String) {
        self.table = table
        self.line = line
        self.field = field
        self.reason = reason
        self.found = String(found.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : Character($0) })
    }

    public var sentence: Sentence {
        let (place, advice) = (place, advice)
        let quoted = found.isEmpty ? Sentence("", "") : Sentence("（现为“\(found)”）", " (found “\(found)”)")
        return Sentence(
            "\(table.name.chinese)\(place.chinese)：\(advice.chinese)\(quoted.chinese)。整个文件未导入。",
            "The \(table.name.english)\(place.english): \(advice.english)\(quoted.english). Nothing was imported.")
    }

    private var place: Sentence {
        if line == 0 { return Sentence("", "") }
        if field.isEmpty { return Sentence("第\(line)行", ", line \(line)") }
        return Sentence("第\(line)行“\(field)”一栏", ", line \(line), \(field)")
    }

    private var advice: Sentence {
        switch reason {
        case .empty: Sentence("没有任何数据行，请检查文件", "there are no rows, check the file")
        case .tooLarge: Sentence("文件过大，请只保留数据行", "the file is too large, keep the rows alone")
        case .wrongFieldCount:
            Sentence("栏数不对，各栏之间用“|”分隔", "the number of fields is wrong, separate them with “|”")
        case .unreadable: Sentence("无法识别，请按格式说明改写", "it cannot be read, write it as the format says")
        case .outOfRange: Sentence("超出允许范围，请改写", "it is out of range, change it")
        case .repeated: Sentence("与前面的行重复，请删去一行", "it repeats an earlier row, remove one of them")
        case .missing: Sentence("不能为空，请填写", "it may not be blank, fill it in")
        case .reversed: Sentence("起止颠倒，请对调", "start and end are reversed, swap them")
        case .alreadyRestDay:
            Sentence("该日本来就是周末，不必列为放假日，请核对日期", "that day is a weekend anyway, check the date")
        case .alreadyWorkingDay:
            Sentence("该日本来就是周一至周五，不必列为上班日，请核对日期", "that day is Monday to Friday anyway, check the date")
        case .bothRestAndWork:
            Sentence("同一天既列为放假又列为上班，请删去一处", "a day is listed both as off and as worked, remove one")
        case .wrongTotal:
            Sentence("全年工作日数与各栏日期算得的不符，请核对", "the year's working days do not agree with the dates, check them")
        }
    }
}

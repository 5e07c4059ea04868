import CaseWorkflow

/// A name in a summary table brought to the form in which names are compared: one width, without numbering, units and marks.
enum SummaryName {
    /// What a row is about.
    enum Subject: Hashable {
        case figure(SummaryFigure)
        case mark(SummaryMark)
        /// A line that adds others up, under no name of its own.
        case total
    }

    /// By a name as written; nil for one that means nothing here.
    static func subject(named written: String) -> Subject? {
        guard written.utf8.count <= 400 else { return nil }
        let name = key(written)
        if let subject = byName[name] { return subject }
        return totals.contains(name) ? .total : nil
    }

    static func subject(coded written: String) -> Subject? {
        guard written.utf8.count <= 200 else { return nil }
        let code = CellText.compact(written).lowercased()
        return SummaryFigure(rawValue: code).map(Subject.figure) ?? SummaryMark(rawValue: code).map(Subject.mark)
    }

    /// The unit of money that a name has in brackets; nil when it names none, or several.
    static func unit(in written: String) -> AmountUnit? {
        guard written.utf8.count <= 400 else { return nil }
        let units = Set(brackets(CellText.compact(written)).insides.compactMap(moneyUnit))
        return units.count == 1 ? units.first : nil
    }

    /// `万元`, `单位：万元`; nil for anything else.
    static func moneyUnit(_ written: String) -> AmountUnit? {
        var word = CellText.compact(written).filter { !":：".contains($0) }
        for prefix in ["计量单位", "金额单位", "单位", "金额"] where word.hasPrefix(prefix) && word.count > prefix.count {
            word.removeFirst(prefix.count)
        }
        return AmountUnit(word: word)
    }

    private static let totals: Set<String> = ["合计", "总计", "小计", "共计", "累计", "本页合计", "total"]

    private static let byName: [String: Subject] = {
        var table: [String: Subject] = [:]
        for figure in SummaryFigure.allCases {
            for name in [figure.name.chinese] + figure.otherNames { table[key(name)] = .figure(figure) }
            table[key(figure.rawValue)] = .figure(figure)
        }
        for mark in SummaryMark.allCases {
            for name in [mark.name.chinese] + mark.otherNames { table[key(name)] = .mark(mark) }
        }
        return table
    }()

    private static func key(_ written: String) -> String {
        let compact = CellText.compact(written).lowercased()
        let (outside, insides) = brackets(unnumbered(compact))
        let remarks = insides.filter { !isAside($0) }
        var name = (outside + remarks.joined()).filter { !"*＊●:：,，、;；。.\"“”'".contains($0) }
        if name.hasPrefix("其中") { name.removeFirst(2) }
        return name
    }

    /// What a bracket may hold without changing what the row is.
    private static func isAside(_ word: String) -> Bool {
        if moneyUnit(word) != nil { return true }
        let units = SummaryFigure.Unit.allCases.flatMap(\.words)
        return units.contains(word) || ["必填", "减", "加"].contains(word)
    }

    /// Without `1.`, `(2)`, `三、` before the name.
    private static func unnumbered(_ text: String) -> String {
        var rest = Substring(text)
        let opens = rest.first == "("
        if opens { rest.removeFirst() }
        let digits = rest.prefix { "0123456789一二三四五六七八九十".contains($0) }
        guard !digits.isEmpty, digits.count <= 3 else { return text }
        rest = rest.dropFirst(digits.count)
        guard let mark = rest.first, opens ? mark == ")" : ".、)".contains(mark) else { return text }
        return String(rest.dropFirst())
    }

    private static func brackets(_ text: String) -> (outside: String, insides: [String]) {
        var outside = ""
        var insides: [String] = []
        var inside: String?
        for character in text {
            if "([【〔".contains(character) {
                inside = inside ?? ""
            } else if ")]】〕".contains(character) {
                if let closed = inside { insides.append(closed) }
                inside = nil
            } else if inside != nil {
                inside?.append(character)
            } else {
                outside.append(character)
            }
        }
        if let unclosed = inside, !unclosed.isEmpty { insides.append(unclosed) }
        return (outside, insides)
    }
}

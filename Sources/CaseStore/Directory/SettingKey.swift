public import CaseWorkflow

/// The choices that an office can make. A key that is not here is refused, so that a misspelt one does not go unseen.
public enum SettingKey {
    public static let assessment = "privacy.assessment-on"
    static let lookUp = "office.look-up"
    /// Before a form's code: the look of its letter numbers.
    public static let letter = "number.letter."

    /// Every key, with what it is for.
    public static let all: [(key: String, words: Sentence)] =
        [
            (
                "number.name",
                Sentence(
                    "案号中的单位简称；不填用全称（下级不沿用）",
                    "the office's short name in case numbers; its full name without one (not inherited)")
            )
        ]
        + ProcedureKind.allCases.map { kind in
            (
                "number.\(kind.rawValue)",
                Sentence(
                    "\(kind.name.chinese)案号的格式：`{year}`、`{name}`、`{n:5}`",
                    "the look of the numbers of \(kind.name.english): `{year}`, `{name}`, `{n:5}`")
            )
        }
        + [
            (
                assessment,
                Sentence(
                    "最近一次个人信息保护影响评估的日期，YYYY-MM-DD", "the day of the last impact assessment, YYYY-MM-DD")
            )
        ]
        + RetentionPeriods.proposed.years.sorted { $0.key < $1.key }.map { key, years in
            (
                "retention.\(key)",
                Sentence(
                    "此类案卷的保管年限，0为永久；不填为\(years)年",
                    "years to keep such a volume, 0 for ever; \(years) without one")
            )
        }
        + [
            (
                letter + "CODE",
                Sentence(
                    "该种文书文号的格式：`{year}`、`{name}`、`{word}`、`{n}`",
                    "the look of that form's letter numbers: `{year}`, `{name}`, `{word}`, `{n}`")
            ),
            ("office.address", Sentence("文书上的单位地址", "the office's address on its papers")),
            ("office.phone", Sentence("文书上的单位电话", "the office's telephone on its papers")),
        ]
        + FilingSetting.lines
        + [
            (
                lookUp,
                Sentence(
                    "公众查询页面的网址；受理通知书的二维码在其后加 `?number=…&code=…`，不填则没有二维码",
                    "the address of the public look-up; the QR code of an acceptance notice adds `?number=…&code=…`, "
                        + "without one it has no QR code")
            )
        ]

    /// Why no office may choose this; nil when it may. The field is the argument that is wrong.
    public static func flaw(_ key: String, _ value: String, today: Day) -> (field: String, sentence: Sentence)? {
        let isLetter = key.hasPrefix(letter) && key.count > letter.count
        if let setting = FilingSetting(key: key) { return setting.flaw(value).map { ("value", $0) } }
        guard isLetter || all.contains(where: { $0.key == key && !key.hasSuffix(".SCHEME") }) else {
            let known = all.map(\.key)
            return (
                "key",
                Sentence(
                    "没有这个设置项，请用：\(known.joined(separator: "、"))",
                    "There is no such choice. Use one of: \(known.joined(separator: ", "))")
            )
        }
        if key.hasPrefix("retention."), Int(value).map({ Archiving.retentions.contains($0) }) != true {
            return (
                "value",
                Sentence("保管期限请写0至200的整数年，0为永久", "Write a retention in whole years from 0 to 200; 0 is for ever")
            )
        }
        if key == lookUp, !isAddress(value) {
            return (
                "value",
                Sentence(
                    "查询页面的地址请写成 https:// 开头的网址，不含空格和 #",
                    "Write the address of the page as https://…, without blanks or #"
                )
            )
        }
        if key == assessment, Day(value).map({ $0 <= today }) != true {
            return (
                "value",
                Sentence(
                    "影响评估日期请写成YYYY-MM-DD，不晚于今天", "Write the day of the impact assessment as YYYY-MM-DD, not after today"
                )
            )
        }
        let word = ProcedureKind.allCases.first { key == "number." + $0.rawValue }?.seriesWord ?? (isLetter ? "字" : nil)
        if let word, NumberFormat(choice: value, name: "", word: word) == nil {
            return (
                "value",
                Sentence(
                    "案号格式须含流水号{n}（补零写{n:5}），其后不再有数字，年份写{year}，例如“杭工调〔{year}〕{name}{n:5}号”",
                    "The look of a number needs the running number {n} ({n:5} with zeros), no digits after it, and the year as {year}: 杭工调〔{year}〕{name}{n:5}号"
                )
            )
        }
        return nil
    }

    /// Whether a query can be put behind it.
    private static func isAddress(_ text: String) -> Bool {
        let starts = ["https://", "http://"]
        guard starts.contains(where: { text.hasPrefix($0) && text.count > $0.count }) else { return false }
        return text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && $0 != "#" }
    }
}

import Spreadsheet

/// Tells a ledger of legal aid (法律援助台账) from one of mediations by its columns, so that it is refused by its name and not for what
/// it lacks.
enum LegalAidHeader {
    /// The columns that say so, in the first row that has them; nil where no row does, or its columns speak of mediation too.
    static func columns(in rows: [SpreadsheetRow]) -> [String]? {
        for row in rows {
            let words = row.cells.filter { !$0.isBlank && $0.verbatim.utf8.count <= 120 }.map {
                HeaderWord($0.verbatim)
            }
            guard words.count >= 4, !words.contains(where: { $0.shown.contains("调解") }) else { continue }
            let said = words.filter { word in
                word.candidates.contains { candidate in
                    telling.contains(candidate) || numbers.contains { candidate.contains($0) }
                }
            }
            let hasNumber = said.contains { word in
                word.candidates.contains { candidate in numbers.contains { candidate.contains($0) } }
            }
            if said.count >= 3 || (hasNumber && said.count >= 2) { return said.map(\.shown) }
        }
        return nil
    }

    private static let numbers = ["援助编号", "援助案号", "援助案件编号", "援助案件号", "法援编号", "法援案号", "援助申请编号", "指派编号"]

    private static let telling: Set<String> = [
        "受援人", "受援人姓名", "援助事项", "援助方式", "援助形式", "援助类型", "援助决定", "援助结果", "是否给予援助", "给予援助", "给予援助日期", "决定日", "决定日期",
        "批准日期", "审批日期", "审批结果", "指派日期", "指派时间", "指派律师", "援助律师", "承办律师", "法律援助律师", "援助人员", "法律援助人员", "经济困难证明",
        "经济状况", "援助申请日期", "援助结案日期",
    ]
}

import CaseWorkflow

/// Reads a district or county by its name, with or without its city, in its old or its present form.
enum DistrictWords {
    /// `text` is the cell without spaces. An empty cell is absent.
    static func read(_ text: String) -> CellReading<AdministrativeArea> {
        if text.isEmpty || ["-", "--", "/", "无", "空", "未填"].contains(text) { return .absent }
        guard text.unicodeScalars.count <= 40 else { return .doubtful(.unknownDistrict) }
        if let area = AdministrativeArea.find(name: text, within: nil) { return .decoded(area) }
        // 杭州市上城区总工会, 浙江省杭州市西湖区
        var rest = text
        for suffix in ["总工会", "工会", "职工服务中心", "法律援助中心", "调解中心"] where rest.hasSuffix(suffix) {
            rest.removeLast(suffix.count)
        }
        for prefix in ["浙江省", "浙江"] where rest.hasPrefix(prefix) && rest.count > prefix.count + 1 {
            rest.removeFirst(prefix.count)
        }
        if rest != text, let area = AdministrativeArea.find(name: rest, within: nil) { return .decoded(area) }
        return .doubtful(.unknownDistrict)
    }
}

import CaseWorkflow

/// Reads a district or county by its name, with or without its city; through a change of name it stays one office.
enum DistrictWords {
    /// `text` is the cell without spaces. An empty cell is absent.
    static func read(_ text: String) -> CellReading<AdministrativeArea> {
        if text.isEmpty || ["-", "--", "/", "无", "空", "未填"].contains(text) { return .absent }
        guard text.unicodeScalars.count <= 40 else { return .doubtful(.unknownDistrict) }
        if let area = AdministrativeArea.find(name: text) { return .decoded(area.office) }
        // An office may write the body instead of the place: 上城区职工服务中心.
        for body in bodies where text.hasSuffix(body) && text.count > body.count {
            if let area = AdministrativeArea.find(name: String(text.dropLast(body.count))) {
                return .decoded(area.office)
            }
        }
        return .doubtful(.unknownDistrict)
    }

    private static let bodies = [
        "总工会职工服务中心", "总工会法律援助中心", "职工服务中心", "职工法律援助中心", "法律援助中心", "劳动争议调解中心", "调解中心", "调解委员会", "人民调解委员会",
    ]
}

import CaseWorkflow

/// Reads an industry by its name in GB/T 4754, its letter, or the words people use for it.
enum IndustryWords {
    /// `text` is the cell without spaces. An empty cell is absent.
    static func read(_ text: String) -> CellReading<IndustrySection> {
        if text.isEmpty || ["-", "--", "/", "无", "空", "未填", "不详"].contains(text) { return .absent }
        guard text.unicodeScalars.count <= 60, let section = IndustrySection(reading: text) else {
            return .doubtful(.unknownIndustry)
        }
        return .decoded(section)
    }
}

import CaseWorkflow

/// Which column of a table without a heading holds what, told by what stands in it. What is not clear is left out.
struct PastedColumns {
    private(set) var places: [RollColumn: Int] = [:]

    /// Whether the first line names columns.
    static func isHeading(_ cells: [String]) -> Bool {
        cells.contains { cell in
            let bare = cell.lowercased().filter { !"-_ （）()　/".contains($0) && !$0.isNewline }
            return RollColumn.allCases.contains { $0.headings.contains(bare) }
        }
    }

    init(_ rows: [[String]], today: Day) {
        let sample = rows.prefix(200)
        let width = min(sample.map(\.count).max() ?? 0, 100)
        for column in 0..<width {
            let cells = sample.map { column < $0.count ? $0[column] : "" }
            let filled = cells.filter { !$0.isEmpty }
            guard !filled.isEmpty, let meaning = PastedColumns.meaning(of: cells, filled) else { continue }
            if meaning == .claimed, places[.claimed] != nil {
                // Two columns of sums: which one is claimed cannot be told.
                ambiguous = true
                continue
            }
            if places[meaning] == nil { places[meaning] = column }
        }
        if ambiguous { places[.claimed] = nil }
    }

    private var ambiguous = false

    private static func meaning(of cells: [String], _ filled: [String]) -> RollColumn? {
        func most(_ fits: (String) -> Bool) -> Bool { filled.count(where: fits) * 10 >= filled.count * 8 }
        if most(isID) { return .idNumber }
        if most({ $0 == "男" || $0 == "女" }) { return .sex }
        if most({ $0 == "是" || $0 == "否" }) { return .migrant }
        // A telephone and a running number are digits as well, and no sums.
        if most(isPhone) || isRunning(cells) { return nil }
        if most({ Money(yuan: $0) != nil }) { return .claimed }
        if most(isName) { return .name }
        return nil
    }

    private static func isID(_ text: String) -> Bool {
        let bare = text.filter { !$0.isWhitespace }
        return bare.utf8.count == 18 && bare.dropLast().allSatisfy(\.isNumber)
            && bare.last.map { $0.isNumber || "Xx".contains($0) } ?? false
    }

    private static func isPhone(_ text: String) -> Bool {
        let bare = text.filter { !" -".contains($0) }
        return bare.utf8.count == 11 && bare.first == "1" && bare.allSatisfy(\.isNumber)
    }

    /// 1, 2, 3 …
    private static func isRunning(_ cells: [String]) -> Bool {
        let numbers = cells.compactMap { Int($0) }
        guard numbers.count == cells.count, let first = numbers.first, first < 2 else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private static func isName(_ text: String) -> Bool {
        // 一 and 三 count as numbers, and are names.
        (1...30).contains(text.count) && !text.utf8.contains { (48...57).contains($0) }
            && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}

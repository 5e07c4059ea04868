/// Leaves small numbers of persons out of what is published: a group with one or two cases would tell about people.
///
/// When one group alone is left out, the next smallest goes too, or the total would give it away.
enum SmallCells {
    /// Fewer than these are not published.
    static let least: Int64 = 3

    /// Which groups are left out.
    ///
    /// - Parameter groups: of each group the numbers of cases that would be shown.
    static func hidden(_ groups: [[Int64]]) -> [Bool] {
        var hidden = groups.map { counts in counts.contains { (1..<least).contains($0) } }
        guard hidden.count(where: { $0 }) == 1 else { return hidden }
        let others = groups.indices.filter { !hidden[$0] && size(groups[$0]) > 0 }
        if let next = others.min(by: { (size(groups[$0]), $0) < (size(groups[$1]), $1) }) { hidden[next] = true }
        return hidden
    }

    static func isSmall(_ value: Int64) -> Bool { (1..<least).contains(value) }

    private static func size(_ counts: [Int64]) -> Int64 { counts.max() ?? 0 }
}

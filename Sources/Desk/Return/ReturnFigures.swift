public import CaseExport
public import CaseWorkflow

/// The figures of one return, laid out for tables and words: in all, by category and by channel, with the stock.
///
/// Parts are kept, never totals beside them: what is shown as a total is the sum of the parts that are shown.
public struct ReturnFigures: Sendable {
    public let total: Figures
    /// By code of the union category, in the order of the list; “” where there is none.
    public let byCategory: [(code: String, figures: Figures)]
    /// By code of the channel, in the order of the list.
    public let byChannel: [(code: String, figures: Figures)]
    /// Cases open before the period, mediation and legal aid together.
    public let opening: Int64
    /// What the filing before gave as its closing stock; nil when there was none.
    public let previouslyFiledClosing: Int64?

    /// All cells together may come to so much, whatever they count: far beyond any office, and far from where sums overflow.
    static let greatest: Int64 = 999_999_999_999_999

    /// - Throws: `ReturnRefusal.tooLarge` for figures that no office can have.
    public init(_ figures: FilingFigures) throws(ReturnRefusal) {
        var sum: Int64 = 0
        var total = Figures()
        var byCategory: [String: Figures] = [:]
        var byChannel: [String: Figures] = [:]
        let stock = [figures.totals.stock.opening, figures.totals.bridge?.previouslyFiledClosing ?? 0]
        for value in figures.cells.map(\.value) + stock {
            let (next, overflow) = sum.addingReportingOverflow(Int64(clamping: value.magnitude))
            guard !overflow, next <= ReturnFigures.greatest else { throw .tooLarge }
            sum = next
        }
        for cell in figures.cells {
            guard let indicator = ReturnFigures.indicators[cell.indicator] else { continue }
            let isLegalAid = cell.flags & CellKey.Flag.legalAid != 0
            func add(to figures: inout Figures) {
                figures.add(cell.value, indicator, detail: cell.detail, isLegalAid: isLegalAid)
            }
            add(to: &total)
            add(to: &byCategory[cell.category, default: Figures()])
            add(to: &byChannel[cell.channel, default: Figures()])
        }
        self.total = total
        self.byCategory = ReturnFigures.ordered(byCategory, UnionCategory.self)
        self.byChannel = ReturnFigures.ordered(byChannel, Channel.self)
        opening = figures.totals.stock.opening
        previouslyFiledClosing = figures.totals.bridge?.previouslyFiledClosing
    }

    /// The stock of the two procedures together, whose end follows from its flows.
    public var closing: Int64 {
        [total.mediation, total.legalAid].reduce(opening) { sum, procedure in
            sum + procedure.accepted + procedure.reopened + procedure.transferredIn - procedure.transferredOut
                - procedure.closed - procedure.terminated
        }
    }

    /// The name of a code of a list; the code itself where this program does not know it.
    static func name<List: Code>(_ code: String, _ list: List.Type) -> String {
        code.isEmpty ? "未注明" : List(rawValue: code)?.name.chinese ?? code
    }

    private static let indicators = Dictionary(
        Indicator.allCases.map { (FilingIndicator($0).rawValue, $0) }, uniquingKeysWith: { first, _ in first })

    private static func ordered<List: Code>(
        _ groups: [String: Figures], _ list: List.Type
    ) -> [(code: String, figures: Figures)] {
        let known = List.allCases.map(\.rawValue)
        let rest = groups.keys.filter { !known.contains($0) && !$0.isEmpty }.sorted()
        return (known + rest + [""]).compactMap { code in groups[code].map { (code, $0) } }
    }
}

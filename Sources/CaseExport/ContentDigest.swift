import CaseWorkflow
import SafeCrypto

/// The digest of the content of a filing: of every record's digest, then of the statistics, as they come.
struct ContentDigest {
    private let content = SHA256()
    private let statistics = SHA256()
    private let values = CanonicalValues()

    init() {
        content.update("labordesk:content:1")
        statistics.update("labordesk:statistics:1")
    }

    func add(record digest: Digest) { content.update(digest) }

    func add(_ totals: FilingTotals) {
        values.begin("totals")
        totals.stock.appendCanonical(to: values)
        values.flag("bridge", totals.bridge != nil)
        totals.bridge?.appendCanonical(to: values)
        totals.ladder.appendCanonical(to: values)
        values.number("persons", totals.persons)
        statistics.update(values.bytes)
    }

    func add(_ cell: FilingCell) {
        values.begin("cell")
        for code in [cell.indicator, cell.detail, cell.category, cell.channel] { values.code("code", code) }
        values.number("flags", Int64(cell.flags))
        values.code("unit", cell.unit)
        values.number("value", cell.value)
        statistics.update(values.bytes)
    }

    /// To be asked once, at the end.
    func finish() -> Digest {
        content.update(statistics.finish())
        return content.finish()
    }
}

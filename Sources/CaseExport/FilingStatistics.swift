import CaseWorkflow
import SafeCrypto
import SafeXML

/// The document with the period's totals and cells.
enum FilingStatistics {
    static let fileName = "statistics.xml"
    static let namespace = "urn:labordesk:statistics:1"
    static let schemaVersion = "1.0"

    /// Writes the document; the cells are already in their order.
    static func write(_ figures: FilingFigures, of header: FilingHeader, to output: XMLOutput) {
        output.declaration()
        output.open(
            "statistics",
            [
                "xmlns": namespace, "schemaVersion": schemaVersion, "filing": header.id,
                "office": header.sender.code.text,
                "from": header.period.from.description, "to": header.period.to.description,
            ])
        output.lineFeed()
        figures.totals.write(to: output)
        output.lineFeed()
        output.open("cells")
        for cell in figures.cells {
            output.lineFeed()
            cell.write(to: output)
        }
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
    }
}

extension FilingCell {
    fileprivate func write(to output: XMLOutput) {
        output.open("cell", ["indicator": indicator])
        for (name, code) in [("detail", detail), ("category", category), ("channel", channel)] as [(XMLName, String)] {
            if !code.isEmpty { output.attribute(name, code) }
        }
        if flags != 0 { output.attribute("flags", flags) }
        output.attribute("unit", unit)
        output.text(Int(value))
        output.close()
    }

    /// Reads a cell back; nil when a number cannot be read.
    init?(_ attributes: XMLAttributes, value text: String) {
        guard let indicator = attributes["indicator"], let unit = attributes["unit"], let value = Int64(text),
            let flags = Int(attributes["flags"] ?? "0")
        else { return nil }
        self.init(
            indicator: indicator, detail: attributes["detail"] ?? "", category: attributes["category"] ?? "",
            channel: attributes["channel"] ?? "", flags: flags, value: value, unit: unit)
    }
}

/// The digest of the content of a filing: of every record's digest, then of the statistics, as they come.
struct ContentDigest {
    private let content = SHA256()
    private let statistics = SHA256()
    private var values = CanonicalValues()

    init() {
        content.update("labordesk:content:1")
        statistics.update("labordesk:statistics:1")
    }

    func add(record digest: Digest) { content.update(digest.bytes) }

    mutating func add(_ totals: FilingTotals) {
        values.begin("totals")
        totals.stock.appendCanonical(to: &values)
        values.flag("bridge", totals.bridge != nil)
        totals.bridge?.appendCanonical(to: &values)
        totals.ladder.appendCanonical(to: &values)
        values.number("persons", totals.persons)
        statistics.update(values.bytes)
    }

    mutating func add(_ cell: FilingCell) {
        values.begin("cell")
        for code in [cell.indicator, cell.detail, cell.category, cell.channel] { values.code("code", code) }
        values.number("flags", Int64(cell.flags))
        values.code("unit", cell.unit)
        values.number("value", cell.value)
        statistics.update(values.bytes)
    }

    /// To be asked once, at the end.
    func finish() -> Digest {
        content.update(statistics.finish().bytes)
        return content.finish()
    }
}

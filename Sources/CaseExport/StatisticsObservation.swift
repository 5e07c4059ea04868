import CaseWorkflow
import SafeXML

/// One observation of the statistics: a cell, or a total.
enum StatisticsObservation: Hashable {
    case cell(FilingCell)
    case total(StatisticsTotal, Int64, unit: String)

    /// Reads an observation back; nil when something is absent, or half of it is total and half is not.
    init?(_ attributes: XMLAttributes) {
        guard let indicator = attributes["INDICATOR"], let detail = attributes["DETAIL"],
            let category = attributes["CATEGORY"], let channel = attributes["CHANNEL"],
            let flags = attributes["FLAGS"], let unit = attributes["UNIT_MEASURE"],
            let value = attributes["OBS_VALUE"].flatMap({ Int64($0) })
        else { return nil }
        let total = StatisticsCodeList.total
        if [detail, category, channel, flags].contains(total) {
            guard [detail, category, channel, flags].allSatisfy({ $0 == total }),
                let kind = StatisticsTotal(rawValue: indicator)
            else { return nil }
            self = .total(kind, value, unit: unit)
            return
        }
        guard let flags = Int(flags) else { return nil }
        self = .cell(
            FilingCell(
                indicator: indicator, detail: detail == StatisticsCodeList.notApplicable ? "" : detail,
                category: category == StatisticsCodeList.notSpecified ? "" : category,
                channel: channel == StatisticsCodeList.notSpecified ? "" : channel, flags: flags, value: value,
                unit: unit))
    }

    /// Writes `<Obs …/>` and a line feed.
    func write(office: String, time: String, to output: XMLOutput) {
        output.open("Obs", ["OFFICE": office])
        switch self {
        case .cell(let cell):
            output.attribute("INDICATOR", cell.indicator)
            output.attribute("DETAIL", cell.detail.isEmpty ? StatisticsCodeList.notApplicable : cell.detail)
            output.attribute("CATEGORY", cell.category.isEmpty ? StatisticsCodeList.notSpecified : cell.category)
            output.attribute("CHANNEL", cell.channel.isEmpty ? StatisticsCodeList.notSpecified : cell.channel)
            output.attribute("FLAGS", cell.flags)
            output.attribute("TIME_PERIOD", time)
            output.attribute("OBS_VALUE", Int(cell.value))
            output.attribute("UNIT_MEASURE", cell.unit)
        case .total(let total, let value, let unit):
            output.attribute("INDICATOR", total.rawValue)
            for name in ["DETAIL", "CATEGORY", "CHANNEL", "FLAGS"] as [XMLName] {
                output.attribute(name, StatisticsCodeList.total)
            }
            output.attribute("TIME_PERIOD", time)
            output.attribute("OBS_VALUE", Int(value))
            output.attribute("UNIT_MEASURE", unit)
        }
        output.close()
        output.lineFeed()
    }
}

import CaseWorkflow
import SafeXML

/// The document with the period's totals and cells: a structure-specific data message of SDMX-ML 3.0.
enum FilingStatistics {
    static let fileName = "statistics.xml"

    /// Writes the document; the cells are already in their order.
    ///
    /// - Parameter action: `delete` names the office and the period and no figures.
    static func write(
        _ figures: FilingFigures, of header: FilingHeader, action: StatisticsAction = .replace, to output: XMLOutput
    ) {
        output.declaration()
        output.open(
            "mes:StructureSpecificData",
            [
                "xmlns:mes": StatisticsStructure.message, "xmlns:com": StatisticsStructure.common,
                "xmlns:ss": StatisticsStructure.data, "xmlns:ldf": StatisticsStructure.namespace,
                "xmlns:xsi": StatisticsStructure.instance,
            ])
        output.lineFeed()
        header.write(action, to: output)
        output.open(
            "mes:DataSet",
            [
                "xsi:type": "ldf:" + action.dataSetType, "ss:structureRef": StatisticsStructure.flow,
                "ss:action": action.rawValue,
            ])
        output.lineFeed()
        let office = header.sender.code.text
        let time = header.period.time
        switch action {
        case .replace:
            for observation in figures.observations { observation.write(office: office, time: time, to: output) }
        case .delete:
            output.open("Obs", ["OFFICE": office, "TIME_PERIOD": time])
            output.close()
            output.lineFeed()
        }
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
    }

    /// An office's code as SDMX takes an identifier, which has no full stop: `@` stands for it.
    static func party(_ code: OfficeCode) -> String { code.text.replacing(".", with: "@") }
}

extension FilingFigures {
    /// The totals, then the cells.
    fileprivate var observations: some Sequence<StatisticsObservation> {
        let totals = StatisticsTotal.allCases.filter { !$0.isOfBridge || self.totals.bridge != nil }
        let heads = totals.map { total -> StatisticsObservation in
            .total(total, self.totals[keyPath: total.place], unit: total.unit.rawValue)
        }
        return heads + cells.map { .cell($0) }
    }
}

extension FilingHeader {
    /// Writes what the message says of itself, which is what the manifest says.
    fileprivate func write(_ action: StatisticsAction, to output: XMLOutput) {
        output.open("mes:Header")
        output.element("mes:ID", id)
        output.element("mes:Test", isTest ? "true" : "false")
        output.element("mes:Prepared", preparedAt)
        for (element, office) in [("mes:Sender", sender), ("mes:Receiver", receiver)] as [(XMLName, FilingOffice)] {
            output.open(element, ["id": FilingStatistics.party(office.code)])
            output.open("com:Name", ["xml:lang": "zh-CN"])
            output.text(office.name)
            output.close()
            output.close()
        }
        output.open(
            "mes:Structure",
            [
                "structureID": StatisticsStructure.flow, "namespace": StatisticsStructure.namespace,
                "dimensionAtObservation": "AllDimensions",
            ])
        output.element("com:StructureUsage", StatisticsStructure.flowURN)
        output.close()
        output.element("mes:DataSetAction", action.rawValue)
        output.element("mes:ReportingBegin", period.from.description)
        output.element("mes:ReportingEnd", period.to.description)
        output.close()
        output.lineFeed()
    }

    /// What the header of its statistics must say, by element; the action is checked apart.
    var statisticsHeader: [String: String] {
        [
            "ID": id, "Test": isTest ? "true" : "false", "Prepared": preparedAt,
            "Sender": FilingStatistics.party(sender.code), "Sender/Name": sender.name,
            "Receiver": FilingStatistics.party(receiver.code), "Receiver/Name": receiver.name,
            "ReportingBegin": period.from.description, "ReportingEnd": period.to.description,
        ]
    }
}

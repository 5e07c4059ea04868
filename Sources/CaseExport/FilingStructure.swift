import CaseWorkflow
import SafeXML

/// The structure message of the statistics, for SDMX tools: data flow, data structure, concepts and code lists, made from
/// the program's own definitions.
public enum FilingStructure {
    public static let fileName = "structure.xml"

    /// When this version of the structure was fixed: the message must say when it was prepared, and stays the same.
    private static let prepared = "2026-11-23T00:00:00Z"

    /// The whole document.
    ///
    /// - Throws: `OutgoingFileProblem`, never in practice: it is written to memory.
    public static func document() throws -> [UInt8] {
        let output = XMLOutput(to: .memory)
        output.declaration()
        output.open(
            "mes:Structure",
            [
                "xmlns:mes": StatisticsStructure.message, "xmlns:str": StatisticsStructure.structures,
                "xmlns:com": StatisticsStructure.common,
            ])
        output.lineFeed()
        output.open("mes:Header")
        output.element("mes:ID", StatisticsStructure.structure)
        output.element("mes:Test", "false")
        output.element("mes:Prepared", prepared)
        output.open("mes:Sender", ["id": StatisticsStructure.agency])
        output.close()
        output.close()
        output.lineFeed()
        output.open("mes:Structures")
        output.lineFeed()
        writeCodeLists(to: output)
        writeConcepts(to: output)
        writeFlow(to: output)
        writeStructure(to: output)
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
        try output.finish()
        return output.takeBytes()
    }

    private static func writeCodeLists(to output: XMLOutput) {
        output.open("str:Codelists")
        output.lineFeed()
        for list in StatisticsCodeList.allCases {
            open("str:Codelist", list.rawValue, list.urn, to: output)
            write(list.name, to: output)
            for (code, name) in list.entries {
                output.lineFeed()
                output.open("str:Code", ["id": code])
                write(name, to: output)
                output.close()
            }
            output.close()
            output.lineFeed()
        }
        output.close()
        output.lineFeed()
    }

    private static func writeConcepts(to output: XMLOutput) {
        output.open("str:ConceptSchemes")
        output.lineFeed()
        open("str:ConceptScheme", StatisticsStructure.concepts, StatisticsStructure.conceptsURN, to: output)
        write(Sentence("报送统计的概念", "concepts of the filing's statistics"), to: output)
        for component in StatisticsComponent.allCases {
            output.lineFeed()
            output.open("str:Concept", ["id": component.rawValue])
            write(component.name, to: output)
            write(component.description, as: "com:Description", to: output)
            output.close()
        }
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
    }

    private static func writeFlow(to output: XMLOutput) {
        output.open("str:Dataflows")
        output.lineFeed()
        open("str:Dataflow", StatisticsStructure.flow, StatisticsStructure.flowURN, to: output)
        write(Sentence("劳动争议调解与法律援助报送统计", "statistics of mediation and legal aid, as filed"), to: output)
        output.element("str:Structure", StatisticsStructure.structureURN)
        output.close()
        output.lineFeed()
        output.close()
        output.lineFeed()
    }

    private static func writeStructure(to output: XMLOutput) {
        output.open("str:DataStructures")
        output.lineFeed()
        open("str:DataStructure", StatisticsStructure.structure, StatisticsStructure.structureURN, to: output)
        write(Sentence("报送统计的数据结构", "data structure of the filing's statistics"), to: output)
        output.lineFeed()
        output.open("str:DataStructureComponents")
        output.lineFeed()
        output.open("str:DimensionList", ["id": "DimensionDescriptor"])
        for (place, dimension) in StatisticsComponent.dimensions.enumerated() {
            write("str:Dimension", dimension, position: place + 1, to: output)
        }
        write("str:TimeDimension", .period, to: output)
        output.close()
        output.lineFeed()
        output.open("str:AttributeList", ["id": "AttributeDescriptor"])
        write("str:Attribute", .unit, to: output)
        output.close()
        output.lineFeed()
        output.open("str:MeasureList", ["id": "MeasureDescriptor"])
        write("str:Measure", .value, to: output)
        output.close()
        output.lineFeed()
        for _ in 0..<3 {
            output.close()
            output.lineFeed()
        }
    }

    /// Opens an artefact of the agency in this version.
    private static func open(_ element: XMLName, _ id: String, _ urn: String, to output: XMLOutput) {
        output.open(
            element,
            ["urn": urn, "agencyID": StatisticsStructure.agency, "id": id, "version": StatisticsStructure.version])
    }

    private static func write(_ name: Sentence, as element: XMLName = "com:Name", to output: XMLOutput) {
        for (language, text) in [("zh-CN", name.chinese), ("en", name.english)] {
            output.open(element, ["xml:lang": language])
            output.text(text)
            output.close()
        }
    }

    private static func write(
        _ element: XMLName, _ component: StatisticsComponent, position: Int? = nil, to output: XMLOutput
    ) {
        output.lineFeed()
        output.open(element, ["id": component.rawValue])
        if let position { output.attribute("position", position) }
        if component == .value || component == .unit { output.attribute("usage", "mandatory") }
        output.element("str:ConceptIdentity", StatisticsStructure.concept(component))
        output.open("str:LocalRepresentation")
        if let list = component.codeList {
            output.element("str:Enumeration", list.urn)
        } else {
            output.open("str:TextFormat")
            if component == .office { output.attribute("maxLength", 32) }
            output.attribute("textType", component.textType)
            output.close()
        }
        output.close()
        if component == .unit {
            output.open("str:AttributeRelationship")
            output.open("str:Observation")
            output.close()
            output.close()
        }
        output.close()
    }
}

extension StatisticsComponent {
    /// All but time, the measure and the attribute.
    fileprivate static let dimensions: [StatisticsComponent] = [
        .office, .indicator, .detail, .category, .channel, .flags,
    ]

    /// How SDMX names the form of a value that is no code.
    fileprivate var textType: String {
        switch self {
        case .period: "ObservationalTimePeriod"
        case .value: "Long"
        case .office, .indicator, .detail, .category, .channel, .flags, .unit: "String"
        }
    }
}

extension StatisticsCodeList {
    fileprivate var urn: String { StatisticsStructure.urn("codelist.Codelist", rawValue) }
}

extension StatisticsStructure {
    fileprivate static func concept(_ component: StatisticsComponent) -> String {
        urn("conceptscheme.Concept", concepts) + "." + component.rawValue
    }
}

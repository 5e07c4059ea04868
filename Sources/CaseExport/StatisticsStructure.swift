import SafeXML

/// The names under which SDMX tools know the statistics of a filing: agency, data flow, data structure, namespaces.
///
/// Code lists, concepts, structure and flow share one version. A code that is added raises its second number, a dimension
/// its first.
enum StatisticsStructure {
    static let agency = "LABORDESK"
    static let version = "1.0.0"
    /// The data flow, and the identifier by which a message refers to it.
    static let flow = "FILING"
    static let structure = "DSD_FILING"
    static let concepts = "CS_FILING"

    /// Namespaces of SDMX-ML 3.0.
    static let message = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
    static let common = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common"
    static let structures = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure"
    static let data = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific"
    static let instance = "http://www.w3.org/2001/XMLSchema-instance"
    static let language = "http://www.w3.org/XML/1998/namespace"

    static let flowURN = urn("datastructure.Dataflow", flow)
    static let structureURN = urn("datastructure.DataStructure", structure)
    static let conceptsURN = urn("conceptscheme.ConceptScheme", concepts)

    /// The namespace of the data set: that of `sdmx/filing.xsd`.
    static let namespace = flowURN + ":ObsLevelDim:AllDimensions"

    /// `urn:sdmx:org.sdmx.infomodel.<kind>=LABORDESK:<id>(1.0.0)`.
    static func urn(_ kind: String, _ id: String) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind)=\(agency):\(id)(\(version))"
    }
}

/// What a receiver does with the observations of a data set.
public enum StatisticsAction: String, CaseIterable, Hashable, Sendable {
    /// They take the place of all that this office filed for the period.
    case replace = "Replace"
    /// All that this office filed for the period goes.
    case delete = "Delete"

    /// The type of the data set in `sdmx/filing.xsd`.
    var dataSetType: String {
        switch self {
        case .replace: "DataSetType"
        case .delete: "DeletionSetType"
        }
    }
}

extension FilingType {
    /// What its statistics ask of the receiver: each type restates the whole period, and only a withdrawal takes it away.
    public var statisticsAction: StatisticsAction {
        switch self {
        case .original, .correction, .replacement, .zero: .replace
        case .withdrawal: .delete
        }
    }
}

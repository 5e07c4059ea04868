public import SafeXML

/// The compiled schemas of the filing's format 1. Made once, used for any number of checks, also at the same time.
public struct FilingSchemas: Sendable {
    let manifest: XMLSchema
    let cases: XMLSchema
    let statistics: XMLSchema

    /// - Throws: `XMLProblem.schema` when one of the three is absent or damaged.
    public init(_ schemas: ExportSchemas) throws(XMLProblem) {
        let folder = schemas.folder(of: "filing-1")
        manifest = try XMLSchema(path: folder + "/manifest.xsd")
        cases = try XMLSchema(path: folder + "/case.xsd")
        statistics = try XMLSchema(path: folder + "/statistics.xsd")
    }
}

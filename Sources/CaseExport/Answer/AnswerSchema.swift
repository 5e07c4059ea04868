public import SafeXML

/// The compiled schema of the answers to filings of format 1. Made once, used for any number of answers.
public struct AnswerSchema: Sendable {
    let compiled: XMLSchema

    /// - Throws: `XMLProblem.schema` when it is absent or damaged.
    public init(_ schemas: ExportSchemas) throws(XMLProblem) {
        compiled = try XMLSchema(path: schemas.folder(of: "filing-1") + "/answer.xsd")
    }
}

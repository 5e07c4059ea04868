public import CaseWorkflow
public import SharedFolder

/// Where the schemas and code lists of the filings and returns are: the folder `Exports`.
public struct ExportSchemas: Hashable, Sendable {
    /// The folder `Exports` itself.
    public let path: String

    public typealias NotFound = SharedFolder.NotFound

    /// A folder that is known to be right.
    public init(path: String) { self.path = path }

    /// Finds the folder.
    ///
    /// - Parameters:
    ///   - environment: the process's variables.
    ///   - executable: the full path of the program; nil to ask the system.
    /// - Throws: `NotFound` with all the places.
    public static func find(
        environment: [String: String], executable: String? = nil
    ) throws(NotFound) -> ExportSchemas {
        ExportSchemas(
            path: try SharedFolder.find(
                "Exports", holding: "filing-1/manifest.xsd", environment: environment, executable: executable))
    }

    /// The folder of one format and version, such as `filing-1`.
    public func folder(of format: String) -> String { path + "/" + format }
}

import HTTPTypes

/// Everything that the API does, in one table: the router, the rights, the limits and the OpenAPI document are read from it.
///
/// Start here.
///
///     Acts/          what each operation does; they call the acts of `Desk`, as pages and command line do
///     Readings/      the nouns that are answered, one description each
///     Description/   JSON Schema, operations, the OpenAPI document
///     Request/       tokens, bodies, versions, keys, problems
enum APITable {
    static let root = "/api/v1"

    static let operations: [APIOperation] =
        CaseActs.operations + StepActs.operations + RegisterActs.operations + PeriodActs.operations
        + ReturnActs.operations + RetentionActs.operations + DeskActs.operations + TokenActs.operations

    /// The methods that an address takes; none for one that is not there.
    static func methods(at address: String) -> [HTTPRequest.Method] {
        if address == APIController.documentPath { return [.get, .head] }
        // What can be read can be asked for its head.
        let methods = operations.filter { $0.fits(address) }.flatMap {
            $0.method == .get ? [.get, .head] : [$0.method]
        }
        return methods.enumerated().filter { methods.firstIndex(of: $1) == $0 }.map(\.element)
    }
}

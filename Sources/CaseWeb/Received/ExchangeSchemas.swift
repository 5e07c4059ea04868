import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeXML
import SharedFolder

/// The schemas of filings and answers, which lie beside the program.
enum ExchangeSchemas {
    static func filings() throws(StoreError) -> FilingSchemas {
        try attempt { try FilingSchemas(try ExportSchemas.find(environment: ProcessInfo.processInfo.environment)) }
    }

    static func answers() throws(StoreError) -> AnswerSchema {
        try attempt { try AnswerSchema(try ExportSchemas.find(environment: ProcessInfo.processInfo.environment)) }
    }

    /// - Throws: `StoreError.invalid` with what is missing of the installation.
    private static func attempt<T>(_ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch let error as ExportSchemas.NotFound {
            throw .invalid(error.message)
        } catch let error as XMLProblem {
            throw .invalid(Sentence(error.chinese, error.english))
        } catch {
            throw .unreachable("Exports")
        }
    }
}

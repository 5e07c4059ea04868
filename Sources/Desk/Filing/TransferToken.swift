import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto

/// What a filing carries in the place of a transfer's identifier: the same at the office that hands a case over and at the one that
/// takes it over, however brackets and blanks were typed, and nothing that anybody wrote.
enum TransferToken {
    static func of(_ transfer: String) -> String {
        let key = NumberFolding.key(transfer.precomposedStringWithCompatibilityMapping)
        return String(SHA256.digest(of: "labordesk:transfer:1 " + key).hex.prefix(32))
    }
}

public import CaseWorkflow
import Foundation

/// The personal numbers of one case in the clear, with the cells that were kept as written.
public struct LedgerNumbers: Hashable, Sendable {
    public var residentID: String?
    public var phone: String?
    public var held: [HeldCell] = []

    public init() {}
}

extension Store {
    /// The numbers of the first worker of each case, masked, and which cells are held (without their words). No reading is
    /// recorded.
    public func maskedNumbers(of ids: [CaseFile.ID]) throws(StoreError) -> [CaseFile.ID: LedgerNumbers] {
        try attempt {
            try engine.read { connection in
                var found: [CaseFile.ID: LedgerNumbers] = [:]
                for id in ids {
                    var numbers = LedgerNumbers()
                    numbers.residentID = try opened(.residentID, 0, id, connection).map { Store.mask($0, .residentID) }
                    numbers.phone = try opened(.phone, 0, id, connection).map { Store.mask($0, .phone) }
                    numbers.held = try connection.all(
                        """
                        SELECT h.field, h.reason FROM heldCell AS h JOIN docket AS d ON d.caseKey = h.caseKey
                        WHERE d.id = ? ORDER BY h.field
                        """, [.blob(id.uuid.bytes)]
                    ) { HeldCell(field: $0.text(0) ?? "", reason: $0.text(1) ?? "", verbatim: "") }
                    found[id] = numbers
                }
                return found
            }
        }
    }

    /// The same in full. Each number and each held cell that is given out is recorded, with the reason, in the transaction that
    /// reads it.
    ///
    /// - Throws: `.refused` for an officer without the right to work on a case; `.invalid` without a reason.
    public func revealNumbers(
        of ids: [CaseFile.ID], reason: String, _ acting: Acting
    ) throws(StoreError) -> [CaseFile.ID: LedgerNumbers] {
        try attempt {
            try engine.write { connection in
                var found: [CaseFile.ID: LedgerNumbers] = [:]
                var place = 0
                for id in ids {
                    let loaded = try CaseLoading(connection: connection).load(id)
                    try permit(.intake, in: loaded.file.office, acting, connection)
                    func record(_ field: String) throws {
                        place += 1
                        var own = acting
                        own.commandID = UUID(bytes: Performance.command(acting.commandID, place)) ?? acting.commandID
                        try recordAccess(.read, field, 0, loaded.file, reason, own, connection)
                    }
                    var numbers = LedgerNumbers()
                    numbers.residentID = try opened(.residentID, 0, id, connection)
                    numbers.phone = try opened(.phone, 0, id, connection)
                    if numbers.residentID != nil { try record(SealedField.residentID.rawValue) }
                    if numbers.phone != nil { try record(SealedField.phone.rawValue) }
                    numbers.held = try heldCells(of: id, connection)
                    for cell in numbers.held { try record("held " + cell.field) }
                    found[id] = numbers
                }
                return found
            }
        }
    }
}

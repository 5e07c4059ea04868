public import CaseWorkflow
import Foundation
import SafeCrypto

/// A held cell with the case it belongs to.
public struct WaitingCell: Hashable, Sendable {
    public var id: CaseFile.ID
    public var number: String
    public var cell: HeldCell
}

/// What a decision about a held row brings into the desk.
public enum HeldRowOutcome: Sendable {
    /// Nothing: it was dismissed, or is known already.
    case nothing
    /// A case, or a step of one; and the cells of it that still wait.
    case act(Act, held: [HeldCell])
    /// A line of a register.
    case entry(RegisterRecord)
}

extension Store {
    /// Cells of live cases that still wait for a person, in the order the cases came in.
    public func waitingCells(limit: Int = 1000, after key: Int64 = 0) throws(StoreError) -> [WaitingCell] {
        try attempt {
            try engine.read { connection in
                let ring = try keys(connection)
                return try connection.all(
                    """
                    SELECT h.field, h.reason, h.keyVersion, h.verbatim, d.id, d.number FROM heldCell AS h
                    JOIN docket AS d ON d.caseKey = h.caseKey WHERE d.standing = 'live' AND h.caseKey > ?
                    ORDER BY h.caseKey, h.field LIMIT ?
                    """, [.int(key), SQLValue(max(1, limit))]
                ) { row in
                    guard let id = row.blob(4).flatMap(CaseFile.ID.init(bytes:)) else {
                        throw StoreError.corrupt("heldCell")
                    }
                    let field = row.text(0) ?? ""
                    let bound = SealedWriting.binding(id.uuid.bytes, "held " + field, 0)
                    let plain = try ring.cipher(row.count(2)).open(row.blob(3) ?? [], boundTo: bound)
                    let cell = HeldCell(
                        field: field, reason: row.text(1) ?? "", verbatim: String(decoding: plain, as: UTF8.self))
                    return WaitingCell(id: id, number: row.text(5) ?? "", cell: cell)
                }
            }
        }
    }

    /// Performs steps of one case and takes their cells off the review, in one transaction.
    ///
    /// - Parameter offices: offices that the cells name and the desk lacks.
    /// - Throws: `StoreError.notFound` when no cell of that field waits; as `perform`.
    public func perform(
        _ acts: [Act], settling field: String, of id: CaseFile.ID, adding offices: [Office] = [], _ acting: Acting
    ) throws(StoreError) -> [Performed] {
        try attempt {
            try engine.write { connection in
                try add(offices, acting, connection)
                let performance = Performance(store: self, connection: connection)
                let performed = try acts.enumerated().map { try performance.perform($1, acting, place: $0) }
                if performed.first?.repeated == true { return performed }
                try connection.run(
                    "DELETE FROM heldCell WHERE field = ? AND caseKey = (SELECT caseKey FROM docket WHERE id = ?)",
                    [.text(field), .blob(id.uuid.bytes)])
                guard connection.changes > 0 else { throw StoreError.notFound(field) }
                return performed
            }
        }
    }

    /// Records what was decided about a held row, and brings in what it became, in one transaction.
    ///
    /// - Parameter offices: offices that the row names and the desk lacks.
    /// - Throws: `StoreError.notFound` for a row that is not held, `.alreadyExists` for one that was decided before; as `perform`.
    public func resolve(
        _ resolution: HeldResolution, bringing outcome: HeldRowOutcome, adding offices: [Office] = [], _ acting: Acting
    ) throws(StoreError) -> Performed? {
        try attempt {
            try engine.write { connection in
                let name = "\(resolution.batch)/\(resolution.line)"
                let status = try connection.first(
                    "SELECT status FROM heldRow WHERE batch = ? AND line = ?",
                    [.text(resolution.batch), SQLValue(resolution.line)]
                ) { $0.text(0) ?? "" }
                guard let status else { throw StoreError.notFound(name) }
                guard status == HeldResolution.Status.open.rawValue else { throw StoreError.alreadyExists(name) }
                var performed: Performed?
                var resolution = resolution
                try add(offices, acting, connection)
                switch outcome {
                case .nothing: break
                case .act(let act, let held):
                    let done = try Performance(store: self, connection: connection).perform(act, acting, place: 1)
                    try keep(held, of: done.file, connection)
                    resolution.resolution = done.file.number
                    performed = done
                case .entry(let record):
                    var own = acting
                    own.commandID = UUID(bytes: Performance.command(acting.commandID, 1)) ?? acting.commandID
                    try RegisterWriting(connection: connection).write(record, own)
                }
                try write(resolution, acting, connection)
                return performed
            }
        }
    }

    private func keep(_ held: [HeldCell], of file: CaseFile, _ connection: any Connection) throws {
        guard !held.isEmpty else { return }
        let ring = try keys(connection)
        guard let key = try CaseLoading(connection: connection).key(of: file.id) else {
            throw StoreError.notFound(file.number)
        }
        for cell in held {
            let bound = SealedWriting.binding(file.id.uuid.bytes, "held " + cell.field, 0)
            let sealed = try ring.cipher(ring.current).seal(Array(cell.verbatim.utf8), boundTo: bound)
            try connection.run(
                PackedRows.Table.heldCell.insertion,
                [.int(key), .text(cell.field), .text(cell.reason), SQLValue(ring.current), .blob(sealed)])
        }
    }
}

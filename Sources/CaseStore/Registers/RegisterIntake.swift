public import CaseWorkflow
import Foundation
import SafeCrypto
import StableJSON

/// A row of an outreach list on its way into the review, before its cells are encrypted.
public struct RowToHold: Hashable, Sendable {
    public var line: Int
    public var reasons: [String]
    public var cells: [String]

    public init(line: Int, reasons: [String], cells: [String]) {
        self.line = line
        self.reasons = reasons
        self.cells = cells
    }
}

extension Store {
    /// Takes in a list of register lines with the rows of it that wait for a person: all of it in one transaction, or nothing.
    ///
    /// - Parameters:
    ///   - offices: offices that the list names and the desk lacks.
    ///   - progress: told how many of how many lines are in.
    /// - Throws: `StoreError.refused` for a line that no register can hold or an officer without the right; `.alreadyExists` for
    ///   a batch that is there.
    public func record(
        _ records: [RegisterRecord], of batch: ImportBatch, holding rows: [RowToHold], adding offices: [Office] = [],
        _ acting: Acting,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreError) -> ImportBatch {
        try attempt {
            try engine.write { connection in
                try permit(.countPeriods, in: batch.office, acting, connection)
                if try connection.int("SELECT 1 FROM importBatch WHERE id = ?", [.text(batch.id)]) != nil {
                    throw StoreError.alreadyExists(batch.id)
                }
                var batch = batch
                try add(offices, acting, connection)
                let writing = EntryWriting(connection: connection)
                var checking = RegisterChecking(connection: connection, acting: acting)
                for (place, record) in records.enumerated() {
                    try checking.check(record.entry)
                    let row = try writing.write(
                        .register(record), office: record.entry.office.text, over: nil, by: acting.officer,
                        command: Performance.command(acting.commandID, place + 1), at: acting.at)
                    if place == 0 { batch.firstKey = row.subjectKey }
                    batch.lastKey = row.subjectKey
                    if place % 1000 == 999 { progress(place + 1, records.count) }
                }
                let ring = try keys(connection)
                for row in rows {
                    let reasons = row.reasons.joined(separator: " ")
                    let sealed = try HeldRow.sealed(row.cells, batch.id, row.line, reasons: reasons, ring)
                    try connection.run(
                        PackedRows.Table.heldRow.insertion,
                        [
                            .text(batch.id), SQLValue(row.line), .text(reasons),
                            .text(HeldResolution.Status.open.rawValue), .text(""), SQLValue(ring.current),
                            .blob(sealed),
                        ])
                }
                try writing.write(
                    .batch(batch), office: batch.office.text, over: nil, by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
                return batch
            }
        }
    }

    /// How often each outreach session is on record, void lines left out.
    public func outreachCounts(
        offices: [OfficeCode], from: Day, to: Day
    ) throws(StoreError) -> [OutreachKey: Int] {
        try attempt {
            try engine.read { connection in
                var counts: [OutreachKey: Int] = [:]
                for office in offices {
                    try connection.each(
                        """
                        SELECT state FROM registerEntry
                        WHERE register = 'outreach' AND office = ? AND onDay BETWEEN ? AND ? AND isVoid = 0
                        """, [.text(office.text), SQLValue(from), SQLValue(to)]
                    ) { row in
                        let entry = try StableJSON.decode(RegisterEntry.self, from: row.blob(0) ?? [])
                        if case .outreach(let session) = entry { counts[OutreachKey(session), default: 0] += 1 }
                        return true
                    }
                }
                return counts
            }
        }
    }
}

/// What makes two outreach sessions look alike: office, day, visitors and leaflets. Equals are told apart by counting them.
public struct OutreachKey: Hashable, Sendable {
    public let office: OfficeCode
    public let on: Day
    public let visitors: Int
    public let leaflets: Int

    public init(_ session: OutreachSession) {
        office = session.office
        on = session.on
        visitors = session.visitors
        leaflets = session.leaflets
    }
}

/// Checks many lines of one person: the rules are read once for each office.
private struct RegisterChecking {
    let connection: any Connection
    let acting: Acting
    private var facts: [OfficeCode: Facts] = [:]

    init(connection: any Connection, acting: Acting) {
        self.connection = connection
        self.acting = acting
    }

    mutating func check(_ entry: RegisterEntry) throws {
        if let known = facts[entry.office] { return try entry.checked(known) }
        let directory = DirectoryReading(connection: connection)
        let rulebook = try directory.rulebook()
        guard rulebook.tree.offices[entry.office] != nil else { throw StoreError.officeUnknown(entry.office.text) }
        let made = Facts(
            today: acting.today, calendar: rulebook.calendar, rules: rulebook.rules, area: nil, officer: acting.officer,
            roles: try directory.officer(acting.officer).roles(in: entry.office, rulebook.tree))
        facts[entry.office] = made
        try entry.checked(made)
    }
}

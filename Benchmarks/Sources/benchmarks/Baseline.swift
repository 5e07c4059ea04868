import CBaseline

/// The C side with its errors as thrown values; every call is one call of C.
final class Baseline {
    private let database: OpaquePointer
    private let script: OpaquePointer

    init(path: String) throws {
        guard let database = cb_open(path), let script = cb_script_new() else {
            throw Stop.baseline("cannot open \(path)")
        }
        self.database = database
        self.script = script
    }

    deinit {
        cb_script_free(script)
        cb_close(database)
    }

    private var stop: Stop { .baseline(String(cString: cb_error(database))) }

    func execute(_ sql: String) throws {
        guard cb_execute(database, sql) == 0 else { throw stop }
    }

    func prepare(_ sql: String) throws -> Int32 {
        let statement = cb_prepare(database, sql)
        guard statement >= 0 else { throw stop }
        return statement
    }

    func integer(_ sql: String) -> Int64 { cb_integer(database, sql) }

    func text(_ sql: String) -> String? { cb_text(database, sql).map { String(cString: $0) } }

    // What is to be written, laid out before the clock starts.

    func clear() { cb_script_clear(script) }
    func begin() { cb_script_begin(script) }
    func commit() { cb_script_commit(script) }

    /// Takes the rows that a query gives in another database as rows for a statement of this one.
    func take(_ query: String, of other: Baseline, for statement: Int32) throws {
        guard cb_script_rows_of(script, statement, other.database, query) >= 0 else { throw other.stop }
    }

    func row(_ statement: Int32, _ values: [Value]) {
        cb_script_row(script, statement, Int32(values.count))
        for value in values {
            switch value {
            case .integer(let number): cb_script_integer(script, number)
            case .text(let text): cb_script_text(script, text, Int64(text.utf8.count))
            }
        }
    }

    enum Value {
        case integer(Int64)
        case text(String)
    }

    /// Runs what was laid out. How many rows were written.
    @discardableResult
    func run() throws -> Int64 {
        let rows = cb_run(database, script)
        guard rows >= 0 else { throw stop }
        return rows
    }

    // Reading.

    /// Reads every row and column of a statement, at most `limit` rows, and for each row those of `then`.
    @discardableResult
    func read(_ statement: Int32, text: [String] = [], limit: Int64 = .max, then: Int32 = -1) throws -> Int64 {
        for (place, value) in text.enumerated() { cb_bind_text(database, statement, Int32(place + 1), value) }
        var bytes: Int64 = 0
        let rows = cb_read(database, statement, limit, then, &bytes)
        guard rows >= 0 else { throw stop }
        return rows
    }
}

/// The desk's tables as the C side writes them.
enum DeskTables {
    /// With the columns in the order in which they are bound, and the column by which a case's rows are found.
    static let ofCases: [(name: String, columns: [String], key: String)] = [
        (
            "journal",
            [
                "sequence", "office", "subject", "subjectID", "subjectKey", "version", "format", "previous", "digest",
                "eventsDigest", "officer", "command", "at", "epoch", "events",
            ], "subjectKey"
        ),
        ("docket", docket, "caseKey"),
        (
            "ledgerEntry",
            [
                "caseKey", "number", "onDay", "kind", "head", "amountFen", "claimant", "dueOn", "evidence", "payer",
                "channel", "reference", "entry", "dayAssumed", "supersededOn",
            ], "caseKey"
        ),
        (
            "contribution",
            [
                "caseKey", "office", "kind", "category", "outcome", "sex", "isMigrant", "industry", "registeredOn",
                "acceptedOn", "closedOn", "changedOn", "firstOn", "lastOn", "isOpen", "cells",
            ], "caseKey"
        ),
        ("deadline", ["caseKey", "line", "rule", "dueOn", "fromDay", "actor"], "caseKey"),
        ("lookup", ["token", "caseKey", "field", "ordinal"], "caseKey"),
        ("sealed", ["caseKey", "field", "ordinal", "token", "keyVersion", "ciphertext"], "caseKey"),
    ]

    static let docket = [
        "caseKey", "id", "number", "numberKey", "dispute", "office", "kind", "stage", "standing", "registeredOn",
        "refusedOn", "acceptedOn", "closedOn", "outcome", "category", "cause", "channel", "track", "sex", "isMigrant",
        "isNewForm", "industry", "persons", "isCollective", "workers", "employers", "creditCodes", "mediators",
        "claimedFen", "agreedFen", "receivedFen", "waivedFen", "verifiedFen", "closingFen", "series", "isBacklog",
        "isRegular", "version", "state",
    ]

    /// What a line of the docket shows.
    static let line = """
        caseKey, id, number, office, kind, stage, standing, registeredOn, acceptedOn, closedOn, outcome, category, \
        persons, isCollective, workers, employers, mediators, claimedFen, agreedFen, receivedFen, waivedFen, series, \
        isBacklog, version
        """

    static let cell = [
        "grain", "start", "office", "indicator", "detail", "category", "channel", "flags", "epoch", "value",
    ]

    static func insertion(_ table: String, _ columns: [String]) -> String {
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES ("
            + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    }

    static let cellAddition = """
        \(insertion("cell", cell))
        ON CONFLICT (grain, start, office, indicator, detail, category, channel, flags, epoch)
        DO UPDATE SET value = cell.value + excluded.value
        """
}

import Foundation
import GRDBSQLite

/// Table rows as bytes, to be written to a staging file on one thread and bound into statements on another without
/// being taken apart: a million cases are fifteen million rows.
///
///     row    = table (1 byte), count of values (1 byte), values
///     value  = 0 null · 1 integer (8 bytes) · 2 text (4 bytes length, bytes) · 3 blob (the same) · 4 the case's key
struct PackedRows {
    private(set) var bytes: [UInt8] = []

    enum Table: UInt8, CaseIterable {
        case journal, docket, ledgerEntry, deadline, contribution, sealed, heldCell, heldRow

        /// The statement that takes a row in; the journal's is bound by hand.
        var insertion: String {
            switch self {
            case .journal: Journal.insertion
            case .docket: DocketWriting.docketInsertion
            case .ledgerEntry: DocketWriting.ledgerInsertion
            case .deadline: DocketWriting.deadlineInsertion
            case .contribution: CountedRow.insertion
            case .sealed:
                "INSERT INTO sealed (caseKey, field, ordinal, token, keyVersion, ciphertext) VALUES (?, ?, ?, ?, ?, ?)"
            case .heldCell:
                "INSERT INTO heldCell (caseKey, field, reason, keyVersion, verbatim) VALUES (?, ?, ?, ?, ?)"
            case .heldRow:
                "INSERT INTO heldRow (batch, line, reasons, status, resolution, keyVersion, cells) VALUES (?, ?, ?, ?, ?, ?, ?)"
            }
        }

        /// Which value is the case's key, which is not known before the rows are taken in.
        var keyColumn: Int? {
            switch self {
            case .docket, .ledgerEntry, .deadline, .contribution, .sealed, .heldCell: 0
            case .journal, .heldRow: nil
            }
        }
    }

    mutating func append(_ table: Table, _ values: [SQLValue]) {
        bytes.append(table.rawValue)
        bytes.append(UInt8(values.count))
        let keyColumn = table.keyColumn
        for (column, value) in values.enumerated() {
            if column == keyColumn {
                bytes.append(4)
                continue
            }
            switch value {
            case .null: bytes.append(0)
            case .int(let value):
                bytes.append(1)
                withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
            case .text(let text):
                bytes.append(2)
                append(Array(text.utf8))
            case .blob(let blob):
                bytes.append(3)
                append(blob)
            }
        }
    }

    private mutating func append(_ data: [UInt8]) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: data.count)) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: data)
    }
}

/// Reads packed rows one after the other out of memory.
struct PackedReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    enum Value {
        case null
        case int(Int64)
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)
        case key
    }

    /// The next row's table and how many values follow; nil at the end.
    mutating func row() throws -> (table: PackedRows.Table, count: Int)? {
        guard offset < bytes.count else { return nil }
        guard offset + 2 <= bytes.count, let table = PackedRows.Table(rawValue: bytes[offset]) else {
            throw PackedReader.cut
        }
        let count = Int(bytes[offset + 1])
        offset += 2
        return (table, count)
    }

    mutating func value() throws -> Value {
        guard offset < bytes.count else { throw PackedReader.cut }
        let tag = bytes[offset]
        offset += 1
        switch tag {
        case 0: return .null
        case 4: return .key
        case 1:
            guard offset + 8 <= bytes.count else { throw PackedReader.cut }
            let value = bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)
            offset += 8
            return .int(value)
        case 2, 3:
            guard offset + 4 <= bytes.count else { throw PackedReader.cut }
            let length = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            offset += 4
            guard offset + length <= bytes.count else { throw PackedReader.cut }
            let data = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])
            offset += length
            return tag == 2 ? .text(data) : .blob(data)
        default: throw PackedReader.cut
        }
    }

    /// Binds the row's values as they lie; they must stay where they are until the statement has run.
    mutating func bind(_ count: Int, to statement: OpaquePointer, key: Int64) throws -> Int32 {
        for place in 1...Int32(max(1, count)) where count > 0 {
            let code: Int32
            switch try value() {
            case .null: code = sqlite3_bind_null(statement, place)
            case .key: code = sqlite3_bind_int64(statement, place, key)
            case .int(let value): code = sqlite3_bind_int64(statement, place, value)
            case .text(let data):
                if let start = data.baseAddress, data.count > 0 {
                    let characters = start.assumingMemoryBound(to: CChar.self)
                    code = sqlite3_bind_text64(
                        statement, place, characters, UInt64(data.count), nil, UInt8(SQLITE_UTF8))
                } else {
                    code = SQLiteConnection.bind(.text(""), to: statement, at: place)
                }
            case .blob(let data):
                if let start = data.baseAddress, data.count > 0 {
                    code = sqlite3_bind_blob64(statement, place, start, UInt64(data.count), nil)
                } else {
                    code = sqlite3_bind_zeroblob(statement, place, 0)
                }
            }
            guard code == SQLITE_OK else { return code }
        }
        return SQLITE_OK
    }

    static let cut = StoreError.corrupt("staging file")
}

import CaseWorkflow
import Foundation
import GRDB
import GRDBSQLite
import SafeCrypto
import StableJSON

extension StoreError {
    /// What a failure of the database or the file system means to a person.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as SQLiteFailure: self.init(code: error.code, message: error.message, system: error.system)
        case let error as DatabaseError:
            self.init(
                code: error.extendedResultCode.rawValue, message: error.message ?? "SQLite \(error.resultCode)",
                system: 0)
        case let error as CryptoProblem: self.init(crypto: error)
        case let error as StableJSON.DecodingFailure: self = .corrupt(String(describing: error))
        case let error as StableJSON.EncodingFailure: self = .corrupt(String(describing: error))
        case let error as Refused: self = .refused(error)
        case let error as CocoaError: self.init(file: error)
        default: self = .unreachable(String(describing: error))
        }
    }

    /// What Foundation could not do with a file, in the system's words.
    private init(file error: CocoaError) {
        if error.code == .fileWriteOutOfSpace {
            self = .diskFull
        } else if let reason = error.underlying as? POSIXError {
            self.init(errno: reason.code.rawValue, error.filePath ?? "")
        } else {
            self = .unreachable([error.filePath, error.localizedDescription].compactMap { $0 }.joined(separator: ": "))
        }
    }

    private init(code: Int32, message: String, system: Int32) {
        switch code & 0xFF {
        case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG, EROFS].contains(system): self.init(errno: system, message)
        case SQLITE_READONLY: self = .readOnly(path: message)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .diskFull
        // Our statements are fixed: SQLITE_ERROR means that the file's tables are not those the desk was made with.
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_ERROR: self = .corrupt(message)
        default: self = .unreachable(message)
        }
    }
}

/// Runs the body and turns whatever it throws into a `StoreError`.
func attempt<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
        return try body()
    } catch {
        throw StoreError(error)
    }
}

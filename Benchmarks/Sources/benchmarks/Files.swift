import Foundation

/// Copies of a desk's database, made while nothing is writing.
enum Files {
    /// Copies a closed database; its write-ahead log goes along where there is one.
    static func copy(_ path: String, to copy: String) throws {
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        if FileManager.default.fileExists(atPath: path + "-wal") {
            try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
        }
    }
}

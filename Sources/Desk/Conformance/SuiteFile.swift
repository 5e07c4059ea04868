import Foundation

/// A small file of a conformance suite, read whole and only up to a bound.
enum SuiteFile {
    struct Unreadable: Error {
        let reason: String
    }

    /// More than an index has, in bytes.
    private static let largest = 8 << 20

    static func bytes(_ path: String) throws(Unreadable) -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }  // it was only read
            let data = try file.read(upToCount: largest + 1) ?? Data()
            guard data.count <= largest else { throw Unreadable(reason: "> \(largest) bytes") }
            return [UInt8](data)
        } catch let error as Unreadable {
            throw error
        } catch {
            throw Unreadable(reason: (error as NSError).localizedDescription)
        }
    }

    static func text(_ path: String) throws(Unreadable) -> String {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else {
            throw Unreadable(reason: "not UTF-8")
        }
        return text
    }
}

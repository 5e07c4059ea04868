import Foundation

/// An archive written byte by byte, so that it can say what no honest writer would.
struct HandmadeZip {
    struct Entry {
        var name: [UInt8]
        var bytes: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0x800
        var madeBy: UInt16 = 0x0314
        var attributes: UInt32 = 0o100644 << 16
        /// What it says instead of the truth.
        var size: UInt32?
        var packedSize: UInt32?
        var crc: UInt32?

        init(_ name: String, _ text: String = "x") {
            self.name = Array(name.utf8)
            bytes = Array(text.utf8)
        }

        func with(_ edit: (inout Entry) -> Void) -> Entry {
            var entry = self
            edit(&entry)
            return entry
        }
    }

    var entries: [Entry]
    /// Every entry's bytes are those of the first.
    var isOverlapping = false

    init(_ entries: [Entry]) { self.entries = entries }

    init(_ names: String...) { entries = names.map { Entry($0) } }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (number, entry) in entries.enumerated() {
            let offset = isOverlapping ? 0 : UInt32(file.count)
            let common =
                two(20) + two(entry.flags) + two(entry.method) + [0, 0, 0x21, 0]
                + four(entry.crc ?? HandmadeZip.checksum(entry.bytes))
                + four(entry.packedSize ?? UInt32(entry.bytes.count)) + four(entry.size ?? UInt32(entry.bytes.count))
                + two(UInt16(entry.name.count)) + two(0)
            if !isOverlapping || number == 0 { file += [0x50, 0x4B, 3, 4] + common + entry.name + entry.bytes }
            directory += [0x50, 0x4B, 1, 2] + two(entry.madeBy) + common + two(0) + two(0) + two(0)
            directory += four(entry.attributes) + four(offset) + entry.name
        }
        let count = UInt16(truncatingIfNeeded: entries.count)
        return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + two(count) + two(count)
            + four(UInt32(directory.count)) + four(UInt32(file.count)) + two(0)
    }

    func write(to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

    private func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
    private func four(_ value: UInt32) -> [UInt8] { two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16)) }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 255)] }
    }
}

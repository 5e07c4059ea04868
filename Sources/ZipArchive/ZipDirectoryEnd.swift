import Glibc

/// The records at an archive's end that say how many entries it has.
///
/// libzip takes in the whole directory before it can be asked: an archive that is nothing but directory would fill the
/// memory. So the number is looked up here first, in every place where libzip would look.
struct ZipDirectoryEnd {
    /// The most entries that any of the records claims; 0 when there is none.
    let entries: UInt64

    private static let recordBytes = 22
    private static let locatorBytes = 20
    private static let longRecordBytes = 56
    /// A comment of 65,535 bytes may follow the record.
    private static let tailBytes = 65_535 + recordBytes + locatorBytes

    /// Reads the end of a file, or as much of it as there is.
    init(path: String, size: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            entries = 0
            return
        }
        defer { close(descriptor) }
        let start = max(0, size - ZipDirectoryEnd.tailBytes)
        let tail = ZipDirectoryEnd.read(descriptor, at: start, ZipDirectoryEnd.tailBytes)
        entries = ZipDirectoryEnd.claims(in: tail) { ZipDirectoryEnd.read(descriptor, at: $0, $1) }
    }

    init(bytes: [UInt8]) {
        let tail = Array(bytes.suffix(ZipDirectoryEnd.tailBytes))
        entries = ZipDirectoryEnd.claims(in: tail) { offset, count in
            offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
        }
    }

    /// - Parameter record: gives up to so many bytes at a place in the archive.
    private static func claims(in tail: [UInt8], record: (Int, Int) -> [UInt8]) -> UInt64 {
        var most: UInt64 = 0
        var place = tail.count - recordBytes
        while place >= 0 {
            defer { place -= 1 }
            guard starts(tail, place, with: [0x50, 0x4B, 5, 6]) else { continue }
            most = max(most, number(tail, place + 8, 2), number(tail, place + 10, 2))
            let locator = place - locatorBytes
            guard locator >= 0, starts(tail, locator, with: [0x50, 0x4B, 6, 7]),
                let offset = Int(exactly: number(tail, locator + 8, 8)), offset <= .max - longRecordBytes
            else { continue }
            let long = record(offset, longRecordBytes)
            guard long.count == longRecordBytes else { continue }
            most = max(most, number(long, 24, 8), number(long, 32, 8))
        }
        return most
    }

    private static func starts(_ bytes: [UInt8], _ place: Int, with mark: [UInt8]) -> Bool {
        bytes[place..<place + mark.count].elementsEqual(mark)
    }

    /// A number of so many bytes, the lowest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt64 {
        bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func read(_ descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let start = buffer.baseAddress {
                let read = pread(descriptor, start + filled, count - filled, off_t(offset + filled))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                filled += read
            }
        }
    }
}

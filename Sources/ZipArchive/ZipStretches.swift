import CLibZip
import Glibc

/// Bytes that libzip asks for while it writes an archive.
///
/// libzip may open the source more than once, so the stretches are run through anew each time.
final class ZipStretches {
    private let byteCount: Int
    private let begin: () -> () -> [UInt8]?
    private var next: () -> [UInt8]? = { nil }
    private var stretch: [UInt8] = []
    private var place = 0
    private var given = 0
    private var error = zip_error_t()

    init(_ byteCount: Int, _ stretches: some Sequence<[UInt8]>) {
        self.byteCount = byteCount
        begin = {
            var iterator = stretches.makeIterator()
            return { iterator.next() }
        }
        zip_error_init(&error)
    }

    deinit { zip_error_fini(&error) }

    /// A source that keeps this object until libzip frees it; nil when libzip refuses.
    func source(in archive: OpaquePointer) -> OpaquePointer? {
        let kept = Unmanaged.passRetained(self)
        guard let source = zip_source_function(archive, ZipStretches.answer, kept.toOpaque()) else {
            kept.release()
            return nil
        }
        return source
    }

    private static let answer: zip_source_callback = { state, data, count, command in
        guard let state else { return -1 }
        let kept = Unmanaged<ZipStretches>.fromOpaque(state)
        if command == ZIP_SOURCE_FREE {
            kept.release()
            return 0
        }
        return kept.takeUnretainedValue().answer(command, data, count)
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        // libzip's commands are no enumeration of ours: what is not named here it is told we cannot do.
        switch command {
        case ZIP_SOURCE_OPEN:
            (next, stretch, place, given) = (begin(), [], 0, 0)
            return 0
        case ZIP_SOURCE_READ: return read(UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: count)))
        case ZIP_SOURCE_CLOSE:
            (next, stretch) = ({ nil }, [])
            return 0
        case ZIP_SOURCE_STAT:
            guard let found = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(found)
            found.pointee.size = UInt64(byteCount)
            found.pointee.valid = UInt64(ZIP_STAT_SIZE)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, count)
        case ZIP_SOURCE_SUPPORTS:
            let known = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ]
            return known.reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int64 {
        var filled = 0
        while filled < buffer.count {
            if place == stretch.count {
                guard let following = next() else { break }
                (stretch, place) = (following, 0)
                continue
            }
            let count = min(buffer.count - filled, stretch.count - place)
            stretch.withUnsafeBytes { bytes in
                let piece = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
                UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + count)]).copyMemory(from: piece)
            }
            place += count
            filled += count
        }
        given += filled
        // Other bytes than were announced are a mistake of ours; a damaged archive must not come of it.
        guard given <= byteCount, filled > 0 || given == byteCount else {
            zip_error_set(&error, ZIP_ER_INCONS, 0)
            return -1
        }
        return Int64(filled)
    }
}

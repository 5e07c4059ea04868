import CaseWorkflow
import Glibc
import SafeCrypto

/// Bytes that are put together for one record after the other. The room is taken once and stays, so that a million records
/// cost no memory; belongs to one thread at a time.
final class RecordBuffer {
    private(set) var count = 0
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 12

    init() { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }

    /// What has been put in; good until more is.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    func clear() { count = 0 }

    /// Room for so many bytes more, which are then put in without another look.
    private func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > capacity { grow(to: count + more) }
        return start + count
    }

    private func grow(to wanted: Int) {
        capacity = max(2 * capacity, wanted)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    func append(_ byte: UInt8) {
        room(for: 1).pointee = byte
        count += 1
    }

    func append(_ text: StaticString) {
        memcpy(room(for: text.utf8CodeUnitCount), text.utf8Start, text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// The text's UTF-8.
    func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard let bytes = utf8.baseAddress else { return }
            memcpy(room(for: utf8.count), bytes, utf8.count)
            count += utf8.count
        }
        // Only a text that lies in pieces.
        if isDone == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Four bytes, the most significant first.
    func append(length: Int, at place: Int? = nil) {
        let value = UInt32(truncatingIfNeeded: length)
        let target = place.map { start + $0 } ?? room(for: 4)
        for byte in 0..<4 { target[byte] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * byte)) }
        if place == nil { count += 4 }
    }

    /// `2026-03-31`.
    func append(_ date: Day) {
        let (year, month, day) = date.civil
        let target = room(for: 10)
        put(year / 100, at: target)
        put(year % 100, at: target + 2)
        target[4] = UInt8(ascii: "-")
        put(month, at: target + 5)
        target[7] = UInt8(ascii: "-")
        put(day, at: target + 8)
        count += 10
    }

    private func put(_ twoDigits: Int, at target: UnsafeMutablePointer<UInt8>) {
        target[0] = UInt8(truncatingIfNeeded: 48 + twoDigits / 10 % 10)
        target[1] = UInt8(truncatingIfNeeded: 48 + twoDigits % 10)
    }

    func append(_ number: Int64) {
        let target = room(for: 20)
        var rest = number.magnitude
        var length = number < 0 ? 2 : 1
        var limit: UInt64 = 10
        while rest >= limit {
            length += 1
            limit *= 10
        }
        var place = length
        repeat {
            place -= 1
            target[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        } while rest > 0
        if number < 0 { target[0] = UInt8(ascii: "-") }
        count += length
    }

    /// Sixty-four hexadecimal digits, at the end or over those at `place`.
    func append(hex digest: Digest, at place: Int? = nil) {
        var target = place.map { start + $0 } ?? room(for: 64)
        digest.withBytes { bytes in
            for byte in bytes {
                target[0] = RecordBuffer.digit(byte >> 4)
                target[1] = RecordBuffer.digit(byte & 15)
                target += 2
            }
        }
        if place == nil { count += 64 }
    }

    private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 48 + nibble : 87 + nibble }

    /// `<name>`, the bytes, `</name>`. The bytes are those of another buffer.
    func append(element name: StaticString, _ content: UnsafeRawBufferPointer) {
        let length = name.utf8CodeUnitCount
        let whole = 2 * length + 5 + content.count
        var target = room(for: whole)
        target[0] = UInt8(ascii: "<")
        memcpy(target + 1, name.utf8Start, length)
        target[length + 1] = UInt8(ascii: ">")
        target += length + 2
        if let bytes = content.baseAddress { memcpy(target, bytes, content.count) }
        target += content.count
        target[0] = UInt8(ascii: "<")
        target[1] = UInt8(ascii: "/")
        memcpy(target + 2, name.utf8Start, length)
        target[length + 2] = UInt8(ascii: ">")
        count += whole
    }
}

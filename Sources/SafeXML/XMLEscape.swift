/// Turns text into what may stand between tags or in quotes, in runs that need no copying.
enum XMLEscape {
    /// Hands over the escaped text piece by piece and tells how many characters XML 1.0 had no place for.
    ///
    /// Line ends and tabs are written as references where a reader would otherwise change them.
    static func runs(
        of bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, _ put: (UnsafeRawBufferPointer) -> Void
    ) -> Int {
        var dropped = 0
        var runStart = 0
        var place = 0
        func endRun(skipping count: Int, replacement: StaticString = "") {
            if place > runStart {
                put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[runStart..<place]))
            }
            if replacement.utf8CodeUnitCount > 0 { replacement.withUTF8Buffer { put(UnsafeRawBufferPointer($0)) } }
            place += count
            runStart = place
        }
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "&"): endRun(skipping: 1, replacement: "&amp;")
            case UInt8(ascii: "<"): endRun(skipping: 1, replacement: "&lt;")
            case UInt8(ascii: ">"): endRun(skipping: 1, replacement: "&gt;")
            case UInt8(ascii: "\"") where isAttribute: endRun(skipping: 1, replacement: "&quot;")
            case 0x0D: endRun(skipping: 1, replacement: "&#13;")
            case 0x0A where isAttribute: endRun(skipping: 1, replacement: "&#10;")
            case 0x09 where isAttribute: endRun(skipping: 1, replacement: "&#9;")
            case 0x09, 0x0A: place += 1
            case 0..<0x20:
                endRun(skipping: 1)
                dropped += 1
            case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE:
                endRun(skipping: 3)
                dropped += 1
            default: place += 1
            }
        }
        endRun(skipping: 0)
        return dropped
    }
}

import Glibc
import Testing
import ZipArchive

/// A folder of its own for one test, removed afterwards.
func inFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/labordesk-zip-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    defer {
        for name in names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
    try body(folder)
}

func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
}

func contents(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

func save(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}

@Suite struct ZipArchiveTests {
    @Test func comesBackAsAdded() throws {
        try inFolder { folder in
            let path = "\(folder)/a.zip"
            try save(Array("from a file".utf8), to: "\(folder)/source")
            let writer = try ZipWriter(path: path)
            try writer.add("b/报送.xml", bytes: Array("劳动".utf8))
            try writer.add("a.txt", file: "\(folder)/source")
            try writer.add("empty", bytes: [])
            try writer.add("stored", bytes: [UInt8](repeating: 7, count: 300_000), level: 0)
            #expect(names(in: folder) == ["source"])
            try writer.finish()
            #expect(names(in: folder) == ["a.zip", "source"])
            #expect(throws: ZipProblem.self) { try writer.finish() }

            let reader = try ZipReader(path: path)
            #expect(reader.entries.map(\.name) == ["b/报送.xml", "a.txt", "empty", "stored"])
            #expect(reader.entries.map(\.size) == [6, 11, 0, 300_000])
            let entry = try #require(reader["b/报送.xml"])
            #expect(try reader.bytes(of: entry, limit: 10) == Array("劳动".utf8))
            #expect(try reader.bytes(of: reader.entries[1], limit: 100) == Array("from a file".utf8))
            #expect(try reader.bytes(of: reader.entries[2], limit: 0) == [])
            var pieces = 0
            var total = 0
            try reader.read(reader.entries[3]) { piece in
                pieces += 1
                total += piece.count
                #expect(piece.allSatisfy { $0 == 7 })
            }
            #expect(pieces > 1 && total == 300_000)
            #expect(throws: ZipProblem.self) { try reader.bytes(of: reader.entries[3], limit: 299_999) }
            #expect(reader["nothing"] == nil)
        }
    }

    @Test func sameContentGivesSameBytes() throws {
        try inFolder { folder in
            for name in ["1.zip", "2.zip"] {
                let writer = try ZipWriter(path: "\(folder)/\(name)")
                try writer.add("x.xml", bytes: Array("<a/>".utf8))
                try writer.add("y.xml", bytes: (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0) })
                try writer.finish()
            }
            let bytes = try contents(of: "\(folder)/1.zip")
            #expect(try bytes == contents(of: "\(folder)/2.zip"))
            // Local header: time 0, date 1980-01-01.
            #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
        }
    }

    @Test func anUnfinishedArchiveLeavesNothing() throws {
        try inFolder { folder in
            do {
                let writer = try ZipWriter(path: "\(folder)/a.zip")
                try writer.add("x", bytes: [1])
            }
            #expect(names(in: folder).isEmpty)
            let writer = try ZipWriter(path: "\(folder)/a.zip")
            #expect(throws: ZipProblem.self) { try writer.finish() }
        }
        #expect(throws: ZipProblem.self) {
            let writer = try ZipWriter(path: "/nowhere/at/all/a.zip")
            try writer.add("x", bytes: [1])
            try writer.finish()
        }
    }

    /// Bytes made while the archive is written are the same archive as bytes that were there before.
    @Test func stretchesAreWrittenAsOne() throws {
        let stretches = (0..<3_000).map { number in [UInt8](repeating: UInt8(number % 251), count: number % 97) }
        let whole = stretches.flatMap(\.self)
        try inFolder { folder in
            for (name, level) in [("packed", 6), ("stored", 0)] {
                let one = try ZipWriter(path: "\(folder)/\(name)-1.zip")
                try one.add("a", bytes: whole, level: level)
                try one.finish()
                let other = try ZipWriter(path: "\(folder)/\(name)-2.zip")
                try other.add("a", byteCount: whole.count, stretches: stretches, level: level)
                try other.finish(isFlushed: false)
                #expect(try contents(of: "\(folder)/\(name)-1.zip") == contents(of: "\(folder)/\(name)-2.zip"))
            }
        }
    }

    /// Fewer or more bytes than announced are no archive.
    @Test(arguments: [0, 9, 11]) func stretchesKeepTheirWord(_ announced: Int) throws {
        try inFolder { folder in
            let writer = try ZipWriter(path: "\(folder)/a.zip")
            try writer.add("a", byteCount: announced, stretches: [[UInt8](repeating: 1, count: 10)])
            let problem = #expect(throws: ZipProblem.self) { try writer.finish() }
            #expect(problem?.code == .notWritten)
            #expect(!names(in: folder).contains("a.zip"))
        }
    }

    static let tricks = [
        "", "../x", "a/../../x", "/etc/passwd", "a\\b", "..\\x", "C:/x", "a//b", "./a", "a/./b", "a\u{1}b", "..",
        String(repeating: "x", count: 513),
    ]

    @Test(arguments: tricks) func refusesToWrite(_ name: String) throws {
        try inFolder { folder in
            let writer = try ZipWriter(path: "\(folder)/a.zip")
            let problem = #expect(throws: ZipProblem.self) { try writer.add(name, bytes: [1]) }
            #expect(problem?.code == .unsafeName)
        }
    }

    /// A one-entry archive written byte by byte, so that it can say what no honest writer would.
    static func handmade(
        _ entries: [(name: String, bytes: [UInt8])], method: UInt16 = 0, flags: UInt16 = 0x800, madeBy: UInt16 = 0x0314,
        attributes: UInt32 = 0, size: UInt32? = nil, crc: UInt32? = nil
    ) -> [UInt8] {
        func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }
        func four(_ value: UInt32) -> [UInt8] { two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16)) }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in entries {
            let offset = UInt32(file.count)
            let common =
                two(20) + two(flags) + two(method) + [0, 0, 0x21, 0] + four(crc ?? checksum(bytes))
                + four(UInt32(bytes.count)) + four(size ?? UInt32(bytes.count)) + two(UInt16(name.utf8.count)) + two(0)
            file += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
            directory += [0x50, 0x4B, 1, 2] + two(madeBy) + common + two(0) + two(0) + two(0) + four(attributes)
            directory += four(offset) + Array(name.utf8)
        }
        let start = UInt32(file.count)
        let count = UInt16(entries.count)
        return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + two(count) + two(count)
            + four(UInt32(directory.count)) + four(start) + two(0)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    static let x: [(name: String, bytes: [UInt8])] = [("x", Array("hello".utf8))]

    static let hostile: [(String, [UInt8], ZipProblem.Code)] =
        tricks.dropFirst().filter { $0 != "a\u{1}b" }.map {
            ("name \($0.prefix(20))", handmade([($0, [1])]), .unsafeName)
        } + [
            // libzip itself finds no archive behind a name with a control character.
            ("a control character", handmade([("a\u{1}b", [1])]), .notAnArchive),
            ("encrypted", handmade(x, flags: 0x801), .encrypted),
            ("a link", handmade(x, attributes: 0o120777 << 16), .link),
            ("a link made elsewhere", handmade(x, madeBy: 0x0B14, attributes: 0o120777 << 16), .link),
            ("a device", handmade(x, attributes: 0o020666 << 16), .link),
            ("bzip2", handmade(x, method: 12), .unknownCompression),
            ("twice", handmade([("x", [1]), ("x", [2])]), .repeatedName),
            ("twice but for case", handmade([("x", [1]), ("X", [2])]), .repeatedName),
            ("announces 3 GB", handmade(x, method: 8, size: 3_000_000_000), .tooCompressed),
            ("nothing", [], .notAnArchive),
            ("text", Array("case,worker\n".utf8), .notAnArchive),
            ("cut", Array(handmade(x).dropLast(30)), .notAnArchive),
        ]

    @Test(arguments: hostile.indices) func refusesToOpen(_ index: Int) throws {
        let (what, bytes, code) = ZipArchiveTests.hostile[index]
        try inFolder { folder in
            try save(bytes, to: "\(folder)/a.zip")
            let problem = #expect(throws: ZipProblem.self) { try ZipReader(path: "\(folder)/a.zip") }
            #expect(problem?.code == code, "\(what)")
            #expect(problem?.chinese.isEmpty == false && problem?.english.isEmpty == false)
        }
    }

    @Test func readsTheHandmadeOne() throws {
        try inFolder { folder in
            try save(ZipArchiveTests.handmade(ZipArchiveTests.x), to: "\(folder)/a.zip")
            let reader = try ZipReader(path: "\(folder)/a.zip")
            #expect(try reader.bytes(of: reader.entries[0], limit: 10) == Array("hello".utf8))
        }
    }

    @Test func noticesDamageWhileReading() throws {
        try inFolder { folder in
            for bytes in [
                ZipArchiveTests.handmade(ZipArchiveTests.x, crc: 1),
                ZipArchiveTests.handmade(ZipArchiveTests.x, method: 8),
                ZipArchiveTests.handmade(ZipArchiveTests.x, size: 9),
            ] {
                try save(bytes, to: "\(folder)/a.zip")
                let problem = #expect(throws: ZipProblem.self) {
                    let reader = try ZipReader(path: "\(folder)/a.zip")
                    _ = try reader.bytes(of: reader.entries[0], limit: 1000)
                }
                #expect(problem?.code == .damaged)
            }
        }
    }

    @Test func refusesABomb() throws {
        try inFolder { folder in
            let path = "\(folder)/bomb.zip"
            let writer = try ZipWriter(path: path)
            try writer.add("zeros", bytes: [UInt8](repeating: 0, count: 30_000_000))
            try writer.finish()
            #expect((#expect(throws: ZipProblem.self) { try ZipReader(path: path) })?.code == .tooCompressed)
            var limits = ZipLimits()
            limits.ratio = 5000
            limits.entryBytes = 1_000_000
            #expect((#expect(throws: ZipProblem.self) { try ZipReader(path: path, limits: limits) })?.code == .tooLarge)
            limits.entryBytes = 100_000_000
            limits.totalBytes = 1_000_000
            #expect((#expect(throws: ZipProblem.self) { try ZipReader(path: path, limits: limits) })?.code == .tooLarge)
            limits.archiveBytes = 10
            #expect((#expect(throws: ZipProblem.self) { try ZipReader(path: path, limits: limits) })?.code == .tooLarge)
            limits = ZipLimits()
            limits.entries = 0
            #expect(
                (#expect(throws: ZipProblem.self) { try ZipReader(path: path, limits: limits) })?.code
                    == .tooManyEntries)
        }
    }

    /// Each entry may be small enough, and all of them together lie in the same few bytes.
    @Test func refusesEntriesThatLieOverOneAnother() throws {
        let zeros = [UInt8](repeating: 0, count: 4_000_000)
        var file: [UInt8] = []
        try inFolder { folder in
            let writer = try ZipWriter(path: "\(folder)/a.zip")
            try writer.add("00", bytes: zeros)
            try writer.finish()
            file = try contents(of: "\(folder)/a.zip")
        }
        let end = file.count - 22
        let start = Int(file[end + 16]) | Int(file[end + 17]) << 8 | Int(file[end + 18]) << 16
        let entry = Array(file[start..<end])
        var many = Array(file[..<start])
        for number in 10..<60 {
            var copy = entry
            copy.replaceSubrange(46..<48, with: Array("\(number)".utf8))
            many += copy
        }
        let length = UInt32(50 * entry.count)
        many += [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 50, 0, 50, 0]
        many +=
            (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(8 * $0)) } + file[(end + 16)..<(end + 20)] + [
                0, 0,
            ]
        var limits = ZipLimits()
        limits.ratio = 50_000
        #expect(try ZipReader(bytes: many, limits: limits).entries.count == 50)
        #expect((#expect(throws: ZipProblem.self) { try ZipReader(bytes: many) })?.code == .tooCompressed)
    }

    /// The directory alone would fill the memory, so its length is looked up before it is read.
    @Test func refusesADirectoryThatIsTooLong() throws {
        let many = ZipArchiveTests.handmade((0..<20_000).map { ("\($0)", []) })
        #expect((#expect(throws: ZipProblem.self) { try ZipReader(bytes: many) })?.code == .tooManyEntries)
        try inFolder { folder in
            try save(many, to: "\(folder)/a.zip")
            let problem = #expect(throws: ZipProblem.self) { try ZipReader(path: "\(folder)/a.zip") }
            #expect(problem?.code == .tooManyEntries)
        }
        // The long form of the record, with a number that no memory holds.
        let one = ZipArchiveTests.handmade(ZipArchiveTests.x)
        let record = one.count - 22
        func eight(_ number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let long =
            Array(one[..<record]) + [0x50, 0x4B, 6, 6] + eight(44) + [45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            + eight(1 << 40) + eight(1 << 40) + eight(47) + eight(UInt64(record - 47))
            + [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + eight(UInt64(record)) + [1, 0, 0, 0] + one[record...]
        #expect((#expect(throws: ZipProblem.self) { try ZipReader(bytes: long) })?.code == .tooManyEntries)
    }

    @Test(arguments: ["/nowhere.zip", "/tmp", "/dev/null"]) func saysWhenThereIsNothingToRead(_ path: String) {
        let problem = #expect(throws: ZipProblem.self) { try ZipReader(path: path) }
        #expect(problem?.code == .unreadable)
    }
}

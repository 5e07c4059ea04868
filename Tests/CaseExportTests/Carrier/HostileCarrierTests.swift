import CaseExport
import CaseWorkflow
import Foundation
import Glibc
import Testing
import ZipArchive

/// What a stranger might put on a stick: each is refused under its rule, and nothing of it stays.
@Suite struct HostileCarrierTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: FilingRule
        /// Puts it under this path.
        let make: @Sendable (String) throws -> Void

        init(_ name: String, _ rule: FilingRule, _ make: @escaping @Sendable (String) throws -> Void) {
            self.name = name
            self.rule = rule
            self.make = make
        }

        /// An archive made by hand.
        init(_ name: String, _ rule: FilingRule, _ zip: @escaping @Sendable () -> HandmadeZip) {
            self.init(name, rule) { try zip().write(to: $0) }
        }

        var testDescription: String { name }
    }

    static let attacks = brokenArchives + badNames + badShapes + links + bombs + folders

    static let good = "LDF-D01-2026-03-2/manifest.xml"
    typealias Entry = HandmadeZip.Entry

    static let brokenArchives = [
        Attack("nothing", .zip) { try Data().write(to: URL(fileURLWithPath: $0)) },
        Attack("a text", .zip) { try Data("manifest".utf8).write(to: URL(fileURLWithPath: $0)) },
        Attack("cut in the middle", .zip) { path in
            try Data(HandmadeZip(good).bytes.dropLast(30)).write(to: URL(fileURLWithPath: path))
        },
        Attack("with a password", .zip) { HandmadeZip([Entry(good).with { $0.flags = 0x801 }]) },
        Attack("packed in an unknown way", .zip) { HandmadeZip([Entry(good).with { $0.method = 12 }]) },
        Attack("a wrong checksum", .zip) { HandmadeZip([Entry(good).with { $0.crc = 1 }]) },
        Attack("packed bytes that are none", .zip) { HandmadeZip([Entry(good).with { $0.method = 8 }]) },
        Attack("shorter than it says", .zip) { HandmadeZip([Entry(good).with { $0.size = 90 }]) },
        Attack("longer than it says", .zip) { try lie(to: $0, size: 100) },
        Attack("the last file damaged", .zip) {
            HandmadeZip([Entry(good), Entry("LDF-D01-2026-03-2/view.html").with { $0.crc = 1 }])
        },
    ]

    static let badNames = [
        Attack("up and out", .zipName) { HandmadeZip("../manifest.xml") },
        Attack("in, up and out", .zipName) { HandmadeZip("LDF-1/../../manifest.xml") },
        Attack("from the root", .zipName) { HandmadeZip("/LDF-1/manifest.xml") },
        Attack("a backslash", .zipName) { HandmadeZip("LDF-1\\manifest.xml") },
        Attack("a drive", .zipName) { HandmadeZip("C:LDF-1/manifest.xml") },
        Attack("here", .zipName) { HandmadeZip("./LDF-1/manifest.xml") },
        Attack("a double slash", .zipName) { HandmadeZip("LDF-1//manifest.xml") },
        Attack("a very long name", .zipName) { HandmadeZip("LDF-1/" + String(repeating: "x", count: 600)) },
        Attack("twice", .zipName) { HandmadeZip(good, good) },
        Attack("twice but for case", .zipName) { HandmadeZip("LDF-1/a.xml", "LDF-1/A.xml") },
        Attack("twice but for composition", .zipName) { HandmadeZip("LDF-1/\u{E9}.xml", "LDF-1/e\u{301}.xml") },
        Attack("a control character", .zip) { HandmadeZip("LDF-1/a\u{1B}[2J") },
    ]

    static let badShapes = [
        Attack("a file beside the folder", .zipFolder) { HandmadeZip(good, "readme.txt") },
        Attack("no folder", .zipFolder) { HandmadeZip("manifest.xml") },
        Attack("two folders", .zipFolder) { HandmadeZip("LDF-1/manifest.xml", "LDF-2/manifest.xml") },
        Attack("a filing and its answer", .zipFolder) { HandmadeZip("LDF-1/manifest.xml", "LDA-1/receipt.xml") },
        Attack("two folders but for case", .zipFolder) { HandmadeZip("LDF-a/manifest.xml", "LDF-A/view.html") },
        Attack("a folder in the folder", .zipFolder) { HandmadeZip(good, "LDF-D01-2026-03-2/more/x.xml") },
        Attack("an empty folder in it", .zipFolder) { HandmadeZip(good, "LDF-D01-2026-03-2/more/") },
        Attack("another kind of folder", .zipFolder) { HandmadeZip("report/manifest.xml") },
        Attack("a folder with a space", .zipFolder) { HandmadeZip("LDF-1 2/manifest.xml") },
        Attack("a folder that turns the writing", .zipFolder) { HandmadeZip("LDF-\u{202E}1/manifest.xml") },
        Attack("a folder alone", .zipFolder) { HandmadeZip([Entry("LDF-1/", "")]) },
        Attack("what a Mac adds", .zipFolder) { HandmadeZip(good, "__MACOSX/LDF-D01-2026-03-2/._manifest.xml") },
        Attack("an archive of nothing", .zipFolder) { HandmadeZip([]) },
    ]

    static let links = [
        Attack("a link", .link) { HandmadeZip([Entry(good, "/etc/passwd").with { $0.attributes = 0o120777 << 16 }]) },
        Attack("a link made on another system", .link) {
            HandmadeZip([
                Entry(good, "/etc/passwd").with {
                    $0.attributes = 0o120777 << 16
                    $0.madeBy = 0x0B14
                }
            ])
        },
        Attack("a device", .link) { HandmadeZip([Entry(good).with { $0.attributes = 0o020666 << 16 }]) },
        Attack("a pipe", .link) { HandmadeZip([Entry(good).with { $0.attributes = 0o010666 << 16 }]) },
    ]

    static let bombs = [
        Attack("ten thousand files and two", .limit) {
            HandmadeZip((0..<10_002).map { Entry("LDF-1/\($0)", "") })
        },
        Attack("a manifest of 5 MiB", .limit) {
            HandmadeZip([
                Entry(good).with {
                    $0.bytes = [UInt8](repeating: 32, count: 5 << 20)
                    $0.crc = 1
                }
            ])
        },
        Attack("a page of 2 MiB", .limit) {
            HandmadeZip([
                Entry("LDF-1/view.html").with {
                    $0.bytes = [UInt8](repeating: 32, count: 2 << 20)
                    $0.crc = 1
                }
            ])
        },
        Attack("more than 4 GiB together", .limit) {
            HandmadeZip(
                (1000..<1150).map { number in
                    Entry("LDF-1/cases-\(number).xml").with {
                        $0.method = 8
                        $0.size = 32 << 20
                        $0.packedSize = 32 << 20
                    }
                })
        },
        Attack("3 MB of nothing", .zipRatio) { try pack([UInt8](repeating: 0, count: 3_000_000), to: $0) },
        Attack("files that lie over one another", .zipRatio) { path in
            let (packed, crc) = try deflated([UInt8](repeating: 0, count: 900_000))
            var zip = HandmadeZip(
                (1000..<1100).map { number in
                    Entry("LDF-1/cases-\(number).xml").with {
                        $0.bytes = packed
                        $0.method = 8
                        $0.size = 900_000
                        $0.crc = crc
                    }
                })
            zip.isOverlapping = true
            try zip.write(to: path)
        },
        Attack("a bomb that says it is packed little", .zipRatio) { path in
            try lie(to: path, size: 3_000_000, packedSize: 2_000_000)
        },
    ]

    static let folders = [
        Attack("nothing there", .folder) { _ in },
        Attack("a pipe", .folder) { #expect(mkfifo($0, 0o600) == 0) },
        Attack("a link in the folder", .link) { path in
            try folder(path)
            #expect(symlink("/etc/passwd", path + "/view.html") == 0)
        },
        Attack("a link to nothing in the folder", .link) { path in
            try folder(path)
            #expect(symlink("/nowhere", path + "/view.html") == 0)
        },
        Attack("a pipe in the folder", .link) { path in
            try folder(path)
            #expect(mkfifo(path + "/cases-0001.xml", 0o600) == 0)
        },
        Attack("a folder in the folder", .link) { path in
            try folder(path)
            #expect(mkdir(path + "/more", 0o700) == 0)
        },
        Attack("a manifest of 1 TiB", .limit) { path in
            try folder(path)
            #expect(truncate(path + "/manifest.xml", 1 << 40) == 0)
        },
        Attack("ten thousand files and one", .limit) { path in
            try folder(path)
            for number in 0..<10_000 {
                let file = open("\(path)/\(number)", O_CREAT | O_WRONLY, 0o600)
                #expect(file >= 0)
                close(file)
            }
        },
    ]

    private static func folder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data("<filing/>".utf8).write(to: URL(fileURLWithPath: path + "/manifest.xml"))
    }

    private static func pack(_ bytes: [UInt8], to path: String) throws {
        let writer = try ZipWriter(path: path)
        try writer.add("LDF-1/statistics.xml", bytes: bytes)
        try writer.finish()
    }

    /// The packed form of the bytes, and their checksum.
    private static func deflated(_ bytes: [UInt8]) throws -> ([UInt8], UInt32) {
        let scratch = try ScratchFolder()
        try pack(bytes, to: scratch.path + "/a.zip")
        let file = Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/a.zip")))
        let count = file[18..<22].reversed().reduce(0) { $0 << 8 | Int($1) }
        let start = 30 + Int(file[26]) + Int(file[28])
        return (Array(file[start..<start + count]), file[14..<18].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }

    /// Three million zeros, well packed, about which the archive does not say the truth.
    private static func lie(to path: String, size: UInt32, packedSize: UInt32? = nil) throws {
        let (packed, crc) = try deflated([UInt8](repeating: 0, count: 3_000_000))
        try HandmadeZip([
            Entry("LDF-1/statistics.xml").with {
                $0.bytes = packed
                $0.method = 8
                $0.size = size
                $0.packedSize = packedSize
                $0.crc = crc
            }
        ]).write(to: path)
    }

    @Test(.timeLimit(.minutes(10)), arguments: attacks)
    func itIsRefusedAndNothingStays(attack: Attack) throws {
        let (outside, inside) = (try ScratchFolder(), try ScratchFolder())
        let path = outside.path + "/LDF-stranger"
        try attack.make(path)
        let problem = #expect(throws: FilingProblem.self) { try FilingCarrier.unpack(path, into: inside.path) }
        #expect(problem?.rule == attack.rule, "\(problem?.text(in: .english) ?? "")")
        #expect(problem?.message.chinese.isEmpty == false)
        #expect((problem?.message.english.utf8.count ?? 0) < 2_000)
        #expect(try FileManager.default.contentsOfDirectory(atPath: inside.path).isEmpty)

        let verdict = try Shipped.check.get().verdict(on: path, scratch: inside.path)
        #expect(!verdict.isAccepted)
        #expect(try FileManager.default.contentsOfDirectory(atPath: inside.path).isEmpty)
    }

    @Test func thereAreManyAttacks() { #expect(HostileCarrierTests.attacks.count >= 50) }

    /// Random edits of an archive, the same every time: whatever they do, the answer comes and nothing leaves its place.
    @Test(.timeLimit(.minutes(10))) func randomEditsNeverTrap() throws {
        var seed: UInt64 = 42
        func random(below limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        let (outside, inside) = (try ScratchFolder(), try ScratchFolder())
        let original = HandmadeZip("LDF-1/manifest.xml", "LDF-1/statistics.xml", "LDF-1/view.html").bytes
        for _ in 0..<500 {
            var bytes = original
            for _ in 0...random(below: 3) {
                let place = random(below: bytes.count)
                switch random(below: 3) {
                case 0: bytes[place] = UInt8(random(below: 256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(below: 8)))
                default: bytes.insert(contentsOf: original[place / 2..<min(place, place / 2 + 20)], at: place)
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: outside.path + "/x.zip"))
            if let copy = try? FilingCarrier.unpack(outside.path + "/x.zip", into: inside.path) {
                #expect(copy.path.hasPrefix(inside.path + "/LD"))
                try FileManager.default.removeItem(atPath: copy.path)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: inside.path).isEmpty)
        }
    }
}

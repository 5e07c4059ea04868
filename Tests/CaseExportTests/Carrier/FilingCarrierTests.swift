import CaseExport
import Foundation
import Glibc
import Testing

@Suite struct FilingCarrierTests {
    @Test func aFilingTravelsAsAZip() throws {
        let filing = try TamperedFiling()
        let place = try ScratchFolder()
        let zip = place.path + "/filing.zip"
        try FilingCarrier.pack(folder: filing.folder, to: zip)
        let copy = try FilingCarrier.unpack(zip, into: place.path)
        #expect(copy.path == place.path + "/LDF-D01-2026-03-2")
        let files = try place.files(in: copy.path)
        #expect(try files == filing.scratch.files(in: filing.folder))
        #expect(copy.files == 4 && copy.bytes == Int64(files.values.reduce(0) { $0 + $1.count }))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count == 2)
        #expect(try Shipped.check.get().verdict(onFolder: copy.path).rules == [.signatureNone])

        // The check takes the zip as it is, and leaves nothing.
        let scratch = try ScratchFolder()
        let verdict = try Shipped.check.get().verdict(on: zip, scratch: scratch.path)
        #expect(verdict.isAccepted && verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
        #expect(try Shipped.check.get().verdict(on: filing.folder, scratch: scratch.path) == verdict)
    }

    @Test func theSameFolderGivesTheSameZip() throws {
        let (one, other) = (try TamperedFiling(), try TamperedFiling())
        let place = try ScratchFolder()
        var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
        #expect(utimes(other.folder + "/manifest.xml", &times) == 0)
        try FilingCarrier.pack(folder: one.folder, to: place.path + "/1.zip")
        try FilingCarrier.pack(folder: other.folder, to: place.path + "/2.zip")
        let zips = try place.files(in: place.path)
        #expect(zips["1.zip"] == zips["2.zip"] && zips.count == 2)
    }

    @Test func anAnswerTravelsAsAZip() throws {
        let place = try ScratchFolder()
        let answer = FilingAnswer.result(try SyntheticAnswer.partlyAccepted())
        let folder = try answer.write(into: place.path, signature: Array("<signature/>".utf8))
        try FilingCarrier.pack(folder: folder, to: place.path + "/a.zip")
        let other = try ScratchFolder()
        #expect(try SyntheticAnswer.read(FilingCarrier.unpack(place.path + "/a.zip", into: other.path).path) == answer)
    }

    @Test func aFolderIsCopiedUnderItsOwnName() throws {
        let filing = try TamperedFiling()
        let renamed = filing.scratch.path + "/三月报送"
        try FileManager.default.moveItem(atPath: filing.folder, toPath: renamed)
        let place = try ScratchFolder()
        let copy = try FilingCarrier.unpack(renamed + "/", into: place.path)
        #expect(copy.path == place.path + "/三月报送")
        #expect(try place.files(in: copy.path) == place.files(in: renamed))
        let other = try ScratchFolder()
        #expect(try FilingCarrier.unpack(renamed + "/.", into: other.path).path == other.path + "/三月报送")
        let verdict = try Shipped.check.get().verdict(onFolder: copy.path)
        #expect(verdict.isAccepted && verdict.rules == [.name, .signatureNone])
    }

    /// Other programs write the folder itself, store instead of pack, and give no attributes.
    @Test func otherProgramsZipsAreTaken() throws {
        let place = try ScratchFolder()
        let entries = ["LDF-1/", "LDF-1/manifest.xml", "LDF-1/view.html"].map { name in
            HandmadeZip.Entry(name, name.hasSuffix("/") ? "" : "<x/>").with {
                $0.madeBy = 0x14
                $0.attributes = name.hasSuffix("/") ? 16 : 32
            }
        }
        try HandmadeZip(entries).write(to: place.path + "/a.zip")
        let copy = try FilingCarrier.unpack(place.path + "/a.zip", into: place.path)
        #expect(try place.files(in: copy.path).mapValues(\.count) == ["manifest.xml": 4, "view.html": 4])
    }

    @Test func nothingIsWrittenOver() throws {
        let filing = try TamperedFiling()
        let place = try ScratchFolder()
        let zip = place.path + "/a.zip"
        try FilingCarrier.pack(folder: filing.folder, to: zip)
        try FilingCarrier.unpack(zip, into: place.path)
        let before = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
        let again: [() throws -> Void] = [
            { try FilingCarrier.pack(folder: filing.folder, to: zip) },
            { try FilingCarrier.unpack(zip, into: place.path) },
            { try FilingCarrier.unpack(filing.folder, into: place.path) },
            { try FilingCarrier.unpack(zip, into: place.path + "/none") },
            { try FilingCarrier.pack(folder: filing.folder, to: place.path + "/none/a.zip") },
        ]
        for attempt in again {
            let problem = #expect(throws: FilingProblem.self) { try attempt() }
            #expect(problem?.rule == .copy)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == before)
    }

    @Test func onlyAFilingOrAnswerIsPacked() throws {
        let place = try ScratchFolder()
        let filing = try TamperedFiling()
        try FileManager.default.moveItem(atPath: filing.folder, toPath: filing.scratch.path + "/other")
        let problem = #expect(throws: FilingProblem.self) {
            try FilingCarrier.pack(folder: filing.scratch.path + "/other", to: place.path + "/a.zip")
        }
        #expect(problem?.rule == .zipFolder)
        let linked = try TamperedFiling()
        #expect(symlink("/etc/passwd", linked.folder + "/x") == 0)
        let other = #expect(throws: FilingProblem.self) {
            try FilingCarrier.pack(folder: linked.folder, to: place.path + "/a.zip")
        }
        #expect(other?.rule == .link)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
    }

    @Test func aFolderNameThatConfusesIsRefused() throws {
        let (place, inside) = (try ScratchFolder(), try ScratchFolder())
        for name in ["a\u{1B}[2J", ".hidden", "x\u{202E}y"] {
            try FileManager.default.createDirectory(
                atPath: place.path + "/" + name, withIntermediateDirectories: true)
            let problem = #expect(throws: FilingProblem.self) {
                try FilingCarrier.unpack(place.path + "/" + name, into: inside.path)
            }
            #expect(problem?.rule == .zipName)
        }
    }
}

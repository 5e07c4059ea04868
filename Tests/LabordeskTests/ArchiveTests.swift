import Foundation
import SafeCrypto
import Testing

/// A volume put together, archived, verified, and spoilt.
struct ArchiveTests {
    static let number = FormTests.number

    /// A case closed by an agreement, with two papers made and three files handed in.
    private static func closed() throws -> TestDesk {
        let desk = try FormTests.accepted()
        let scan = desk.path + "/scan.jpg"
        try Data([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]).write(to: URL(fileURLWithPath: scan))
        let other = desk.path + "/签字页.png"
        try Data([0x89, 0x50, 0x4E, 0x47, 1]).write(to: URL(fileURLWithPath: other))
        for line in [
            "case assign \(number) --mediator 样例调解员 --on 2025-03-05",
            "case hold-session \(number) --place 调解室 --attendee 王甲 --record 双方陈述 --on 2025-03-10",
            "case agree \(number) --pay wages=8000@2025-04-01 --performance once --terms 支付工资 --on 2025-03-12",
            "case mark \(number) --all --on 2025-03-12",
            "form make rights-and-duties --case \(number) --out \(desk.outside)/1.docx --on 2025-03-05",
            "form make mediation-agreement --case \(number) --out \(desk.outside)/2.docx --on 2025-03-12",
            "case close \(number) --outcome agreement --ground effective-agreement --on 2025-03-12",
            "case attach \(number) \(scan) --name 身份证.jpg --item 当事人身份证明 --on 2025-03-03",
            "case attach \(number) \(other) --paper 2 --on 2025-03-12",
            "case attach \(number) \(scan) --name 申请书.jpg --item application --on 2025-03-03",
        ] {
            let reply = try desk.run(line)
            try #require(reply.exitCode == 0, "\(line): \(reply.text)")
        }
        return desk
    }

    private static func make(_ desk: TestDesk, _ out: String) throws -> TestDesk.Reply {
        try desk.run(
            "archive make --case \(number) --out \(out) --volume 2025-7 --compiler 样例立卷员 --no-pdf --on 2025-06-30")
    }

    @Test func madeInOrderAndCheckedLikeAnInspector() throws {
        let desk = try Self.closed()
        let out = desk.path + "/volume"
        let reply = try Self.make(desk, out + "/")
        #expect(reply.exitCode == 1)
        #expect(reply.text.contains("缺少调解笔录（session）") && !reply.text.contains("身份证"))
        _ = try desk.run("case file-item \(Self.number) --item session --on 2025-03-12")
        #expect(try Self.make(desk, out).text.contains("[file-not-written]"))
        let second = desk.path + "/second"
        let whole = try Self.make(desk, second)
        #expect(whole.exitCode == 0, "\(whole.text)")
        let names = try FileManager.default.contentsOfDirectory(atPath: second).sorted()
        #expect(
            names == [
                "0000-0-卷宗封面.docx", "0000-1-卷内目录.docx", "0001-申请书.jpg", "0002-权利义务告知书.docx", "0003-身份证.jpg",
                "0005-劳动争议调解协议书-签署件1.png", "0005-劳动争议调解协议书.docx", "9999-备考表.docx", "SHA256SUMS", "manifest.json",
            ])
        // The paper in the volume is the one that was made, byte for byte.
        #expect(
            FileManager.default.contents(atPath: second + "/0005-劳动争议调解协议书.docx")
                == FileManager.default.contents(atPath: desk.outside + "/2.docx"))
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func archivedByItsManifestAndVerified() throws {
        let desk = try Self.closed()
        _ = try desk.run("case file-item \(Self.number) --item session --on 2025-03-12")
        let (out, other) = (desk.path + "/volume", desk.path + "/other")
        _ = try Self.make(desk, out)
        #expect(try desk.run("archive verify \(out)").text.contains("没有登记这个电子案卷的清单"))
        let archived = try desk.run("case archive \(Self.number) --bound \(out) --pages 12 --on 2025-06-30")
        #expect(archived.exitCode == 0, "\(archived.text)")
        let verified = try desk.run("archive verify \(out)")
        #expect(verified.exitCode == 0 && verified.text.contains("与归档时登记的清单一致"))
        // The same papers bound on another day are another volume.
        _ = try desk.run("archive make --case \(Self.number) --out \(other) --no-pdf --on 2025-07-01")
        let differs = try desk.run("archive verify \(other)")
        #expect(differs.exitCode == 1 && differs.text.contains("与归档时登记的清单不一致"))
        #expect(try desk.run("case show \(Self.number)").text.contains("2025-7"))
    }

    /// A folder with a manifest to match is not enough: the desk holds it against its own papers.
    @Test func aForgedOrStaleVolumeIsNotArchived() throws {
        let desk = try Self.closed()
        _ = try desk.run("case file-item \(Self.number) --item session --on 2025-03-12")
        let (out, stale) = (desk.path + "/volume", desk.path + "/stale")
        _ = try Self.make(desk, out)
        _ = try Self.make(desk, stale)
        // The worker's identity card, exchanged; size, manifest and sums made to match.
        let name = "0003-身份证.jpg"
        let old = try sum(out + "/" + name)
        try Data([0xFF, 0xD8, 0xFF, 0xE0, 9, 9, 9]).write(to: URL(fileURLWithPath: out + "/" + name))
        let manifest = try sum(out + "/manifest.json")
        try replace(old, by: try sum(out + "/" + name), in: [out + "/manifest.json", out + "/SHA256SUMS"])
        try replace(manifest, by: try sum(out + "/manifest.json"), in: [out + "/SHA256SUMS"])
        // The application is a scan of the same bytes as the old card and has changed its digest in the manifest, too.
        try Data([0xFF, 0xD8, 0xFF, 0xE0, 9, 9, 9]).write(to: URL(fileURLWithPath: out + "/0001-申请书.jpg"))
        let verified = try desk.run("archive verify \(out)")
        #expect(verified.exitCode == 0, "\(verified.text)")
        let forged = try desk.run("case archive \(Self.number) --bound \(out) --pages 9 --on 2025-06-30")
        #expect(forged.exitCode == 1 && forged.text.contains("不是本案的文书或者附件"), "\(forged.text)")
        // Something came in after the volume was made.
        let other = desk.path + "/late.jpg"
        try Data([0xFF, 0xD8, 0xFF, 9]).write(to: URL(fileURLWithPath: other))
        _ = try desk.run(["case", "attach", Self.number, other, "--on", "2025-06-30"])
        let late = try desk.run("case archive \(Self.number) --bound \(stale) --pages 9 --on 2025-06-30")
        #expect(late.exitCode == 1 && late.text.contains("卷内没有本案的《late》"), "\(late.text)")
        #expect(try desk.run("case show \(Self.number)").text.contains("已结案"))
    }

    @Test func anArchivedCaseIsLocked() throws {
        let desk = try Self.closed()
        _ = try desk.run("case file-item \(Self.number) --item session --on 2025-03-12")
        let out = desk.path + "/volume"
        _ = try Self.make(desk, out)
        #expect(try desk.run("case archive \(Self.number) --bound \(out) --pages 9 --on 2025-06-30").exitCode == 0)
        for line in [
            "form make closing-report --case \(Self.number) --out \(desk.outside)/3.docx --leave-blanks",
            "case serve \(Self.number) --paper 2 --side worker",
            "case file-item \(Self.number) --item visit", "case attach \(Self.number) \(desk.path)/scan.jpg",
        ] {
            let reply = try desk.run(line)
            #expect(reply.exitCode == 1 && reply.text.contains("[case-archived]"), "\(line): \(reply.text)")
        }
    }

    /// A volume with a paper dated before its step is archived only by somebody who says so.
    @Test func findingsStandInTheWay() throws {
        let desk = try Self.closed()
        _ = try desk.run("case file-item \(Self.number) --item session --on 2025-03-12")
        _ = try desk.run(
            "form make closing-report --case \(Self.number) --out \(desk.outside)/4.docx --on 2025-03-05 --leave-blanks"
        )
        let out = desk.path + "/volume"
        #expect(try Self.make(desk, out).exitCode == 1)
        let line = "case archive \(Self.number) --bound \(out) --pages 9 --on 2025-06-30"
        #expect(try desk.run(line).text.contains("[volume-findings]"))
        #expect(try desk.run(line + " --despite-findings").exitCode == 0)
    }

    private func sum(_ path: String) throws -> String {
        SHA256.digest(of: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))).hex
    }

    private func replace(_ old: String, by new: String, in paths: [String]) throws {
        for path in paths {
            let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
            try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: URL(fileURLWithPath: path))
        }
    }

    @Test func whatWasSpoiltIsNamed() throws {
        let desk = try Self.closed()
        let out = desk.path + "/volume"
        _ = try Self.make(desk, out)
        let files = FileManager.default
        try Data("x".utf8).write(to: URL(fileURLWithPath: out + "/0002-权利义务告知书.docx"))
        try files.removeItem(atPath: out + "/0003-身份证.jpg")
        try files.createSymbolicLink(atPath: out + "/0003-身份证.jpg", withDestinationPath: "/etc/passwd")
        try files.removeItem(atPath: out + "/9999-备考表.docx")
        try Data("x".utf8).write(to: URL(fileURLWithPath: out + "/夹带.txt"))
        let reply = try desk.run("archive verify \(out)")
        #expect(reply.exitCode == 1)
        for code in ["volume-file-changed", "volume-not-a-file", "volume-file-missing", "volume-file-extra"] {
            #expect(reply.text.contains("[\(code)]"), "\(code): \(reply.text)")
        }
        let bound = try desk.run("case archive \(Self.number) --bound \(out) --pages 9 --on 2025-06-30")
        #expect(bound.exitCode == 1 && bound.text.contains("[volume-differs]"))
        // A manifest that points out of its folder is no manifest.
        let path = out + "/manifest.json"
        let text = String(decoding: files.contents(atPath: path) ?? Data(), as: UTF8.self)
        try Data(text.replacingOccurrences(of: "9999-备考表", with: "../9999-备考表").utf8)
            .write(to: URL(fileURLWithPath: path))
        #expect(try desk.run("archive verify \(out)").text.contains("[volume-unreadable]"))
        #expect(try desk.run("archive verify \(desk.path)").text.contains("[volume-unreadable]"))
    }

    @Test func placesThatDoNotExistAreRefused() throws {
        let desk = try Self.closed()
        let scan = desk.path + "/scan.jpg"
        #expect(try desk.run("case attach \(Self.number) \(scan) --paper 9").text.contains("本案没有第9件文书"))
        #expect(try desk.run("case attach \(Self.number) \(scan) --item nonsense").exitCode == 2)
        #expect(
            try desk.run("archive make --case 没有 --out \(desk.path)/v --no-pdf").exitCode == 1)
        #expect(try desk.run("case archive \(Self.number) --on 2025-06-30").exitCode == 2)
    }
}

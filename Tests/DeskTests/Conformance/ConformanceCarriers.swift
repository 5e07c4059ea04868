import CaseExport
import Desk
import Foundation
import ZipArchive

@testable import CaseExportTests

/// Zips that are something else than one folder of plain files. They are written byte by byte and unpack to nothing large.
enum ConformanceCarriers {
    typealias Entry = HandmadeZip.Entry

    static let all: [ConformanceFault] = [
        .zip("zip-none", .zip, ("文件不是 ZIP", "the file is no zip"), ("说明不是 ZIP", "The receiver says so")) {
            try Data("filing\n".utf8).write(to: URL(fileURLWithPath: $0))
        },
        zip(
            "zip-damaged", .zip, ("校验和不对", "a wrong checksum"), ("损坏的不收", "What is damaged is not taken"),
            [Entry(good).with { $0.crc = 1 }]),
        zip(
            "zip-password", .zip, ("加了密码", "with a password"), ("不猜密码", "No password is guessed"),
            [Entry(good).with { $0.flags = 0x801 }]),
        zip(
            "zip-up", .zipName, ("名字通到上级文件夹", "a name leads up and out"),
            ("解压不出文件夹", "Nothing is unpacked outside the folder"),
            [Entry("LDF-D01-2026-03-1/../../manifest.xml")]),
        zip(
            "zip-root", .zipName, ("名字从根目录起", "a name from the root"),
            ("解压不出文件夹", "Nothing is unpacked outside the folder"),
            [Entry("/LDF-D01-2026-03-1/manifest.xml")]),
        zip(
            "zip-twice", .zipName, ("同名文件两个", "a name comes twice"), ("两个读者会读到两份", "Two readers would read two things"),
            [Entry(good), Entry(good)]),
        zip(
            "zip-beside", .zipFolder, ("文件夹旁边还有文件", "a file beside the folder"),
            ("只有一个文件夹", "There is one folder and nothing else"),
            [Entry(good), Entry("readme.txt")]),
        zip(
            "zip-two", .zipFolder, ("两份报送件", "two filings"), ("一次一份", "One at a time"),
            [Entry(good), Entry("LDF-D02-2026-03-1/manifest.xml")]),
        zip(
            "zip-link", .link, ("一个文件是符号链接", "an entry is a symbolic link"),
            ("不跟着链接走", "No link is followed"),
            [Entry(good, "/etc/passwd").with { $0.attributes = 0o120777 << 16 }]),
        .zip(
            "zip-ratio", .zipRatio, ("3 MB 的零压成几千字节", "three megabytes of zeros in a few kilobytes"),
            ("按压缩比停下", "It stops at the ratio")
        ) {
            let writer = try ZipWriter(path: $0)
            try writer.add("LDF-D01-2026-03-1/statistics.xml", bytes: [UInt8](repeating: 0, count: 3_000_000))
            try writer.finish()
        },
    ]

    private static let good = "LDF-D01-2026-03-1/manifest.xml"

    private static func zip(
        _ id: String, _ rule: FilingRule, _ title: (String, String), _ shows: (String, String), _ entries: [Entry]
    ) -> ConformanceFault {
        .zip(id, rule, title, shows) { try HandmadeZip(entries).write(to: $0) }
    }
}

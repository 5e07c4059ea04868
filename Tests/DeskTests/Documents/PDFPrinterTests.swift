import Foundation
import Glibc
import Testing

@testable import Desk

/// LibreOffice through a stand-in: in which language it is started, and that nothing of it stays behind.
struct PDFPrinterTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/labordesk-printer-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func printer(_ script: String, patience: Double = 120) -> PDFPrinter {
        let program = folder + "/soffice"
        #expect(
            FileManager.default.createFile(
                atPath: program, contents: Data("#!/bin/sh\n\(script)\n".utf8),
                attributes: [.posixPermissions: 0o755]))
        return PDFPrinter(program: program, patience: patience)
    }

    @Test func itIsStartedInALanguageThatIsThere() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pdf = #"printf '%%PDF-1.7\n%%%%EOF\n'"#
        try printer("test \"$LC_ALL\" = C.UTF-8 && \(pdf) > \(folder)/a.pdf").print(["a.docx"], in: folder)
        #expect(FileManager.default.fileExists(atPath: folder + "/a.pdf"))
    }

    /// What the starter started holds a pipe open; when the pipe hangs up, it has ended too.
    @Test func nothingOfItStaysBehind() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (held, never) = (folder + "/held", folder + "/never")
        for pipe in [held, never] { #expect(mkfifo(pipe, 0o600) == 0) }
        let reading = open(held, O_RDONLY | O_NONBLOCK)
        let writing = open(held, O_WRONLY | O_NONBLOCK)
        #expect(reading >= 0 && writing >= 0)
        defer { close(reading) }
        let starter = printer("exec 3> \(held)\n(read word < \(never)) &\nwait", patience: 1)
        #expect(throws: PDFPrinter.Failure.self) { try starter.print([], in: folder) }
        close(writing)
        var polled = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        #expect(poll(&polled, 1, 10_000) == 1 && polled.revents & Int16(POLLHUP) != 0)
    }
}

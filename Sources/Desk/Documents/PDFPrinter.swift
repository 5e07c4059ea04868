import CaseWorkflow
import Foundation
import Glibc

/// Turns Word files into PDF by LibreOffice, when it is installed.
struct PDFPrinter {
    let program: String
    /// The longest that one start may take, in seconds; each paper has a second more.
    var patience = 120.0

    /// Why no PDF came of it, in a few words.
    struct Failure: Error {
        let reason: Sentence
    }

    /// - Throws: `DocumentRefusal.noPrinter` when LibreOffice is not there.
    static func find(environment: [String: String] = ProcessInfo.processInfo.environment) throws(DocumentRefusal)
        -> PDFPrinter
    {
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            for name in ["soffice", "libreoffice"] where access("\(folder)/\(name)", X_OK) == 0 {
                return PDFPrinter(program: "\(folder)/\(name)")
            }
        }
        throw .noPrinter
    }

    /// Writes `name.pdf` beside each Word file of the folder.
    ///
    /// LibreOffice locks its own profile, so each call gets one of its own in the folder.
    func print(_ names: [String], in folder: String) throws(Failure) {
        let profile = folder + "/.profile"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments =
            [
                "-env:UserInstallation=file://" + PDFPrinter.address(profile), "--headless", "--norestore",
                "--convert-to", "pdf", "--outdir", folder,
            ] + names.map { folder + "/" + $0 }
        // Under a language that is not installed LibreOffice hangs or fails; the papers bring their own.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        // The profile goes whatever happens; the papers' folder is removed by its owner.
        defer { try? FileManager.default.removeItem(atPath: profile) }
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw Failure(reason: Sentence("无法启动 \(program)", "\(program) does not start"))
        }
        let seconds = patience + Double(names.count)
        guard ended.wait(timeout: .now() + seconds) == .success else {
            PDFPrinter.end(process)
            ended.wait()
            throw Failure(reason: Sentence("等了\(Int(seconds))秒没有结束", "it did not end within \(Int(seconds)) s"))
        }
        for name in names where !PDFPrinter.isWhole(folder + "/" + PDFPrinter.pdf(name)) {
            let code = process.terminationStatus
            throw Failure(
                reason: code == 0
                    ? Sentence("没有写出完整的文件", "it wrote no whole file")
                    : Sentence("以代码\(code)结束", "it ended with code \(code)"))
        }
    }

    /// Ends LibreOffice, which is what its starter started: the whole group, where it has one of its own.
    private static func end(_ process: Process) {
        let id = process.processIdentifier
        kill(getpgid(id) == id ? -id : id, SIGKILL)
    }

    /// Whether a PDF is there from its first line to its last: a printer that was stopped leaves a part.
    private static func isWhole(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        // A file that cannot be read is no whole one.
        guard let head = try? file.read(upToCount: 5), head == Data("%PDF-".utf8),
            let size = try? file.seekToEnd(), (try? file.seek(toOffset: size - min(size, 1024))) != nil,
            let tail = try? file.readToEnd()
        else { return false }
        return tail.range(of: Data("%%EOF".utf8)) != nil
    }

    static func pdf(_ name: String) -> String {
        name.hasSuffix(".docx") ? String(name.dropLast(5)) + ".pdf" : name + ".pdf"
    }

    /// A path as a file address, which LibreOffice wants absolute and escaped.
    private static func address(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return full.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? full
    }
}

import CaseWorkflow
import Foundation
import Glibc

/// Turns Word files into PDF by LibreOffice, when it is installed.
struct PDFPrinter {
    let program: String

    /// The longest that one conversion may take, in seconds.
    static let patience = 120.0

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
    func print(_ names: [String], in folder: String) throws(DocumentRefusal) {
        let profile = folder + "/.profile"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments =
            [
                "-env:UserInstallation=file://" + PDFPrinter.address(profile), "--headless", "--norestore",
                "--convert-to", "pdf", "--outdir", folder,
            ] + names.map { folder + "/" + $0 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        // The profile goes whatever happens; the papers' folder is removed by its owner.
        defer { try? FileManager.default.removeItem(atPath: profile) }
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .notPrinted(reason: error.localizedDescription) }
        let seconds = PDFPrinter.patience + Double(names.count)
        guard ended.wait(timeout: .now() + seconds) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw .notPrinted(reason: "\(Int(seconds)) s")
        }
        for name in names where !FileManager.default.fileExists(atPath: folder + "/" + PDFPrinter.pdf(name)) {
            throw .notPrinted(reason: name)
        }
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

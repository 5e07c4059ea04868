import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeCrypto

struct ArchiveVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Whether the folder of a volume is still what its manifest says.",
        discussion: """
            No desk is needed. Where one is named (--home or LABORDESK_HOME) and has the case, the manifest is also \
            compared with the one recorded when the case was archived.
            """)
    @Argument(help: "The folder that archive make put together.", completion: .directory, transform: Words.read)
    var folder: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        desk.speech.apply()
        let verification = try ArchiveVerify.verification(of: folder)
        let standing = try recorded(verification)
        let isSame = verification.problems.isEmpty && standing != .differs
        if desk.speech.json {
            try Output.json(VerificationAnswer(verification, standing))
        } else {
            for problem in verification.problems {
                Output.line("  ✗ " + problem.sentence.text(in: Output.language) + " [\(problem.code)]")
            }
            if verification.problems.isEmpty {
                Output.line(
                    "案卷\(verification.manifest.volume)（\(verification.manifest.number)）：\(verification.files)个文件全部与清单一致",
                    "Volume \(verification.manifest.volume) (\(verification.manifest.number)): all \(verification.files) files are as the manifest says"
                )
            }
            Output.line(standing.sentence)
        }
        if !isSame { throw ExitCode(1) }
    }

    static func verification(of folder: String) throws -> VolumeVerification {
        do {
            return try VolumeVerification(of: folder)
        } catch let refusal as VolumeVerification.Refusal {
            throw Problem("volume-unreadable", refusal.sentence, field: "folder")
        } catch is CryptoProblem {
            throw Problem(
                "file-unreadable",
                Sentence("案卷中有文件读不出来，请检查权限和磁盘", "A file of the volume cannot be read. Check permissions and disk"))
        }
    }

    /// What a desk knows of the volume.
    enum Standing: String {
        case noDesk = "no-desk"
        case notArchived = "not-archived"
        case same, differs

        var sentence: Sentence {
            switch self {
            case .noDesk:
                Sentence(
                    "没有与案件台的归档记录核对（未指明案件台，或者其中没有本案）",
                    "Not compared with a desk: none is named, or it does not have the case")
            case .notArchived:
                Sentence(
                    "案件台中没有登记这个电子案卷的清单（case archive --bound）",
                    "The desk has no manifest of an electronic volume for the case (case archive --bound)")
            case .same: Sentence("与归档时登记的清单一致", "It is the volume that was recorded when the case was archived")
            case .differs:
                Sentence(
                    "与归档时登记的清单不一致，请从备份取回归档时的案卷",
                    "It is not the volume that was recorded when the case was archived; take that one back from a backup"
                )
            }
        }
    }

    private func recorded(_ verification: VolumeVerification) throws -> Standing {
        guard desk.home != nil || !(ProcessInfo.processInfo.environment["LABORDESK_HOME"] ?? "").isEmpty else {
            return .noDesk
        }
        let opened = try desk.open()
        guard let file = try ArchiveVerify.caseFile(verification.manifest.number, at: opened) else { return .noDesk }
        guard let digest = file.archiving?.manifest else { return .notArchived }
        return digest == verification.digest ? .same : .differs
    }

    /// The case of this number; nil when the desk does not have it.
    private static func caseFile(_ number: String, at desk: Desk) throws -> CaseFile? {
        do throws(StoreError) {
            return try desk.caseFile(numbered: number)
        } catch {
            if case .notFound = error { return nil }
            throw error
        }
    }
}

/// A verification for programs.
struct VerificationAnswer: Encodable {
    struct Line: Encodable {
        let code: String
        let text: String
    }

    let number: String
    let volume: String
    let files: Int
    let manifest: String
    let problems: [Line]
    /// no-desk, not-archived, same, differs
    let recorded: String

    init(_ verification: VolumeVerification, _ standing: ArchiveVerify.Standing) {
        number = verification.manifest.number
        volume = verification.manifest.volume
        files = verification.files
        manifest = verification.digest
        problems = verification.problems.map { Line(code: $0.code, text: $0.sentence.text(in: Output.language)) }
        recorded = standing.rawValue
    }
}

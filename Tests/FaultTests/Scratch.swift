import Foundation

/// A folder of a test's own, gone when the test is over, with the desk, the sample ledger and the calls that tests share.
final class Scratch {
    let folder: String
    var home: String { folder + "/desk" }

    private static let prefix = "labordesk-fault-"
    /// Before the first folder of this run is made.
    private static let stoppedRunsAreGone: Void = StoppedRuns.remove(prefix)

    init() throws {
        Scratch.stoppedRunsAreGone
        folder = StoppedRuns.folder(Scratch.prefix)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func run(_ arguments: [String], input: String? = nil) throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    /// Runs a command at the desk and throws unless it ends with 0.
    @discardableResult
    func desk(_ arguments: [String]) throws -> String {
        let outcome = try run(arguments + ["--home", home])
        guard outcome.code == 0 else {
            throw Program.Failure("\(arguments.joined(separator: " ")): \(outcome.complained)\(outcome.said)")
        }
        return outcome.said
    }

    /// - Returns: the recovery key.
    @discardableResult
    func makeDesk() throws -> String {
        struct Made: Decodable { var recoveryKey: String }
        let made = try desk(["init", "--office", "3301", "--name", "样例市总工会", "--level", "city", "--json"])
        return try JSONDecoder().decode(Made.self, from: Data(made.utf8)).recoveryKey
    }

    /// Hands everything over to somebody whom permissions stop, with these permissions for folders and files.
    func handOver(folders: mode_t, files: mode_t) throws {
        let below = FileManager.default.enumerator(atPath: home)?.compactMap { $0 as? String } ?? []
        for path in [folder, home] + below.map({ home + "/" + $0 }) {
            if geteuid() == 0 { chown(path, Program.nobodyID, Program.nobodyID) }
            var status = stat()
            guard stat(path, &status) == 0, path != folder else { continue }
            chmod(path, status.st_mode & S_IFMT == S_IFDIR ? folders : files)
        }
    }

    /// An invented ledger of so many cases; the same every time.
    func makeLedger(cases: Int) throws -> String {
        let outcome = try run(["demo", "--cases", String(cases), "--ledger-only", "--out", folder + "/sample"])
        guard outcome.code == 0 else { throw Program.Failure(outcome.complained) }
        return folder + "/sample/ledger.csv"
    }

    static func opening(_ worker: String, number: String? = nil) -> [String] {
        [
            "case", "open", "--worker", worker, "--employer", "样例甲公司", "--category", "wages", "--claim", "wages=100",
            "--summary", "拖欠工资",
        ] + (number.map { ["--number", $0] } ?? [])
    }

    /// What `check --json` says.
    struct Check: Decodable {
        var clean: Bool
        var cases: Int
        var commits: Int
    }

    func check() throws -> Check {
        let outcome = try run(["check", "--json", "--home", home])
        do {
            return try JSONDecoder().decode(Check.self, from: Data(outcome.output))
        } catch {
            throw Program.Failure("check: \(outcome.complained)\(outcome.said)")
        }
    }

    func files(below path: String) -> [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
            .map { path + "/" + $0 }
            .filter {
                (try? URL(fileURLWithPath: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
            }
            .sorted()
    }

    func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    func write(_ bytes: [UInt8], to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
}

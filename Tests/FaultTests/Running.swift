import Foundation

/// One run of `labordesk` under way. Its words go to files, so that nobody has to read while it writes.
final class Running {
    let pid: pid_t
    private let output: String
    private let errors: String
    private var ended: Program.Outcome?

    init(_ call: Program.Call, in folder: String) throws {
        let name = folder + "/.run-" + UUID().uuidString
        output = name + ".out"
        errors = name + ".err"
        // The shell goes to the folder, sets the limits and becomes the program: the process stays the same.
        let limit = call.fileBlocks.map { "ulimit -f \($0); " } ?? ""
        let script = "cd \"$1\" && shift && ulimit -t 60; \(limit)exec \"$@\""
        let other = call.isByNobody && geteuid() == 0 ? Program.nobody : []
        var words: [[UInt8]] = (["/bin/sh", "-c", script, "sh", folder] + other + [Program.path]).map { Array($0.utf8) }
        words += call.arguments
        let environment = [
            "LANG=C.UTF-8", "HOME=" + folder, "PATH=/usr/bin:/bin",
            "LABORDESK_SHARE=" + (ProcessInfo.processInfo.environment["LABORDESK_SHARE"] ?? ""),
        ].filter { !$0.hasSuffix("SHARE=") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, call.input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var argv = words.map { Running.copy($0) } + [nil]
        var envp = environment.map { Running.copy(Array($0.utf8)) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var made: pid_t = 0
        let code = posix_spawn(&made, "/bin/sh", &actions, nil, &argv, &envp)
        guard code == 0 else { throw Program.Failure("posix_spawn: \(String(cString: strerror(code)))") }
        pid = made
    }

    /// Ends the process at once, as a power cut would; no matter when it has ended already.
    func kill() { Foundation.kill(pid, SIGKILL) }

    /// True once it has ended. Asked in a loop it gives the processor up for a tenth of a millisecond a look: the process
    /// that is watched needs it more than the watcher.
    func hasEnded() throws -> Bool {
        if ended != nil { return true }
        usleep(100)
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) == pid else { return false }
        ended = try outcome(status)
        return true
    }

    func wait() throws -> Program.Outcome {
        if let ended { return ended }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) != pid {
            guard errno == EINTR else { throw Program.Failure("waitpid") }
        }
        let outcome = try outcome(status)
        ended = outcome
        return outcome
    }

    private func outcome(_ status: Int32) throws -> Program.Outcome {
        let signal = status & 0x7F
        let words = try [output, errors].map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
        for path in [output, errors] { unlink(path) }
        return Program.Outcome(
            code: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal, output: words[0], errors: words[1])
    }

    private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
        (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { start in
                start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { strdup($0) }
            }
        }
    }
}

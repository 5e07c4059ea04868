import ArgumentParser
import CaseStore
import CaseWeb
import CaseWorkflow
import SafeCrypto

/// How long a browser stays signed in, and how guessing passwords is slowed down.
struct SignInOptions: ParsableArguments {
    @Option(help: .value("Minutes without anything done after which a session ends, 5 to 1440.", "minutes"))
    var sessionIdle = 120
    @Option(help: .value("Hours after which a session ends whatever is done, 1 to 168.", "hours"))
    var sessionLength = 12
    @Option(
        help: .value("Wrong passwords in a row after which signing in is refused for a while, 3 to 20.", "count"))
    var lockOutTries = 5
    @Option(
        help: .value(
            "Minutes of the first refusal, 1 to 1440; each further wrong password doubles it.", "minutes"))
    var lockOutFirst = 1
    @Option(help: .value("Minutes that no refusal is longer than, up to 10080.", "minutes"))
    var lockOutLongest = 1440
    @Option(
        help: .value(
            "How slow guessing a password is made, 14 to 20: scrypt with N = 2 to this power, each step twice the time and memory.",
            "power"))
    var passwordCost = 16

    func validate() throws {
        try SignInOptions.check(sessionIdle, 5...1440, "--session-idle")
        try SignInOptions.check(sessionLength, 1...168, "--session-length")
        try SignInOptions.check(lockOutTries, 3...20, "--lock-out-tries")
        try SignInOptions.check(lockOutFirst, 1...1440, "--lock-out-first")
        try SignInOptions.check(lockOutLongest, lockOutFirst...10_080, "--lock-out-longest")
        try SignInOptions.check(passwordCost, 14...20, "--password-cost")
        guard sessionIdle <= 60 * sessionLength else {
            throw ValidationError(
                Sentence(
                    "--session-idle 不能长于 --session-length（\(sessionLength)小时），请改其中一个",
                    "--session-idle cannot be longer than --session-length (\(sessionLength) hours). Change one of them"
                ).text(in: Words.spoken))
        }
    }

    private static func check(_ value: Int, _ range: ClosedRange<Int>, _ option: String) throws {
        guard range.contains(value) else {
            throw ValidationError(
                Sentence(
                    "\(option) 请写\(range.lowerBound)到\(range.upperBound)之间的整数",
                    "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound)"
                ).text(in: Words.spoken))
        }
    }

    func apply(to settings: inout WebSettings) {
        settings.sessionIdle = Int64(sessionIdle) * 60_000
        settings.sessionLength = Int64(sessionLength) * 3_600_000
        settings.lockOut = LockOut(
            tries: lockOutTries, first: Int64(lockOutFirst) * 60_000, longest: Int64(lockOutLongest) * 60_000)
        settings.passwordCost = Scrypt(cost: 1 << passwordCost, blockSize: 8, parallelism: 1)
    }
}

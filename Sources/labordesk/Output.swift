import CaseWorkflow
import Foundation
import StableJSON

/// What the command says: lines and JSON on standard output, complaints and progress on standard error.
enum Output {
    /// From `--lang`, else from the locale: Chinese where it begins with zh, English elsewhere.
    nonisolated(unsafe) static var language: Language = Output.localeLanguage
    private nonisolated(unsafe) static var buffer: [UInt8] = []

    static var localeLanguage: Language {
        let environment = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment[name], !value.isEmpty { return value.hasPrefix("zh") ? .chinese : .english }
        }
        return .english
    }

    static func line(_ text: String = "") {
        buffer += text.utf8
        buffer.append(10)
        if buffer.count > 1 << 16 { flush() }
    }

    static func line(_ sentence: Sentence) { line(sentence.text(in: language)) }

    static func line(_ chinese: String, _ english: String) { line(Sentence(chinese, english)) }

    /// One JSON value and a line break.
    static func json(_ value: some Encodable) throws {
        buffer += try StableJSON.encode(value)
        buffer.append(10)
        if buffer.count > 1 << 16 { flush() }
    }

    /// One complaint. What was typed is repeated in it, so control characters become spaces and a line without end is cut.
    static func complain(_ text: String) {
        let said = language == .chinese ? SystemWords.chinese(text) : text
        let lines = said.split(separator: "\n", omittingEmptySubsequences: false).map(harmless)
        write(lines.joined(separator: "\n") + "\n")
    }

    private static func harmless(_ line: Substring) -> String {
        var shown = String.UnicodeScalarView()
        for (place, scalar) in line.unicodeScalars.enumerated() {
            guard place < longestLine else { return String(shown) + "…" }
            let value = scalar.value
            let isControl = value < 32 && value != 9 || (0x7F...0x9F).contains(value)
            let isDirection = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            shown.append(isControl || isDirection ? " " : scalar)
        }
        return String(shown)
    }

    /// Longer than any help line of ours.
    private static let longestLine = 2_000

    static func flush() {
        guard !buffer.isEmpty else { return }
        let isWritten = write(buffer[...], to: STDOUT_FILENO)
        let reason = String(cString: strerror(errno))
        buffer.removeAll(keepingCapacity: true)
        guard !isWritten else { return }
        complain(
            Sentence(
                "结果写不出去（\(reason)）；已办理的事项不受影响，请换一处输出后再查看",
                "The answer cannot be written (\(reason)); what was done stands. Write to another place and look again"
            ).text(in: language) + " [output]")
        exit(1)
    }

    /// Words on standard error; where even that cannot be written there is nobody left to tell.
    private static func write(_ text: String) { _ = write(Array(text.utf8)[...], to: STDERR_FILENO) }

    /// - Returns: false when the place is full or gone; `errno` says why.
    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Progress is shown on a terminal and nowhere else.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    static func progress(_ text: String) {
        guard isTerminal else { return }
        write("\r\u{1B}[K" + text)
    }

    /// A question to somebody at a terminal; the answer comes on standard input.
    static func ask(_ question: Sentence) {
        flush()
        write(question.text(in: language))
    }

    static func endProgress() {
        guard isTerminal else { return }
        write("\r\u{1B}[K")
    }

    static func today() -> Day {
        var now = time(nil) + 8 * 3600  // Asia/Shanghai has no summer time
        var parts = tm()
        gmtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? Day(serial: 0)
    }

    static func milliseconds() -> Int64 {
        var clock = timespec()
        clock_gettime(CLOCK_REALTIME, &clock)
        return Int64(clock.tv_sec) * 1000 + Int64(clock.tv_nsec) / 1_000_000
    }
}

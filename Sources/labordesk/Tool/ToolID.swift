import ArgumentParser
import CaseWorkflow

struct ToolID: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "id", abstract: "Check a resident identity number (GB 11643).",
        discussion: """
            Valid is a number of 18 characters (wide ones and a small x count too) with the right check character and \
            a birth date that exists and is not after today. An unknown division or an unusual age only warns.
            """)
    @Argument(help: .value("The number, or “-” to read lines.", "number")) var number: String
    @OptionGroup var options: ToolOptions

    func run() throws {
        let today = options.today ?? Output.today()
        try options.answer(number, isStream: number == "-") { ToolID.answer($0, today: today) }
    }

    static func answer(_ line: String, today: Day) -> ToolAnswer {
        let folded = FoldedNumber(line)
        do throws(ResidentIDProblem) {
            let id = try ResidentID(normalising: folded.text, on: today)
            // A number of 15 digits, or one with blanks inside, can be read, but is not written as 18 characters.
            var problem: (code: String, sentence: Sentence)?
            if id.isOldForm {
                problem = (ResidentIDWarning.oldForm.rawValue, ToolID.old)
            } else if folded.count != 18 {
                problem = (ResidentIDProblem.wrongLength.rawValue, ToolID.blanks)
            }
            return answer(problem, birth: id.birth, sex: id.sex, id.warnings(on: today).filter { $0 != .oldForm })
        } catch {
            return answer((error.rawValue, error.sentence), birth: folded.birth, sex: folded.sex, [])
        }
    }

    private static let old = Sentence(
        "这是15位旧号，不是18位身份证号，请对照新证件填写", "This is an old number of 15 digits. Take the 18 characters from the present card"
    )
    private static let blanks = Sentence(
        "号码中间有空格或者连字符，去掉后才是18位", "There are blanks or hyphens inside; without them the number has 18 characters")

    private static func answer(
        _ problem: (code: String, sentence: Sentence)?, birth: Day?, sex: Sex?, _ warnings: [ResidentIDWarning]
    ) -> ToolAnswer {
        var json = #"{"valid":"# + (problem == nil ? "true" : "false")
        json += #","birth":"# + (birth.map { "\"\($0)\"" } ?? "null")
        json += #","sex":"# + (sex.map { "\"\($0.rawValue)\"" } ?? "null")
        if let problem { json += #","problem":"# + ToolJSON.problem(problem.code, problem.sentence) }
        json +=
            #","warnings":["# + warnings.map { ToolJSON.problem($0.rawValue, $0.sentence) }.joined(separator: ",")
            + "]}"
        var lines: [Sentence] = []
        if problem == nil, let birth, let sex {
            lines.append(
                Sentence("有效：\(birth)出生，\(sex.name.chinese)", "Valid: born \(birth), \(sex.name.english)"))
        }
        lines += warnings.map(\.sentence)
        return ToolAnswer(
            json: json, lines: lines, problem: problem, exitCode: problem == nil ? 0 : 1)
    }
}

/// A written number with wide characters narrowed and small letters large, nothing else changed.
struct FoldedNumber {
    let text: String

    init(_ written: String) {
        var folded = String.UnicodeScalarView()
        for scalar in written.unicodeScalars.prefix(256) {
            let value =
                scalar.value == 0x3000
                ? 0x20 : (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            folded.append(Unicode.Scalar((97...122).contains(value) ? value - 32 : value) ?? scalar)
        }
        var trimmed = String(folded)[...]
        while let first = trimmed.first, first.isWhitespace { trimmed.removeFirst() }
        while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
        text = String(trimmed)
    }

    var count: Int { text.unicodeScalars.count }

    private var digits: [UInt8] { Array(text.utf8) }

    /// The birth date that stands in an invalid number of 15 or 18 characters; nil where none can be read.
    var birth: Day? {
        let bytes = digits
        let written: [UInt8]
        switch bytes.count {
        case 18: written = Array(bytes[6..<14])
        case 15: written = Array("19".utf8) + bytes[6..<12]
        default: return nil
        }
        guard written.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Day(number: written.reduce(0) { $0 * 10 + Int($1) - 48 })
    }

    /// The sex that stands there: odd for men, even for women.
    var sex: Sex? {
        let bytes = digits
        let place = bytes.count == 18 ? 16 : bytes.count == 15 ? 14 : -1
        guard bytes.indices.contains(place), (48...57).contains(bytes[place]) else { return nil }
        return bytes[place] % 2 == 1 ? .male : .female
    }
}

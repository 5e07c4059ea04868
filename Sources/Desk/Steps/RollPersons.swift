import CaseStore
import CaseWorkflow

/// The persons of a roll so far, by resident ID: nobody stands on it twice. The rule is the case's (`claimant-twice`); this says it
/// beside the line of the table.
struct RollPersons: Hashable, Sendable {
    private var lines: [String: Int] = [:]

    /// Adds what is wrong with a line when its person stood on an earlier one.
    mutating func check(_ line: inout RollLine) {
        guard let id = line.claimant.residentID else { return }
        guard let other = lines[id] else {
            lines[id] = line.line
            return
        }
        line.flaws.append(
            RollLine.Flaw(
                column: .idNumber,
                sentence: Sentence("与第\(other)行的身份证号相同", "the same resident ID as in line \(other)")))
    }
}

import ArgumentParser
import CaseWorkflow

/// Where a case was before, when another office with a desk of its own handed it over.
struct TakenOverOptions: ParsableArguments {
    @Option(
        help: .value("The code of the office that handed the case over from a desk of its own.", "office"),
        transform: Words.read)
    var takenOverFrom: String?
    @Option(
        help: .value("The identifier that office gave the transfer; both count the case under it.", "id"),
        transform: Words.read)
    var transfer: String?
    @Option(help: .value("The number of the case there.", "number"), transform: Words.read) var numberThere: String?
    @Option(help: .value("The day a complete application came in there.", "day")) var receivedThere: Day?
    @Option(
        help: .value("The day it was accepted there, or aid was granted; left out when that was not decided.", "day"))
    var acceptedThere: Day?
    @Option(help: .value("The number of the decision to give aid there.", "number"), transform: Words.read)
    var letterThere: String?

    var takenOver: DraftTakenOver {
        DraftTakenOver(
            from: takenOverFrom, transfer: transfer, number: numberThere, receivedOn: receivedThere,
            acceptedOn: acceptedThere, letter: letterThere)
    }
}

/// Where a case was before, as far as it was written down.
struct DraftTakenOver {
    var from: String?
    var transfer: String?
    var number: String?
    var receivedOn: Day?
    var acceptedOn: Day?
    var letter: String?

    /// nil when nothing was written down.
    ///
    /// - Throws: `Problem` when the office or the identifier is missing: without both the case would be counted twice.
    func given() throws(Problem) -> TakenOver? {
        if from == nil, transfer == nil, number == nil, receivedOn == nil, acceptedOn == nil, letter == nil {
            return nil
        }
        guard let from else {
            throw Problem.usage(
                "请用 --taken-over-from 写明移送单位的代码", "Name the office that handed it over with --taken-over-from",
                field: "taken-over-from")
        }
        guard let transfer else {
            throw Problem.usage(
                "请用 --transfer 写明移送编号（移送单位办理移送时给出）",
                "Name the transfer with --transfer; the other office got its identifier when it handed the case over",
                field: "transfer")
        }
        return TakenOver(
            from: try DraftInput.office(from), transfer: transfer, number: number, receivedOn: receivedOn,
            acceptedOn: acceptedOn, letter: letter)
    }
}

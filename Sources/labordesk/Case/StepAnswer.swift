import CaseStore
import CaseWorkflow
import Desk

/// What followed from a step, for programs: where the case stands and what was recorded.
struct StepAnswer: Encodable {
    let number: String
    let version: Int
    let stage: String
    let events: [RecordedEvent]
    let next: String
    let deadline: NextDeadline?

    struct RecordedEvent: Encodable {
        let type: String
        let on: Day
        let sentence: String
    }

    struct NextDeadline: Encodable {
        let rule: String
        let due: Day
        let actor: DeadlineActor
        let duty: String
        let basis: String
    }
}

extension StepAnswer {
    /// The sentences, the next step and the next deadline of each case; or one JSON value, a list for several cases.
    static func tell(_ performed: [Performed], at desk: Desk, asJSON: Bool) throws {
        let rulebook = try desk.store.rulebook()
        if asJSON {
            let answers = performed.map { StepAnswer($0, rulebook, today: desk.today) }
            if answers.count == 1, let answer = answers.first {
                try Output.json(answer)
            } else {
                try Output.json(answers)
            }
            return
        }
        let offices = try desk.store.officeTree()
        for one in performed { say(one, rulebook, offices, today: desk.today) }
    }

    private init(_ performed: Performed, _ rulebook: Rulebook, today: Day) {
        let file = performed.file
        number = file.number
        version = performed.version
        stage = file.stageCode
        events = performed.events.map {
            RecordedEvent(type: $0.type, on: $0.on, sentence: $0.sentence.text(in: Output.language))
        }
        next = file.nextStep.text(in: Output.language)
        deadline = StepAnswer.deadline(of: file, rulebook, today: today).map {
            NextDeadline(
                rule: $0.rule, due: $0.due, actor: $0.actor, duty: $0.duty.text(in: Output.language), basis: $0.basis)
        }
    }

    private static func deadline(of file: CaseFile, _ rulebook: Rulebook, today: Day) -> Deadline? {
        file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
            .standing(on: today, ended: file.isEnded).next(on: today)
    }

    private static func say(_ performed: Performed, _ rulebook: Rulebook, _ offices: OfficeTree, today: Day) {
        let file = performed.file
        let stage = file.stageName
        Output.line(
            "\(file.number)　\(stage.chinese)（第\(performed.version)版）",
            "\(file.number)  \(stage.english) (version \(performed.version))")
        if performed.repeated { Output.line("此前已经办理，未重复记录", "Done before; nothing was recorded again") }
        for event in performed.events {
            Output.line("  \(event.on)  " + event.sentence(in: file.kind, offices).text(in: Output.language))
        }
        Output.line("下一步：" + file.nextStep.chinese, "Next: " + file.nextStep.english)
        if let deadline = deadline(of: file, rulebook, today: today) { Output.line(deadline.line(today: today)) }
    }
}

extension Deadline {
    /// The day a person must keep in mind: the due day, or the one that an alert warns of.
    var shown: Day { isAlert ? from : due }

    /// One line: the day, who must do what, and under which article; a day that is gone is said to be.
    func line(today: Day) -> Sentence {
        let gap =
            missingYears.isEmpty
            ? Sentence("", "")
            : Sentence(
                "；缺\(missingYears.map(String.init).joined(separator: "、"))年节假日数据",
                "; no holiday data for \(missingYears.map(String.init).joined(separator: ", "))")
        return Sentence(
            "\(isAlert ? "注意" : due < today ? "期限已过" : "期限")：\(shown)  \(actor.name.chinese)：\(duty.chinese)（\(basis)\(gap.chinese)）",
            (isAlert ? "Note" : due < today ? "Overdue" : "Deadline")
                + ": \(shown)  \(actor.name.english): \(duty.english) (\(basis)\(gap.english))"
        )
    }
}

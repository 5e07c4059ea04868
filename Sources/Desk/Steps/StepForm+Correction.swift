import CaseStore
import CaseWorkflow

// A recorded fact was wrong: the event is corrected path by path, and the old one stays visible.

extension StepForm {
    static let correction: [StepForm] = [
        StepForm(
            .correct, "更正", "Correct a recorded fact", .record,
            hint: Sentence(
                "原记录仍可查看。金额写元；身份证号、电话、账号写全号，加密保存",
                "The old record stays visible. Amounts are in yuan; a personal number is given in full and kept encrypted"
            )
        ) { place in
            [
                StepField("event", "更正哪一条", "Which record", .choice(place.correctable)).required,
                .rows(
                    "set", "更正内容", "What it should be",
                    [.line("path", "项目", "Field").required, .line("value", "应为", "Value").required]
                ).hinted(
                    "项目写法如 on、claims.0.amount，见该条记录的内容",
                    "Fields are written like on, claims.0.amount; see the record's facts"),
                .lines("clear", "应删去的项目", "Fields to take away").hinted("每行一项", "One a line"),
                .text("reason", "理由", "Why").required,
            ]
        } acts: { read in
            let place = read.place
            let history = place.history
            let ordinal = try read.neededNumber("event")
            guard history.indices.contains(ordinal) else {
                throw StoreError.refused(
                    Refused(.noSuchEvent, field: "event", known: "0–\(max(0, history.count - 1))"))
            }
            var edit = try EventEdit(history, ordinal: ordinal, desk: place.desk)
            for row in read.values.rows("set") { try edit.set("\(row["path"] ?? "")=\(row["value"] ?? "")") }
            for path in read.texts("clear") { try edit.clear(path) }
            if read.values.rows("set").isEmpty, read.texts("clear").isEmpty { throw read.missing("set") }
            return [
                Act(
                    .correct(
                        Correction(
                            on: read.on, ordinal: ordinal, replacement: try edit.event(), reason: read.words("reason"))),
                    on: place.file.id, sealing: edit.sealing)
            ]
        }
    ]
}

extension StepCase {
    /// What can be corrected, the latest first: every event but corrections.
    public var correctable: [StepChoice] {
        history.enumerated().reversed().compactMap { ordinal, event -> StepChoice? in
            if case .corrected = event { return nil }
            let sentence = event.sentence
            return StepChoice(
                String(ordinal),
                Sentence(
                    "#\(ordinal) \(event.on) \(TypedText.cut(sentence.chinese))",
                    "#\(ordinal) \(event.on) \(TypedText.cut(sentence.english))"))
        }
    }
}

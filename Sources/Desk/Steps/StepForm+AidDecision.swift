import CaseWorkflow

// The decisions of legal aid, and the objection to them.

extension StepForm {
    static let aidDecision: [StepForm] = [
        StepForm(.aidGrant, "决定给予援助", "Grant the aid", .course) { _ in
            [.line("letter", "决定书编号", "Number of the decision").required, .text("note", "说明", "Remark")]
        } command: { read in
            .legalAid(.grant(AidGrant(on: read.on, letter: read.words("letter"), note: read.text("note"))))
        },
        StepForm(.aidRefuse, "决定不予援助", "Refuse the aid", .course) { _ in
            [
                .choice("ground", "依据", "Ground", AidRefusal.Ground.self).required,
                .text("reason", "理由", "Reason in words").required,
                .line("letter", "决定书编号", "Number of the decision").required,
            ]
        } command: { read in
            .legalAid(
                .refuse(
                    AidRefusal(
                        on: read.on, ground: try read.needed("ground"), reason: read.words("reason"),
                        letter: read.words("letter"))))
        },
        StepForm(.aidObject, "申请人提出异议", "The applicant objects", .course) { _ in
            [
                .line("body", "处理异议的机关", "Body that decides on it").required,
                .text("text", "异议内容", "What is objected").required,
            ]
        } command: { read in
            .legalAid(.object(AidObjection(on: read.on, body: read.words("body"), text: read.words("text"))))
        },
        StepForm(.aidDecideObjection, "异议处理结果", "Decision on the objection", .course) { _ in
            [
                .answer(
                    "overturned", "结果", "Outcome", yes: Sentence("撤销原决定，给予援助", "overturned: aid is given"),
                    no: Sentence("维持原决定", "upheld")
                ).required,
                .text("reason", "理由", "Reason").required, .line("paper", "文书编号", "Number of the body's paper").required,
            ]
        } command: { read in
            guard let overturned = read.answer("overturned") else { throw read.missing("overturned") }
            return .legalAid(
                .decideObjection(
                    AidObjectionDecision(
                        on: read.on, overturned: overturned, reason: read.words("reason"), paper: read.words("paper"))))
        },
        StepForm(.aidTerminate, "终止援助", "Terminate the aid", .course) { _ in
            [
                .choice("ground", "依据", "Ground", AidTermination.Ground.self).required,
                .text("reason", "理由", "Reason in words").required,
                .line("letter", "决定书编号", "Number of the decision").required,
            ]
        } command: { read in
            .legalAid(
                .terminate(
                    AidTermination(
                        on: read.on, ground: try read.needed("ground"), reason: read.words("reason"),
                        letter: read.words("letter"))))
        },
    ]
}

import CaseWorkflow

// The end of an aided matter, its report, the check of its quality, and what the handlers are paid.

extension StepForm {
    static let aidEnd: [StepForm] = [
        StepForm(.aidClose, "援助结案", "Close the aided matter", .course) { place in
            [
                .choice("result", "结果", "What came of it", AidResult.self).required,
                .line("paper", "依据的文书编号", "Paper it rests on", StepChoice.named(place.aidPapers)),
                .text("note", "说明", "Remark"),
                .flag("deemed", "逾期未补正，视为撤回", "Missing papers never came: counts as withdrawn"),
            ]
        } command: { read in
            .legalAid(
                .close(
                    AidClosing(
                        on: read.on, result: try read.needed("result"), paper: read.text("paper"),
                        note: read.text("note"), isDeemed: read.flag("deemed"))))
        },
        StepForm(.aidReportClosing, "结案报告", "Closing report", .course) { _ in
            [.text("text", "内容", "What was reported").required]
        } command: { read in
            .legalAid(.reportClosing(AidClosingReport(on: read.on, text: read.words("text"))))
        },
        StepForm(.aidReviewQuality, "质量评查", "Check the quality", .course) { place in
            [
                .number("score", "评分（0至100）", "Score, 0 to 100", 0...100).required,
                .line("reviewer", "评查人", "Who checked it", try place.people()).required,
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .legalAid(
                .reviewQuality(
                    AidQualityReview(
                        on: read.on, score: try read.neededNumber("score"), reviewer: try read.person("reviewer").name,
                        note: read.text("note"))))
        },
        StepForm(.aidApproveSubsidy, "核定办案补贴", "Approve the subsidy", .money) { place in
            [
                .choice("form", "阶段", "Stage", AidForm.self).required.usually(place.appointedForm),
                .money("amount", "金额（元）", "Amount (yuan)").required,
                .line("handler", "承办人", "Handler", try place.people()).hinted(
                    "不填时为该阶段最后的承办人", "The last one of the stage when left open"),
                .line("letter", "审批编号", "Number of the approval").required,
            ]
        } command: { read in
            let form: AidForm = try read.needed("form")
            let named = try read.text("handler").map { try read.place.desk.person($0).name }
            return .legalAid(
                .approveSubsidy(
                    AidSubsidy(
                        on: read.on, form: form, amount: try read.neededMoney("amount"),
                        handler: named ?? read.place.lastHandler(of: form), letter: read.words("letter"))))
        },
        StepForm(.aidPaySubsidy, "发放办案补贴", "Pay the subsidy", .money) { place in
            [
                .choice("form", "阶段", "Stage", AidForm.self).required.usually(place.appointedForm),
                .line("reference", "凭证号", "Voucher"),
            ]
        } command: { read in
            .legalAid(
                .paySubsidy(
                    AidSubsidyPayment(on: read.on, form: try read.needed("form"), reference: read.text("reference"))))
        },
    ]
}

extension StepCase {
    private var aid: LegalAid? {
        guard case .legalAid(let aid) = file.procedure else { return nil }
        return aid
    }

    fileprivate var aidPapers: [String] { aid?.work.papers.map(\.number) ?? [] }

    fileprivate var appointedForm: String? { aid?.work.appointment?.form.rawValue }

    fileprivate func lastHandler(of form: AidForm) -> String {
        aid?.work.appointments.last { $0.form == form }?.handler.name ?? aid?.handler?.name ?? "?"
    }
}

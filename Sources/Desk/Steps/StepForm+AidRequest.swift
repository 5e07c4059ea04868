import CaseWorkflow

// Legal aid before its decision: the application, the missing papers, the examination, aid given first.

extension StepForm {
    static let aidRequest: [StepForm] = [
        StepForm(.aidApply, "申请法律援助", "Application for legal aid", .course) { _ in
            [
                .choice("beneficiary", "申请人", "Who applies", AidBeneficiary.self).required.usually(
                    AidBeneficiary.worker.rawValue),
                .choice("form", "申请的服务", "Service asked for", AidForm.self).required,
                .lines("materials", "提交的材料", "Papers handed in").required.hinted("每行一份", "One a line"),
                .choice("hardship", "困难证明", "How hardship is shown", HardshipProof.self).required.usually(
                    HardshipProof.nothing.rawValue),
                .flag("oral", "口头申请，当场记录", "Made orally and taken down"),
            ]
        } command: { read in
            .legalAid(
                .apply(
                    AidApplication(
                        on: read.on, beneficiary: try read.needed("beneficiary"), form: try read.needed("form"),
                        materials: read.texts("materials"), hardship: try read.needed("hardship"),
                        isOral: read.flag("oral"))))
        },
        StepForm(.aidAskPapers, "一次性告知补正", "Ask for missing papers", .course) { _ in
            [
                .lines("missing", "缺少的材料", "Missing papers").required.hinted("每行一份", "One a line"),
                .day("due-on", "补正期限", "Last day to hand them in").required,
            ]
        } command: { read in
            .legalAid(
                .askPapers(
                    AidSupplementNotice(
                        on: read.on, missing: read.texts("missing"), dueOn: try read.neededDay("due-on"))))
        },
        StepForm(.aidSupplyPapers, "补正材料", "Missing papers came", .course) { _ in
            [.lines("materials", "补交的材料", "Papers handed in").required.hinted("每行一份", "One a line")]
        } command: { read in
            .legalAid(.supplyPapers(AidSupplement(on: read.on, materials: read.texts("materials"))))
        },
        StepForm(
            .aidExamine, "审查", "Examine the request", .course,
            hint: Sentence(
                "填免予核查的依据，或者同时填收入与标准；不选事项即不属于援助范围",
                "Give an exemption, or both income and standard; without a kind of matter it is out of scope")
        ) { place in
            [
                .line("examiner", "审查人", "Who examined it", try place.people()).required,
                .choice("scope", "援助事项", "Kind of matter", AidScope.self),
                .choice("exemption", "免予核查的依据", "Article that spares the means test", AidExemption.self),
                .money("income", "家庭人均月收入（元）", "Monthly household income per head (yuan)"),
                .money("standard", "当地标准（元）", "Local standard (yuan)"), .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .legalAid(
                .examine(
                    AidExamination(
                        on: read.on, examiner: try read.person("examiner"), scope: read.choice("scope"),
                        standing: try read.standing(), note: read.text("note"))))
        },
        StepForm(.aidFirst, "先行援助", "Give aid first", .course) { _ in
            [
                .choice("ground", "理由", "Why it cannot wait", UrgentAid.Ground.self).required,
                .day("limit-on", "时限届满之日", "The day on which the limit runs out"),
                .day("papers-due-on", "补交材料期限", "Last day to hand the papers in"), .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .legalAid(
                .giveUrgentAid(
                    UrgentAid(
                        on: read.on, ground: try read.needed("ground"), limitOn: read.day("limit-on"),
                        papersDueOn: read.day("papers-due-on"), note: read.text("note"))))
        },
    ]
}

extension StepReading {
    fileprivate func standing() throws(TypedProblem) -> AidStanding {
        let (income, standard) = (money("income"), money("standard"))
        if let exemption: AidExemption = choice("exemption") {
            guard income == nil, standard == nil else {
                throw TypedProblem(
                    "usage", Sentence("免予核查与收入只填一处", "Give either an exemption or the income"), field: "exemption")
            }
            return .exempt(exemption)
        }
        guard let income else { throw missing("income") }
        guard let standard else { throw missing("standard") }
        return .means(AidMeans(incomePerHead: income, standard: standard))
    }
}

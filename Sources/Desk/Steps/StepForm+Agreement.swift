import CaseWorkflow

// The agreement: its terms, its four marks, its review, its breach, and the end of the mediation.

extension StepForm {
    static let agreement: [StepForm] = [
        StepForm(.agree, "达成协议", "Record an agreement", .course) { place in
            [
                StepField.obligations("pay", "应付款项", "What is to be paid", place),
                .text("terms", "协议内容", "Terms in words").required,
                .choice("performance", "履行方式", "How it is performed", Agreement.Performance.self).hinted(
                    "不选时按期限推定", "Worked out from the days when left open"),
                .flag("partial", "只解决部分请求", "It settles a part of the claims"),
                .flag("above-claim", "约定金额高于请求金额，确认无误", "More is agreed than was claimed, and that is right")
                    .askedWhenNeeded,
            ]
        } command: { read in
            let obligations = read.obligations("pay")
            if !read.flag("above-claim"), let excess = AboveClaim.found(obligations, in: read.place.file) {
                throw TypedProblem("confirmation-needed", excess.sentence, field: "above-claim")
            }
            let usual: Agreement.Performance = Set(obligations.map(\.dueOn)).count > 1 ? .instalments : .once
            return .mediation(
                .agree(
                    Agreement(
                        on: read.on, isPartial: read.flag("partial"), obligations: obligations,
                        terms: read.words("terms"), performance: read.choice("performance") ?? usual)))
        },
        StepForm(
            .mark, "签名盖章", "Signatures and seal", .course,
            hint: Sentence("四项齐全，协议即生效", "With all four the agreement takes effect")
        ) { place in
            [
                .choices("by", "谁签名或者盖章", "Whose mark", AgreementMark.Maker.self).required.usually(
                    place.missingMarks.map(\.rawValue).joined(separator: "\n")),
                .line(
                    "signer", "代签人", "Who signed for that side", StepChoice.named(place.file.parties.agents.map(\.name))
                )
                .hinted("只签一项时填写；代理人须有特别授权", "With one mark alone; an agent needs a special power"),
            ]
        } command: { read in
            let makers: [AgreementMark.Maker] = read.choices("by")
            if read.text("signer") != nil, makers.count != 1 {
                throw TypedProblem(
                    "usage", Sentence("有代签人时请只选一项", "With a signer choose one mark"), field: "signer")
            }
            return .mediation(
                .mark(makers.map { AgreementMark(on: read.on, maker: $0, signer: read.text("signer")) }))
        },
        StepForm(.applyReview, "申请审查或者确认", "Apply for review", .course) { _ in
            [
                .choice("kind", "种类", "Which", Review.Kind.self).required,
                .line("body", "仲裁委或者法院", "Commission or court").required,
            ]
        } command: { read in
            .mediation(
                .applyForReview(
                    Review(kind: try read.needed("kind"), appliedOn: read.on, body: read.words("body"))))
        },
        StepForm(.reviewAccepted, "审查申请已受理", "Review accepted", .course) { _ in
            [.text("note", "说明", "Remark")]
        } command: { read in
            .mediation(.reviewAccepted(Note(on: read.on, text: read.words("note"))))
        },
        StepForm(.decideReview, "审查结果", "Outcome of the review", .course) { _ in
            [
                .answer(
                    "confirmed", "结果", "Outcome", yes: Sentence("予以确认", "confirmed"),
                    no: Sentence("不予确认", "not confirmed")
                ).required,
                .line("paper", "文书编号", "Number of its paper"),
            ]
        } command: { read in
            guard let confirmed = read.answer("confirmed") else { throw read.missing("confirmed") }
            return .mediation(
                .decideReview(ReviewDecision(on: read.on, confirmed: confirmed, paper: read.text("paper"))))
        },
        StepForm(.breach, "逾期未履行", "Record a breach", .course) { _ in
            [.text("note", "经过", "What happened")]
        } command: { read in
            .mediation(.recordBreach(Breach(on: read.on, note: read.words("note"))))
        },
        StepForm(.close, "结案", "Close the mediation", .course) { place in
            [
                .choice("outcome", "结果", "Outcome", MediationClosing.Outcome.self).required.usually(place.usualOutcome),
                .choice("ground", "依据", "Ground", MediationClosing.Ground.self).hinted(
                    "只有一种依据时可以不选", "May be left open where only one fits"),
                .line("paper", "调解书编号", "Number of the court's or tribunal's paper"),
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .mediation(.close(try read.closing()))
        },
    ]
}

extension StepReading {
    /// The outcome with its ground, which may be left out where only one fits.
    func closing() throws(TypedProblem) -> MediationClosing {
        let outcome: MediationClosing.Outcome = try needed("outcome")
        let allowed = MediationClosing.Ground.allowed(for: outcome)
        let ground: MediationClosing.Ground
        if let typed: MediationClosing.Ground = choice("ground") {
            ground = typed
        } else if allowed.count == 1, let only = allowed.first {
            ground = only
        } else {
            let names = allowed.map(\.name)
            throw TypedProblem(
                "missing",
                Sentence(
                    "请选择结案依据：" + names.map(\.chinese).joined(separator: "、"),
                    "Choose the ground: " + names.map(\.english).joined(separator: ", ")), field: "ground")
        }
        return MediationClosing(
            on: on, outcome: outcome, ground: ground, paper: text("paper"), note: text("note"))
    }
}

extension StepField {
    /// Rows of heads with amounts and last days; with claimants where there are many.
    static func obligations(_ name: String, _ chinese: String, _ english: String, _ place: StepCase) -> StepField {
        var parts: [StepField] = [
            StepField("head", "请求项目", "Head of claim", .choice(place.heads)).required,
            .money("amount", "金额（元）", "Amount (yuan)").required, .day("due", "最后付款日", "Last day to pay"),
        ]
        if place.isCollective { parts.append(.number("claimant", "名册序号", "Line on the roll", 1...1_000_000)) }
        return .rows(name, chinese, english, parts)
    }
}

extension StepCase {
    fileprivate var missingMarks: [AgreementMark.Maker] {
        guard case .mediation(let mediation) = file.procedure else { return [] }
        return mediation.agreement?.missingMarks ?? AgreementMark.Maker.allCases
    }

    fileprivate var usualOutcome: String? {
        guard case .mediation(let mediation) = file.procedure, mediation.agreement != nil else { return nil }
        return MediationClosing.Outcome.agreement.rawValue
    }
}

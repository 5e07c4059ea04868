import CaseWorkflow

// Money that came in, was undone, given up or is being enforced; and what is no money.

extension StepForm {
    static let money: [StepForm] = [
        StepForm(.pay, "登记到账", "Record a payment", .money) { place in
            [
                place.paymentAmount,
                .rows(
                    "pay", "指定请求项目", "Heads, one by one",
                    place.headAmounts(withClaimant: place.isCollective)),
                .number("claimant", "名册序号", "Line on the roll", 1...1_000_000),
                .choice("payer", "付款人", "Who paid", Payer.self).required.usually(Payer.employer.rawValue),
                .choice("evidence", "凭证", "How well it is proven", Evidence.self).required.usually(
                    Evidence.stated.rawValue),
                .choice("channel", "付款方式", "How it was paid", PaymentChannel.self),
                .line("reference", "凭证号", "Number on the voucher"),
            ]
        } command: { read in
            .pay(
                Payment(
                    on: read.on, allocations: try read.allocations(), evidence: try read.needed("evidence"),
                    payer: try read.needed("payer"), channel: read.choice("channel"), reference: read.text("reference"))
            )
        },
        StepForm(.repayAdvance, "归还垫付款", "Advance repaid", .money) { place in
            [
                StepField("entry", "哪一笔垫付", "Which advance", .choice(place.entries { $0.kind == .advanced })).required,
                .money("amount", "金额（元）", "Amount (yuan)").required,
                .choice("evidence", "凭证", "How well it is proven", Evidence.self).required.usually(
                    Evidence.stated.rawValue),
            ]
        } command: { read in
            .repayAdvance(
                AdvanceRepayment(
                    on: read.on, entry: try read.neededNumber("entry"), amount: try read.neededMoney("amount"),
                    evidence: try read.needed("evidence")))
        },
        StepForm(.reverse, "冲正", "Reverse an entry", .money) { place in
            [
                StepField("entry", "哪一笔", "Which entry", .choice(place.entries(\.kind.canBeReversed))).required,
                .text("reason", "理由", "Why").required,
            ]
        } command: { read in
            .reverseEntry(
                Reversal(on: read.on, entry: try read.neededNumber("entry"), reason: read.words("reason")))
        },
        StepForm(.waive, "放弃", "Waive", .money) { place in
            place.headAmounts(withClaimant: false) + [.text("reason", "理由", "Why").required]
        } command: { read in
            .waive(
                Waiver(
                    on: read.on, head: try read.needed("head"), amount: try read.neededMoney("amount"),
                    reason: read.words("reason")))
        },
        StepForm(.enforce, "申请执行", "Seek enforcement", .money) { place in
            place.headAmounts(withClaimant: false) + [.line("court", "法院", "Court")]
        } command: { read in
            .seekEnforcement(
                Enforcement(
                    on: read.on, head: try read.needed("head"), amount: try read.neededMoney("amount"),
                    court: read.text("court")))
        },
        StepForm(.result, "非金钱成果", "Result that is no money", .money) { _ in
            [
                .choice("kind", "成果", "What", NonMonetaryResult.Kind.self).required,
                .number("persons", "人数", "Persons", 1...1_000_000).required.usually("1"),
                .money("averted", "避免的请求金额（元）", "Amount of an averted claim (yuan)"),
            ]
        } command: { read in
            .achieveResult(
                NonMonetaryResult(
                    on: read.on, kind: try read.needed("kind"), persons: try read.neededNumber("persons"),
                    averted: read.money("averted")))
        },
        StepForm(.remind, "督促履行", "Remind the employer", .money) { _ in
            [.text("note", "方式与内容", "How, and what was said").required]
        } command: { read in
            .remind(Reminder(on: read.on, note: read.words("note")))
        },
    ]
}

extension StepReading {
    /// One amount, spread over what is open, or the rows.
    fileprivate func allocations() throws(TypedProblem) -> [Payment.Allocation] {
        let rows = values.rows("pay")
        guard let amount = money("amount") else {
            guard !rows.isEmpty else { throw missing("amount") }
            return obligations("pay").map {
                Payment.Allocation(head: $0.head, amount: $0.amount, claimant: $0.claimant ?? number("claimant"))
            }
        }
        guard rows.isEmpty else {
            throw TypedProblem(
                "usage",
                Sentence("总金额与分项只填一处", "Give either one amount or the rows, not both"), field: "amount")
        }
        return place.file.allocations(of: amount, claimant: number("claimant"))
    }
}

extension StepCase {
    /// What is open in all, as it would be typed; nil for nothing.
    public var openAmount: String? { open?.typed }

    private var open: Money? {
        let ladder = file.ledger.ladder()
        let open = ladder.outstanding - ladder.advanced
        return open > 0 ? Money(fen: open) : nil
    }

    /// What a payment most often is: the instalment that is due next, with what is open in all said beside it.
    fileprivate var paymentAmount: StepField {
        let how = Sentence(
            "按先到期先抵的顺序记到各请求项目；要指定项目时清空这里，填下面各行",
            "Goes to what is open, the oldest term first; to name heads, empty this and fill in the rows")
        let field = StepField.money("amount", "金额（元）", "Amount (yuan)")
        guard let next = nextInstalment, let open else {
            return field.hinted(how.chinese, how.english)
        }
        let due = next.dueOn.map { Sentence("，\($0)到期", ", due on \($0)") } ?? Sentence("", "")
        return field.usually(next.amount.typed).hinted(
            "已填下一期未付金额（\(next.amount)\(due.chinese)），未付合计\(open)。\(how.chinese)",
            "Filled in is what is open of the next instalment (\(next.amount)\(due.english)); open in all: \(open). "
                + how.english)
    }

    /// What is open of the term that ends next, over all heads; nil where nothing is open.
    var nextInstalment: (amount: Money, dueOn: Day?)? {
        let terms = file.ledger.open()
        guard let open, let first = terms.first else { return nil }
        let sum = terms.filter { $0.dueOn == first.dueOn }.reduce(Int64(0)) { $0 + $1.amount }
        return (min(Money(fen: sum), open), first.dueOn)
    }

    func headAmounts(withClaimant: Bool) -> [StepField] {
        let parts: [StepField] = [
            StepField("head", "请求项目", "Head of claim", .choice(heads)).required,
            .money("amount", "金额（元）", "Amount (yuan)").required,
        ]
        return withClaimant ? parts + [.number("claimant", "名册序号", "Line on the roll", 1...1_000_000)] : parts
    }

    func entries(_ isChoice: (RecoveryLedger.Entry) -> Bool) -> [StepChoice] {
        let reversed = file.ledger.reversedNumbers
        return file.ledger.entries.filter { isChoice($0) && !reversed.contains($0.number) }.map { entry in
            StepChoice(
                String(entry.number),
                [
                    Sentence("第\(entry.number)笔", "entry \(entry.number)"), Sentence(same: "\(entry.on)"),
                    entry.kind.name, entry.head.name, Sentence(same: "\(entry.amount)"),
                ].joined(" ", " "))
        }
    }
}

extension Money {
    /// As one would type it: `12000.00`, without grouping.
    var typed: String {
        let digits = String(abs(fen) % 100)
        return "\(fen < 0 ? "-" : "")\(abs(fen) / 100).\(digits.count < 2 ? "0" + digits : digits)"
    }
}

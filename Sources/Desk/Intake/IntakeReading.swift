import CaseStore
import CaseWorkflow

/// One reading of a form: the problems come together on the way.
struct IntakeReading {
    let form: IntakeForm
    let today: Day
    private(set) var problems: [FieldProblem] = []

    init(form: IntakeForm, today: Day) {
        self.form = form
        self.today = today
    }

    mutating func read(_ desk: Desk) throws(StoreError) -> (CaseDraft, [FieldProblem]) {
        var draft = CaseDraft()
        draft.kind = code("kind", ProcedureKind.self, ProcedureKind.init(rawValue:)) ?? .mediation
        draft.channel = code("channel", Channel.self) { Channel(named: $0) } ?? .walkIn
        draft.track = code("track", Track.self, Track.init(rawValue:)) ?? .ordinary
        draft.on = day("on")
        draft.category = code("category", UnionCategory.self) { UnionCategory(named: $0) }
        draft.summary = text("summary") ?? ""
        draft.persons = count("persons")
        draft.knownOn = day("known-on")
        draft.employmentEndedOn = day("employment-ended-on")
        draft.isGroupIncident = text("group-incident") != nil
        draft.isCollectiveContract = text("collective-contract") != nil
        draft.organisation = text("organisation")
        draft.continues = text("continues")
        if let continued = draft.continues, try desk.caseID(number: continued) == nil {
            // Another office's case answers as one that is not there.
            fault(
                "continues",
                Sentence(
                    "没有案号为“\(continued.prefix(60))”的案件，或者不在您的单位范围内，请核对案号",
                    "There is no case “\(continued.prefix(60))”, or it is not of your office. Check the number"))
        }
        draft.consultation = text("consultation")
        draft.series = text("series")
        if let office = text("office") {
            draft.office = try desk.store.officeTree().find(office)?.code
            if draft.office == nil {
                fault("office", Sentence("没有这个单位，请从列表中选择", "There is no such office. Choose one of the list"))
            }
        }
        draft.workers = workers()
        draft.employers = employers()
        draft.claims = claims()
        draft.takenOver = takenOver()
        if draft.takenOver != nil, draft.channel == .walkIn { draft.channel = .handedOver }
        draft.entrustment = entrustment(draft.channel, cameOn: draft.on ?? today)
        if let text = text("roll") {
            let roll = PastedRoll(text, today: today)
            if roll.isRight {
                draft.roll = roll.table
            } else {
                fault(
                    "roll",
                    roll.problem
                        ?? Sentence("名册中有\(roll.flawed)行需要改正", "\(roll.flawed) lines of the roll must be mended"))
            }
        }
        return (draft, problems)
    }

    private mutating func workers() -> [WorkerDraft] {
        var drafts: [WorkerDraft] = []
        for (row, fields) in form.workers.enumerated() where fields.values.contains(where: { !$0.isEmpty }) {
            func value(_ name: String) -> String? { IntakeReading.some(fields[name]) }
            guard let name = value("name") else {
                fault("worker-name.\(row)", Sentence("请填写姓名", "Write the name"))
                continue
            }
            var worker = Worker(name: name, address: value("address"))
            worker.sex = listed(value("sex"), "worker-sex.\(row)") ?? .unknown
            worker.birth = day(value("birth"), "worker-birth.\(row)")
            switch value("migrant") {
            case "yes": worker.isMigrant = true
            case "no": worker.isMigrant = false
            case _: break
            }
            // The boxes stand once, and are about the first who is named.
            if drafts.isEmpty { worker.traits = traits }
            if let id = value("id") {
                do throws(ResidentIDProblem) { _ = try ResidentID(normalising: id, on: today) } catch {
                    fault("worker-id.\(row)", error.sentence)
                }
            }
            if let phone = value("phone") {
                do throws(PhoneNumberProblem) { _ = try PhoneNumber(normalising: phone) } catch {
                    fault("worker-phone.\(row)", error.sentence)
                }
            }
            drafts.append(
                WorkerDraft(worker: worker, residentID: value("id"), phone: value("phone"), bankAccount: value("bank")))
        }
        if drafts.isEmpty, !traits.isEmpty, problems.isEmpty {
            fault(
                "worker-name.0",
                Sentence(
                    "勾选了职工的情况，请填写这名职工的姓名，或者取消勾选",
                    "Something is ticked about a worker. Write that worker's name, or untick it"))
        }
        return drafts
    }

    private var traits: [WorkerTrait] { WorkerTrait.allCases.filter { form.plain["trait-" + $0.rawValue] != nil } }

    private mutating func employers() -> [EmployerDraft] {
        var drafts: [EmployerDraft] = []
        for (row, fields) in form.employers.enumerated() where fields.values.contains(where: { !$0.isEmpty }) {
            func value(_ name: String) -> String? { IntakeReading.some(fields[name]) }
            guard let name = value("name") else {
                // The capacity is chosen before anything is typed.
                if fields.contains(where: { $0.key != "capacity" && !$0.value.isEmpty }) {
                    fault("employer-name.\(row)", Sentence("请填写单位名称", "Write the employer's name"))
                }
                continue
            }
            if let code = value("code"), let flaw = UnifiedSocialCreditCode(normalising: code)?.flaw {
                fault("employer-code.\(row)", flaw.sentence)
            }
            drafts.append(
                EmployerDraft(
                    employer: Employer(
                        name: name,
                        creditCode: value("code").map { UnifiedSocialCreditCode(normalising: $0)?.text ?? $0 },
                        industry: listed(value("industry"), "employer-industry.\(row)"),
                        ownership: listed(value("ownership"), "employer-ownership.\(row)"),
                        size: listed(value("size"), "employer-size.\(row)"),
                        capacity: listed(value("capacity"), "employer-capacity.\(row)") ?? .employer,
                        legalRepresentative: value("representative"), address: value("address")),
                    phone: value("phone")))
        }
        return drafts
    }

    private mutating func claims() -> [Claim] {
        var claims: [Claim] = []
        for (row, fields) in form.claims.enumerated() {
            guard let head = ClaimHead(rawValue: IntakeReading.some(fields["head"]) ?? ClaimHead.other.rawValue) else {
                fault("claim-head.\(row)", Sentence("请从列表中选择", "Choose one of the list"))
                continue
            }
            guard let written = IntakeReading.some(fields["amount"]) else {
                // Every empty row shows the first head; another one was chosen by somebody.
                if IntakeReading.some(fields["head"]) != nil, head != .wages {
                    fault(
                        "claim-amount.\(row)",
                        Sentence(
                            "选了“\(head.name.chinese)”而没有金额，不会登记：请填写金额，或者改回“\(ClaimHead.wages.name.chinese)”",
                            "“\(head.name.english)” without an amount would not be registered. Write the amount, or choose “\(ClaimHead.wages.name.english)” again"
                        ))
                }
                continue
            }
            guard let amount = Money(yuan: written) else {
                fault(
                    "claim-amount.\(row)",
                    Sentence(
                        "“\(written.prefix(40))”不是金额，请用元书写，最多两位小数，例如 12000.50",
                        "“\(written.prefix(40))” is no amount. Write yuan with at most two decimals, such as 12000.50"))
                continue
            }
            claims.append(Claim(head: head, amount: amount))
        }
        return claims
    }

    private mutating func entrustment(_ channel: Channel, cameOn day: Day) -> Entrustment? {
        let typed = IntakeReading.entrustmentFields.filter { text($0) != nil }
        let kind: Entrustment.Kind? =
            switch channel {
            case .courtDelegated: .courtDelegation
            case .courtEntrusted: .courtOrdinary
            case .arbitrationEntrusted: .arbitration
            case .handedDown, .handedOver: .handedDown
            case .walkIn, .hotline12351, .phone, .online, .ownMotion, .takenIn: nil
            }
        guard let kind else {
            // Nothing that was typed is left out unsaid.
            for field in typed {
                fault(
                    field,
                    Sentence(
                        "来源是“\(channel.name.chinese)”，不是其他机关委派、委托、交办或者移送，这一项不会登记：请改正来源，或者清空这一项",
                        "The channel is “\(channel.name.english)”: nobody sent the case, and this would not be registered. Mend the channel, or clear this"
                    ))
            }
            return nil
        }
        let sender = text("sender")
        if channel == .handedOver, sender == nil, text("sender-number") == nil {
            if !typed.isEmpty {
                fault(
                    "sender",
                    Sentence(
                        "请写明移送单位，或者清空下面的日期", "Write who handed the case over, or clear the days beside it"))
            }
            return nil
        }
        return Entrustment(
            kind: kind, sender: sender ?? "", senderNumber: text("sender-number") ?? "",
            signedFor: self.day("signed-for") ?? day, replyDue: self.day("reply-due"), consentOn: self.day("consent-on")
        )
    }

    private static let entrustmentFields = ["sender", "sender-number", "signed-for", "reply-due", "consent-on"]

    /// Another desk's case: both desks count it under the identifier that the other office gave.
    private mutating func takenOver() -> TakenOver? {
        let names = ["taken-over-from", "transfer", "number-there", "received-there", "accepted-there", "letter-there"]
        guard names.contains(where: { text($0) != nil }) else { return nil }
        guard let office = text("taken-over-from"), let code = OfficeCode(office) else {
            fault(
                "taken-over-from",
                Sentence(
                    "请写明移送单位的代码（字母、数字、“-”“.”）",
                    "Write the code of the office that handed it over (letters, digits, “-”, “.”)"))
            return nil
        }
        guard let transfer = text("transfer") else {
            fault(
                "transfer",
                Sentence(
                    "请写明移送编号（移送单位办理移送时给出）",
                    "Write the identifier of the transfer; the other office got it when it handed the case over"))
            return nil
        }
        return TakenOver(
            from: code, transfer: transfer, number: text("number-there"), receivedOn: day("received-there"),
            acceptedOn: day("accepted-there"), letter: text("letter-there"))
    }

    private func text(_ name: String) -> String? { IntakeReading.some(form.plain[name]) }

    private mutating func day(_ name: String) -> Day? { day(text(name), name) }

    private mutating func day(_ written: String?, _ field: String) -> Day? {
        guard let written else { return nil }
        guard let day = Day(written) else {
            fault(
                field,
                Sentence(
                    "“\(written.prefix(40))”不是日期，请写成 2026-05-01", "“\(written.prefix(40))” is no day; write 2026-05-01")
            )
            return nil
        }
        return day
    }

    private mutating func count(_ name: String) -> Int? {
        guard let written = text(name) else { return nil }
        guard let count = Int(written), (1...1_000_000).contains(count) else {
            fault(name, Sentence("请写一个整数", "Write a whole number"))
            return nil
        }
        return count
    }

    private mutating func code<T>(_ name: String, _ type: T.Type, _ make: (String) -> T?) -> T? {
        guard let written = text(name) else { return nil }
        guard let value = make(written) else {
            fault(name, Sentence("请从列表中选择", "Choose one of the list"))
            return nil
        }
        return value
    }

    /// The choice of a list that was sent in a row; what is none of them is told and not taken as something else.
    private mutating func listed<T: RawRepresentable<String>>(_ written: String?, _ field: String) -> T? {
        guard let written else { return nil }
        guard let value = T(rawValue: written) else {
            fault(field, Sentence("请从列表中选择", "Choose one of the list"))
            return nil
        }
        return value
    }

    private mutating func fault(_ field: String, _ sentence: Sentence) {
        problems.append(FieldProblem(field, sentence))
    }

    private static func some(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}

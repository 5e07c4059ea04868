import CaseWorkflow
import Desk
import StableJSON

/// A dispute sent as one JSON object, under the names of the options; several workers, employers and claims as lists.
enum DraftInput {
    /// - Throws: `Problem` naming the field that cannot be read, or that nobody knows.
    static func fill(
        _ draft: inout CaseDraft, from bytes: [UInt8], today: Day, optionsNameChannel: Bool = false
    ) throws(Problem) {
        let value: StableJSON.Value
        do {
            value = try StableJSON.Value(parsing: bytes)
        } catch {
            throw Problem("invalid-json", Sentence(error.chinese, error.english), exitCode: 2)
        }
        var reader = try FieldReader(value)
        draft.workers = try workers(&reader)
        draft.employers = try employers(&reader)
        draft.claims = try claims(&reader)
        try fillMatter(&draft, &reader)
        let namesChannel = try fillArrival(&draft, &reader, today)
        try fillTakenOver(&draft, &reader)
        if draft.takenOver != nil, !namesChannel, !optionsNameChannel { draft.channel = .handedOver }
        try reader.finish()
    }

    static func office(_ text: String) throws(Problem) -> OfficeCode {
        guard let code = OfficeCode(text) else {
            throw Problem.usage(
                "单位代码“\(Words.cut(text))”不合规范", "“\(Words.cut(text))” cannot be an office's code", field: "office")
        }
        return code
    }

    private static func fillMatter(_ draft: inout CaseDraft, _ reader: inout FieldReader) throws(Problem) {
        draft.category = try reader.code("category", UnionCategory.self)
        draft.cause = try reader.text("cause")
        draft.persons = try reader.count("persons")
        draft.summary = try reader.text("summary") ?? ""
        draft.isGroupIncident = try reader.flag("group-incident") ?? false
        draft.isCollectiveContract = try reader.flag("collective-contract") ?? false
        draft.knownOn = try reader.day("known-on")
        draft.employmentEndedOn = try reader.day("employment-ended-on")
    }

    /// What the object does not say stays as the options left it.
    ///
    /// - Returns: whether it says how the case came.
    private static func fillArrival(
        _ draft: inout CaseDraft, _ reader: inout FieldReader, _ today: Day
    ) throws(Problem) -> Bool {
        let channel = try reader.code("channel", CaseWorkflow.Channel.self)
        if let channel { draft.channel = channel }
        if let on = try reader.day("on") { draft.on = on }
        if let text = try reader.text("office") { draft.office = try office(text) }
        if let number = try reader.text("number") { draft.number = number }
        if let track = try reader.code("track", Track.self) { draft.track = track }
        if let legalAid = try reader.flag("legal-aid") { draft.kind = legalAid ? .legalAid : .mediation }
        if let organisation = try reader.text("organisation") { draft.organisation = organisation }
        if let continues = try reader.text("continues") { draft.continues = continues }
        if let consultation = try reader.text("consultation") { draft.consultation = consultation }
        if let series = try reader.text("series") { draft.series = series }
        let sender = DraftSender(
            name: try reader.text("sender"), number: try reader.text("sender-number"),
            signedFor: try reader.day("signed-for"), replyDue: try reader.day("reply-due"),
            kind: try reader.code("entrusted-as", Entrustment.Kind.self), consentOn: try reader.day("consent-on"),
            onlineOn: try reader.day("online-on"))
        if let entrustment = try sender.entrustment(draft.channel, cameOn: draft.on ?? today) {
            draft.entrustment = entrustment
        }
        return channel != nil
    }

    private static func fillTakenOver(_ draft: inout CaseDraft, _ reader: inout FieldReader) throws(Problem) {
        let told = DraftTakenOver(
            from: try reader.text("taken-over-from"), transfer: try reader.text("transfer"),
            number: try reader.text("number-there"), receivedOn: try reader.day("received-there"),
            acceptedOn: try reader.day("accepted-there"), letter: try reader.text("letter-there"))
        if let takenOver = try told.given() { draft.takenOver = takenOver }
    }

    // MARK: Parties

    /// `"workers": [{"name": …, "id-number": …}]`; a name alone is enough, and one worker's fields may stand on top.
    private static func workers(_ reader: inout FieldReader) throws(Problem) -> [WorkerDraft] {
        var drafts: [WorkerDraft] = []
        if let (name, values) = reader.list("workers", "worker") {
            for (place, value) in values.enumerated() {
                if case .string = value {
                    drafts.append(WorkerDraft(worker: Worker(name: try FieldReader.text(value, name))))
                } else {
                    var one = try FieldReader(value, values.count == 1 ? name : "\(name).\(place)")
                    drafts.append(try worker(WorkerDraft(worker: Worker(name: try one.text("name") ?? "")), &one))
                    try one.finish()
                }
            }
        }
        if drafts.count == 1 { drafts[0] = try worker(drafts[0], &reader) }
        return drafts
    }

    private static func worker(_ draft: WorkerDraft, _ reader: inout FieldReader) throws(Problem) -> WorkerDraft {
        var draft = draft
        draft.residentID = try reader.text("id-number") ?? draft.residentID
        draft.phone = try reader.text("phone") ?? draft.phone
        draft.bankAccount = try reader.text("bank-account") ?? draft.bankAccount
        draft.worker.sex = try reader.code("sex", Sex.self) ?? draft.worker.sex
        draft.worker.birth = try reader.day("birth") ?? draft.worker.birth
        draft.worker.address = try reader.text("address") ?? draft.worker.address
        draft.worker.isMigrant = try reader.flag("migrant") ?? draft.worker.isMigrant
        if let (name, values) = reader.list("traits", "trait") {
            for value in values {
                draft.worker.traits.append(
                    try FieldReader.code(try FieldReader.text(value, name), name, WorkerTrait.self))
            }
        }
        return draft
    }

    private static func employers(_ reader: inout FieldReader) throws(Problem) -> [EmployerDraft] {
        var drafts: [EmployerDraft] = []
        if let (name, values) = reader.list("employers", "employer") {
            for (place, value) in values.enumerated() {
                if case .string = value {
                    drafts.append(EmployerDraft(employer: Employer(name: try FieldReader.text(value, name))))
                } else {
                    var one = try FieldReader(value, values.count == 1 ? name : "\(name).\(place)")
                    var draft = EmployerDraft(employer: Employer(name: try one.text("name") ?? ""))
                    draft.employer.address = try one.text("address")
                    draft.phone = try one.text("phone")
                    drafts.append(try employer(draft, &one))
                    try one.finish()
                }
            }
        }
        if drafts.count == 1 { drafts[0] = try employer(drafts[0], &reader) }
        return drafts
    }

    private static func employer(_ draft: EmployerDraft, _ reader: inout FieldReader) throws(Problem) -> EmployerDraft {
        var draft = draft
        if let written = try reader.text("credit-code") {
            do throws(TypedProblem) { draft.employer.creditCode = try CreditCode.read(written) } catch {
                throw FieldReader.problem("credit-code", error.sentence.chinese, error.sentence.english)
            }
        }
        if let text = try reader.text("industry") {
            guard let section = IndustrySection(typed: text) ?? IndustrySection(reading: text) else {
                let unknown = IndustrySection.unknown(text)
                throw FieldReader.problem("industry", unknown.chinese, unknown.english)
            }
            draft.employer.industry = section
        }
        draft.employer.ownership = try reader.code("ownership", EmployerOwnership.self) ?? draft.employer.ownership
        draft.employer.size = try reader.code("size", EmployerSize.self) ?? draft.employer.size
        draft.employer.capacity = try reader.code("capacity", EmployerCapacity.self) ?? draft.employer.capacity
        draft.employer.legalRepresentative =
            try reader.text("legal-representative") ?? draft.employer.legalRepresentative
        draft.employer.address = try reader.text("employer-address") ?? draft.employer.address
        draft.phone = try reader.text("employer-phone") ?? draft.phone
        return draft
    }

    /// `"claims": [{"head": "wages", "amount": "12000.00"}]` or `["wages=12000"]`.
    private static func claims(_ reader: inout FieldReader) throws(Problem) -> [Claim] {
        guard let (name, values) = reader.list("claims", "claim") else { return [] }
        var claims: [Claim] = []
        for (place, value) in values.enumerated() {
            if case .string = value {
                let text = try FieldReader.text(value, name)
                switch HeadAmount.parse(text) {
                case .success(let read) where read.dueOn == nil: claims.append(read.claim)
                case .success:
                    throw FieldReader.problem(name, "请求不写日期", "a claim has no day")
                case .failure(let problem):
                    throw FieldReader.problem(name, problem.sentence.chinese, problem.sentence.english)
                }
                continue
            }
            let path = "\(name).\(place)"
            var one = try FieldReader(value, path)
            guard let head = try one.code("head", ClaimHead.self), let amount = try one.yuan("amount") else {
                throw FieldReader.problem(path, "请写明 head 与 amount", "write head and amount")
            }
            claims.append(Claim(head: head, amount: amount, claimant: try one.count("claimant")))
            try one.finish()
        }
        return claims
    }
}

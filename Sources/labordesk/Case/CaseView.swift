import CaseStore
import CaseWorkflow
import Desk

/// What `case show` shows of a case.
struct CaseView {
    let file: CaseFile
    let version: Int
    let commits: [CaseCommit]
    let deadlines: [Deadline]
    let workers: [MaskedWorker]
    let employers: [MaskedEmployer]
    let ladder: RecoveryLadder
    let today: Day
    let offices: OfficeTree

    init(_ number: String, at desk: Desk) throws(StoreError) {
        let store = desk.store
        today = desk.today
        let stored = try store.caseFile(try desk.identifier(ofCase: number))
        file = stored.file
        version = stored.version
        commits = try store.history(file.id)
        offices = try store.officeTree()
        let rulebook = try store.rulebook()
        deadlines = file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
            .standing(on: desk.today, ended: file.isEnded)
        ladder = file.ledger.ladder(on: desk.today)
        var workers: [MaskedWorker] = []
        for (place, worker) in file.parties.workers.enumerated() {
            workers.append(
                MaskedWorker(
                    name: worker.name, sex: worker.sex, birthYear: worker.birth?.year, migrant: worker.isMigrant,
                    traits: worker.traits, idNumber: try store.masked(.residentID, place, of: file.id),
                    phone: try store.masked(.phone, place, of: file.id),
                    bankAccount: try store.masked(.bankAccount, place, of: file.id)))
        }
        self.workers = workers
        var employers: [MaskedEmployer] = []
        for (place, employer) in file.parties.employers.enumerated() {
            employers.append(
                MaskedEmployer(
                    name: employer.name, capacity: employer.capacity, creditCode: employer.creditCode,
                    industry: employer.industry, phone: try store.masked(.employerPhone, place, of: file.id)))
        }
        self.employers = employers
    }
}

/// A worker without the numbers in full.
struct MaskedWorker: Encodable {
    let name: String
    let sex: Sex
    let birthYear: Int?
    let migrant: Bool?
    let traits: [WorkerTrait]
    let idNumber: String?
    let phone: String?
    let bankAccount: String?

    var sentence: Sentence {
        var parts = [Sentence(same: name)]
        if sex != .unknown { parts.append(sex.name) }
        if let birthYear { parts.append(Sentence("\(birthYear)年生", "born \(birthYear)")) }
        if let migrant {
            parts.append(migrant ? Sentence("农民工", "migrant worker") : Sentence("非农民工", "no migrant worker"))
        }
        parts += traits.map(\.name)
        if let idNumber { parts.append(Sentence("身份证 \(idNumber)", "ID \(idNumber)")) }
        if let phone { parts.append(Sentence("电话 \(phone)", "telephone \(phone)")) }
        if let bankAccount { parts.append(Sentence("账号 \(bankAccount)", "account \(bankAccount)")) }
        let all = parts.joined()
        return Sentence("职工：" + all.chinese, "Worker: " + all.english)
    }
}

/// An employer without its telephone in full.
struct MaskedEmployer: Encodable {
    let name: String
    let capacity: EmployerCapacity
    let creditCode: String?
    let industry: IndustrySection?
    let phone: String?

    var sentence: Sentence {
        var parts = [Sentence(same: name)]
        if let creditCode { parts.append(Sentence(same: creditCode)) }
        if let industry { parts.append(industry.name) }
        if let phone { parts.append(Sentence("电话 \(phone)", "telephone \(phone)")) }
        let all = parts.joined()
        let kind = capacity.name
        return Sentence(
            "\(kind.chinese)：" + all.chinese,
            kind.english.prefix(1).uppercased() + kind.english.dropFirst() + ": " + all.english)
    }
}

extension CaseView {
    /// The pages of a case as lines of text.
    func say() {
        let stage = file.stageName
        Output.line(
            "\(file.number)　\(stage.chinese)（第\(version)版）", "\(file.number)  \(stage.english) (version \(version))")
        let intake = file.intake
        let facts = [
            file.kind.name, Sentence("\(intake.registeredOn)登记", "registered \(intake.registeredOn)"),
            intake.channel.name, intake.category?.name ?? Sentence("类型未定", "no category"), intake.track.name,
            Sentence("\(file.parties.persons)人", "\(file.parties.persons) person(s)"),
            Sentence(same: offices.name(of: file.office)),
        ]
        Output.line(facts.joined())
        if let takenOver = intake.takenOver { Output.line(takenOver.sentence) }
        if !intake.summary.isEmpty { Output.line("事由：\(intake.summary)", "Facts: \(intake.summary)") }
        for worker in workers { Output.line(worker.sentence) }
        for employer in employers { Output.line(employer.sentence) }
        for agent in file.parties.agents {
            Output.line(
                "代理人：\(agent.name)（\(agent.side.name.chinese)，\(agent.power.name.chinese)）",
                "Agent: \(agent.name) (\(agent.side.name.english), \(agent.power.name.english))")
        }
        if let roll = file.parties.roll {
            Output.line(
                "名册：\(roll.count)人，请求\(roll.claimed)", "Roll: \(roll.count) claimants, claiming \(roll.claimed)")
        }
        if !file.mediators.isEmpty {
            let names = file.mediators.map(\.name)
            Output.line("承办：" + names.joined(separator: "、"), "In charge: " + names.joined(separator: ", "))
        }
        sayMoney()
        for deadline in deadlines { Output.line(deadline.line(today: today)) }
        Output.line("下一步：" + file.nextStep.chinese, "Next: " + file.nextStep.english)
        Output.line("经过：", "Story:")
        for commit in commits {
            for (place, event) in commit.events.enumerated() {
                Output.line(
                    "  #\(commit.firstOrdinal + place)  \(event.on)  "
                        + event.sentence(in: file.kind, offices).text(in: Output.language))
            }
        }
    }

    private func sayMoney() {
        let rungs: [(String, String, Int64)] = [
            ("请求", "claimed", ladder.claimed), ("约定", "agreed", ladder.agreed), ("到期", "due", ladder.due),
            ("到账（有凭证）", "received (verified)", ladder.receivedVerified),
            ("到账（陈述）", "received (stated)", ladder.receivedStated), ("逾期", "overdue", ladder.overdue),
            ("申请执行", "in enforcement", ladder.inEnforcement), ("放弃", "waived", ladder.waived),
            ("垫付", "advanced", ladder.advanced),
        ]
        let shown = rungs.filter { $0.2 != 0 }
        guard !shown.isEmpty else { return }
        Output.line(
            "金额：" + shown.map { "\($0.0)\(Money(fen: $0.2))" }.joined(separator: " → "),
            "Money: " + shown.map { "\($0.1) \(Money(fen: $0.2))" }.joined(separator: " → "))
        for entry in file.ledger.entries { Output.line(entry.line) }
    }
}

extension RecoveryLedger.Entry {
    /// One line of the ledger.
    fileprivate var line: Sentence {
        let due = dueOn.map { Sentence("，\($0)到期", ", due \($0)") } ?? Sentence(same: "")
        let undone = entry.map { Sentence("（第\($0)笔）", " (of entry \($0))") } ?? Sentence(same: "")
        let gone =
            supersededOn.map { Sentence("（\($0)起由后一程序的文书取代）", " (superseded on \($0) by a later instance)") }
            ?? Sentence(same: "")
        let all = [
            Sentence("  第\(number)笔", "  entry \(number)"), Sentence(same: "\(on)"), kind.name, head.name,
            Sentence(
                "\(amount)\(due.chinese)\(undone.chinese)\(gone.chinese)",
                "\(amount)\(due.english)\(undone.english)\(gone.english)"),
        ]
        return all.joined("  ", "  ")
    }
}

public import CaseWorkflow

extension CaseRecord {
    mutating func parties() {
        let parties = file.parties
        set("申请人姓名", CaseRecord.names(parties.workers.map(\.name), of: parties.persons))
        set("申请人人数", "\(parties.persons)")
        set("被申请人名称", parties.employers.map(\.name).joined(separator: "、"))
        set(
            "申请人",
            parties.workers.enumerated().map { place, worker in
                line { $0.worker(worker, context.workerNumbers[place]) }
            })
        set(
            "被申请人",
            parties.employers.enumerated().map { place, employer in
                line { $0.employer(employer, phone: context.employerPhones[place]) }
            })
        set(
            "代理人",
            parties.agents.map { agent in
                line {
                    $0.set("代理人姓名", agent.name)
                    $0.set("所代理方", agent.side.name.chinese)
                    $0.set("代理人身份", agent.kind.name.chinese)
                    $0.set("代理权限", agent.power.name.chinese)
                }
            })
        set("代表人", parties.representatives.map { name in line { $0.set("代表人姓名", name) } })
        set(
            "名册",
            context.roll.map { row in
                line {
                    $0.set("名册姓名", row.name)
                    $0.set("名册证件号码", row.residentID)
                    $0.set("名册电话", row.phone)
                    $0.set("名册请求金额", row.claimed)
                }
            })
    }

    mutating func recipient() {
        switch context.recipient {
        case nil: return
        case .worker(let place):
            guard file.parties.workers.indices.contains(place) else { return }
            let worker = file.parties.workers[place]
            set("收件人姓名", worker.name)
            set("收件人身份", "申请人")
            set("收件人地址", worker.address)
            set("收件人电话", context.workerNumbers[place]?.phone)
            set("收件人证件号码", context.workerNumbers[place]?.residentID)
        case .claimant(let number):
            guard let row = context.claimant(number) else { return }
            set("收件人姓名", row.name)
            set("收件人身份", "申请人")
            set("收件人电话", row.phone)
            set("收件人证件号码", row.residentID)
        case .employer(let place):
            guard file.parties.employers.indices.contains(place) else { return }
            let employer = file.parties.employers[place]
            set("收件人姓名", employer.name)
            set("收件人身份", "被申请人")
            set("收件人地址", employer.address)
            set("收件人电话", context.employerPhones[place])
            set("收件人证件号码", employer.creditCode)
        case .body(let name): set("收件人姓名", name)
        }
    }

    /// One paper for both sides, each of which is served with it.
    private static let forBothSides: Set<String> = ["mediation-agreement", "mediation-opinion", "failure-notice"]

    /// What a receipt of service is most likely for: the latest numbered paper that was made for this recipient, or for
    /// both sides, and was not served there yet.
    mutating func paperToServe() {
        guard case .text(let name)? = values["收件人姓名"] else { return }
        let side: Side? =
            switch context.recipient {
            case .worker?, .claimant?: .worker
            case .employer?: .employer
            case .body?, nil: nil
            }
        for (place, paper) in file.record.documents.enumerated().reversed() {
            for (copy, made) in paper.copies.enumerated() {
                let isForBoth = made.recipient == nil && CaseRecord.forBothSides.contains(paper.form)
                guard isForBoth || made.recipient == name, let letter = made.letter else { continue }
                let reference = MadeReference(document: place + 1, copy: copy + 1)
                let isServed = file.record.services.contains {
                    $0.made == reference && (!isForBoth || $0.side == side)
                }
                if isServed { continue }
                set("送达文书名称", paper.title)
                set("送达文书文号", letter)
                return
            }
        }
    }

    private mutating func worker(_ worker: Worker, _ numbers: FormContext.PersonalNumbers?) {
        set("姓名", worker.name)
        set("性别", worker.sex == .unknown ? nil : worker.sex.name.chinese)
        set("出生日期", worker.birth)
        set("年龄", worker.age(on: context.on).map { "\($0)" })
        set("证件号码", numbers?.residentID)
        set("电话", numbers?.phone)
        set("住址", worker.address)
        let migrant = worker.isMigrant == true ? ["农民工"] : []
        set("情况", (migrant + worker.traits.map(\.name.chinese)).joined(separator: "、"))
    }

    private mutating func employer(_ employer: Employer, phone: String?) {
        set("名称", employer.name)
        set("地位", employer.capacity.name.chinese)
        set("信用代码", employer.creditCode)
        set("法定代表人", employer.legalRepresentative)
        set("地址", employer.address)
        set("单位电话", phone)
    }

    /// 张三、李四; of many, the first three and how many they are in all.
    static func names(_ names: [String], of persons: Int) -> String {
        guard let first = names.first else { return persons > 0 ? "\(persons)名职工" : "" }
        if persons > names.count || names.count > 5 {
            return names.count > 3 || persons > names.count
                ? "\(names.prefix(3).joined(separator: "、"))等\(persons)人" : first
        }
        return names.joined(separator: "、")
    }
}

extension Agent.Kind {
    /// What the agent is to the party.
    public var name: Sentence {
        switch self {
        case .lawyer: Sentence("律师", "lawyer")
        case .relative: Sentence("近亲属", "close relative")
        case .union: Sentence("工会人员", "union officer")
        case .colleague: Sentence("同事", "colleague")
        case .staff: Sentence("单位工作人员", "staff member")
        case .representative: Sentence("代表", "representative")
        }
    }
}

extension Agent.Power {
    public var name: Sentence {
        switch self {
        case .general: Sentence("一般代理", "general power")
        case .special: Sentence("特别授权", "special power")
        }
    }
}

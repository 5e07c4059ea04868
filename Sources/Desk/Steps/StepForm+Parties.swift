import CaseStore
import CaseWorkflow

// People who join a case after it was opened, what they ask for, and who speaks for them.

extension StepForm {
    static let parties: [StepForm] = [
        StepForm(.addWorker, "增加职工", "Add a worker", .parties) { _ in
            [
                .line("worker", "姓名", "Name").required,
                StepField("id-number", "身份证号", "Resident ID", .personal),
                StepField("phone", "电话", "Telephone", .personal),
                StepField("bank-account", "银行账号", "Bank account", .personal),
                .choice("sex", "性别", "Sex", Sex.self).hinted("有身份证号时可不填", "Read from the resident ID when left open"),
                .day("birth", "出生日期", "Birth date"), .line("address", "住址", "Address"),
                .answer(
                    "migrant", "农民工", "Migrant worker", yes: Sentence("是", "yes"), no: Sentence("不是", "no")),
                .choices("trait", "特征", "What else is known", WorkerTrait.self),
            ]
        } acts: { read in
            let draft = WorkerDraft(
                worker: Worker(
                    name: read.words("worker"), sex: read.choice("sex") ?? .unknown, birth: read.day("birth"),
                    isMigrant: read.answer("migrant"), traits: read.choices("trait"), address: read.text("address")),
                residentID: read.text("id-number"), phone: read.text("phone"), bankAccount: read.text("bank-account"))
            var sealing: [Sealing] = []
            let place = read.place
            for (name, field) in [("id-number", SealedField.residentID), ("phone", .phone)] {
                try read.checkNumber(name, field)
            }
            let worker = try place.desk.seal(draft, place.file.parties.workers.count, &sealing)
            return [Act(.addWorker(WorkerAddition(on: read.on, worker: worker)), on: place.file.id, sealing: sealing)]
        },
        StepForm(.addEmployer, "增加用人单位", "Add an employer", .parties) { _ in
            [
                .line("employer", "名称", "Name").required, .line("credit-code", "统一社会信用代码", "Credit code"),
                .choice("industry", "行业", "Industry", IndustrySection.self),
                .choice("ownership", "所有制", "Ownership", EmployerOwnership.self),
                .choice("size", "规模", "Size", EmployerSize.self),
                .choice("capacity", "身份", "Capacity", EmployerCapacity.self).required.usually(
                    EmployerCapacity.employer.rawValue),
                .line("legal-representative", "法定代表人", "Legal representative"), .line("address", "地址", "Address"),
                StepField("phone", "电话", "Telephone", .personal),
            ]
        } acts: { read in
            var employer = Employer(
                name: read.words("employer"), creditCode: try read.text("credit-code").map { try CreditCode.read($0) },
                industry: read.choice("industry"),
                ownership: read.choice("ownership"), size: read.choice("size"),
                capacity: read.choice("capacity") ?? .employer, legalRepresentative: read.text("legal-representative"),
                address: read.text("address"))
            let place = read.place
            var sealing: [Sealing] = []
            if let phone = read.text("phone") {
                try read.checkNumber("phone", .employerPhone)
                let number = try PersonalNumber.read(phone, .employerPhone, today: place.desk.today)
                employer.phone = try place.desk.store.commitment(.employerPhone, number)
                sealing = [
                    Sealing(field: .employerPhone, ordinal: place.file.parties.employers.count, plain: number)
                ]
            }
            return [
                Act(
                    .addEmployer(EmployerAddition(on: read.on, employer: employer)), on: place.file.id, sealing: sealing
                )
            ]
        },
        StepForm(.appointAgent, "委托代理人", "Appoint an agent", .parties) { _ in
            [
                .line("name", "姓名", "Name").required, .choice("side", "代理哪一方", "For which side", Side.self).required,
                .choice("kind", "代理人身份", "What the agent is", Agent.Kind.self).required,
                .choice("power", "权限", "How far", Agent.Power.self).required.usually(Agent.Power.general.rawValue)
                    .hinted("代为和解须有特别授权", "A special power is needed to settle"),
            ]
        } command: { read in
            .appointAgent(
                Agent(
                    name: read.words("name"), side: try read.needed("side"), kind: try read.needed("kind"),
                    power: try read.needed("power"), on: read.on))
        },
        StepForm(
            .roll, "导入名册", "Take in a roll", .parties,
            hint: Sentence(
                "CSV 或者 xlsx 文件，首行为表头：姓名、身份证号、性别、请求金额、农民工、特征；只有姓名必填",
                "A CSV or xlsx file with a heading row: 姓名, 身份证号, 性别, 请求金额, 农民工, 特征; only the name is required")
        ) { _ in
            [
                StepField("file", "名册文件", "File", .file).known(as: "roll", "claimed"),
                .text("table", "或者粘贴表格", "Or paste the table"),
            ]
        } acts: { read in
            try read.roll()
        },
        StepForm(.elect, "推举代表", "Elect representatives", .parties) { place in
            [
                .lines("name", "代表（3至5人）", "Representatives, three to five", place.namedPeople).required.hinted(
                    "每行一人", "One a line")
            ]
        } command: { read in
            .electRepresentatives(Representation(on: read.on, names: read.texts("name")))
        },
        StepForm(
            .claims, "变更请求", "Change the claims", .parties,
            hint: Sentence("以下请求取代原有请求", "They replace the earlier claims")
        ) { place in
            [
                .rows("claim", "请求", "Claims", place.headAmounts(withClaimant: place.isCollective)).required
            ]
        } command: { read in
            .changeClaims(
                ClaimsChange(
                    on: read.on,
                    claims: read.obligations("claim").map {
                        Claim(head: $0.head, amount: $0.amount, claimant: $0.claimant)
                    }))
        },
        StepForm(.classify, "确定类型", "Classify", .parties) { place in
            [
                .choice("category", "争议类型", "Kind of dispute", UnionCategory.self).usually(
                    place.file.intake.category?.rawValue),
                .line("cause", "案由编号", "Court cause").usually(place.file.intake.cause),
                .choice("track", "繁简", "Track", Track.self).usually(place.file.intake.track.rawValue),
                .answer(
                    "group-incident", "群体性事件", "Group incident", yes: Sentence("是", "yes"), no: Sentence("不是", "no")),
            ]
        } command: { read in
            let classification = Classification(
                on: read.on, category: read.choice("category"), cause: read.text("cause"), track: read.choice("track"),
                isGroupIncident: read.answer("group-incident"))
            if classification == Classification(on: read.on) { throw read.missing("category") }
            return .classify(classification)
        },
    ]
}

extension StepReading {
    /// - Throws: `TypedProblem` that names the field of a number that cannot be one.
    fileprivate func checkNumber(_ name: String, _ field: SealedField) throws(TypedProblem) {
        guard let written = text(name) else { return }
        do throws(StoreError) {
            _ = try PersonalNumber.read(written, field, today: place.desk.today)
        } catch {
            throw TypedProblem(error.code, error.sentence, field: name)
        }
    }

    fileprivate func roll() throws -> [Act] {
        let content: [UInt8]
        let ending: String
        if let file = values.file("file") {
            content = file.bytes
            ending = file.name.lowercased().hasSuffix(".xlsx") ? "xlsx" : "csv"
        } else if let table = text("table") {
            content = Array(table.utf8)
            ending = "csv"
        } else {
            throw missing("file")
        }
        let table = try RollTable.read(content, ending: ending, today: place.desk.today)
        let digest = try place.desk.store.digest(of: table.claimants)
        return [
            Act(.setRoll(try table.roll(on: on, digest: digest)), on: place.file.id, roll: table.claimants)
        ]
    }
}

public import CaseWorkflow

/// A case as the templates see it: each field of `FormFields` that the case can fill, in the words of the papers.
public struct CaseRecord {
    let file: CaseFile
    let context: FormContext
    var values: [String: FormValue] = [:]
    /// What the officer gives for this one paper, by field.
    private(set) var given: [String: FormValue] = [:]

    /// - Parameter asked: what the officer gives for this one paper, by field; amounts as `12000` or `12,000.00`.
    public static func of(_ file: CaseFile, _ context: FormContext, asked: [String: String] = [:]) -> FormRecord {
        var record = CaseRecord(file: file, context: context)
        for (field, text) in asked { record.give(field, text) }
        record.given = record.values
        record.office()
        record.parties()
        record.recipient()
        record.paperToServe()
        record.money()
        switch file.procedure {
        case .mediation(let mediation): record.mediation(mediation)
        case .legalAid(let aid): record.legalAid(aid)
        }
        record.afterwards()
        for field in FormField.contacts where record.given[field.name] == nil && record.values[field.name] == nil {
            record.set(field.name, FormField.unknownContact)
        }
        return FormRecord(record.values.merging(record.given) { _, given in given })
    }

    /// What the officer gives, read by the field's kind: an amount brings its capitals, a day is written out.
    private mutating func give(_ field: String, _ text: String) {
        switch FormFields.find(field)?.kind {
        case .money?:
            if let money = Money(yuan: text) { set(field, money) } else { set(field, text) }
        case .day?: set(field, Day(text)?.chinese ?? text)
        case .text?, .capital?, .number?, .flag?, .code?, .list?, nil: set(field, text)
        }
    }

    /// The records of a paper that goes to several: the case once, and for each copy its recipient and its number.
    ///
    /// - Parameter asked: what the officer gives for this one paper, by field; it stands on every copy.
    public static func of(
        _ file: CaseFile, _ context: FormContext, asked: [String: String] = [:], copies: [FormCopy]
    ) -> FormRecords {
        var context = context
        (context.recipient, context.letter) = (nil, nil)
        let shared = of(file, context, asked: asked)
        let own = copies.map { copy in
            (context.recipient, context.letter) = (copy.recipient, copy.letter)
            var record = CaseRecord(file: file, context: context)
            record.set("文号", copy.letter)
            record.recipient()
            return FormRecord(record.values.filter { asked[$0.key]?.isEmpty ?? true })
        }
        return FormRecords(shared: shared, own: own)
    }

    private init(file: CaseFile, context: FormContext) {
        self.file = file
        self.context = context
    }

    private mutating func office() {
        set("机构名称", context.officeName)
        set("机构地址", context.officeAddress)
        set("机构电话", context.officePhone)
        set("调解组织", context.organisationName ?? context.officeName)
        set("案号", file.number)
        set("文号", context.letter)
        set("制作日期", context.on)
        set("制作人", context.officer)
        let intake = file.intake
        set("争议类别", intake.category?.name.chinese)
        set("案由", intake.cause.flatMap { Cause(key: $0)?.name.chinese } ?? intake.category?.name.chinese)
        set("来案方式", intake.channel.name.chinese)
        set("适用程序", intake.track.name.chinese)
        set("登记日期", intake.registeredOn)
        set("协议文号", file.record.documents.last { $0.form == "mediation-agreement" }?.copies.first?.letter)
        set("事实与理由", intake.summary)
        if let entrustment = intake.entrustment {
            set("委托单位", entrustment.sender)
            set("委托案号", entrustment.senderNumber)
            set("委托种类", entrustment.kind.name.chinese)
            set("签收日期", entrustment.signedFor)
            set("答复期限", entrustment.replyDue)
        }
    }

    /// What happens after a procedure's own steps: service, visits, the volume.
    private mutating func afterwards() {
        set(
            "送达",
            file.record.services.map { service in
                line {
                    $0.set("送达文书", service.subject.chinese)
                    $0.set("受送达方", service.side.name.chinese)
                    $0.set("送达方式", service.manner.name.chinese)
                    $0.set("送达日期", service.on)
                }
            })
        set(
            "回访",
            file.record.visits.map { visit in
                line {
                    $0.set("回访日期", visit.on)
                    $0.set("回访结果", CaseRecord.words(of: visit))
                    $0.set("回访内容", visit.note)
                }
            })
        if !context.volume.isEmpty { values["卷内文件"] = .list(context.volume) }
        if let pages = context.pages { set("总页数", "\(pages)") }
    }

    /// The papers handed in: in one line, and one by one.
    mutating func materials(_ names: [String]) {
        set("申请材料", names.joined(separator: "、"))
        set("材料", names.map { name in line { $0.set("材料名称", name) } })
    }

    mutating func archive(_ archiving: Archiving?) {
        guard let archiving else { return }
        set("卷号", archiving.volume)
        set("归档日期", archiving.on)
        set("保管期限", archiving.retentionYears == 0 ? "永久" : "\(archiving.retentionYears)年")
        if context.pages == nil { set("总页数", "\(archiving.pages)") }
    }

    private static func words(of visit: ReturnVisit) -> String {
        guard visit.reached else { return "未访到" }
        return switch visit.satisfied {
        case true?: "满意"
        case false?: "不满意"
        case nil: "已访到"
        }
    }
}

extension CaseRecord {
    mutating func set(_ field: String, _ text: String?) {
        if let text, !text.isEmpty { values[field] = .text(text) }
    }

    mutating func set(_ field: String, _ day: Day?) { set(field, day?.chinese) }

    /// An amount in figures, and in capitals under the same name with 大写: one value, so that the two cannot disagree.
    mutating func set(_ field: String, _ money: Money) {
        set(field, CaseRecord.figures(money))
        if let capital = CapitalAmount(money) { set(field + "大写", capital.description) }
    }

    /// An amount in yuan as the papers write it: `12,000.00`.
    static func figures(_ money: Money) -> String { money.description.replacing("¥", with: "") }

    mutating func set(_ field: String, _ lines: [FormRecord]) {
        if !lines.isEmpty { values[field] = .list(lines) }
    }

    /// One line of a list, filled like the case itself.
    func line(_ fill: (inout CaseRecord) -> Void) -> FormRecord {
        var line = CaseRecord(file: file, context: context)
        fill(&line)
        return FormRecord(line.values)
    }
}

import CaseForms
import CaseWorkflow

extension DocumentRequest {
    /// What is given must be for this paper, readable, and nothing that the case says itself: two amounts, days or names
    /// that disagree would stand in one paper, and what was recorded would be neither.
    ///
    /// - Parameter held: what the case says on the copies, without anything given.
    func checkGiven(
        of file: CaseFile, in template: FormTemplate, held: () -> FormRecords
    ) throws(DocumentRefusal) {
        guard !asked.isEmpty else { return }
        let printed = Set(template.marks.map(\.mark.field))
        var fields: [(field: FormField, text: String)] = []
        for (name, text) in asked.sorted(by: { $0.key < $1.key }) {
            guard let field = FormFields.find(name) else { throw .unknownField(name) }
            if field.name == "文号" { throw .drawnNumber }
            guard field.canBeGiven else { throw .unknownField(name) }
            // The capitals of an amount are printed too where the figures are not.
            guard printed.contains(name) || printed.contains(name + "大写") else { throw .notInForm(field, form.name) }
            guard field.isReadable(text) else { throw .unreadableValue(field, text) }
            fields.append((field, text))
        }
        try checkSession(of: file)
        let held = held()
        for (field, text) in fields where !isFree(field, text, in: file) {
            let value = [held.shared[field.name]] + held.own.map { $0[field.name] }
            if case .text(let value)? = value.compactMap(\.self).first(where: { !$0.isEmpty }),
                value != FormField.unknownContact
            {
                throw .heldByCase(field, value: field.isPersonal ? nil : value, caseNumber: file.number)
            }
        }
    }

    /// Whether the officer may say it otherwise than the case does: the words of what the form asks for, and which
    /// session, agreement or paper it is about. Amounts, numbers and days stay as recorded.
    private func isFree(_ field: FormField, _ text: String, in file: CaseFile) -> Bool {
        switch field.name {
        case CaseRecord.chosenSession: true
        case "协议文号":
            file.record.documents.contains { paper in
                paper.form == "mediation-agreement" && paper.copies.contains { $0.letter == text }
            }
        case "经济困难标准": false
        default: field.isAsked && field.kind == .text
        }
    }

    /// A session that was held, or the next one, whose record is left blank.
    private func checkSession(of file: CaseFile) throws(DocumentRefusal) {
        guard let text = asked[CaseRecord.chosenSession] else { return }
        let held = CaseRecord.sessions(of: file).count
        guard let number = Int(text), (1...held + 1).contains(number) else {
            throw .noSuchSession(text, held: held)
        }
    }
}

extension FormField {
    /// Numbers of persons, which no message repeats.
    var isPersonal: Bool { name.contains("证件号码") || name.contains("电话") && name != "机构电话" }

    /// Amounts and days must be such, or the capitals and terms that follow from them would be missing.
    fileprivate func isReadable(_ text: String) -> Bool {
        switch kind {
        case .money: Money(yuan: text).map { $0.fen >= 0 && $0 <= .greatest } ?? false
        // A day may be worded: 2026年12月1日下班前.
        case .day: Day(text) != nil || text.contains("日")
        case .text, .capital, .number, .flag, .code, .list: true
        }
    }

    /// What mends it where the case says it, in words to type.
    func correction(of caseNumber: String) -> Sentence {
        switch name {
        case "制作日期": Sentence("制作日期另行写明（命令行：--on）", "the day of the paper is given apart (command line: --on)")
        case "制作人": Sentence("制作人就是办理人（命令行：--as）", "who makes it is who acts (command line: --as)")
        case "机构电话": FormField.setting("office.phone")
        case "机构地址": FormField.setting("office.address")
        case "收件人姓名", "收件人身份": Sentence("收件人另行选择（命令行：--to）", "to whom it goes is chosen apart (command line: --to)")
        case "案号", "援助案号": Sentence("案号登记后不再改动", "the number of a case stays as it was given")
        default:
            Sentence(
                "登记有误的，先在案件中更正那一条，然后制作（命令行：labordesk case events \(caseNumber) 查序号，再 labordesk case "
                    + "correct \(caseNumber) --event 序号 --set 内容=应有的值 --reason 原因）",
                "if it is wrong, correct the event in the case, then make the paper (command line: labordesk case events "
                    + "\(caseNumber), then labordesk case correct \(caseNumber) --event N --set PATH=VALUE --reason TEXT)"
            )
        }
    }

    private static func setting(_ key: String) -> Sentence {
        Sentence(
            "可以由管理员在设置中改动 \(key)（命令行：labordesk setting set \(key)）",
            "an administrator changes \(key) in the settings (command line: labordesk setting set \(key))")
    }
}

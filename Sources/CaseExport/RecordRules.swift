import CaseWorkflow

/// What a record may say in a filing with this header; the same for the desk that writes and the one that checks.
struct RecordRules {
    private let type: FilingType
    private let sender: OfficeCode
    private let received: Set<OfficeCode>
    private let cutOff: Day

    init(_ header: FilingHeader) {
        type = header.type
        sender = header.sender.code
        received = Set(header.coverage.received)
        cutOff = header.businessCutOff
    }

    /// What is wrong with the record.
    func problems(of record: FilingCase, part: String?, line: Int = 0) -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func add(_ rule: FilingRule, _ chinese: String, _ english: String) {
            problems.append(
                FilingProblem(rule, part: part, record: record.uid, line: line, Sentence(chinese, english)))
        }
        if !FilingText.isUID(record.uid) {
            add(.xsd, "案件标识须为8到64位字母、数字或“-”。", "The case uid must be 8 to 64 letters, digits or “-”.")
        }
        switch record.change {
        case .added where record.rev < 1 || record.replaces != nil:
            add(
                .recordAction, "新增记录（A）的版次应不小于1，且不得取代其他记录。",
                "An added record (A) must have rev 1 or more and replace nothing.")
        case .replaced where record.rev < 2, .deleted where record.rev < 2:
            add(
                .recordAction, "替换（R）或删除（D）记录的版次应不小于2，现为\(record.rev)。",
                "A record that replaces (R) or deletes (D) must have rev 2 or more, not \(record.rev).")
        case .replaced where record.replaces == nil && type != .replacement,
            .deleted where record.replaces == nil && type != .replacement:
            add(
                .recordAction, "替换（R）或删除（D）记录须写明被取代记录的摘要。",
                "A record that replaces (R) or deletes (D) must give the digest of the one it takes the place of.")
        case .added, .replaced, .deleted: break
        }
        guard let facts = record.facts else { return problems }
        if facts.office != sender, !received.contains(facts.office) {
            add(
                .recordOffice, "案件所属单位 \(facts.office) 不是报送单位，也不在已报下级单位之列。",
                "The office \(facts.office) of the case is neither the sender nor among the offices received from.")
        }
        facts.addFormatProblems(add)
        facts.addDayProblems(cutOff: cutOff, add)
        return problems
    }
}

// Every record goes through here, and nearly all are right: nothing is made unless something is wrong.
extension FilingCase.Facts {
    /// What the schema would say of the values, for the desk that writes them.
    fileprivate func addFormatProblems(_ add: (FilingRule, String, String) -> Void) {
        func check(_ name: String, _ code: String?) {
            guard let code, !FilingText.isCode(code) else { return }
            add(
                .xsd, "字段 \(name) 只能填代码（1到64位字母、数字及 ._/()+:-）。",
                "The field \(name) takes a code only (1 to 64 letters, digits and ._/()+:-).")
        }
        check("outcome", outcome)
        check("category", category)
        check("cause", cause)
        check("channel", channel)
        check("industry", industry)
        check("takenOverUnder", takenOver?.token)
        check("handedOverUnder", handedOver?.token)
        if !(1...1_000_000).contains(persons) {
            add(.xsd, "人数须在1到100万之间，现为\(persons)。", "The headcount must be 1 to 1,000,000, not \(persons).")
        }
        func check(_ name: String, _ amount: Int64) {
            guard !(0...Money.greatest.fen).contains(amount) else { return }
            add(
                .xsd, "金额 \(name) 须在0到1万亿元之间（单位分），现为\(amount)。",
                "The amount \(name) must be 0 to one trillion yuan (in fen), not \(amount).")
        }
        check("claimed", money.claimed)
        check("agreed", money.agreed)
        check("receivedVerified", money.receivedVerified)
        check("receivedStated", money.receivedStated)
        check("waived", money.waived)
    }

    fileprivate func addDayProblems(cutOff: Day, _ add: (FilingRule, String, String) -> Void) {
        if (closedOn == nil) != (outcome == nil) {
            add(
                .recordOutcome, "结案日期与办理结果须同时有或者同时没有。",
                "The closing day and the outcome must be both there or both absent.")
        }
        // Accepted elsewhere, it was so before it came here.
        let ownAcceptance = takenOver?.wasAccepted == true ? nil : acceptedOn
        var (first, last) = (registeredOn, registeredOn)
        func look(_ day: Day?) {
            guard let day else { return }
            first = min(first, day)
            last = max(last, day)
        }
        look(refusedOn)
        look(ownAcceptance)
        look(terminatedOn)
        look(closedOn)
        look(handedOver?.on)
        if last > cutOff {
            add(
                .recordCutOff, "日期 \(last) 晚于业务截止日 \(cutOff)，截止日之后的事项不得报入。",
                "The day \(last) is after the business cut-off \(cutOff); later facts must be left out.")
        }
        if first < registeredOn {
            add(
                .recordDates, "有日期早于登记日 \(registeredOn)，请核对。", "A day is before the registration \(registeredOn); look."
            )
        } else if let acceptedOn, min(terminatedOn ?? acceptedOn, closedOn ?? acceptedOn) < acceptedOn {
            add(
                .recordDates, "结案或终止日期早于受理日 \(acceptedOn)，请核对。",
                "The closing or termination is before the acceptance \(acceptedOn); look.")
        }
        if let takenOver, takenOver.wasAccepted, acceptedOn.map({ $0 > registeredOn }) ?? true {
            add(
                .recordDates, "接收移送的案件写明原单位已受理，受理日应有且不晚于接收之日 \(registeredOn)，请核对。",
                "Taken over as accepted: the acceptance must be there and not after the day of taking over, \(registeredOn); look."
            )
        }
        if acceptedOn != nil, refusedOn != nil {
            add(.recordDates, "同时有受理日和不予受理日，请核对。", "Both accepted and refused; look.")
        }
    }
}

import CaseWorkflow
public import SafeCrypto

extension FilingAnswer {
    /// What is wrong with the answer in itself; the same for the desk that writes it and the one that reads it.
    func problems() -> [AnswerProblem] {
        switch self {
        case .result(let result): result.receipt.problems() + result.problems()
        case .incorporation(let incorporation): incorporation.receipt.problems() + incorporation.problems()
        }
    }

    /// Whether it answers this filing of ours, exactly as we sent it; empty when it does.
    ///
    /// - Parameter digest: SHA-256 of the filing's manifest.
    public func problems(answering header: FilingHeader, digest: Digest) -> [AnswerProblem] {
        let name = AnswerDocument.Kind.receipt.rawValue
        // A filing may name its receiver only as the office above.
        let isForReceiver = [receipt.receiver.code.text, "upper"].contains(header.receiver.code.text)
        guard receipt.filing == header.id, receipt.sender.code == header.sender.code, isForReceiver,
            receipt.sequence == header.sequence
        else {
            return [
                AnswerProblem(
                    .filing, part: name,
                    Sentence(
                        "回执答复的是 \(receipt.sender.code) 报 \(receipt.receiver.code) 的第\(receipt.sequence)号报送件"
                            + "（\(receipt.period.label)），不是 \(header.folderName)。请核对回执属于哪一件。",
                        "The answer is to number \(receipt.sequence) of \(receipt.sender.code) to "
                            + "\(receipt.receiver.code) (\(receipt.period.label)), not to \(header.folderName). Look "
                            + "which filing it belongs to."))
            ]
        }
        guard receipt.digest == digest, receipt.period == header.period else {
            return [
                AnswerProblem(
                    .digest, part: name,
                    Sentence(
                        "接收单位收到的 \(header.folderName) 与所报的不同（清单摘要 \(receipt.digest.hex.prefix(12))…，本方为 "
                            + "\(digest.hex.prefix(12))…）。请与接收单位核对，必要时重新递交原文件。",
                        "What the receiver got as \(header.folderName) is not what was filed (its manifest's digest is "
                            + "\(receipt.digest.hex.prefix(12))…, ours \(digest.hex.prefix(12))…). Ask the receiver, and "
                            + "deliver the original again if need be."))
            ]
        }
        return []
    }
}

extension FilingReceipt {
    func problems() -> [AnswerProblem] {
        let name = AnswerDocument.Kind.receipt.rawValue
        var problems: [AnswerProblem] = []
        func add(_ rule: AnswerRule, _ chinese: String, _ english: String) {
            problems.append(AnswerProblem(rule, part: name, Sentence(chinese, english)))
        }
        for (field, isRight) in [
            ("filing", FilingText.isUUID(filing)), ("sequence", AnswerDocument.numbers.contains(sequence)),
            ("serial", serial.map { AnswerDocument.numbers.contains($0) } ?? true),
            ("bytes", (0...FilingFigures.greatest).contains(bytes)),
            ("scheme", FilingText.isCode(period.scheme)), ("label", FilingText.isLabel(period.label)),
            ("receivedAt", FilingText.isInstant(receivedAt)),
        ] where !isRight {
            add(.xsd, "回执字段 \(field) 不符合格式规定。", "The receipt's field \(field) does not follow the format.")
        }
        for text in [sender.name, receiver.name]
        where text.isEmpty || !FilingText.isCanonical(text) || text.unicodeScalars.count > FilingText.longestName {
            add(
                .text, "名称须为1到\(FilingText.longestName)字，不得含控制字符、首尾空格或未规范化的文字。",
                "A name must be 1 to \(FilingText.longestName) characters, normalised, without control characters or "
                    + "outer spaces.")
        }
        if sender.code == receiver.code {
            add(
                .parties, "报送单位与接收单位相同（\(sender.code)），单位不能给自己回执。",
                "Sender and receiver are the same office (\(sender.code)); no office answers itself.")
        }
        if period.from > period.to {
            add(
                .period, "期间 \(period.from) 至 \(period.to) 先后不符。",
                "The period \(period.from) to \(period.to) is out of order.")
        }
        return problems
    }
}

extension FilingResult {
    /// Whether outcome, findings and numbers fit each other.
    func problems() -> [AnswerProblem] {
        let name = AnswerDocument.Kind.result.rawValue
        var problems: [AnswerProblem] = []
        func add(_ rule: AnswerRule, _ chinese: String, _ english: String) {
            problems.append(AnswerProblem(rule, part: name, Sentence(chinese, english)))
        }
        let numbers = [expectedSequence.map { AnswerDocument.numbers.contains($0) } ?? true, refusedRecords >= 0]
        let controls = [claimed, recomputed].compactMap { $0 }
        if numbers.contains(false) || !controls.allSatisfy(\.isWritable) || omittedFindings < 0
            || omittedFindings > FilingFigures.greatest || !findings.allSatisfy({ FilingText.isCode($0.rule) })
        {
            add(
                .xsd, "处理结果的数字、合计或规则代码不符合格式规定。",
                "A number, a total or a rule of the result does not follow the format.")
        }
        if !findings.allSatisfy({ !$0.message.chinese.isEmpty && !$0.message.english.isEmpty }) {
            add(
                .text, "每项意见都须有中文和英文说明。",
                "Every finding needs its words in Chinese and in English.")
        }
        let hasErrors = findings.contains { $0.severity == .error }
        let hasReasons = !findings.isEmpty || omittedFindings > 0
        let isNumbered = outcome.isKept == (receipt.serial != nil) && (outcome == .returned) == (remedy != nil)
        let fits =
            switch outcome {
            case .accepted: !hasErrors && refusedRecords == 0 && expectedSequence == nil
            case .partlyAccepted: hasReasons && refusedRecords > 0 && expectedSequence == nil
            case .rejected: hasReasons && refusedRecords == 0
            case .quarantined: expectedSequence != nil && refusedRecords == 0
            case .returned: (hasErrors || omittedFindings > 0) && refusedRecords == 0
            case .rehearsed: !hasErrors && refusedRecords == 0 && expectedSequence == nil
            }
        if !fits || !isNumbered {
            add(
                .outcome,
                "处理结果“\(outcome.name.chinese)”与意见、退回记录数或应报序号不相符：已接收不得有错误；部分接收须有退回的记录和意见；"
                    + "退回须有意见；暂存须写明应报序号；拒收须有错误并写明怎样办，拒收和试报没有收件号，其余须有。",
                "The outcome “\(outcome.name.english)” does not fit the findings, refused records or expected number: "
                    + "accepted has no error; partly accepted has refused records and a finding; rejected has a finding; "
                    + "quarantined says which number is expected; refused on arrival has an error and says what to "
                    + "do. That and a rehearsal have no receipt number, all others have one.")
        }
        return problems
    }
}

extension FilingIncorporation {
    /// A filing is contained in another one, which has a name.
    func problems() -> [AnswerProblem] {
        guard receipt.serial != nil, FilingText.isUUID(by.filing), AnswerDocument.numbers.contains(by.sequence),
            by.filing != receipt.filing, by.digest != receipt.digest
        else {
            return [
                AnswerProblem(
                    .container, part: AnswerDocument.Kind.incorporation.rawValue,
                    Sentence(
                        "并入的报送件没有写明，或者就是被答复的这一件。请接收单位重新生成。",
                        "The filing that contains it is not named, or is the very filing that is answered. Ask the "
                            + "receiver to make the answer again."))
            ]
        }
        return []
    }
}

extension AnswerDocument {
    /// Of filings in their sequence, and of receipts.
    static let numbers: ClosedRange<Int64> = 1...999_999_999
}

extension FilingControl {
    /// Whether every number can be written.
    fileprivate var isWritable: Bool {
        let groups = [
            records.isWritable, statuses.isWritable, money.isWritable, totals.stock.isWritable,
            totals.ladder.isWritable, totals.bridge?.isWritable ?? true,
        ]
        let range = -FilingFigures.greatest...FilingFigures.greatest
        return !groups.contains(false) && range.contains(persons) && range.contains(totals.persons)
    }
}

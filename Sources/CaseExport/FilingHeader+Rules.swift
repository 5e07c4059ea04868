import CaseWorkflow

extension FilingHeader {
    /// What is wrong with the header; the same for the desk that writes and the one that checks.
    func problems() -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func add(_ rule: FilingRule, _ chinese: String, _ english: String) {
            problems.append(FilingProblem(rule, part: FilingManifest.fileName, Sentence(chinese, english)))
        }
        addFormatProblems(add)
        addTypeProblems(add)
        if period.from > period.to || period.to > businessCutOff {
            add(
                .period, "期间 \(period.from) 至 \(period.to) 与业务截止日 \(businessCutOff) 先后不符。",
                "The period \(period.from) to \(period.to) and the business cut-off \(businessCutOff) are out of order."
            )
        }
        if sender.code == receiver.code {
            add(.parties, "报送单位与接收单位相同（\(sender.code)）。", "Sender and receiver are the same office (\(sender.code)).")
        }
        let offices = coverage.received + coverage.missing
        if Set(offices).count != offices.count || offices.contains(sender.code) {
            add(
                .coverage, "下级单位名单有重复，或者包含了报送单位自己。",
                "The list of offices below has one twice, or the sender itself.")
        }
        return problems
    }

    private func addFormatProblems(_ add: (FilingRule, String, String) -> Void) {
        for (name, isRight) in [
            ("id", FilingText.isUUID(id)), ("sequence", (1...999_999_999).contains(sequence)),
            ("scheme", FilingText.isCode(period.scheme)), ("label", FilingText.isLabel(period.label)),
            ("preparedAt", FilingText.isInstant(preparedAt)),
            ("knowledgeCutOff", knowledgeCutOff.sequence >= 0 && knowledgeCutOff.epoch >= 0),
            ("supersedes", supersedes.map { FilingText.isUUID($0.filing) } ?? true),
        ] where !isRight {
            add(.xsd, "清单字段 \(name) 不符合格式规定。", "The manifest's field \(name) does not follow the format.")
        }
        let persons = ReturnPersons.Part.allCases.compactMap { responsible?[$0] }
        if responsible != nil, persons.isEmpty {
            add(.text, "责任人一栏没有姓名。", "The list of responsible persons names nobody.")
        }
        for text in [sender.name, receiver.name, softwareVersion] + persons {
            if text.isEmpty || !FilingText.isCanonical(text) || text.unicodeScalars.count > FilingText.longestName {
                add(
                    .text, "名称须为1到\(FilingText.longestName)字，不得含控制字符、首尾空格或未规范化的文字。",
                    "A name must be 1 to \(FilingText.longestName) characters, normalised, without control characters "
                        + "or outer spaces.")
            }
        }
    }

    private func addTypeProblems(_ add: (FilingRule, String, String) -> Void) {
        switch type {
        case .original, .zero:
            if supersedes != nil {
                add(.type, "首次报送和零报告不得注明取代其他报送件。", "An original or nil filing supersedes nothing.")
            }
        case .correction, .replacement, .withdrawal:
            if supersedes == nil {
                add(
                    .type, "\(type.name.chinese)须注明被取代的报送件及其摘要和理由。",
                    "A \(type.name.english) names the filing it takes the place of, its digest and the reason.")
            }
        }
        if (sequence == 1) != (previousDigest == nil) {
            add(
                .chain, "第1号报送件不得有上一清单的摘要，其后各号必须有。",
                "Filing number 1 has no previous manifest's digest; every later one has.")
        }
    }
}

extension FilingHeader {
    /// With names in the form they are filed in.
    var canonical: FilingHeader {
        var header = self
        header.sender.name = FilingText.canonical(sender.name)
        header.receiver.name = FilingText.canonical(receiver.name)
        header.softwareVersion = FilingText.canonical(softwareVersion)
        for part in ReturnPersons.Part.allCases {
            let name = responsible?[part].map(FilingText.canonical)
            header.responsible?[part] = name?.isEmpty == true ? nil : name
        }
        if header.responsible == ReturnPersons() { header.responsible = nil }
        header.coverage.received.sort()
        header.coverage.missing.sort()
        return header
    }
}

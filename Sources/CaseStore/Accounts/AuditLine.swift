public import CaseWorkflow
import SafeCrypto

/// One commit of the journal as an auditor reads it: who recorded what, where, and when the desk learned it.
public struct AuditLine: Sendable, Hashable {
    public let sequence: Int64
    /// Milliseconds since 1970, a label.
    public let at: Int64
    public let officer: String
    public let office: String
    /// What it is about: `case`, `officer`, `setting`, `audit` …
    public let subject: String
    /// The number of the case, or the code of what was recorded.
    public let about: String
    /// The case that it is about, whatever the subject: a number read in full, a file taken out.
    public let caseNumber: String?
    public let sentences: [Sentence]
}

/// Words that the store does not know: what a paper, a state of a filing and an office are called.
public struct AuditWords: Sendable {
    let event: @Sendable (Event) -> Sentence
    let filingState: @Sendable (String) -> Sentence

    public init(
        event: @escaping @Sendable (Event) -> Sentence = { $0.sentence },
        filingState: @escaping @Sendable (String) -> Sentence = { Sentence(same: $0) }
    ) {
        self.event = event
        self.filingState = filingState
    }
}

/// Which commits are wanted. Everything left nil does not matter.
public struct AuditFilter: Sendable, Hashable {
    public var officer: String?
    public var subject: String?
    /// Milliseconds since 1970.
    public var from: Int64?
    public var to: Int64?
    /// Everything about one case and nothing else: also what others recorded of it, and lists that held it.
    public var caseID: CaseFile.ID?
    /// Only commits of these offices; nil for all of the desk.
    public var offices: [OfficeCode]?

    public init() {}

    var sql: (conditions: [String], values: [SQLValue]) {
        var conditions: [String] = []
        var values: [SQLValue] = []
        for (column, value) in [("j.officer", officer), ("j.subject", subject)] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            values.append(.text(value))
        }
        if let from {
            conditions.append("j.at >= ?")
            values.append(.int(from))
        }
        if let to {
            conditions.append("j.at < ?")
            values.append(.int(to))
        }
        if let offices {
            conditions.append("j.office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))")
            values += offices.map { .text($0.text) }
        }
        return (conditions, values)
    }
}

extension Store {
    /// What can stand in `AuditFilter.subject`.
    public static var auditSubjects: [String] { JournalRow.Subject.allCases.map(\.rawValue) }

    /// What people call what stands in `AuditFilter.subject`; the code itself where it is none.
    public static func name(ofAuditSubject code: String) -> Sentence {
        JournalRow.Subject(rawValue: code)?.name ?? Sentence(same: code)
    }

    /// Commits, the newest first.
    ///
    /// - Parameter before: the sequence of the last line of the page before.
    public func audit(
        _ filter: AuditFilter, limit: Int, before: Int64 = .max, words: AuditWords = AuditWords()
    ) throws(StoreError) -> [AuditLine] {
        try attempt {
            try engine.read { connection in
                var (conditions, values) = filter.sql
                conditions.append("j.sequence < ?")
                values.append(.int(before))
                let limit = max(1, min(limit, 1_000))
                if let id = filter.caseID {
                    let traces = try CaseTraces(of: id, connection).condition(under: conditions, values, limit: limit)
                    conditions.append(traces.sql)
                    values += traces.values
                }
                let read = try connection.all(
                    """
                    SELECT j.sequence, j.at, j.officer, j.office, j.subject, j.events, d.number FROM journal AS j
                    LEFT JOIN docket AS d ON d.caseKey = j.subjectKey AND j.subject = 'case'
                    WHERE \(conditions.joined(separator: " AND ")) ORDER BY j.sequence DESC LIMIT ?
                    """, values + [SQLValue(limit)], AuditedCommit.init)
                return try read.map { try $0.line(connection, words) }
            }
        }
    }
}

/// A commit as it was read: a case's has its number beside it, the others say themselves which case they are about.
private struct AuditedCommit {
    let sequence: Int64
    let at: Int64
    let officer: String
    let office: String
    let subject: String
    let events: [UInt8]
    let number: String?

    init(_ row: any Row) {
        sequence = row.int(0) ?? 0
        at = row.int(1) ?? 0
        officer = row.text(2) ?? ""
        office = row.text(3) ?? ""
        subject = row.text(4) ?? ""
        events = row.blob(5) ?? []
        number = row.text(6)
    }

    func line(_ connection: any Connection, _ words: AuditWords) throws -> AuditLine {
        if subject == JournalRow.Subject.case.rawValue {
            return line(number ?? "", number, try CaseLoading.decode(events).map { words.event($0) })
        }
        let entry = try EntryWriting.decode(events)
        let number = try entry.caseID.flatMap { id in
            try connection.first("SELECT number FROM docket WHERE id = ?", [.blob(id.uuid.bytes)]) { $0.text(0) }
        }
        let (about, sentences) = entry.audited(words)
        return line(number.flatMap(\.self) ?? about, number.flatMap(\.self), sentences)
    }

    private func line(_ about: String, _ caseNumber: String?, _ sentences: [Sentence]) -> AuditLine {
        AuditLine(
            sequence: sequence, at: at, officer: officer, office: office, subject: subject, about: about,
            caseNumber: caseNumber, sentences: sentences)
    }
}

extension WholeEntry {
    /// What it is about, and what was recorded of it.
    fileprivate func audited(_ words: AuditWords) -> (about: String, sentences: [Sentence]) {
        switch self {
        case .directory(let entry): (entry.code, [entry.audited])
        case .register(let record):
            (
                "\(record.entry.on)",
                [
                    record.isVoid
                        ? Sentence("作废：\(record.reason ?? "")", "voided: \(record.reason ?? "")")
                        : record.entry.register.name
                ]
            )
        case .period(let closing):
            (
                closing.period,
                [
                    closing.isClosed
                        ? Sentence("结账（\(closing.schemeName.chinese)）", "closed (\(closing.schemeName.english))")
                        : Sentence("重开：\(closing.reason ?? "")", "reopened: \(closing.reason ?? "")")
                ]
            )
        case .filing(let filing):
            (
                filing.period,
                [
                    Sentence(
                        "报送件第\(filing.number)号：\(words.filingState(filing.status).chinese)",
                        "filing \(filing.number): \(words.filingState(filing.status).english)")
                ]
            )
        case .received(let filing):
            (
                filing.period,
                [
                    Sentence(
                        "收到\(filing.senderName)第\(filing.number)号：\(filing.state.name.chinese)",
                        "received number \(filing.number) of \(filing.senderName): \(filing.state.name.english)")
                ]
            )
        case .batch(let batch): (batch.fileName, [Sentence("导入台账", "ledger taken in")])
        case .held(let held):
            (
                "\(held.line)",
                [
                    Sentence("处理待核行：\(held.status.name.chinese)", "held row: \(held.status.name.english)")
                ]
            )
        case .attachment(let attachment):
            (attachment.name, [Sentence("存入附件：\(attachment.name)", "attachment put in: \(attachment.name)")])
        case .access(let access): (access.caseID.description, [access.sentence])
        case .keys(let rotation): ("\(rotation.keyVersion)", [Sentence("更换密钥", "keys changed")])
        case .disposal(let disposal): (disposal.number, [disposal.sentence])
        case .audit(let audit):
            (
                audit.officer.text,
                [
                    Sentence(
                        audit.kind.name.chinese + (audit.detail.isEmpty ? "" : "：" + audit.detail),
                        audit.kind.name.english + (audit.detail.isEmpty ? "" : ": " + audit.detail))
                ]
            )
        }
    }
}

extension PeriodClosing {
    fileprivate var schemeName: Sentence { ReturnScheme(rawValue: scheme)?.name ?? Sentence(same: scheme) }
}

extension DirectoryEntry {
    fileprivate var audited: Sentence {
        switch self {
        case .office(let office): Sentence("单位：\(office.name)", "office: \(office.name)")
        case .officer(let officer):
            Sentence(
                "人员：\(officer.name)，\(officer.roles.map(\.name.chinese).joined(separator: "、"))\(officer.active ? "" : "（停用）")",
                "officer: \(officer.name), \(officer.roles.map(\.name.english).joined(separator: ", "))\(officer.active ? "" : " (inactive)")"
            )
        case .organisation(let body): Sentence("调解组织：\(body.name)", "organisation: \(body.name)")
        case .mediator(let mediator): Sentence("调解员：\(mediator.name)", "mediator: \(mediator.name)")
        case .setting(let setting): Sentence("设置：\(setting.value)", "setting: \(setting.value)")
        case .calendar: Sentence("导入工作日历", "working calendar taken in")
        case .rules: Sentence("导入期限规则", "deadline rules taken in")
        case .signingKey(let key): Sentence("签名密钥 \(key.fingerprint.id)", "signing key \(key.fingerprint.id)")
        case .trustedKey(let key): Sentence("信任的密钥 \(key.signer)", "trusted key of \(key.signer)")
        }
    }
}

import CaseWorkflow
import StableJSON

/// What a commit of any subject but a case records: the whole of how the subject stands from now on.
///
/// Written as `[type, format, facts]`, like the events of a case; a directory entry writes itself so.
enum WholeEntry: Hashable {
    case directory(DirectoryEntry)
    case register(RegisterRecord)
    case period(PeriodClosing)
    case filing(FilingRecord)
    /// A filing that came in.
    case received(ReceivedFiling)
    case batch(ImportBatch)
    case held(HeldResolution)
    case attachment(AttachmentRecord)
    /// Somebody read a personal number in full, or had it erased.
    case access(AccessRecord)
    case keys(KeyRotation)
    /// Somebody signed in, set a password, took a list out of the desk.
    case audit(AuditRecord)
    /// What was decided about a volume whose retention is over.
    case disposal(VolumeDisposal)

    static let format = 1

    var subject: JournalRow.Subject {
        switch self {
        case .directory(let entry): entry.subject
        case .register(let record):
            switch record.entry.register {
            case .consultation: .consultation
            case .drafting: .drafting
            case .outreach: .outreach
            }
        case .period: .period
        case .filing: .filing
        case .received: .received
        case .batch: .batch
        case .held: .held
        case .attachment: .attachment
        case .access: .access
        case .keys: .keys
        case .audit: .audit
        case .disposal: .disposal
        }
    }

    /// What tells the subject from others of its kind.
    var subjectID: [UInt8] {
        switch self {
        case .directory(let entry): Array(entry.code.utf8)
        case .register(let record): record.id.bytes
        case .period(let closing): Array("\(closing.office)/\(closing.scheme)/\(closing.period)".utf8)
        case .filing(let filing): Array(filing.id.utf8)
        case .received(let filing): Array("\(filing.receiver)/\(filing.id)/\(filing.digest)".utf8)
        case .batch(let batch): Array(batch.id.utf8)
        case .held(let held): Array("\(held.batch)/\(held.line)".utf8)
        case .attachment(let attachment): attachment.caseID.uuid.bytes + Array("/\(attachment.ordinal)".utf8)
        case .access(let access): access.caseID.uuid.bytes
        case .keys: Array("keys".utf8)
        case .audit(let audit): Array(audit.officer.text.utf8)
        case .disposal(let disposal): disposal.caseID.uuid.bytes
        }
    }

    /// What it adds to the figures.
    var contribution: Contribution {
        if case .register(let record) = self, !record.isVoid { return record.entry.contribution() }
        return Contribution()
    }
}

extension WholeEntry: Codable {
    func encode(to encoder: any Encoder) throws {
        if case .directory(let entry) = self { return try entry.encode(to: encoder) }
        var container = encoder.unkeyedContainer()
        try container.encode(subject.rawValue)
        try container.encode(WholeEntry.format)
        switch self {
        case .directory: break
        case .register(let facts): try container.encode(facts)
        case .period(let facts): try container.encode(facts)
        case .filing(let facts): try container.encode(facts)
        case .received(let facts): try container.encode(facts)
        case .batch(let facts): try container.encode(facts)
        case .held(let facts): try container.encode(facts)
        case .attachment(let facts): try container.encode(facts)
        case .access(let facts): try container.encode(facts)
        case .keys(let facts): try container.encode(facts)
        case .audit(let facts): try container.encode(facts)
        case .disposal(let facts): try container.encode(facts)
        }
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let type = try container.decode(String.self)
        let format = try container.decode(Int.self)
        guard let subject = JournalRow.Subject(rawValue: type), format == WholeEntry.format else {
            throw UnknownEntry(type: type, format: format)
        }
        switch subject {
        case .case: throw UnknownEntry(type: type, format: format)
        case .office, .officer, .organisation, .mediator, .setting, .calendar, .rules, .signingKey, .trustedKey:
            self = .directory(try DirectoryEntry(from: decoder))
        case .consultation, .drafting, .outreach: self = .register(try container.decode(RegisterRecord.self))
        case .period: self = .period(try container.decode(PeriodClosing.self))
        case .filing: self = .filing(try container.decode(FilingRecord.self))
        case .received: self = .received(try container.decode(ReceivedFiling.self))
        case .batch: self = .batch(try container.decode(ImportBatch.self))
        case .held: self = .held(try container.decode(HeldResolution.self))
        case .attachment: self = .attachment(try container.decode(AttachmentRecord.self))
        case .access: self = .access(try container.decode(AccessRecord.self))
        case .keys: self = .keys(try container.decode(KeyRotation.self))
        case .audit: self = .audit(try container.decode(AuditRecord.self))
        case .disposal: self = .disposal(try container.decode(VolumeDisposal.self))
        }
    }
}

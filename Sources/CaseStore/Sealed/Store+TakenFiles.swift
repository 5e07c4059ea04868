public import CaseWorkflow

/// A file of a case that somebody takes out of the desk.
public enum TakenFile: Sendable, Hashable {
    /// A made paper by its place among the case's papers, from 1, and its copy; nil for all copies.
    case paper(Int, copy: Int?, title: String)
    case attachment(AttachmentRecord)
}

extension Store {
    /// Records that somebody takes a file of a case out, before it leaves: papers and scans bear numbers of people in full.
    ///
    /// - Throws: `StoreError.notFound` for a case that the officer may not read; whatever keeps it from being recorded. The file must
    ///   not be given out then.
    public func recordTaking(_ file: TakenFile, of id: CaseFile.ID, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                let officer = try DirectoryReading(connection: connection).officer(acting.officer)
                guard try CaseRights(connection: connection).mayRead(id, officer) else {
                    throw StoreError.notFound(id.description)
                }
                let office = try CaseLoading(connection: connection).load(id).file.office
                try EntryWriting(connection: connection).write(
                    .access(AccessRecord(file, of: id)), office: office.text, over: nil, by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
            }
        }
    }
}

extension AccessRecord {
    static let paper = "paper"
    static let attachment = "attachment"

    init(_ file: TakenFile, of id: CaseFile.ID) {
        switch file {
        case .paper(let number, let copy, let title):
            self.init(
                caseID: id, field: AccessRecord.paper, ordinal: number, action: .read,
                reason: title + (copy.map { " \(number).\($0)" } ?? ""))
        case .attachment(let record):
            self.init(
                caseID: id, field: AccessRecord.attachment, ordinal: record.ordinal, action: .read, reason: record.name)
        }
    }

    /// What was done, in words.
    var sentence: Sentence {
        let whose = SealedField(rawValue: field)?.name ?? Sentence("全部号码", "every number")
        switch (action, field) {
        case (.read, AccessRecord.paper):
            return Sentence("下载文书：第\(ordinal)件 \(reason)", "paper \(ordinal) taken out: \(reason)")
        case (.read, AccessRecord.attachment): return Sentence("下载附件：\(reason)", "attachment taken out: \(reason)")
        case (.read, _):
            return Sentence(
                "查看完整号码（\(whose.chinese)）：\(reason)", "read in full (\(whose.english)): \(reason)")
        case (.erased, _):
            return Sentence("清除号码（\(whose.chinese)）：\(reason)", "erased (\(whose.english)): \(reason)")
        }
    }
}

public import CaseWorkflow
import SafeCrypto

extension Store {
    /// The most that one attachment may hold: 64 MiB.
    public static let attachmentLimit = 64 << 20

    /// Puts a file to a case, encrypted; the same content is kept once.
    ///
    /// - Parameters:
    ///   - item: the item of the archive list it belongs to.
    ///   - paper: the made paper (from 1) of which it is the signed copy.
    /// - Throws: `StoreError.tooLarge`, `.refused` for an officer without the right, `.invalid` for a name no file can have,
    ///   an item the archive list does not have, a paper that was never made.
    public func attach(
        _ content: [UInt8], name: String, to id: CaseFile.ID, on day: Day, item: String? = nil, paper: Int? = nil,
        _ acting: Acting
    ) throws(StoreError) -> AttachmentRecord {
        try attempt {
            guard content.count <= Store.attachmentLimit else {
                throw StoreError.tooLarge(bytes: content.count, limit: Store.attachmentLimit)
            }
            guard !name.isEmpty, name.count <= 200,
                !name.contains(where: { $0 == "/" || $0 == "\\" || $0.isNewline || $0 == "\0" }),
                name != ".", name != ".."
            else {
                throw StoreError.invalid(
                    Sentence(
                        "附件名应有1至200个字，不能含有斜线或者换行，请改名后重新选择",
                        "An attachment's name has 1 to 200 characters and no slash or line break. Rename the file and choose it again"
                    ))
            }
            guard day <= acting.today else {
                throw StoreError.refused(Refused(.dayInFuture, field: "on", known: "\(day) > \(acting.today)"))
            }
            let ring = try engine.read { try keys($0) }
            let token = AttachmentFiles.token(content, ring)
            let files = AttachmentFiles(folder: home.attachments)
            // The file first: a record without its file would be a loss, a file without a record is only litter.
            if !files.isThere(token) { try files.write(content, token: token, ring) }
            return try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard case .attachment(let record) = try EntryWriting.decode(earlier.events), record.token == token,
                        record.caseID == id
                    else { throw StoreError.commandReused }
                    return record
                }
                let loaded = try CaseLoading(connection: connection).load(id)
                try permit(.intake, in: loaded.file.office, acting, connection)
                guard !loaded.file.isArchived else { throw StoreError.refused(Refused(.caseArchived)) }
                try loaded.file.checkPlace(item: item, paper: paper)
                // The sealing key was changed since: the file written above may have been missed by the change.
                let held = try keys(connection)
                if held.current != ring.current { try files.write(content, token: token, held) }
                let last = try connection.int(
                    "SELECT COALESCE(MAX(ordinal), 0) FROM attachment WHERE caseKey = ?", [.int(loaded.key)])
                let record = AttachmentRecord(
                    caseID: id, caseKey: loaded.key, ordinal: Int(last ?? 0) + 1, name: name,
                    type: FileType.of(content), bytes: content.count, token: token, on: day,
                    item: item, paper: paper)
                try EntryWriting(connection: connection).write(
                    .attachment(record), office: loaded.file.office.text, over: nil, by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
                return record
            }
        }
    }

    public func attachments(of id: CaseFile.ID) throws(StoreError) -> [AttachmentRecord] {
        try attempt {
            try engine.read { connection in
                try connection.all(
                    """
                    SELECT a.caseKey, a.ordinal, a.name, a.type, a.bytes, a.token, a.onDay, a.item, a.paper FROM attachment AS a
                    JOIN docket AS d ON d.caseKey = a.caseKey WHERE d.id = ? ORDER BY a.ordinal
                    """, [.blob(id.uuid.bytes)]
                ) { row in try AttachmentRecord(row, id) }
            }
        }
    }

    /// The content of an attachment, proven to be what was put in.
    public func content(of attachment: AttachmentRecord) throws(StoreError) -> [UInt8] {
        try attempt {
            try AttachmentFiles(folder: home.attachments).read(attachment.token, try engine.read { try keys($0) })
        }
    }
}

extension CaseFile {
    /// An item its archive list has, a paper that was made for it.
    fileprivate func checkPlace(item: String?, paper: Int?) throws {
        if let item, ArchiveList.of(kind).place(of: item) == nil {
            throw StoreError.invalid(
                Sentence(
                    "卷内没有“\(item)”这一项，请从卷内目录中选择（命令行：case file-item --help）",
                    "The archive list has no item \(item); choose one of its items (command line: case file-item --help)"
                ))
        }
        if let paper, !record.documents.indices.contains(paper - 1) {
            throw StoreError.invalid(
                Sentence(
                    "本案没有第\(paper)件文书，已制作的见案件页面（命令行：form list --case）",
                    "The case has no paper \(paper); its page tells which were made (command line: form list --case)"))
        }
    }
}

extension AttachmentRecord {
    init(_ row: any Row, _ id: CaseFile.ID) throws {
        guard let on = row.day(6), let token = row.blob(5) else { throw StoreError.corrupt("attachment") }
        self.init(
            caseID: id, caseKey: row.int(0) ?? 0, ordinal: row.count(1), name: row.text(2) ?? "",
            type: row.text(3) ?? "", bytes: row.count(4), token: Hex.text(token), on: on,
            item: row.text(7), paper: row.int(8).map(Int.init))
    }
}

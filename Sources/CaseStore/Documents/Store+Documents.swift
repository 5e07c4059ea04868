public import CaseWorkflow
import SafeCrypto

extension Store {
    /// Makes a paper of a case: draws its letter numbers, has it filled, keeps what it was made of and records it, all in
    /// one transaction, so that no number is lost to a paper that was never made.
    ///
    /// - Parameter fill: fills the template with the letter numbers, one for each copy (nil when the form bears none).
    /// - Throws: `StoreError.refused`, `.tooLarge`, `.commandReused` for the identifier of another act or form, or what `fill` threw; nothing is recorded then.
    public func make(
        _ order: DocumentOrder, of id: CaseFile.ID, on day: Day, _ acting: Acting,
        fill: ([String?]) throws -> FilledDocument
    ) throws -> Performed {
        try engine.write { connection in
            let performance = Performance(store: self, connection: connection)
            if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                let performed = try performance.repeated(earlier, Act(.makeDocument(MadeDocument.none), on: id))
                let isSame = performed.events.contains {
                    if case .documentMade(let made) = $0 { made.form == order.form } else { false }
                }
                guard isSame else { throw StoreError.commandReused }
                return performed
            }
            let loaded = try CaseLoading(connection: connection).load(id)
            _ = try permit(.intake, in: loaded.file.office, acting, connection)
            let letters = try letters(for: order, of: loaded.file, on: day, connection)
            let filled = try fill(letters)
            let ring = try keys(connection)
            let template = try keep(
                order.template, "\(order.form).docx", loaded, on: day, acting, place: 1, ring, connection)
            let values = try keep(
                filled.values, "\(order.form).json", loaded, on: day, acting, place: 2, ring, connection)
            let files = filled.digests.map { Hex.text(ring.names.token(for: $0).bytes) }
            let copies = order.recipients.enumerated().map { place, recipient in
                MadeDocument.Copy(
                    recipient: recipient.name, side: recipient.side, letter: letters[place],
                    file: files.count == 1 ? files[0] : files[place])
            }
            let made = MadeDocument(
                on: day, form: order.form, title: order.title, series: order.letterWord, template: template,
                values: values,
                isTogether: order.isTogether, copies: copies)
            return try performance.perform(Act(.makeDocument(made), on: id), acting, place: 0)
        }
    }

    /// The template and the values that a made paper was filled from.
    ///
    /// - Throws: `StoreError.corrupt` when one of them is missing or changed.
    public func ingredients(of document: MadeDocument) throws(StoreError) -> (template: [UInt8], values: [UInt8]) {
        try attempt {
            let ring = try engine.read { try keys($0) }
            let files = AttachmentFiles(folder: home.attachments)
            return (try files.read(document.template, ring), try files.read(document.values, ring))
        }
    }

    /// The names under which the desk would keep files with these SHA-256 digests: a paper's recorded `file`, an attachment's
    /// token.
    public func fileNames(of digests: [[UInt8]]) throws(StoreError) -> [String] {
        try attempt {
            let names = try engine.read { try keys($0) }.names
            return digests.map { Hex.text(names.token(for: $0).bytes) }
        }
    }

    /// Whether files with these digests are the ones that were recorded, in their order.
    public func areFiles(_ digests: [[UInt8]], recordedAs files: [String]) throws(StoreError) -> Bool {
        try attempt {
            let names = try engine.read { try keys($0) }.names
            return digests.map { Hex.text(names.token(for: $0).bytes) } == files
        }
    }

    private func keep(
        _ content: [UInt8], _ name: String, _ loaded: CaseLoading.Loaded, on day: Day, _ acting: Acting, place: Int,
        _ ring: KeyRing, _ connection: any Connection
    ) throws -> String {
        guard content.count <= Store.attachmentLimit else {
            throw StoreError.tooLarge(bytes: content.count, limit: Store.attachmentLimit)
        }
        let token = AttachmentFiles.token(content, ring)
        let files = AttachmentFiles(folder: home.attachments)
        if !files.isThere(token) { try files.write(content, token: token, ring) }
        let known = try connection.int(
            "SELECT 1 FROM attachment WHERE caseKey = ? AND token = ?",
            [.int(loaded.key), SQLValue(Hex.bytes(token))])
        guard known == nil else { return token }
        let last = try connection.int(
            "SELECT COALESCE(MAX(ordinal), 0) FROM attachment WHERE caseKey = ?", [.int(loaded.key)])
        let record = AttachmentRecord(
            caseID: loaded.file.id, caseKey: loaded.key, ordinal: Int(last ?? 0) + 1, name: name,
            type: FileType.of(content), bytes: content.count, token: token, on: day)
        try EntryWriting(connection: connection).write(
            .attachment(record), office: loaded.file.office.text, over: nil, by: acting.officer,
            command: Performance.command(acting.commandID, place), at: acting.at)
        return token
    }

    private func letters(
        for order: DocumentOrder, of file: CaseFile, on day: Day, _ connection: any Connection
    ) throws -> [String?] {
        guard let word = order.letterWord else { return order.recipients.map { _ in nil } }
        let directory = DirectoryReading(connection: connection)
        let tree = try directory.tree()
        let office = tree.offices[file.office]
        let own = try directory.setting("number.name", of: file.office, in: OfficeTree(office.map { [$0] } ?? []))
        let numbers = LetterNumbers(connection: connection)
        return try numbers.draw(
            order.recipients.count, word: word, office: file.office,
            officeName: own ?? office?.name ?? file.office.text,
            format: try directory.setting("number.letter." + order.form, of: file.office, in: tree), on: day)
    }
}

extension MadeDocument {
    /// Stands for any paper where only the kind of the command counts.
    fileprivate static let none = MadeDocument(
        on: Day(serial: 0), form: "", title: "", series: nil, template: "", values: "", isTogether: false, copies: [])
}

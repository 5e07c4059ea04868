public import CaseForms
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeXML

extension Desk {
    /// Puts a case's whole volume together in a new folder: cover, contents, every paper and attachment in the order of the
    /// archive list, closing note, manifest. Nothing is recorded; `case archive --bound` records the manifest's digest.
    ///
    /// - Parameter progress: told how many papers are printed, of how many.
    /// - Throws: `DocumentRefusal`, `OutgoingFileProblem`, `StoreError`; no folder is there then.
    public func bind(
        _ request: VolumeRequest, from folder: FormFolder, to path: String, progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> BoundVolume {
        let id = try identifier(ofCase: request.number)
        let file = try store.caseFile(id).file
        let acting = Acting(officer: officer, today: today, commandID: UUID(), at: now())
        // The papers hold personal numbers in full: who takes them out is recorded, and must have the right.
        _ = try store.personalNumbers(of: id, reason: "整理案卷", acting)
        let attachments = try handedIn(to: file)
        let office = try store.officeTree().offices[file.office]?.name ?? file.office.text
        let volume = Volume(of: file, attachments: attachments.map(Volume.Attachment.init), author: office)
        let place = try VolumeFolder(path, printer: request.isPDF ? try PDFPrinter.find() : nil)
        let work = VolumeWork(desk: self, volume: volume, attachments: attachments, place: place)
        try work.addPapers()
        let total = place.files.count + Form.volume.count
        try place.print { progress($0, total) }
        let values = try work.values()
        let history = try store.history(id).flatMap(\.events)
        let findings =
            VolumeInspection.findings(in: volume, on: request.on, history: history, values: values) + work.uncounted()
        let number = request.volume ?? file.archiving?.volume ?? file.number
        try work.addVolumePapers(request, volume: number, findings: findings, from: folder)
        try place.print { progress(total - Form.volume.count + $0, total) }
        let manifest = VolumeManifest(
            number: file.number, procedure: file.kind, volume: number, office: office, on: request.on,
            pages: work.pages, files: place.files.sorted { $0.name < $1.name }, missing: volume.missing.map(\.code),
            findings: findings.map(VolumeManifest.Finding.init))
        let digest = try place.put(manifest)
        return BoundVolume(path: path, manifest: manifest, digest: digest, findings: findings)
    }

    /// The files that people put to a case: without the templates and values of its made papers.
    public func handedIn(to file: CaseFile) throws(StoreError) -> [AttachmentRecord] {
        let own = Set(file.record.documents.flatMap { [$0.template, $0.values] })
        return try store.attachments(of: file.id).filter { !own.contains($0.token) }
    }

    /// One of those files, by its place from 1, with its content. That it is taken out is recorded first.
    ///
    /// - Returns: nil when there is none at that place.
    public func takeAttachment(
        _ place: Int, of number: String
    ) throws(StoreError) -> (record: AttachmentRecord, content: [UInt8])? {
        let file = try caseFile(numbered: number)
        let records = try handedIn(to: file)
        guard records.indices.contains(place - 1) else { return nil }
        let content = try store.content(of: records[place - 1])
        try store.recordTaking(
            .attachment(records[place - 1]), of: file.id,
            Acting(officer: officer, today: today, commandID: UUID(), at: now()))
        return (records[place - 1], content)
    }

    /// How long the volume of a case is kept, in years (0 for ever): the office's own period, else the proposed one.
    public func retentionYears(of file: CaseFile) throws(StoreError) -> Int {
        let key = RetentionPeriods.key(for: file)
        if let own = try store.setting("retention." + key, of: file.office), let years = Int(own) { return years }
        return RetentionPeriods.proposed.years(for: file)
    }
}

extension Volume.Attachment {
    init(_ record: AttachmentRecord) {
        self.init(ordinal: record.ordinal, name: record.name, on: record.on, item: record.item, paper: record.paper)
    }
}

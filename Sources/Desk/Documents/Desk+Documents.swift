public import CaseForms
import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto
import SafeXML
import ZipArchive

extension Desk {
    /// Makes a paper of a case and records it; the file, or the folder of files, appears at `path` when it is recorded.
    ///
    /// - Throws: `DocumentRefusal`, `StoreError`; nothing is recorded and nothing written then.
    public func make(_ request: DocumentRequest, from folder: FormFolder, to path: String) throws -> MadePaper {
        let id = try identifier(ofCase: request.number)
        let file = try store.caseFile(id).file
        guard request.form.fits(file.kind) else {
            throw DocumentRefusal.wrongProcedure(form: request.form.name.chinese, kind: file.kind)
        }
        guard request.on >= file.intake.registeredOn else {
            throw DocumentRefusal.beforeRegistration(request.on, registered: file.intake.registeredOn)
        }
        let (template, bytes) = try folder.open(request.form)
        let acting = Acting(officer: officer, today: today, commandID: request.commandID, at: now())
        let context = try self.context(of: file, for: request, using: template)
        let recipients = try recipients(of: request, in: file, context.roll)
        try request.checkGiven(of: file, in: template) {
            CaseRecord.of(file, context, copies: recipients.map { FormCopy(recipient: $0, letter: nil) })
        }
        let target = try PaperTarget(
            path, isFolder: !request.isTogether && recipients.count > 1, isPDF: request.isPDF,
            overwrites: request.overwrites, home: store.home.path)
        let place = try PaperPlace(target, asPDF: request.isPDF)
        defer { place.discard() }
        let order = DocumentOrder(
            form: request.form.code, title: request.form.name.chinese, letterWord: request.form.letterWord,
            template: bytes, isTogether: request.isTogether || recipients.count < 2,
            recipients: recipients.map { $0?.party(in: file, context) ?? .init(name: nil, side: nil) })
        let performed = try store.make(order, of: id, on: request.on, acting) { letters in
            let copies = zip(recipients, letters).map { FormCopy(recipient: $0, letter: $1) }
            var records = CaseRecord.of(file, context, asked: request.asked, copies: copies)
            if let field = request.form.letterField { records.shared["文号"] = records.shared[field] }
            try request.checkWhole(records.whole(0))
            return try place.fill(template, records.printed(by: Set(template.marks.map(\.mark.field))))
        }
        let made = performed.events.compactMap { if case .documentMade(let made) = $0 { made } else { nil } }.first
        guard let made else { throw DocumentRefusal.noSuchPaper(request.form.code) }
        let number = try number(of: performed)
        if performed.repeated {
            // The same act asked for twice: the paper of then, made again.
            let kept = try store.ingredients(of: made)
            let records = try JSONDecoder().decode(FormRecords.self, from: Data(kept.values))
            _ = try place.fill(try FormTemplate(bytes: kept.template), records)
        }
        try place.put(recordedAs: number, of: file.number)
        let fields = Set(template.marks.map(\.mark.field)).subtracting(request.asked.keys)
        let unknown = [("机构电话", context.officePhone), ("机构地址", context.officeAddress)].filter { $0.1 == nil }.map(\.0)
        return MadePaper(
            path: target.path, document: made, number: number,
            blankContacts: FormField.contacts.filter { unknown.contains($0.name) && fields.contains($0.name) })
    }

    /// The place, from 1, of the paper that an act recorded. Others may be like it in everything, and others may have been
    /// made since where the act was asked for twice.
    private func number(of performed: Performed) throws(StoreError) -> Int {
        guard performed.repeated else { return performed.file.record.documents.count }
        return try store.history(performed.file.id).filter { $0.sequence <= performed.sequence }.flatMap(\.events)
            .count { if case .documentMade = $0 { true } else { false } }
    }

    /// Makes a recorded paper again, byte for byte. It may bear numbers in full: that it is taken out is recorded before it lies there.
    ///
    /// - Parameters:
    ///   - reference: the paper's place among the case's papers, from 1, and its copy.
    ///   - separately: every copy of a paper whose copies are files of their own; they lie in a folder at `path` then.
    public func makeAgain(
        _ reference: MadeReference, of number: String, separately: Bool = false, asPDF: Bool = false,
        overwrites: Bool = false, to path: String
    ) throws -> MadePaper {
        let file = try caseFile(numbered: number)
        let documents = file.record.documents
        guard documents.indices.contains(reference.document - 1) else {
            throw DocumentRefusal.noSuchPaper("\(reference.document)")
        }
        let made = documents[reference.document - 1]
        guard made.copies.indices.contains(reference.copy - 1) else {
            throw DocumentRefusal.noSuchPaper("\(reference.document).\(reference.copy)")
        }
        if separately, made.isTogether { throw DocumentRefusal.oneFile(made.title) }
        let kept = try store.ingredients(of: made)
        let all = try JSONDecoder().decode(FormRecords.self, from: Data(kept.values))
        let target = try PaperTarget(
            path, isFolder: separately, isPDF: asPDF, overwrites: overwrites, home: store.home.path)
        let place = try PaperPlace(target, asPDF: asPDF)
        defer { place.discard() }
        let isWhole = made.isTogether || separately
        guard let records = isWhole ? all : all.copy(reference.copy - 1) else {
            throw DocumentRefusal.differs(made.title)
        }
        let filled = try place.fill(try FormTemplate(bytes: kept.template), records)
        let copies = separately ? made.copies : [made.copies[reference.copy - 1]]
        guard try store.areFiles(filled.digests, recordedAs: copies.map(\.file)) else {
            throw DocumentRefusal.differs(made.title)
        }
        try store.recordTaking(
            .paper(reference.document, copy: isWhole ? nil : reference.copy, title: made.title), of: file.id,
            Acting(officer: officer, today: today, commandID: UUID(), at: now()))
        try place.put(recordedAs: reference.document, of: file.number)
        return MadePaper(path: target.path, document: made, number: reference.document)
    }
}

/// A paper that lies there now.
public struct MadePaper: Sendable {
    public let path: String
    public let document: MadeDocument
    /// Its place among the case's papers, from 1.
    public let number: Int
    /// How to reach the office, which the desk does not know and the paper has a blank for; with the settings that say so.
    public var blankContacts: [(name: String, setting: String)] = []
}

extension DocumentRequest {
    /// What the law wants in the paper must be known, unless it is to be written by hand.
    func checkWhole(_ record: FormRecord) throws {
        guard !leavesBlanks else { return }
        let missing = form.required.compactMap(FormFields.find).filter { field in
            if field.isAsked || form.mayLack.contains(field.name) { return false }
            guard let list = field.list else { return (record[field.name]?.isEmpty ?? true) }
            guard case .list(let lines)? = record[list] else { return true }
            return lines.allSatisfy { $0[field.name]?.isEmpty ?? true }
        }
        if !missing.isEmpty { throw DocumentRefusal.missing(missing) }
    }
}

extension FormFolder {
    /// A form's template, without mistakes.
    func open(_ form: Form) throws -> (FormTemplate, [UInt8]) {
        let path = template(of: form).path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DocumentRefusal.unreadable(
                path: path, reason: Sentence("文件不存在或者无权读取", "there is no such file, or no right to read it"))
        }
        let template: FormTemplate
        do {
            template = try FormTemplate(bytes: [UInt8](data))
        } catch let problem as FormProblem {
            throw DocumentRefusal.template([problem], path: path)
        } catch let problem as ZipProblem {
            throw DocumentRefusal.unreadable(path: path, reason: FormDamage(problem).sentence)
        } catch let problem as XMLProblem {
            throw DocumentRefusal.unreadable(path: path, reason: FormDamage(problem).sentence)
        }
        let problems = template.check(as: form)
        guard problems.isEmpty else { throw DocumentRefusal.template(problems, path: path) }
        return (template, [UInt8](data))
    }
}

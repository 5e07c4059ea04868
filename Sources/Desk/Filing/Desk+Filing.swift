public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

/// A filing that lies in its folder and is recorded.
public struct MadeFiling: Sendable {
    public let header: FilingHeader
    public let record: FilingRecord
    /// The folder.
    public let path: String
    public let written: FilingWriter.Written
}

extension Desk {
    /// Makes the first filing of a closed period (a nil return when nothing happened) and records it.
    ///
    /// Figures and records are those known when the period was closed. The folder is filled under a hidden name,
    /// recorded, then put into place: what lies there under its own name is recorded, and what is recorded can be made
    /// again.
    ///
    /// - Parameter progress: told the share of the cases that have been looked at, 0…1.
    /// - Throws: `FilingRefusal`.
    public func makeFiling(
        _ request: FilingRequest, progress: (Double) -> Void = { _ in }
    ) throws(FilingRefusal) -> MadeFiling {
        try FilingRefusal.attempt {
            let office = try self.office(request.office)
            try permitFiling(of: office.code)
            let receiver = try request.receiver ?? receiver(of: office)
            let period = request.period
            guard let closed = try store.closing(of: office.code, scheme: period.scheme, period: period.name),
                closed.closing.isClosed
            else { throw FilingRefusal.notClosed(period) }
            let made = try store.filings(of: office.code, to: receiver.code.text)
            if request.again {
                let last = made.last {
                    $0.scheme == period.scheme && $0.period == period.name && $0.state != .refused
                }
                guard let last else { throw FilingRefusal.neverFiled(period) }
                let plan = try FilingPlan(
                    again: last, earlier: made.filter { $0.number < last.number }, period: period)
                return try write(plan, into: request.folder, known: last, signsAnew: request.signsAnew, progress)
            }
            let standing = try made.standing(for: period)
            guard let revision = request.revision else {
                if let standing {
                    throw FilingRefusal.alreadyFiled(standing, folder: try FilingDetails(of: standing).folder)
                }
                let plan = try FilingPlan(
                    closed, sender: office, receiver: receiver, period: period, earlier: made, by: self,
                    software: request.software)
                return try write(plan, into: request.folder, known: nil, progress)
            }
            guard let standing else { throw FilingRefusal.neverFiled(period) }
            guard let digest = Digest(hex: standing.digest) else { throw StoreError.corrupt("filing digest") }
            let approval = try approved(revision, of: period, office: office.code)
            if revision.kind == .correction,
                try revisions(of: period, office: office.code, receiver: receiver, by: revision.knowledge).isEmpty
            {
                throw FilingRefusal.nothingToCorrect(period)
            }
            var plan = try FilingPlan(
                try closedAgain(closed, for: revision), sender: office, receiver: receiver, period: period,
                earlier: made, type: revision.kind.type,
                supersedes: Supersession(filing: standing.id, digest: digest, reason: revision.reason), by: self,
                software: request.software)
            plan.approval = approval
            return try write(plan, into: request.folder, known: nil, progress)
        }
    }

    /// The filings of an office, to every receiver, oldest first.
    public func filings(of code: OfficeCode? = nil) throws(FilingRefusal) -> [FilingRecord] {
        try FilingRefusal.attempt { try store.filings(of: try office(code).code) }
    }

    /// What a code or name given as receiver means: an office of this desk, or `code/name` of one that is not on it.
    public func receiver(_ text: String) throws(StoreError) -> FilingOffice {
        if let office = try store.officeTree().find(text) { return FilingOffice(code: office.code, name: office.name) }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let code = OfficeCode(first), parts.count == 2, !parts[1].isEmpty else {
            throw .invalid(
                Sentence(
                    "本案件台没有接收单位“\(text.prefix(40))”，请写成“代码/名称”，例如 330100/杭州市总工会",
                    "There is no office “\(text.prefix(40))” on this desk. Write the receiver as CODE/NAME, for "
                        + "example 330100/杭州市总工会"))
        }
        return FilingOffice(code: code, name: parts[1])
    }

    func receiver(of office: Office) throws(StoreError) -> FilingOffice {
        if let code = office.parent, let parent = try store.officeTree().offices[code] {
            return FilingOffice(code: parent.code, name: parent.name)
        }
        guard let code = OfficeCode("upper") else { throw .officeUnknown("upper") }
        return FilingOffice(code: code, name: "上级工会")
    }

    /// What the desk knows now, or what the revision is to know, becomes what the period is known by: its figures stand from
    /// here on.
    private func closedAgain(_ closed: ClosedPeriod, for revision: FilingRequest.Revision) throws -> ClosedPeriod {
        guard revision.kind != .withdrawal else { return closed }
        var closing = closed.closing
        closing.on = today
        closing.reason = revision.reason.rawValue
        closing.persons = try answering(revision.persons.filled(from: closing.persons))
        let again = try store.recordAgain(closing, acting(UUID()))
        guard let knowledge = revision.knowledge else { return again }
        return ClosedPeriod(closing: again.closing, epoch: knowledge.epoch, sequence: knowledge.sequence)
    }

    func permitFiling(of office: OfficeCode) throws {
        let acting = try store.officer(officer)
        let roles = try store.officeTree().isWithin(office, acting.office) ? acting.roles : []
        guard Permission.countPeriods.isGranted(to: roles) else { throw FilingRefusal.notPermitted(officer, office) }
    }

    func write(
        _ plan: FilingPlan, into parent: String, known: FilingRecord?, signsAnew: Bool = false,
        _ progress: (Double) -> Void = { _ in }
    ) throws -> MadeFiling {
        var plan = plan
        let folder = try FilingPlace(parent: parent, name: plan.header.folderName)
        defer { folder.discard() }
        let figures = try plan.figures(store)
        let records = try FilingRecords(store: store, scope: plan.scope, earlier: plan.earlier)
        if plan.header.type == .original, figures.cells.isEmpty, try records.isEmpty() { plan.header.type = .zero }
        let written: FilingWriter.Written
        do {
            let sender = plan.header.sender.code
            let key = known == nil || signsAnew ? try store.signingKey(of: sender, on: today) : nil
            if signsAnew, key == nil { throw FilingRefusal.noSigningKey(sender) }
            let signature = try known.flatMap { try FilingDetails(of: $0).filedSignature() }
            let writer = FilingWriter(header: plan.header, figures: figures)
            written = try writer.write(into: folder.temporary) { manifest in
                try key.map { try FilingSignature(of: manifest, by: $0) } ?? signature
            } next: {
                let record = try records.next()
                progress(records.share)
                return record
            }
        } catch let problem as FilingWriteProblem {
            throw FilingRefusal.write(
                problem, cases: problem.isAboutARecord ? [records.lastNumber].compactMap { $0 } : [])
        }
        let record = try keep(plan, figures, written, known: known)
        let path = try folder.place()
        return MadeFiling(header: plan.header, record: record, path: path, written: written)
    }

    /// Records a new filing; holds one that is made again against its record.
    private func keep(
        _ plan: FilingPlan, _ figures: FilingFigures, _ written: FilingWriter.Written, known: FilingRecord?
    ) throws -> FilingRecord {
        let header = plan.header
        if let known {
            guard known.digest == written.manifestDigest.hex else {
                throw FilingRefusal.notTheSame(folder: header.folderName)
            }
            var details = try FilingDetails(of: known)
            guard details.signature != written.signature?.text else { return known }
            details.signature = written.signature?.text
            var record = known
            record.details = try details.text()
            try store.record(record, acting(UUID()))
            return record
        }
        let details = FilingDetails(
            header: header, figures: figures, records: written.control.records.total, signature: written.signature,
            approval: plan.approval)
        let record = FilingRecord(
            id: header.id, office: header.sender.code, receiver: header.receiver.code.text,
            scheme: header.period.scheme,
            period: header.period.label, number: Int(header.sequence), kind: header.type.rawValue,
            epoch: Int(header.knowledgeCutOff.epoch), sequence: header.knowledgeCutOff.sequence,
            digest: written.manifestDigest.hex, status: FilingState.made.rawValue, details: try details.text())
        // The filing's own identifier is the command's, so that of two who file at once only the first is recorded.
        try store.record(record, acting(UUID(uuidString: header.id) ?? UUID()))
        guard try store.filing(header.id)?.digest == record.digest else { throw FilingRefusal.overtaken }
        return record
    }
}

extension FilingWriteProblem {
    /// Whether one case record is what stands in the way.
    fileprivate var isAboutARecord: Bool {
        guard case .refused(let problems) = self else { return false }
        return problems.contains { $0.record != nil }
    }
}

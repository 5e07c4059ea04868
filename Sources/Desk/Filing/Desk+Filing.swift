public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

/// What filing is asked for.
public struct FilingRequest: Sendable {
    public var period: Period
    /// nil: the officer's own office.
    public var office: OfficeCode?
    /// nil: the office above it on this desk, else 上级工会.
    public var receiver: FilingOffice?
    /// The folder into which the filing's own folder goes; made when it is not there.
    public var folder: String
    /// Makes a filing again that was made before, byte for byte.
    public var again: Bool
    /// Of a filing made again: signs it anew with the key in use today, where the one it was signed with is not trusted any more
    /// or there was none. Everything but the signature stays.
    public var signsAnew: Bool
    /// What it does to a period that was filed before; nil for a first filing.
    public var revision: Revision?
    /// The program's version, as the manifest names it.
    public var software: String

    public init(
        period: Period, office: OfficeCode? = nil, receiver: FilingOffice? = nil, folder: String, again: Bool = false,
        signsAnew: Bool = false, revision: Revision? = nil, software: String
    ) {
        self.revision = revision
        self.period = period
        self.office = office
        self.receiver = receiver
        self.folder = folder
        self.again = again
        self.signsAnew = signsAnew
        self.software = software
    }

    /// A filing that takes the place of one that stands.
    public struct Revision: Hashable, Sendable {
        public var kind: Kind
        public var reason: Supersession.Reason
        /// Who answers for it; those of the closing where nobody is named. A withdrawal has those of the closing.
        public var persons: ReturnPersons

        public enum Kind: String, Code {
            /// Carries the records that changed, and all figures.
            case correction
            /// Carries everything again, whatever the receiver has.
            case replacement
            /// The period counts as never filed.
            case withdrawal

            public var name: Sentence { type.name }

            var type: FilingType {
                switch self {
                case .correction: .correction
                case .replacement: .replacement
                case .withdrawal: .withdrawal
                }
            }
        }

        public init(_ kind: Kind, _ reason: Supersession.Reason, persons: ReturnPersons = ReturnPersons()) {
            self.kind = kind
            self.persons = persons
            self.reason = reason
        }
    }
}

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
    /// - Throws: `FilingRefusal`.
    public func makeFiling(_ request: FilingRequest) throws(FilingRefusal) -> MadeFiling {
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
                let last = made.last { $0.scheme == period.scheme && $0.period == period.name }
                guard let last else { throw FilingRefusal.neverFiled(period) }
                let plan = try FilingPlan(
                    again: last, earlier: made.filter { $0.number < last.number }, period: period)
                return try write(plan, into: request.folder, known: last, signsAnew: request.signsAnew)
            }
            let standing = try made.standing(for: period)
            guard let revision = request.revision else {
                if let standing {
                    throw FilingRefusal.alreadyFiled(standing, folder: try FilingDetails(of: standing).folder)
                }
                let plan = try FilingPlan(
                    closed, sender: office, receiver: receiver, period: period, earlier: made, by: self,
                    software: request.software)
                return try write(plan, into: request.folder, known: nil)
            }
            guard let standing else { throw FilingRefusal.neverFiled(period) }
            guard let digest = Digest(hex: standing.digest) else { throw StoreError.corrupt("filing digest") }
            if revision.kind == .correction,
                try revisions(of: period, office: office.code, receiver: receiver).isEmpty
            {
                throw FilingRefusal.nothingToCorrect(period)
            }
            let plan = try FilingPlan(
                try closedAgain(closed, for: revision), sender: office, receiver: receiver, period: period,
                earlier: made, type: revision.kind.type,
                supersedes: Supersession(filing: standing.id, digest: digest, reason: revision.reason), by: self,
                software: request.software)
            return try write(plan, into: request.folder, known: nil)
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

    /// What the desk knows now becomes what the period is known by: the figures of a revision stand from here on.
    private func closedAgain(_ closed: ClosedPeriod, for revision: FilingRequest.Revision) throws -> ClosedPeriod {
        guard revision.kind != .withdrawal else { return closed }
        var closing = closed.closing
        closing.on = today
        closing.reason = revision.reason.rawValue
        closing.persons = try answering(revision.persons.filled(from: closing.persons))
        return try store.recordAgain(closing, acting(UUID()))
    }

    func permitFiling(of office: OfficeCode) throws {
        let acting = try store.officer(officer)
        let roles = try store.officeTree().isWithin(office, acting.office) ? acting.roles : []
        guard Permission.countPeriods.isGranted(to: roles) else { throw FilingRefusal.notPermitted(officer, office) }
    }

    func write(
        _ plan: FilingPlan, into parent: String, known: FilingRecord?, signsAnew: Bool = false
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
                try records.next()
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
            header: header, figures: figures, records: written.control.records.total, signature: written.signature)
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

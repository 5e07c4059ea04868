public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

/// What came of a filing that was handed in.
public struct Reception: Sendable {
    /// The office that received it.
    public let office: Office
    public let verdict: FilingVerdict
    /// As it is kept; nil when nothing of it is.
    public let filing: ReceivedFiling?
    public let findings: [ReceivingFinding]
    /// Records that were not taken, those beyond the findings included.
    public let refusedRecords: Int64
    /// The number expected next, when another came.
    public let expected: Int?
    /// It had been answered before, and this is that answer.
    public let isRepeated: Bool

    public var outcome: ReceivedFiling.State { filing?.state ?? .rejected }
}

extension Desk {
    /// Takes in a filing from an office below: checks its form, judges it by what was received before, keeps it with its figures
    /// and records, and then those that waited for it.
    ///
    /// Filings answered before get the same answer. Nothing changes unless the filing is kept.
    ///
    /// - Parameters:
    ///   - path: the filing's folder or zip; it is copied first, so that nothing changes underfoot.
    ///   - startsHere: takes the first filing of a sender whatever its number.
    ///   - requiresSignature: rejects a filing that is not signed with a trusted key.
    /// - Throws: `FilingRefusal` when the officer may not, or the desk cannot.
    public func receive(
        _ path: String, office code: OfficeCode? = nil, schemas: FilingSchemas, startsHere: Bool = false,
        requiresSignature: Bool = false
    ) throws(FilingRefusal) -> [Reception] {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitFiling(of: office.code)
            let trust = try filingTrust(receivedOn: today, isRequired: requiresSignature)
            let check = FilingCheck(schemas: schemas, trust: trust)
            var receptions = [try takeCopy(of: path, into: office, check, startsHere: startsHere)]
            while let sender = receptions.last?.filing?.sender, receptions.last?.outcome != .quarantined,
                receptions.last?.isRepeated == false, let next = try waiting(from: sender, office)
            {
                let scratch = try ReceivingScratch(in: store.home.staging)
                defer { scratch.discard() }
                let folder = try unpack(next, into: scratch)
                // It came in on an earlier day, and by that day its key counts.
                let trust = try filingTrust(receivedOn: next.on, isRequired: requiresSignature)
                let check = FilingCheck(schemas: schemas, trust: trust)
                receptions.append(try take(folder, into: office, check, startsHere: false))
            }
            return receptions
        }
    }

    private func takeCopy(
        of path: String, into office: Office, _ check: FilingCheck, startsHere: Bool
    ) throws -> Reception {
        let scratch = try ReceivingScratch(in: store.home.staging)
        defer { scratch.discard() }
        let copy: FilingCarrier.Copy
        do throws(FilingProblem) {
            copy = try FilingCarrier.unpack(path, into: scratch.path)
        } catch {
            return Reception(
                office: office, verdict: FilingVerdict(refusing: error), filing: nil, findings: [], refusedRecords: 0,
                expected: nil, isRepeated: false)
        }
        return try take(copy.path, into: office, check, startsHere: startsHere)
    }

    private func take(
        _ path: String, into office: Office, _ check: FilingCheck, startsHere: Bool
    ) throws -> Reception {
        let verdict = check.verdict(onFolder: path)
        guard verdict.isAccepted, let header = verdict.header, let digest = verdict.manifestDigest else {
            let answered = try answered(verdict, by: office)
            return Reception(
                office: office, verdict: verdict, filing: answered, findings: [], refusedRecords: 0, expected: nil,
                isRepeated: answered != nil)
        }
        let tree = try store.officeTree()
        if header.isTest {
            let finding = ReceivingFinding(.test, "这是试报，不计入数字", "This is a rehearsal and counts for nothing")
            return Reception(
                office: office, verdict: verdict, filing: nil, findings: [finding], refusedRecords: 0, expected: nil,
                isRepeated: false)
        }
        if try isCounted(header, tree) {
            let finding = ReceivingFinding(
                .countedHere, "本案件台自己登记有 \(header.sender.name) 的案件或数字，再收其报送件会重复计算",
                "This desk itself holds cases or figures of \(header.sender.name); its filing would count them twice")
            return Reception(
                office: office, verdict: verdict, filing: nil, findings: [finding], refusedRecords: 0, expected: nil,
                isRepeated: false)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        let files: [(name: String, content: () throws -> [UInt8])] = names.map { name in
            (name, { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))) })
        }
        let sizes = try names.map { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
            return (attributes[.size] as? NSNumber)?.int64Value ?? 0
        }
        let work = ReceivingWork(
            check: check, path: path, header: header, digest: digest, office: office.code, tree: tree, today: today,
            startsHere: startsHere, verdict: verdict, bytes: sizes.reduce(0, +),
            receivedAt: FilingPlan.instant(milliseconds: now()))
        do {
            let filing = try store.receive(into: office.code, files: files, acting(UUID())) { try work.decide($0) }
            return Reception(
                office: office, verdict: verdict, filing: filing, findings: work.findings,
                refusedRecords: work.refusedRecords, expected: work.expected, isRepeated: false)
        } catch let ended as ReceivingWork.Ended {
            return Reception(
                office: office, verdict: verdict, filing: ended.answered?.filing, findings: work.findings,
                refusedRecords: 0, expected: work.expected, isRepeated: ended.answered != nil)
        }
    }

    /// The filing as it was answered before, when nothing but its signature stands against it now: its key may have been
    /// revoked since, and what came in before stays.
    private func answered(_ verdict: FilingVerdict, by office: Office) throws -> ReceivedFiling? {
        guard let header = verdict.header, let digest = verdict.manifestDigest,
            verdict.problems.allSatisfy({ $0.severity == .warning || $0.rule.isOfSignature })
        else { return nil }
        return try store.received(by: office.code, .sender(header.sender.code)).map(\.filing).first {
            $0.id == header.id && $0.digest == digest.hex && $0.state != .quarantined
        }
    }

    /// The desk counts the sender, or an office below it, from cases and registers of its own.
    private func isCounted(_ header: FilingHeader, _ tree: OfficeTree) throws -> Bool {
        let knowledge = try store.knowledge()
        let own = try store.officesWithFigures(
            upTo: header.period.to, epoch: knowledge.epoch, sequence: knowledge.sequence)
        return own.contains { tree.isWithin($0, header.sender.code) }
    }

    /// The filing of a sender that waited for the one just dealt with.
    private func waiting(from sender: OfficeCode, _ office: Office) throws -> ReceivedFiling? {
        let flow = try store.received(by: office.code, .sender(sender)).map(\.filing)
        let last = flow.filter { $0.state != .quarantined }.map(\.number).max() ?? 0
        return flow.first { $0.state == .quarantined && $0.number == last + 1 }
    }

    /// The files of a kept filing in a folder of their own, under the filing's name.
    private func unpack(_ filing: ReceivedFiling, into scratch: ReceivingScratch) throws -> String {
        let folder = "\(scratch.path)/LDF-\(filing.sender)-\(filing.period)-\(filing.number)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for part in filing.parts {
            try Data(try store.content(of: part)).write(to: URL(fileURLWithPath: folder + "/" + part.name))
        }
        return folder
    }
}

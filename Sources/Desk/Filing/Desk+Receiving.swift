public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

extension Desk {
    /// Takes in a filing from an office below: checks its form, judges it by what was received before, keeps it with its figures
    /// and records, and then those that waited for it.
    ///
    /// Filings answered before get the same answer. Nothing changes unless the filing is kept; one that is refused on
    /// arrival is answered all the same where its manifest can be read.
    ///
    /// - Parameters:
    ///   - path: the filing's folder or zip; it is copied first, so that nothing changes underfoot.
    ///   - startsHere: takes the first filing of a sender whatever its number.
    ///   - requiresSignature: rejects a filing that is not signed with a trusted key.
    ///   - signsAnew: signs the answer to a filing that was answered before with the key in use today, and keeps that
    ///     signature.
    ///   - progress: told how far the filing is, 0…1; again from 0 for one that waited.
    /// - Throws: `FilingRefusal` when the officer may not, or the desk cannot; `.noSigningKey`.
    public func receive(
        _ path: String, office code: OfficeCode? = nil, schemas: FilingSchemas, startsHere: Bool = false,
        requiresSignature: Bool = false, signsAnew: Bool = false, progress: @escaping (Double) -> Void = { _ in }
    ) throws(FilingRefusal) -> [Reception] {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitFiling(of: office.code)
            let trust = try filingTrust(receivedOn: today, isRequired: requiresSignature)
            let check = FilingCheck(schemas: schemas, trust: trust)
            let key = try store.signingKey(of: office.code, on: today)
            if signsAnew, key == nil { throw FilingRefusal.noSigningKey(office.code) }
            let first = try takeCopy(of: path, into: office, check, startsHere: startsHere, progress)
            var receptions = [signsAnew ? try signedAnew(first, by: key) : first]
            while let sender = receptions.last?.filing?.sender, receptions.last?.outcome != .quarantined,
                receptions.last?.isRepeated == false, let next = try waiting(from: sender, office)
            {
                let scratch = try ReceivingScratch(in: store.home.staging)
                defer { scratch.discard() }
                let folder = try unpack(next, into: scratch)
                let staged = try StagedRecords(in: scratch.path)
                // It came in on an earlier day, and by that day its key counts.
                let trust = try filingTrust(receivedOn: next.on, isRequired: requiresSignature)
                let check = FilingCheck(schemas: schemas, trust: trust)
                receptions.append(try take(folder, staged, into: office, check, startsHere: false, progress))
            }
            return receptions
        }
    }

    private func takeCopy(
        of path: String, into office: Office, _ check: FilingCheck, startsHere: Bool,
        _ progress: @escaping (Double) -> Void
    ) throws -> Reception {
        let scratch = try ReceivingScratch(in: store.home.staging)
        defer { scratch.discard() }
        let copy: FilingCarrier.Copy
        do throws(FilingProblem) {
            copy = try FilingCarrier.unpack(path, into: scratch.path)
        } catch {
            return try refused(FilingVerdict(refusing: error), by: office, bytes: 0)
        }
        let staged = try StagedRecords(in: scratch.path)
        return try take(copy.path, staged, into: office, check, startsHere: startsHere, progress)
    }

    private func take(
        _ path: String, _ staged: StagedRecords, into office: Office, _ check: FilingCheck, startsHere: Bool,
        _ progress: @escaping (Double) -> Void
    ) throws -> Reception {
        var cells: [ReceivedFiling.Cell] = []
        var moves: [String: ReceivedFiling.Move] = [:]
        let reading = FilingReading { record, digest in
            staged.add(record, digest)
            if let move = record.move { moves[record.uid] = move }
        } cell: {
            cells.append(ReceivedFiling.Cell($0))
        }
        let verdict = check.verdict(onFolder: path, reading: reading) { progress(0.7 * $0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        let sizes = try names.map { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
            return (attributes[.size] as? NSNumber)?.int64Value ?? 0
        }
        let bytes = sizes.reduce(0, +)
        guard verdict.isAccepted, let header = verdict.header, let digest = verdict.manifestDigest else {
            guard let answered = try answered(verdict, by: office) else {
                return try refused(verdict, by: office, bytes: bytes)
            }
            return Reception(office: office, verdict: verdict, filing: answered, isRepeated: true)
        }
        let tree = try store.officeTree()
        if header.isTest, let finding = ReceivingJudgement.parties(header, office.code, tree) {
            return try refused(verdict, by: office, bytes: bytes, finding)
        }
        if try isCounted(header, tree) {
            let finding = ReceivingFinding(
                .countedHere, "本案件台自己登记有 \(header.sender.name) 的案件或数字，再收其报送件会重复计算",
                "This desk itself holds cases or figures of \(header.sender.name); its filing would count them twice")
            return try refused(verdict, by: office, bytes: bytes, finding)
        }
        if header.isTest {
            let finding = ReceivingFinding(.test, "这是试报，不计入数字", "This is a rehearsal and counts for nothing")
            return try refused(verdict, by: office, bytes: bytes, finding)
        }
        let files: [(name: String, content: () throws -> [UInt8])] = names.enumerated().map { place, name in
            (
                name,
                {
                    progress(0.9 + 0.1 * Double(place) / Double(names.count))
                    return try ReceivingScratch.content(of: path + "/" + name)
                }
            )
        }
        let work = ReceivingWork(
            header: header, digest: digest, staged: staged, cells: cells, moves: moves,
            office: office.code, tree: tree, today: today,
            startsHere: startsHere, verdict: verdict, bytes: bytes, answers: try answering(office)
        ) { progress(0.7 + 0.2 * $0) }
        do {
            let filing = try store.receive(into: office.code, files: files, acting(UUID())) { try work.decide($0) }
            return Reception(
                office: office, verdict: verdict, filing: filing, findings: work.findings,
                refusedRecords: work.refusedRecords, expected: work.expected, isRepeated: false)
        } catch let ended as ReceivingWork.Ended {
            guard let answered = ended.answered?.filing else {
                return try refused(
                    verdict, by: office, bytes: bytes, work.findings.first, expected: work.expected)
            }
            return Reception(office: office, verdict: verdict, filing: answered, isRepeated: true)
        }
    }

    /// Nothing is kept, and the sender is told why.
    private func refused(
        _ verdict: FilingVerdict, by office: Office, bytes: Int64, _ finding: ReceivingFinding? = nil,
        expected: Int? = nil
    ) throws -> Reception {
        let findings = [finding].compactMap(\.self)
        let answer = try answering(office).answer(to: verdict, bytes: bytes, findings: findings, expected: expected)
        return Reception(
            office: office, verdict: verdict, filing: nil, findings: findings, expected: expected, answer: answer)
    }

    private func answering(_ office: Office) throws -> AnsweringOffice {
        AnsweringOffice(
            office: FilingOffice(code: office.code, name: office.name),
            key: try store.signingKey(of: office.code, on: today),
            receivedAt: FilingPlan.instant(milliseconds: now()))
    }

    /// The same answer under another signature, where it was given before.
    private func signedAnew(_ reception: Reception, by key: SigningKey?) throws -> Reception {
        guard reception.isRepeated, let key, let filing = reception.filing,
            let known = try store.received(by: filing.receiver).first(where: { $0.filing == filing })
        else { return reception }
        var signed = filing
        signed.answerDocuments = try filing.answerDocuments.signed(by: key)
        let kept = try store.replaceAnswer(of: known, by: signed.answer, acting(UUID()))
        return Reception(office: reception.office, verdict: reception.verdict, filing: kept, isRepeated: true)
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

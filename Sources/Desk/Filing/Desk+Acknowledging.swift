public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

/// What came of an answer that was taken in.
public struct Acknowledgement: Sendable {
    public let answer: FilingAnswer
    /// Who signed it, as far as this desk knows.
    public let signature: FilingSignatureStanding
    /// At which a person should look.
    public let warnings: [AnswerProblem]
    /// The filing as it stands from now on.
    public let record: FilingRecord
    /// Filings that continue one which will never be taken, and so will not be taken either.
    public let alsoRefused: [FilingRecord]

    public var result: FilingResult? {
        switch answer {
        case .result(let result): result
        case .incorporation: nil
        }
    }
}

extension Desk {
    /// Takes the answer to one of this desk's filings back in: from then on the filing stands as the receiver said.
    ///
    /// - Parameters:
    ///   - documents: the files of the answer, as they came.
    ///   - requiresSignature: refuses an answer that is not signed with a trusted key of the answering office.
    /// - Throws: `FilingRefusal.answer` for one that cannot be used; `.answerUnknown` for an answer to a filing that
    ///   was never made here, `.answerToOtherBytes` to other bytes, `.answerFromElsewhere` from an office that it was
    ///   not for, `.answerToRehearsal`; `.answerOverdue` for one that says less than is known already.
    public func acknowledge(
        _ documents: [AnswerDocument], schema: AnswerSchema, requiresSignature: Bool = false
    ) throws(FilingRefusal) -> Acknowledgement {
        try FilingRefusal.attempt {
            let answer = try FilingAnswer.read(documents, schema: schema)
            let record = try answered(by: answer)
            try permitFiling(of: record.office)
            let details = try FilingDetails(of: record)
            let digest = documents.decisiveDigest?.hex ?? ""
            // One that was taken in before counts by the day on which it came.
            let known = details.answer.flatMap { $0.digest == digest ? $0 : nil }
            let trust = try filingTrust(receivedOn: known?.on ?? today)
            let signature = documents.signatureStanding(answer.receipt, trust: trust)
            let problem = signature.answerProblem(isRequired: requiresSignature)
            if let problem, problem.rule.severity == .error { throw AnswerRefusal([problem]) }
            func done(_ record: FilingRecord, _ also: [FilingRecord] = []) -> Acknowledgement {
                Acknowledgement(
                    answer: answer, signature: signature, warnings: [problem].compactMap(\.self), record: record,
                    alsoRefused: also)
            }
            let state = FilingState(answer)
            if record.state == state { return done(record) }
            guard record.state.mayBecome(state) else { throw FilingRefusal.answerOverdue(record, state) }
            // Those that continue it first: cut short here, the answer is simply taken in once more.
            let also = state == .refused ? try refuse(continuing: record) : []
            return done(try keep(record, as: state, answer: FilingDetails.KnownAnswer(digest: digest, on: today)), also)
        }
    }

    /// The filing of this desk that is answered, by the office that it was for.
    private func answered(by answer: FilingAnswer) throws -> FilingRecord {
        let receipt = answer.receipt
        guard let record = try store.filing(receipt.filing), record.number == Int(receipt.sequence) else {
            if case .result(let result) = answer, result.outcome == .rehearsed { throw FilingRefusal.answerToRehearsal }
            throw FilingRefusal.answerUnknown(receipt.filing)
        }
        guard record.digest == receipt.digest.hex else { throw FilingRefusal.answerToOtherBytes(record) }
        // Whoever files with “the office above” has it on no desk of its own: an office that is on this one is not it.
        let isForIt =
            record.receiver == "upper"
            ? try store.officeTree().offices[receipt.receiver.code] == nil
            : record.receiver == receipt.receiver.code.text
        guard isForIt else { throw FilingRefusal.answerFromElsewhere(record, receipt.receiver) }
        return record
    }

    /// The filings after one that will never be taken quote its digest; those not decided on yet go with it.
    private func refuse(continuing record: FilingRecord) throws -> [FilingRecord] {
        let later = try store.filings(of: record.office, to: record.receiver)
            .filter { $0.number > record.number && $0.state != .refused }
        return try later.prefix { $0.state.isPending }.map { try keep($0, as: .refused, answer: nil) }
    }

    private func keep(
        _ record: FilingRecord, as state: FilingState, answer: FilingDetails.KnownAnswer?
    ) throws -> FilingRecord {
        var (record, details) = (record, try FilingDetails(of: record))
        details.answer = answer
        record.details = try details.text()
        record.status = state.rawValue
        try store.record(record, acting(UUID()))
        return record
    }
}

extension FilingState {
    init(_ answer: FilingAnswer) {
        switch answer {
        case .incorporation: self = .incorporated
        case .result(let result):
            self =
                switch result.outcome {
                case .accepted: .accepted
                case .partlyAccepted: .partly
                case .rejected: .rejected
                case .quarantined: .quarantined
                case .returned: FilingState(returned: result)
                // Nothing was told by it; there is no record of it either.
                case .rehearsed: .returned
                }
        }
    }

    /// Refused on arrival. The filing stands as it was made where it may be handed in again. Where it can never be
    /// taken, its period is filed anew: under the same number, or under the next when later ones were dealt with
    /// already.
    private init(returned result: FilingResult) {
        switch result.remedy {
        case .fileAnew: self = (result.expectedSequence ?? 0) > result.receipt.sequence ? .rejected : .refused
        case .handInAgain, .signAnew, .settle, .elsewhere, nil: self = .returned
        }
    }

    /// Whether an answer can bring a filing from this state into another: never back to less.
    func mayBecome(_ next: FilingState) -> Bool {
        switch (self, next) {
        case (.made, _), (.returned, _), (.quarantined, .accepted), (.quarantined, .partly), (.quarantined, .rejected),
            (.quarantined, .returned), (.quarantined, .refused), (.accepted, .incorporated), (.partly, .incorporated),
            (.quarantined, .incorporated):
            true
        case _: false
        }
    }
}

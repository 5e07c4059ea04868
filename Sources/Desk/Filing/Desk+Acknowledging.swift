public import CaseExport
public import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

extension Desk {
    /// Takes the answer to one of this desk's filings back in: from then on the filing stands as the receiver said.
    ///
    /// - Throws: `FilingRefusal.answerUnknown` for an answer to a filing that was never made here or to other bytes;
    ///   `.answerOverdue` for one that says less than is known already.
    public func acknowledge(_ answer: FilingAnswer) throws(FilingRefusal) -> FilingRecord {
        try FilingRefusal.attempt {
            let receipt = answer.receipt
            guard var record = try store.filing(receipt.filing), record.digest == receipt.digest.hex,
                record.number == Int(receipt.sequence)
            else { throw FilingRefusal.answerUnknown(receipt.filing) }
            try permitFiling(of: record.office)
            let state = FilingState(answer)
            if record.state == state { return record }
            guard record.state.mayBecome(state) else { throw FilingRefusal.answerOverdue(record, state) }
            record.status = state.rawValue
            try store.record(record, acting(UUID()))
            return record
        }
    }

    /// Tells each office below that its filing of a period went into this office's own: the answers, to be sent.
    ///
    /// - Throws: `FilingRefusal.neverFiled` when the own filing does not stand.
    public func incorporations(
        of period: Period, office code: OfficeCode? = nil, receiver: FilingOffice? = nil, schema: AnswerSchema
    ) throws(FilingRefusal) -> [FilingAnswer] {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            let receiver = try receiver ?? self.receiver(of: office)
            let made = try store.filings(of: office.code, to: receiver.code.text)
            guard let own = try made.standing(for: period), let digest = Digest(hex: own.digest) else {
                throw FilingRefusal.neverFiled(period)
            }
            let container = FilingIncorporation.Container(
                filing: own.id, digest: digest, sequence: Int64(own.number))
            let standing = try store.received(by: office.code, .period(scheme: period.scheme, name: period.name))
                .standing(scheme: period.scheme, period: period.name, epoch: own.epoch)
            let filings = standing.values.map(\.filing).sorted { $0.sender < $1.sender }
            return try filings.filter { !$0.answer.isEmpty }.map { filing in
                let answer = try FilingAnswer.read(filing.answerDocuments, schema: schema)
                return FilingAnswer.incorporation(FilingIncorporation(receipt: answer.receipt, by: container))
            }
        }
    }
}

extension ReceivedFiling {
    /// The answer that went back, byte for byte.
    public var answerDocuments: [AnswerDocument] {
        AnswerDocument.Kind.allCases.compactMap { kind in
            answer[kind.rawValue].map { AnswerDocument(kind, bytes: Array($0.utf8)) }
        }
    }

    /// The folder in which the answer travels.
    public var answerFolder: String { "LDA-\(receiver)-\(serial)" }
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
                }
        }
    }

    /// Whether an answer can bring a filing from this state into another: never back to less.
    func mayBecome(_ next: FilingState) -> Bool {
        switch (self, next) {
        case (.made, _), (.quarantined, .accepted), (.quarantined, .partly), (.quarantined, .rejected),
            (.accepted, .incorporated), (.partly, .incorporated), (.quarantined, .incorporated):
            true
        case _: false
        }
    }
}

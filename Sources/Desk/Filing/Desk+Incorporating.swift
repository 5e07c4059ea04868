public import CaseExport
import CaseStore
public import CaseWorkflow
import Foundation
import SafeCrypto

/// The news for one office below that its filing went into the own filing of this one.
public struct IncorporationNews: Sendable {
    public let answer: FilingAnswer
    /// Its files, signed where the office had a key when they were first made.
    public let documents: [AnswerDocument]

    public var isSigned: Bool { documents.contains { $0.kind == .signature } }
}

extension Desk {
    /// Tells each office below that its filing of a period went into this office's own: the answers, to be sent.
    ///
    /// Each is signed once, when it is first made, and the signature is kept with the own filing: repeated, it is the
    /// same byte for byte, whatever became of the key.
    ///
    /// - Parameter signsAnew: signs them all with the key in use today, and keeps those signatures.
    /// - Throws: `FilingRefusal.neverFiled` when the own filing does not stand; `.noSigningKey`.
    public func incorporations(
        of period: Period, office code: OfficeCode? = nil, receiver: FilingOffice? = nil, schema: AnswerSchema,
        signsAnew: Bool = false
    ) throws(FilingRefusal) -> [IncorporationNews] {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitFiling(of: office.code)
            let receiver = try receiver ?? self.receiver(of: office)
            let made = try store.filings(of: office.code, to: receiver.code.text)
            guard let own = try made.standing(for: period), let digest = Digest(hex: own.digest) else {
                throw FilingRefusal.neverFiled(period)
            }
            let key = try store.signingKey(of: office.code, on: today)
            if signsAnew, key == nil { throw FilingRefusal.noSigningKey(office.code) }
            let container = FilingIncorporation.Container(
                filing: own.id, digest: digest, sequence: Int64(own.number))
            let standing = try store.received(by: office.code, .period(scheme: period.scheme, name: period.name))
                .standing(scheme: period.scheme, period: period.name, epoch: own.epoch)
            var details = try FilingDetails(of: own)
            var known = details.incorporations ?? []
            var news: [IncorporationNews] = []
            for filing in standing.values.map(\.filing).sorted(by: { $0.sender < $1.sender })
            where !filing.answer.isEmpty {
                let receipt = try FilingAnswer.read(filing.answerDocuments, schema: schema).receipt
                let answer = FilingAnswer.incorporation(FilingIncorporation(receipt: receipt, by: container))
                var documents = try answer.documents()
                if let first = known.first(where: { $0.serial == filing.serial }), !signsAnew {
                    if let text = first.signature {
                        documents.append(AnswerDocument(.signature, bytes: Array(text.utf8)))
                    }
                } else {
                    if let key { documents = try documents.signed(by: key) }
                    let signature = documents.first { $0.kind == .signature }
                    known.removeAll { $0.serial == filing.serial }
                    known.append(
                        FilingDetails.KnownIncorporation(
                            serial: filing.serial,
                            signature: signature.map { String(decoding: $0.bytes, as: UTF8.self) }))
                }
                news.append(IncorporationNews(answer: answer, documents: documents))
            }
            if known != details.incorporations ?? [] {
                details.incorporations = known
                var record = own
                record.details = try details.text()
                try store.record(record, acting(UUID()))
            }
            return news
        }
    }
}

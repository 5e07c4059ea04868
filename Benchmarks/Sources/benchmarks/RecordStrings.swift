import CBaseline
import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto

/// The records of a filing as C wants them, laid out before the clock starts: for each so many C strings in the order of
/// `CB_RECORD_VALUES`, NULL where there is no value. Texts that come again are kept once.
final class RecordStrings {
    private let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let records: Int
    private var known: [String: UnsafePointer<CChar>] = [:]
    private var own: [UnsafeMutablePointer<CChar>] = []

    private static let width = Int(CB_RECORD_VALUES)

    init(_ records: [FilingCase]) throws {
        self.records = records.count
        pointers = .allocate(capacity: max(1, records.count * RecordStrings.width))
        pointers.initialize(repeating: nil, count: records.count * RecordStrings.width)
        for (place, record) in records.enumerated() {
            guard let facts = record.facts, record.replaces == nil else { throw Stop.sample("a record without facts") }
            let start = place * RecordStrings.width
            pointers[start] = new(record.uid)
            pointers[start + 3] = new(record.digest.hex)
            pointers[start + 1] = shared(String(record.rev))
            pointers[start + 2] = shared(record.action)
            for (offset, text) in RecordStrings.texts(facts).enumerated() {
                pointers[start + 4 + offset] = text.flatMap { shared($0) }
            }
        }
    }

    deinit {
        for text in own { free(text) }
        pointers.deallocate()
    }

    /// Writes the parts into the folder, with or without the digests that a filing has.
    func write(into folder: String, filing: String, recordsPerPart: Int, isDigested: Bool) throws {
        let code = cb_filing_write(
            folder, filing, pointers, Int64(records), Int64(recordsPerPart), isDigested ? 1 : 0)
        guard code == 0 else { throw Stop.baseline("cannot write \(folder)") }
    }

    private func new(_ text: String) -> UnsafePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        own.append(copy)
        return UnsafePointer(copy)
    }

    private func shared(_ text: String) -> UnsafePointer<CChar>? {
        if let known = known[text] { return known }
        let copy = new(text)
        known[text] = copy
        return copy
    }

    /// The elements of `case.xsd` from office to waived.
    private static func texts(_ facts: FilingCase.Facts) -> [String?] {
        func flag(_ value: Bool) -> String { value ? "true" : "false" }
        let days = [facts.registeredOn, facts.refusedOn, facts.acceptedOn, facts.terminatedOn, facts.closedOn]
        let money = facts.money
        let sums = [money.claimed, money.agreed, money.receivedVerified, money.receivedStated, money.waived]
        var texts: [String?] = [facts.office.text, facts.kind.rawValue]
        texts += days.map { $0.map(\.description) }
        texts += [facts.outcome, facts.takenOver?.from.text, facts.takenOver?.token]
        texts += [(facts.takenOver?.wasAccepted).map(flag), facts.handedOver?.on.description]
        texts += [facts.handedOver?.to.text, facts.handedOver?.token]
        texts += [facts.category, facts.cause, facts.channel, facts.sex.standardDigit]
        texts += [facts.isMigrant.map(flag), flag(facts.isNewForm), facts.industry, String(facts.persons)]
        texts.append(flag(facts.isCollective))
        texts += sums.map { String($0) }
        return texts
    }
}

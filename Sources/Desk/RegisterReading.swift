public import CaseStore
import CaseWorkflow
public import Foundation

extension Desk {
    /// A line of a register, of an office the officer may read.
    ///
    /// - Throws: `StoreError.notFound`, also for a line that this officer may not read: it is not said that it is there.
    public func registerRecord(_ id: UUID) throws(StoreError) -> RegisterRecord {
        let record = try store.registerRecord(id)
        if let readable = try store.readableOffices(of: officer), !readable.contains(record.entry.office) {
            throw .notFound(id.uuidString.lowercased())
        }
        return record
    }

    /// The consultations of a telephone that the officer may read, latest first.
    public func consultations(phone: String, limit: Int) throws(StoreError) -> [RegisterRecord] {
        let readable = try store.readableOffices(of: officer)
        return try store.consultations(phone: phone, limit: limit).filter {
            readable?.contains($0.entry.office) != false
        }
    }
}

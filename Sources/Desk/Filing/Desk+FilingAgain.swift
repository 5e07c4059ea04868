public import CaseExport
public import CaseStore
public import CaseWorkflow

extension Desk {
    /// Puts a filing that was made into a folder once more, byte for byte, whatever took its place since. Records nothing: whoever
    /// may read the office's figures may have it.
    ///
    /// - Throws: `FilingRefusal.notTheSame` when this version of the program would write other bytes; `.folder`.
    public func copy(of record: FilingRecord, into folder: String) throws(FilingRefusal) -> MadeFiling {
        try FilingRefusal.attempt {
            try permitReading(of: record.office)
            guard let period = Period(scheme: record.scheme, name: record.period) else {
                throw StoreError.corrupt("filing \(record.id) period")
            }
            let earlier = try store.filings(of: record.office, to: record.receiver).filter { $0.number < record.number }
            let plan = try FilingPlan(again: record, earlier: earlier, period: period)
            return try write(plan, into: folder, known: record)
        }
    }

    /// The day on which a filing was made.
    public func madeOn(_ record: FilingRecord) throws(StoreError) -> Day? {
        Day(String(try FilingDetails(of: record).preparedAt.prefix(10)))
    }

    /// What a filing as it was made says of itself, for lists.
    public func opening(of record: FilingRecord) throws(StoreError) -> (opening: Int64, closing: Int64, records: Int64)
    {
        let details = try FilingDetails(of: record)
        return (details.opening, details.closing, details.records)
    }

    /// The folder in which a filing travels: `LDF-D01-2026-03-2`.
    public func folderName(of record: FilingRecord) throws(StoreError) -> String {
        try FilingDetails(of: record).folder
    }
}

extension Desk {
    /// The totals that a filing reported, worked out again from its record.
    public func filedTotals(of record: FilingRecord) throws(StoreError) -> FilingTotals {
        guard let period = Period(scheme: record.scheme, name: record.period) else {
            throw .corrupt("filing \(record.id) period")
        }
        let earlier = try store.filings(of: record.office, to: record.receiver).filter { $0.number < record.number }
        return try FilingPlan(again: record, earlier: earlier, period: period).figures(store).totals
    }
}

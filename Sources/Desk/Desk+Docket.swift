public import CaseStore
public import CaseWorkflow

extension Desk {
    /// The line of the docket that goes by this number, when the officer may read it; else nil. A page of a list begins after it.
    public func docketRow(numbered number: String) throws(StoreError) -> DocketRow? {
        guard let id = try caseID(number: number) else { return nil }
        return try store.docketRow(id)
    }
}

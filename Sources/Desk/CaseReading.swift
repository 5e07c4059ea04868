public import CaseStore
public import CaseWorkflow

// Finding a case for the person at the desk. Another office's case answers as if it did not exist.

extension Desk {
    /// The case that goes by this number, when the officer may read it; else nil.
    public func caseID(number: String) throws(StoreError) -> CaseFile.ID? {
        guard let id = try store.caseID(number: number), try store.mayRead(id, officer) else { return nil }
        return id
    }

    /// - Throws: `StoreError.notFound` for a number that no case goes by, or one of an office the officer may not read.
    public func identifier(ofCase number: String) throws(StoreError) -> CaseFile.ID {
        guard let id = try caseID(number: number) else { throw .notFound(number) }
        return id
    }

    /// - Throws: `StoreError.notFound`, as above.
    public func caseFile(numbered number: String) throws(StoreError) -> CaseFile {
        try store.caseFile(try identifier(ofCase: number)).file
    }

    /// Cases that fit what somebody typed, of the offices the officer may read.
    public func search(_ query: String, limit: Int) throws(StoreError) -> [DocketRow] {
        try store.search(query, offices: try store.readableOffices(of: officer), limit: limit)
    }
}

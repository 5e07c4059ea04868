public import CaseStore
public import CaseWorkflow

extension Store {
    /// - Throws: `StoreError.notFound` for a number that no case goes by.
    public func identifier(ofCase number: String) throws(StoreError) -> CaseFile.ID {
        guard let id = try caseID(number: number) else { throw .notFound(number) }
        return id
    }

    /// The case that goes by this number.
    public func caseFile(numbered number: String) throws(StoreError) -> CaseFile {
        try caseFile(try identifier(ofCase: number)).file
    }
}

public import CaseWorkflow

extension Store {
    /// Hands over every case that another desk handed to this one, or this one to another, as it stands now.
    public func casesThatChangedDesks(_ body: (CaseFile) throws -> Void) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                // A case that was taken over is never regular; most that are not were reopened, and are passed over below.
                let keys = try connection.all(
                    """
                    SELECT caseKey FROM docket
                    WHERE (isRegular = 0 OR standing = 'handed-over') AND standing IN ('live', 'handed-over')
                    """, []
                ) { $0.int(0) ?? 0 }
                let loading = CaseLoading(connection: connection)
                for key in keys.sorted() {
                    let file = try loading.load(key: key).file
                    if file.changedDesks { try body(file) }
                }
            }
        }
    }
}

extension CaseFile {
    fileprivate var changedDesks: Bool {
        if intake.takenOver != nil { return true }
        if case .handedOver = standing { return true }
        return false
    }
}

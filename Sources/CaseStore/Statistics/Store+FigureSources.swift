public import CaseWorkflow

// What figures are made of beside the cases known now.

extension Store {
    /// The last commit of an epoch: what a figure as filed knows.
    public func lastSequence(ofEpoch epoch: Int) throws(StoreError) -> Int64 {
        try attempt {
            try engine.read { connection in
                try connection.int("SELECT MAX(sequence) FROM journal WHERE epoch <= ?", [SQLValue(epoch)]) ?? 0
            }
        }
    }

    /// Hands over every line of a register up to a day as it stands, or as it stood at a commit; void ones too.
    ///
    /// - Parameter sequence: the last commit that counts; nil for everything known now.
    public func registerLines(
        _ register: RegisterEntry.Register, upTo day: Day, sequence: Int64? = nil,
        _ body: (RegisterRecord) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                guard let sequence else {
                    try connection.each(
                        "SELECT id, isVoid, state FROM registerEntry WHERE register = ? AND onDay <= ?",
                        [.text(register.rawValue), SQLValue(day)]
                    ) { row in
                        try body(try RegisterRecord(row))
                        return true
                    }
                    return
                }
                // The last version that was known then; a correction since may have moved its day.
                try connection.each(
                    """
                    SELECT j.events FROM journal AS j JOIN registerEntry AS r ON r.entryKey = j.subjectKey
                    WHERE r.register = ? AND j.sequence = (
                        SELECT MAX(k.sequence) FROM journal AS k WHERE k.subjectKey = j.subjectKey AND k.sequence <= ?)
                    """, [.text(register.rawValue), .int(sequence)]
                ) { row in
                    guard case .register(let record) = try EntryWriting.decode(row.blob(0) ?? []) else {
                        throw StoreError.corrupt("journal register")
                    }
                    if record.entry.on <= day { try body(record) }
                    return true
                }
            }
        }
    }
}

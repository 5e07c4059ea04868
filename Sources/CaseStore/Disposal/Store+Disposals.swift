public import CaseWorkflow

extension Store {
    /// Records what was decided about a volume.
    ///
    /// - Throws: `StoreError.notFound` for a case that the officer may not read; `.commandReused`; `.refused` unless they administer its office.
    public func record(_ disposal: VolumeDisposal, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard case .disposal(let known) = try EntryWriting.decode(earlier.events), known == disposal else {
                        throw StoreError.commandReused
                    }
                    return
                }
                let officer = try DirectoryReading(connection: connection).officer(acting.officer)
                guard try CaseRights(connection: connection).mayRead(disposal.caseID, officer) else {
                    throw StoreError.notFound(disposal.caseID.description)
                }
                let loaded = try CaseLoading(connection: connection).load(disposal.caseID)
                try permit(.administer, in: loaded.file.office, acting, connection)
                try EntryWriting(connection: connection).write(
                    .disposal(disposal), office: loaded.file.office.text, over: nil, by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
            }
        }
    }

    /// The latest decision about each of these volumes.
    public func disposals(of ids: [CaseFile.ID]) throws(StoreError) -> [CaseFile.ID: VolumeDisposal] {
        try attempt {
            try engine.read { connection in
                var found: [CaseFile.ID: VolumeDisposal] = [:]
                for id in ids {
                    // The partial index of what are no cases leads to it.
                    let entry = try connection.first(
                        """
                        SELECT events FROM journal WHERE subject <> 'case' AND subject = 'disposal' AND subjectID = ?
                        ORDER BY sequence DESC LIMIT 1
                        """, [.blob(id.uuid.bytes)]
                    ) { try EntryWriting.decode($0.blob(0) ?? []) }
                    if case .disposal(let disposal)? = entry { found[id] = disposal }
                }
                return found
            }
        }
    }
}

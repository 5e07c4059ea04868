public import CaseWorkflow

extension Store {
    /// The first day that offices worked with the desk: of the first case that was registered here, or the first line of a register.
    /// What came out of an old ledger was reported in its time and says nothing of it.
    ///
    /// - Returns: nil while they have recorded nothing.
    public func firstUse(of offices: [OfficeCode]) throws(StoreError) -> Day? {
        try attempt {
            try engine.read { connection in
                var first: Day?
                for office in offices {
                    let days = try connection.all(
                        """
                        SELECT MIN(registeredOn) FROM docket WHERE office = ?1 AND channel <> 'taken-in'
                        UNION ALL SELECT MIN(onDay) FROM registerEntry WHERE register = 'consultation' AND office = ?1
                        UNION ALL SELECT MIN(onDay) FROM registerEntry WHERE register = 'drafting' AND office = ?1
                        """, [.text(office.text)]
                    ) { $0.day(0) }
                    first = (days.compactMap(\.self) + [first].compactMap(\.self)).min()
                }
                return first
            }
        }
    }
}

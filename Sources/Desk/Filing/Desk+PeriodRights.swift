public import CaseExport
public import CaseStore
public import CaseWorkflow

extension Desk {
    /// The office named, else the officer's own, when the officer may read it.
    ///
    /// - Throws: `StoreError.officeUnknown` for an office that is not there, and for one that the officer may not read: it is not
    ///   said that it is there.
    public func readableOffice(_ code: OfficeCode?) throws(StoreError) -> Office {
        let office = try office(code)
        if let readable = try store.readableOffices(of: officer), !readable.contains(office.code) {
            throw .officeUnknown(office.code.text)
        }
        return office
    }

    /// The offices that the officer may read, the own one first, then by code.
    public func offices() throws(StoreError) -> [Office] {
        let tree = try store.officeTree()
        let own = try store.officer(officer).office
        return tree.subtree(of: own).compactMap { tree.offices[$0] }.sorted {
            ($0.code == own ? 0 : 1, $0.code) < ($1.code == own ? 0 : 1, $1.code)
        }
    }

    /// Whether the officer may close periods of an office and make filings.
    public func mayCount(_ office: OfficeCode) throws(StoreError) -> Bool {
        let acting = try store.officer(officer)
        let roles = try store.officeTree().isWithin(office, acting.office) ? acting.roles : []
        return Permission.countPeriods.isGranted(to: roles)
    }

    /// - Throws: `FilingRefusal.notPermitted` unless the officer may read what the office counts.
    func permitReading(of office: OfficeCode) throws {
        let acting = try store.officer(officer)
        let roles = try store.officeTree().isWithin(office, acting.office) ? acting.roles : []
        guard Permission.read.isGranted(to: roles) else { throw FilingRefusal.notPermitted(officer, office) }
    }
}

extension Desk {
    /// Whom an office files with when nobody else is named: the office above it on this desk, else the union above.
    public func usualReceiver(of office: Office) throws(StoreError) -> FilingOffice { try receiver(of: office) }
}

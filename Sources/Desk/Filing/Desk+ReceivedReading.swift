public import CaseStore
public import CaseWorkflow

extension Desk {
    /// A filing that an office received, by the office's own number of the receipt.
    ///
    /// - Throws: `StoreError.officeUnknown` for an office that the officer may not read; `.notFound`.
    public func receivedFiling(_ serial: Int, by code: OfficeCode?) throws(StoreError) -> ReceivedFiling {
        let office = try readableOffice(code)
        guard let known = try store.received(by: office.code).first(where: { $0.filing.serial == serial }) else {
            throw .notFound(String(serial))
        }
        return known.filing
    }
}

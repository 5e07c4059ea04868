public import CaseStore
public import CaseWorkflow
public import Foundation

/// One person at one desk, on one day: the acts and readings that the command line, the pages and the API share.
///
/// A `Desk` is cheap to make. It holds who acts and which day it is, so that no rule ever asks a clock.
public struct Desk: Sendable {
    public let store: Store
    public let officer: OfficerCode
    public let today: Day
    /// The label of commits, milliseconds since 1970; never used for law or figures.
    public let now: @Sendable () -> Int64

    public init(store: Store, officer: OfficerCode, today: Day, now: @escaping @Sendable () -> Int64) {
        self.store = store
        self.officer = officer
        self.today = today
        self.now = now
    }

    /// The office the officer works in.
    public func ownOffice() throws(StoreError) -> Office {
        let tree = try store.officeTree()
        let officer = try store.officer(officer)
        guard let office = tree.offices[officer.office] else { throw .officeUnknown(officer.office.text) }
        return office
    }

    /// Does one step of the case that goes by this number.
    ///
    /// - Throws: `StoreError.refused` with the rule that stands against it, `.notFound` for an unknown number.
    @discardableResult
    public func perform(
        _ command: Command, on number: String, expectedVersion: Int? = nil, sealing: [Sealing] = [],
        roll: [Claimant] = [], commandID: UUID = UUID()
    ) throws(StoreError) -> Performed {
        try store.perform(
            command, on: try identifier(ofCase: number), by: officer, today: today, commandID: commandID,
            at: now(), expectedVersion: expectedVersion, sealing: sealing, roll: roll)
    }

    /// Does one step of several cases in one transaction: all of them, or none (thirty closings of one series).
    @discardableResult
    public func perform(_ command: Command, onEach numbers: [String]) throws(StoreError) -> [Performed] {
        var acts: [Act] = []
        for number in numbers { acts.append(Act(command, on: try identifier(ofCase: number))) }
        return try store.perform(
            acts, Acting(officer: officer, today: today, commandID: UUID(), at: now()))
    }
}

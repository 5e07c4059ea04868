public import CaseStore
public import CaseWorkflow
public import Foundation

/// What closing a period came to.
public struct PeriodClosed: Sendable {
    public let office: Office
    public let period: Period
    public let closed: ClosedPeriod
    /// What a person should know about the figures that now stand; nothing that kept the period open.
    public let warnings: [Sentence]
}

extension Desk {
    /// Closes a period of an office: what is recorded from now on no longer changes what it reports.
    ///
    /// Any past period may be closed, in any order.
    ///
    /// - Parameters:
    ///   - office: nil for the officer's own.
    ///   - early: closes it before its last day has passed.
    ///   - persons: who answers for the figures; the preparer is the officer when nobody is named.
    ///   - commandID: the same again, on whatever day, answers what was recorded then.
    /// - Throws: `FilingRefusal.notOver`, `.alreadyClosed`; `.store` for an officer without the right to count periods, or a
    ///   name that cannot be recorded.
    @discardableResult
    public func close(
        _ period: Period, office: OfficeCode? = nil, early: Bool = false, persons: ReturnPersons = ReturnPersons(),
        commandID: UUID = UUID()
    ) throws(FilingRefusal) -> PeriodClosed {
        try FilingRefusal.attempt {
            let office = try self.office(office)
            // Asked again under the same identifier, it is what was recorded then: on that day, prepared by whom it said.
            let first = try store.closing(madeBy: commandID)?.closing
            guard first != nil || early || period.to < today else { throw FilingRefusal.notOver(period) }
            var persons = persons
            if persons.preparer == nil { persons.preparer = first?.persons?.preparer }
            let closing = PeriodClosing(
                office: office.code, scheme: period.scheme, period: period.name, from: period.from, to: period.to,
                on: today, persons: try answering(persons))
            let closed: ClosedPeriod
            do {
                closed = try store.record(closing, acting(commandID))
            } catch StoreError.alreadyExists {
                throw FilingRefusal.alreadyClosed(period)
            }
            return PeriodClosed(
                office: office, period: period, closed: closed,
                warnings: try warnings(period, of: office.code, on: closed.closing.on))
        }
    }

    /// Opens a closed period again, with a reason. What was recorded meanwhile counts in its next closing.
    ///
    /// - Throws: `FilingRefusal.notClosed`; `.filed` once it was filed: what was reported stands.
    @discardableResult
    public func reopen(
        _ period: Period, office: OfficeCode? = nil, reason: String, commandID: UUID = UUID()
    ) throws(FilingRefusal) -> ClosedPeriod {
        try FilingRefusal.attempt {
            let office = try self.office(office)
            guard let known = try store.closing(of: office.code, scheme: period.scheme, period: period.name),
                known.closing.isClosed
            else { throw FilingRefusal.notClosed(period) }
            let filings = try store.filings(of: office.code, scheme: period.scheme, period: period.name)
            if let filing = filings.last { throw FilingRefusal.filed(period, filing) }
            var closing = known.closing
            closing.on = today
            closing.isClosed = false
            closing.reason = reason
            closing.persons = nil
            return try store.record(closing, acting(commandID))
        }
    }

    /// The persons as they are recorded: the officer prepared what nobody else is said to have prepared.
    func answering(_ persons: ReturnPersons) throws(StoreError) -> ReturnPersons {
        var persons = persons
        if persons.preparer == nil { persons.preparer = try store.officer(officer).name }
        if let refused = persons.refused { throw .refused(refused) }
        return persons
    }

    /// The office named, else the officer's own.
    func office(_ code: OfficeCode?) throws(StoreError) -> Office {
        guard let code else { return try ownOffice() }
        guard let office = try store.officeTree().offices[code] else { throw .officeUnknown(code.text) }
        return office
    }

    func acting(_ commandID: UUID) -> Acting {
        Acting(officer: officer, today: today, commandID: commandID, at: now())
    }

    func warnings(_ period: Period, of office: OfficeCode, on day: Day) throws(StoreError) -> [Sentence] {
        var warnings: [Sentence] = []
        let offices = try store.officeTree().subtree(of: office)
        let held = try store.openHeldRows().filter { offices.contains($0.key) }.values.reduce(0, +)
        if held > 0 {
            warnings.append(
                Sentence(
                    "旧台账还有 \(held) 行待人工处理，没有计入本期数字。处理后将作为调整列示",
                    "\(held) rows of old ledgers still wait for a decision and are not in the figures; once "
                        + "decided they show as revisions"))
        }
        let below = offices.filter { $0 != office }
        let filed = try store.received(by: office, .period(scheme: period.scheme, name: period.name))
            .standing(scheme: period.scheme, period: period.name).keys
        let tree = try store.officeTree()
        var unclosed: [OfficeCode] = []
        for code in below.filter({ code in !filed.contains { tree.isWithin(code, $0) } })
        where try store.closing(of: code, scheme: period.scheme, period: period.name)?.closing.isClosed != true {
            unclosed.append(code)
        }
        if !unclosed.isEmpty {
            let names = unclosed.prefix(10).map(\.text)
            let more = unclosed.count > names.count ? "…" : ""
            warnings.append(
                Sentence(
                    "下级单位 \(below.count) 个，其中 \(unclosed.count) 个没有单独结 "
                        + "\(period.name)（\(names.joined(separator: "、"))\(more)），"
                        + "其在本案件台的数据照样计入",
                    "Of \(below.count) offices below, \(unclosed.count) have not closed \(period.name) themselves "
                        + "(\(names.joined(separator: ", "))\(more)); what this desk holds of them is counted"))
        }
        let calendar = try store.rulebook().calendar
        for day in [period.from, period.to, day] {
            for warning in calendar.warnings(on: day) where !warnings.contains(warning) { warnings.append(warning) }
        }
        return warnings
    }
}

import CaseExport
public import CaseStore
public import CaseWorkflow

/// Which offices directly below an office are in its figures of a period, and how.
public struct Coverage: Sendable {
    public let period: Period
    public let offices: [Line]
    /// Whether what one of these offices handed over another has taken over.
    public let transfers: TransferBalance

    public struct Line: Sendable {
        public let office: Office
        public let state: State
        /// The filing that stands, or the first one that waits.
        public let filing: ReceivedFiling?
    }

    public enum State: String, Code {
        /// Its filing was taken.
        case filed
        /// Its filing has come and waits for one before it.
        case waiting
        /// It sent sums only.
        case summary = "summary-only"
        /// Its cases are on this desk.
        case here
        case missing

        public var name: Sentence {
            switch self {
            case .filed: Sentence("已报", "filed")
            case .waiting: Sentence("已到，等待前号", "has come, waits for one before it")
            case .summary: Sentence("只报汇总数", "sums only")
            case .here: Sentence("在本案件台办案", "works on this desk")
            case .missing: Sentence("未报", "missing")
            }
        }
    }

    /// How many offices are in which state; together they are the offices expected.
    public func count(_ state: State) -> Int { offices.count { $0.state == state } }

    /// Offices of which nothing is in.
    public var missing: [Office] { offices.filter(\.isMissing).map(\.office) }
}

extension Coverage.Line {
    /// Whether nothing of the office is in the figures.
    public var isMissing: Bool { state == .missing || state == .waiting }
}

extension Desk {
    /// Who is in the figures of a period and who is missing, of the offices directly below.
    public func coverage(of period: Period, office code: OfficeCode? = nil) throws(StoreError) -> Coverage {
        let office = try office(code)
        let reading = try CoverageReading(store, office)
        return Coverage(
            period: period, offices: try reading.lines(of: period),
            transfers: try transfers(in: period, of: office, reading.known))
    }

    /// The same for several periods, without what was handed over between offices.
    public func coverage(
        of periods: [Period], office code: OfficeCode? = nil
    ) throws(StoreError) -> [(period: Period, offices: [Coverage.Line])] {
        let reading = try CoverageReading(store, try office(code))
        var found: [(period: Period, offices: [Coverage.Line])] = []
        for period in periods { found.append((period, try reading.lines(of: period))) }
        return found
    }

    private func transfers(
        in period: Period, of office: Office, _ known: [KnownReceived]
    ) throws(StoreError) -> TransferBalance {
        let offices = Set(try store.officeTree().subtree(of: office.code))
        let stock = try exchange(period, office: office.code, epoch: try store.knowledge().epoch).totals.stock
        var moves = CaseMoves(known)
        let own = try store.cells(
            CellQuery(
                from: period.from, to: period.to, offices: offices.sorted(),
                indicators: [.transferredIn, .transferredOut]))
        // A transfer between two offices of this desk is in and out at once; the others stand in its cases.
        if !moves.handedOver.isEmpty || !moves.takenOver.isEmpty || !own.isEmpty {
            try store.casesThatChangedDesks { file in
                if offices.contains(file.office) { moves.add(file.move, of: file.office) }
            }
        }
        let border = moves.acrossTheBorder(in: period, of: offices)
        return TransferBalance(
            handedOver: stock.transferredOut, takenOver: stock.transferredIn, wentElsewhere: border.went,
            cameFromElsewhere: border.came, problems: moves.problems(in: period, among: offices))
    }
}

/// What the offices below an office sent, and which of them this desk counts itself.
private struct CoverageReading {
    let store: Store
    let tree: OfficeTree
    let below: [Office]
    let known: [KnownReceived]
    private let epoch: Int
    /// Offices with cases, of whatever day.
    private let working: Set<OfficeCode>

    init(_ store: Store, _ office: Office) throws(StoreError) {
        self.store = store
        tree = try store.officeTree()
        below = tree.offices.values.filter { $0.parent == office.code }.sorted { $0.code < $1.code }
        known = try store.received(by: office.code)
        let knowledge = try store.knowledge()
        epoch = knowledge.epoch
        working = try store.officesWithCases(upTo: knowledge.sequence)
    }

    func lines(of period: Period) throws(StoreError) -> [Coverage.Line] {
        let standing = known.standing(scheme: period.scheme, period: period.name)
        let here = try store.officesWithSums(upTo: period.to, epoch: epoch).union(working)
        return below.map { child in
            if let filed = standing[child.code]?.filing {
                return Coverage.Line(
                    office: child, state: filed.isSummaryOnly == true ? .summary : .filed, filing: filed)
            }
            let waiting = known.map(\.filing).first {
                $0.sender == child.code && $0.state == .quarantined && $0.scheme == period.scheme
                    && $0.period == period.name
            }
            if let waiting { return Coverage.Line(office: child, state: .waiting, filing: waiting) }
            let isHere = here.contains { tree.isWithin($0, child.code) }
            return Coverage.Line(office: child, state: isHere ? .here : .missing, filing: nil)
        }
    }
}

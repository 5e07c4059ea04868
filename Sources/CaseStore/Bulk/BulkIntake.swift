public import CaseWorkflow
import Dispatch
import Foundation
import SafeCrypto
import StableJSON
import Synchronization

/// A decided case of an old ledger: what `CaseFile.open` made of it, and what must be kept beside.
public struct BulkCase: Sendable {
    public var events: [Event]
    public var sealing: [Sealing]
    public var held: [HeldCell]

    public init(events: [Event], sealing: [Sealing] = [], held: [HeldCell] = []) {
        self.events = events
        self.sealing = sealing
        self.held = held
    }
}

/// Takes in an old ledger of any size: cases are encoded beside the reading of the file, staged in a file of their own, and go
/// into the desk in one transaction. Until `commit` returns nothing of it is there; afterwards all of it is.
///
/// One thread feeds it.
public final class BulkIntake {
    /// What the rules must be told to decide a case of this ledger.
    public let facts: Facts
    private let store: Store
    private let acting: Acting
    private let tree: OfficeTree
    private var batch: ImportBatch
    private var chunk: [BulkCase] = []
    private let worker = DispatchQueue(label: "labordesk.intake")
    /// At most four chunks wait for the encoder: memory stays bounded however fast the file is read.
    private let room = DispatchSemaphore(value: 4)
    private let encoder: IntakeEncoder
    private let failure = FirstFailure()
    private var offices: Set<OfficeCode> = []
    private var isOver = false

    static let chunkCount = 500

    init(store: Store, batch: ImportBatch, adding offices: [Office], acting: Acting) throws {
        self.store = store
        self.batch = batch
        self.acting = acting
        StagingFile.sweep(store.home.staging)
        let begun = try store.engine.read { connection in
            let directory = DirectoryReading(connection: connection)
            let officer = try store.permit(.countPeriods, in: batch.office, acting, connection)
            if try connection.int("SELECT 1 FROM importBatch WHERE id = ?", [.text(batch.id)]) != nil {
                throw StoreError.alreadyExists(batch.id)
            }
            for office in offices { try store.permit(.office(office), acting.officer, connection) }
            let known = try directory.rulebook()
            let rulebook = Rulebook(
                calendar: known.calendar, rules: known.rules, tree: OfficeTree(known.tree.offices.values + offices))
            return (
                officer, rulebook, try store.keys(connection), try RulesMark(connection),
                try IntakeEncoder.knownSeries(connection)
            )
        }
        let (officer, rulebook, ring, mark, series) = begun
        tree = rulebook.tree
        facts = Facts(
            today: acting.today, calendar: rulebook.calendar, rules: rulebook.rules,
            area: rulebook.area(of: batch.office), officer: acting.officer,
            roles: officer.roles(in: batch.office, rulebook.tree))
        encoder = try IntakeEncoder(
            home: store.home, batch: batch, acting: acting, rulebook: rulebook, ring: ring, mark: mark, series: series,
            offices: offices)
    }

    deinit { worker.sync {} }

    /// Adds a case.
    ///
    /// - Throws: `StoreError.invalid` for a case without a number or an opening, or of an office outside the batch's;
    ///   whatever went wrong with an earlier case.
    public func add(_ item: BulkCase) throws(StoreError) {
        if let failed = failure.error { throw failed }
        guard case .opened(let opening) = item.events.first, !opening.number.isEmpty else {
            throw .invalid(Sentence("旧台账的案件必须有案号", "A case of an old ledger must have its number"))
        }
        if !offices.contains(opening.office) {
            guard tree.isWithin(opening.office, batch.office) else { throw .officeUnknown(opening.office.text) }
            offices.insert(opening.office)
        }
        chunk.append(item)
        if chunk.count >= BulkIntake.chunkCount { send() }
    }

    /// Keeps a row that could not be taken in, encrypted, until somebody decides.
    public func hold(line: Int, reasons: [String], cells: [String]) throws(StoreError) {
        if let failed = failure.error { throw failed }
        let row = HeldRow(batch: batch.id, line: line, reasons: reasons, status: .open, resolution: "", cells: cells)
        work { try $0.encode(row) }
    }

    /// Puts everything into the desk in one transaction; the search index catches up afterwards.
    ///
    /// - Parameters:
    ///   - counts: what the reader counted, kept with the batch.
    ///   - progress: told how many of how many cases are in.
    /// - Throws: `StoreError.numberTaken` or `.alreadyExists` when a case came in meanwhile; nothing is taken in then.
    public func commit(
        counts: [String: Int] = [:], progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(StoreError) -> ImportBatch {
        if !chunk.isEmpty { send() }
        worker.sync {}
        if let failed = failure.error { throw failed }
        guard !isOver else { throw .alreadyExists(batch.id) }
        isOver = true
        batch.counts = counts
        return try attempt {
            let done = try IntakeCommit(store: store, acting: acting, encoder: encoder).run(batch, progress)
            try store.finishSearch()
            return done
        }
    }

    private func send() {
        let cases = chunk
        chunk = []
        work { try $0.encode(cases) }
    }

    private func work(_ body: @escaping @Sendable (IntakeEncoder) throws -> Void) {
        room.wait()
        worker.async { [encoder, room, failure] in
            defer { room.signal() }
            guard failure.error == nil else { return }
            do {
                try body(encoder)
            } catch {
                failure.set(StoreError(error))
            }
        }
    }
}

/// What went wrong first on the worker's side, for the feeding side to throw.
private final class FirstFailure: Sendable {
    private let state = Mutex<StoreError?>(nil)

    var error: StoreError? { state.withLock { $0 } }
    func set(_ error: StoreError) { state.withLock { $0 = $0 ?? error } }
}

extension Store {
    /// Begins taking in a ledger. The officer must be allowed to count periods of the batch's office.
    ///
    /// - Parameter offices: offices that the ledger names and the desk lacks; they come in with the batch, or not at all.
    /// - Throws: `StoreError.alreadyExists` when a batch of this name is there; `.refused` for new offices unless the officer
    ///   administers the one above them.
    public func beginIntake(
        _ batch: ImportBatch, adding offices: [Office] = [], _ acting: Acting
    ) throws(StoreError) -> BulkIntake {
        try attempt { try BulkIntake(store: self, batch: batch, adding: offices, acting: acting) }
    }
}

/// Tells whether offices, calendars, rules or the sealing key changed between the encoding of a case and its commit.
struct RulesMark: Hashable {
    var commits: Int64
    var keyVersion: Int64?

    init(_ connection: any Connection) throws {
        commits =
            try connection.int(
                "SELECT COALESCE(SUM(version), 0) FROM directory WHERE subject IN ('office', 'calendar', 'rules')") ?? 0
        keyVersion = try connection.int("SELECT keyVersion FROM desk WHERE id = 1")
    }
}

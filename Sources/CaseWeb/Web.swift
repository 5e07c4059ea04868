public import CaseForms
public import CaseStore
public import CaseWorkflow
import Desk
import Foundation
import Hummingbird
public import Logging
import NIOPosix
public import SafeCrypto

/// A desk served to browsers and to programs. Start here.
///
///     Web                 the desk, its settings and clock, and the threads that may wait for the database
///     Web+Routes          every address, and which rights it asks for
///     Server/             what each request goes through: limits, headers, sessions, errors
///     Layout/ Looks/      templates, words, the one style sheet and the one script
///     SignIn/ Today/ …    one folder a page: its controller, what it shows, its template
///
/// Pages and API call the acts of `Desk` and show its sentences; nothing is decided here.
public struct Web: Sendable {
    public let store: Store
    public let settings: WebSettings
    let clock: WebClock
    let log: Logger
    let pages: Pages
    /// The store waits for the disk; event loops must not.
    let threads: NIOThreadPool
    /// For readings that add up many cases, so that pages nobody should wait for have the other threads.
    let slowThreads: NIOThreadPool
    let figures: KeptReadings<StatisticsFigures.Question, StatisticsFigures>
    let breakdowns: KeptReadings<BreakdownQuestion, FigureBreakdown>
    let closingChecks: KeptReadings<ClosingQuestion, ClosingCheck>
    let coverages: KeptReadings<CoverageQuestion, [(period: Period, offices: [Coverage.Line])]>
    let employerRecords: KeptReadings<EmployerQuestion, EmployerRecord>
    let knocks: KnockLimit

    public init(store: Store, settings: WebSettings, clock: WebClock, log: Logger) {
        self.store = store
        self.settings = settings
        self.clock = clock
        self.log = log
        pages = Pages.all
        threads = NIOThreadPool(numberOfThreads: settings.threads)
        threads.start()
        slowThreads = NIOThreadPool(numberOfThreads: settings.slowThreads)
        slowThreads.start()
        let threads = threads
        let sequence = { @Sendable in try await threads.runIfActive { try store.knowledge().sequence } }
        figures = KeptReadings(most: 32, sequence: sequence)
        breakdowns = KeptReadings(most: 4, sequence: sequence)
        closingChecks = KeptReadings(most: 8, sequence: sequence)
        coverages = KeptReadings(most: 32, sequence: sequence)
        employerRecords = KeptReadings(most: 64, sequence: sequence)
        knocks = KnockLimit()
    }

    /// Does something that may wait for the database, away from the event loops.
    func work<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await threads.runIfActive { try body() }
    }

    /// The same for what adds up many cases.
    func addUp<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await slowThreads.runIfActive { try body() }
    }

    /// The figures of a page of statistics over an office that the asker may read.
    func statistics(_ desk: Desk, _ query: ReportQuery) async throws -> StatisticsFigures {
        try await figures.answer(StatisticsFigures.Question(report: query, today: desk.today)) {
            try await addUp { try StatisticsFigures(desk, query) }
        }
    }

    /// What a figure over an office that the asker may read is made of.
    func breakdown(_ desk: Desk, _ query: FigureQuery) async throws -> FigureBreakdown {
        try await breakdowns.answer(BreakdownQuestion(query: query, today: desk.today)) {
            try await addUp { try desk.breakdown(query) }
        }
    }

    /// What is missing in a period of an office that the asker may read.
    func closingCheck(_ desk: Desk, _ question: ClosingQuestion) async throws -> ClosingCheck {
        try await closingChecks.answer(question) {
            try await addUp { try desk.closingCheck(question.period, office: question.office) }
        }
    }

    /// Who below an office that the asker may read has filed which month.
    func coverage(
        _ desk: Desk, _ question: CoverageQuestion
    ) async throws -> [(period: Period, offices: [Coverage.Line])] {
        try await coverages.answer(question) {
            try await addUp { try desk.coverage(of: question.months, office: question.office) }
        }
    }

    /// Every case against an employer in offices that the asker may read.
    func employerRecord(_ question: EmployerQuestion) async throws -> EmployerRecord {
        let store = store
        return try await employerRecords.answer(question) {
            try await addUp {
                try store.employerRecord(
                    of: question.name, creditCode: question.code, offices: question.offices, today: question.today)
            }
        }
    }

    /// The desk as this officer finds it now.
    func desk(of officer: OfficerCode) -> Desk {
        Desk(store: store, officer: officer, today: clock.today(), now: clock.now)
    }

    func acting(_ officer: OfficerCode, _ command: UUID = UUID()) -> Acting {
        Acting(officer: officer, today: clock.today(), commandID: command, at: clock.now())
    }
}

/// The clock on the office's wall. Tests and demonstrations give it a day of their own.
public struct WebClock: Sendable {
    /// Milliseconds since 1970.
    public let now: @Sendable () -> Int64
    public let today: @Sendable () -> Day

    public init(now: @escaping @Sendable () -> Int64, today: @escaping @Sendable () -> Day) {
        self.now = now
        self.today = today
    }
}

/// How a desk is served.
public struct WebSettings: Sendable {
    public var host = "127.0.0.1"
    public var port = 8080
    /// PEM files; both or none.
    public var certificate: String?
    public var privateKey: String?
    /// A session ends after this many milliseconds without anything done, and after `sessionLength` whatever is done.
    public var sessionIdle: Int64 = 2 * 3_600_000
    public var sessionLength: Int64 = 12 * 3_600_000
    /// Threads that wait for the database.
    public var threads = 8
    /// Threads that add up many cases.
    public var slowThreads = 2
    /// The most that a form may hold, in bytes; files have a limit of their own.
    public var largestForm = 1 << 20
    public var largestFile = 50 << 20
    /// The most bytes that a filing of an office below may have, packed.
    public var largestFiling = 1 << 30
    /// What made a filing, as its manifest says: the program with its version.
    public var software = "labordesk"
    /// Signing in and looking cases up: so many tries a minute from one address.
    public var knocksPerMinute = 20
    /// When signing in is refused after wrong passwords.
    public var lockOut = LockOut()
    /// How slow guessing a password is made. Passwords kept at another cost are kept at this one from the next signing in.
    public var passwordCost = Scrypt.standard
    /// Where the templates of papers are; without it no paper is made.
    public var forms: FormFolder?
    /// Shown to whoever has no session, and on the public look-up.
    public var telephone: String?

    public init() {}

    public var isSecure: Bool { certificate != nil }
}

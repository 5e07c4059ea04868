public import CaseWorkflow

/// A transfer between two desks whose sides do not fit: its case is counted twice, or by nobody.
public struct TransferProblem: Hashable, Sendable {
    public let kind: Kind
    public let from: OfficeCode
    public let to: OfficeCode
    /// The day that the office which handed it over names, else that of the other.
    public let on: Day
    /// As the filings name the transfer.
    public let token: String

    init(_ kind: Kind, from: OfficeCode, to: OfficeCode, on: Day, token: String) {
        self.kind = kind
        self.from = from
        self.to = to
        self.on = on
        self.token = token
    }

    public enum Kind: Hashable, Sendable {
        /// In nobody's stock: the other office has not filed it, or opened it as a new case.
        case notTakenOver
        /// In two stocks.
        case notHandedOver
        /// In nobody's stock, or in two, between two days.
        case otherDay(Day)
        /// Counted out as accepted, and accepted anew.
        case acceptedTwice
        /// Counted in as accepted, and never accepted before.
        case acceptedNowhere

        /// The stable code.
        public var code: String {
            switch self {
            case .notTakenOver: "not-taken-over"
            case .notHandedOver: "not-handed-over"
            case .otherDay: "other-day"
            case .acceptedTwice: "accepted-twice"
            case .acceptedNowhere: "accepted-nowhere"
            }
        }
    }

    /// What is wrong and who should look.
    public var sentence: Sentence {
        let (chinese, english) = words
        let pair = String(token.prefix(8))
        return Sentence(
            "\(from)于\(on)移送\(to)（移送标识\(pair)）：\(chinese)", "\(from) to \(to) on \(on) (transfer \(pair)): \(english)")
    }

    private var words: (chinese: String, english: String) {
        switch kind {
        case .notTakenOver:
            (
                "\(to)未报接收移送，请核对是否尚未登记，或者按新案登记而重复受理",
                "\(to) has not filed it as taken over; it is not registered there yet, or was opened as a new case"
            )
        case .notHandedOver:
            (
                "\(from)未报移出，请核对移送编号，并由\(from)登记移送",
                "\(from) has not filed it as handed over; compare the identifier, and record the transfer there"
            )
        case .otherDay(let day):
            (
                "\(to)按\(day)计入，两日之间存量不符，请按移送之日更正",
                "\(to) counts it in on \(day); correct the day to that of the transfer"
            )
        case .acceptedTwice:
            ("两单位都计了受理，请\(to)更正为移送前已受理", "both count it as accepted; \(to) must name the day of acceptance there")
        case .acceptedNowhere:
            ("两单位都未计受理，请\(to)更正为移送前未受理", "nobody counts it as accepted; \(to) must leave out the acceptance there")
        }
    }
}

/// Cases that changed desks in a period, among the offices below an office and its own desk: what one hands over, another takes over.
public struct TransferBalance: Hashable, Sendable {
    /// Counted out and in over all these offices (`transferredOut`, `transferredIn`).
    public let handedOver: Int64
    public let takenOver: Int64
    /// Of these, to and from offices that are none of them.
    public let wentElsewhere: Int64
    public let cameFromElsewhere: Int64
    public let problems: [TransferProblem]

    /// Whether every case that left one stock among these offices entered another.
    ///
    /// What two levels below went from one office to another is out and in among the sums alone, so these may be even by themselves.
    public var isEven: Bool {
        problems.isEmpty
            && (takenOver == handedOver || takenOver - cameFromElsewhere == handedOver - wentElsewhere)
    }

    /// Everything there is to tell: the numbers, and each transfer that does not fit. Empty when they are even.
    public var sentences: [Sentence] { (warning.map { [$0] } ?? []) + problems.map(\.sentence) }

    /// The numbers, when they are not even.
    public var warning: Sentence? {
        guard !isEven else { return nil }
        return Sentence(
            "移送不平衡：移出\(handedOver)件（其中移往范围外\(wentElsewhere)件），移入\(takenOver)件（其中来自范围外\(cameFromElsewhere)件）",
            "transfers do not balance: \(handedOver) out (\(wentElsewhere) of them to other offices), \(takenOver) in "
                + "(\(cameFromElsewhere) of them from other offices)")
    }
}

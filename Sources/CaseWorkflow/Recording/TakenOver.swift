/// Where a case came from that another office, with a desk of its own, handed over (接收移送): the other side of its `Transfer`.
///
/// What that office has counted is not counted here again (owner of record). `from` and `transfer` are those of its transfer, and
/// the case is opened on the day of it: so it leaves one stock and enters the other on one day.
public struct TakenOver: Hashable, Sendable, Codable {
    public var from: OfficeCode
    /// The identifier under which both count it.
    public var transfer: String
    /// The number of the case there.
    public var number: String?
    /// The day a complete application came in there: the terms from receipt run on from it (调解仲裁法 14; 17号令 22).
    public var receivedOn: Day?
    /// The day it was accepted there, or aid was granted; nil when that office had not decided. Terms run on from it.
    public var acceptedOn: Day?
    /// The number of the decision to give aid.
    public var letter: String?
    /// Answers the public look-up here; a mediation accepted there has another code there.
    public internal(set) var lookUpCode: String?

    public init(
        from: OfficeCode, transfer: String, number: String? = nil, receivedOn: Day? = nil, acceptedOn: Day? = nil,
        letter: String? = nil
    ) {
        self.from = from
        self.transfer = transfer
        self.number = number
        self.receivedOn = receivedOn
        self.acceptedOn = acceptedOn
        self.letter = letter
    }
}

extension TakenOver {
    /// An order of days that no paper can bear, with the field it stands in; nil when all is well.
    func flaw(takenOverOn day: Day) -> (field: String, known: String)? {
        if let acceptedOn, acceptedOn > day { return ("accepted-there", "\(acceptedOn) > \(day)") }
        if let receivedOn, receivedOn > acceptedOn ?? day {
            return ("received-there", "\(receivedOn) > \(acceptedOn ?? day)")
        }
        return nil
    }

    /// As the opening of a case tells it.
    public var sentence: Sentence {
        let number = number.map { Sentence("，原案号\($0)", ", \($0) there") } ?? Sentence("", "")
        let accepted =
            acceptedOn.map { Sentence("，原单位\($0)受理", ", accepted there on \($0)") }
            ?? Sentence("，原单位未受理", ", not accepted there")
        return Sentence(
            "接收\(from)移送（移送编号\(transfer)\(number.chinese)\(accepted.chinese)）",
            "taken over from \(from) (transfer \(transfer)\(number.english)\(accepted.english))")
    }
}

extension CaseFile {
    /// Whether another office had accepted it, or granted aid, before it came here.
    public var wasAcceptedElsewhere: Bool { intake.takenOver?.acceptedOn != nil }

    /// The first day on which anything of it can have happened: of a case that was taken over, also before it came here.
    public var firstOn: Day {
        let there = [intake.takenOver?.receivedOn, intake.takenOver?.acceptedOn].compactMap { $0 }
        return there.reduce(intake.registeredOn, min)
    }

    /// Whether what happened on a day counts at this desk: before a case was taken over, it counted where it was.
    func countsHere(_ day: Day) -> Bool { intake.takenOver == nil || day >= intake.registeredOn }

    /// The same of money and results, which on the day of a transfer are those of the office that takes the case over.
    func ownsMoney(on day: Day) -> Bool {
        guard countsHere(day) else { return false }
        guard case .handedOver(let transfer) = standing else { return true }
        return day < transfer.on
    }
}

extension Transfer {
    /// What the office that takes the case over does at its own desk, so that both count it under one identifier.
    func nextStep(from office: OfficeCode, acceptedOn: Day?) -> Sentence {
        let accepted = acceptedOn.map { " --accepted-there \($0)" } ?? ""
        let options = "case open --taken-over-from \(office) --transfer \(transfer)\(accepted) --on \(on)"
        return Sentence(
            "接收单位：在自己的案件台登记为从 \(office) 接办的案件，移送号 \(transfer)（命令行：\(options)）",
            "the receiving office: register it at its own desk as taken over from \(office), transfer \(transfer) "
                + "(command line: \(options))")
    }
}

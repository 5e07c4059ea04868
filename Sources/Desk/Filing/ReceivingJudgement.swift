import CaseExport
import CaseStore
import CaseWorkflow
import SafeCrypto

/// What is to be done with a filing whose form is in order: it follows from the filing and from what was received before,
/// and from nothing else.
enum ReceivingJudgement {
    /// It was answered before: the same answer again.
    case answered(KnownReceived)
    /// With what the sender should be told all the same.
    case take(ReceivingFinding?)
    /// It waits until the number expected has come.
    case wait(expected: Int, ReceivingFinding)
    /// Turned down, and as if it had never come.
    case refuse(ReceivingFinding, expected: Int?)
    /// Turned down for good: the sender's next number follows it.
    case reject(ReceivingFinding)

    /// - Parameters:
    ///   - known: every filing that the office received from the sender, or under the filing's identifier.
    ///   - startsHere: takes the first filing of a sender whatever its number.
    static func of(
        _ header: FilingHeader, digest: Digest, office: OfficeCode, tree: OfficeTree, known: [KnownReceived],
        startsHere: Bool
    ) -> ReceivingJudgement {
        if let finding = parties(header, office, tree) { return .refuse(finding, expected: nil) }
        let same = known.filter { $0.filing.id == header.id }
        let answered = same.last { $0.filing.digest == digest.hex && $0.filing.state != .quarantined }
        if let answered { return .answered(answered) }
        if let other = same.first(where: { $0.filing.digest != digest.hex && $0.filing.state != .rejected }) {
            return .refuse(
                ReceivingFinding(
                    .idReused, "编号 \(header.id) 已用于另一份报送件（第\(other.filing.number)号），请发送方重新生成",
                    "The identifier \(header.id) belongs to another filing (number \(other.filing.number)). The sender must "
                        + "make this one again"), expected: nil)
        }

        // Tables that came before the office had a desk have numbers of their own.
        let flow = known.filter { $0.filing.sender == header.sender.code && !$0.filing.isTable }
        let last = flow.filter { $0.filing.state != .quarantined }.max { $0.filing.number < $1.filing.number }
        let number = Int(header.sequence)
        let expected = last.map { $0.filing.number + 1 } ?? (startsHere ? number : 1)
        if number > expected {
            return .wait(
                expected: expected,
                ReceivingFinding(
                    .gap, "应收第\(expected)号，先收到第\(number)号：已存下，等前号到后自动处理",
                    "Number \(expected) is expected and number \(number) has come: it is kept and waits for the one before"
                ))
        }
        if number < expected {
            return .refuse(
                ReceivingFinding(
                    .stale, "第\(number)号晚到，第\(expected - 1)号已经处理。请发送方按现状报送更正",
                    "Number \(number) comes after number \(expected - 1) was dealt with. The sender must file a correction"
                ),
                expected: expected)
        }
        if let last, header.previousDigest?.hex != last.filing.digest {
            return .refuse(
                ReceivingFinding(
                    .chain, "所接续的上一报送件与本单位收到的第\(last.filing.number)号不是同一份，请双方核对报送清单",
                    "It continues another filing than number \(last.filing.number) as received here. Compare both offices' "
                        + "filing lists"), expected: expected)
        }
        let standing = known.standing(scheme: header.period.scheme, period: header.period.label)[header.sender.code]
        if let finding = place(of: header, standing) { return .reject(finding) }
        return .take(standing.flatMap { $0.filing.isTable ? tookPlace(of: $0.filing) : nil })
    }

    /// Whether it went to the right office, and from one below.
    static func parties(_ header: FilingHeader, _ office: OfficeCode, _ tree: OfficeTree) -> ReceivingFinding? {
        guard header.receiver.code == office || header.receiver.code.text == "upper" else {
            return ReceivingFinding(
                .receiver, "报送件是报给 \(header.receiver.name)（\(header.receiver.code)）的，不是本单位",
                "The filing is for \(header.receiver.name) (\(header.receiver.code)), not for this office")
        }
        guard tree.offices[header.sender.code] != nil, header.sender.code != office,
            tree.isWithin(header.sender.code, office)
        else {
            return ReceivingFinding(
                .sender, "\(header.sender.name)（\(header.sender.code)）不是本单位的下级，请先由管理员登记该单位（命令行：office add）",
                "\(header.sender.name) (\(header.sender.code)) is no office below this one. An administrator adds it first (command line: office add)"
            )
        }
        return nil
    }

    /// Whether it may take the place it claims among the filings of its period.
    private static func place(of header: FilingHeader, _ standing: KnownReceived?) -> ReceivingFinding? {
        switch header.type {
        case .original, .zero:
            guard let standing, !standing.filing.isTable else { return nil }
            return ReceivingFinding(
                .periodFiled, "\(header.period.label) 已有第\(standing.filing.number)号在案，请报更正或者替换",
                "Number \(standing.filing.number) stands for \(header.period.label). File a correction or replacement")
        case .correction, .replacement, .withdrawal:
            if let standing, header.supersedes?.filing == standing.filing.id,
                header.supersedes?.digest.hex == standing.filing.digest
            {
                return nil
            }
            let found = standing.map { "第\($0.filing.number)号" } ?? "没有"
            return ReceivingFinding(
                .supersedes, "所取代的报送件不是 \(header.period.label) 现行的一份（在案：\(found)），请核对后重报",
                "It takes the place of another filing than the one that stands for \(header.period.label) "
                    + "(\(standing.map { "number \($0.filing.number)" } ?? "none")). Compare and file again")
        }
    }
}

extension ReceivingJudgement {
    private static func tookPlace(of table: ReceivedFiling) -> ReceivingFinding {
        ReceivingFinding(
            .table, "\(table.period) 原有第\(table.number)号汇总表，现由本报送件取代",
            "Table number \(table.number) stood for \(table.period); this filing takes its place")
    }
}

extension [KnownReceived] {
    /// The filing or table of each sender that stands for a period: the last one taken, unless that withdraws it.
    func standing(scheme: String, period: String, epoch: Int = .max) -> [OfficeCode: KnownReceived] {
        var last: [OfficeCode: KnownReceived] = [:]
        for known in self
        where known.filing.scheme == scheme && known.filing.period == period && known.filing.state.isTaken
            && known.epoch <= epoch
        {
            if let other = last[known.filing.sender], other.filing.serial > known.filing.serial { continue }
            last[known.filing.sender] = known
        }
        return last.filter { $0.value.filing.kind != FilingType.withdrawal.rawValue }
    }
}

public import CaseWorkflow
import Foundation

/// One line of the docket: what a list shows of a case.
public struct DocketRow: Hashable, Sendable, Identifiable {
    let key: Int64
    public let id: CaseFile.ID
    public let number: String
    public let office: OfficeCode
    public let kind: ProcedureKind
    public let stage: String
    /// `live`, `voided`, `merged` or `handed-over`.
    public let standing: String
    public let registeredOn: Day
    public let acceptedOn: Day?
    public let closedOn: Day?
    public let outcome: String?
    public let category: String?
    public let persons: Int
    public let isCollective: Bool
    public let workers: [String]
    public let employers: [String]
    public let mediators: [String]
    public let claimedFen: Int64
    public let agreedFen: Int64
    public let receivedFen: Int64
    public let waivedFen: Int64
    public let series: String?
    public let isBacklog: Bool
    public let version: Int

    /// The stage in words; of a case that is out of the figures, how it went out.
    public var stageName: Sentence {
        switch standing {
        case "voided": Sentence("已作废", "voided")
        case "merged": Sentence("已并案", "merged")
        case "handed-over": Sentence("已移交", "handed over")
        default: StageWords.name(of: stage, in: kind)  // Live.
        }
    }

    static let columns = """
        caseKey, id, number, office, kind, stage, standing, registeredOn, acceptedOn, closedOn, outcome, category, \
        persons, isCollective, workers, employers, mediators, claimedFen, agreedFen, receivedFen, waivedFen, series, \
        isBacklog, version
        """

    /// - Throws: `StoreError.corrupt` when a column holds what no version of the desk ever wrote.
    init(_ row: any Row) throws {
        key = row.int(0) ?? 0
        guard let id = row.blob(1).flatMap(CaseFile.ID.init(bytes:)), let office = row.text(3).flatMap(OfficeCode.init),
            let kind = row.text(4).flatMap(ProcedureKind.init(rawValue:)), let registeredOn = row.day(7)
        else { throw StoreError.corrupt("docket \(key)") }
        self.id = id
        self.office = office
        self.kind = kind
        self.registeredOn = registeredOn
        number = row.text(2) ?? ""
        stage = row.text(5) ?? ""
        standing = row.text(6) ?? ""
        acceptedOn = row.day(8)
        closedOn = row.day(9)
        outcome = row.text(10)
        category = row.text(11)
        persons = row.count(12)
        isCollective = row.flag(13) ?? false
        workers = DocketRow.names(row.text(14))
        employers = DocketRow.names(row.text(15))
        mediators = DocketRow.names(row.text(16))
        claimedFen = row.int(17) ?? 0
        agreedFen = row.int(18) ?? 0
        receivedFen = row.int(19) ?? 0
        waivedFen = row.int(20) ?? 0
        series = row.text(21)
        isBacklog = row.flag(22) ?? false
        version = row.count(23)
    }

    private static func names(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\n").map(String.init)
    }
}

extension Row {
    func day(_ column: Int) -> Day? { int(column).flatMap { Day(number: Int($0)) } }
}

extension Identifier {
    init?(bytes: [UInt8]) {
        guard let uuid = UUID(bytes: bytes) else { return nil }
        self.init(uuid)
    }
}

public import CaseStore
public import CaseWorkflow
import Foundation
import Spreadsheet

/// The roll of a collective dispute as an office's table gives it.
public struct RollTable: Hashable, Sendable {
    public private(set) var claimants: [Claimant] = []
    private var migrants = 0
    private var minors = 0
    private var over60 = 0
    private var persons = RollPersons()

    public static let most = 100_000

    /// - Throws: `TypedProblem` with the line, the column and the reason; nothing of a faulty table is taken in.
    public static func read(_ path: String, today: Day) throws -> RollTable {
        do {
            let book = try Workbook.open(path)
            var table = RollTable()
            var heading: RollHeading?
            try book.forEachRow { reading in
                switch reading {
                case .undecodable(let row):
                    throw problem(row.number, nil, row.chinese, row.english)
                case .row(let row):
                    let cells = row.cells.map { $0.verbatim.trimmed }
                    if cells.allSatisfy(\.isEmpty) { return .next }
                    if let heading {
                        try table.take(cells, line: row.number, heading, today: today)
                    } else {
                        heading = try RollHeading(cells, line: row.number)
                    }
                    return .next
                }
            }
            guard !table.claimants.isEmpty else {
                throw TypedProblem(
                    "roll-empty", Sentence("名册中没有人员，请核对文件", "The roll names nobody. Check the file"), field: "file")
            }
            return table
        } catch let error as SpreadsheetError {
            throw TypedProblem(error.code.rawValue, Sentence(error.chinese, error.english), field: "file")
        }
    }

    /// What the event carries: the count, the sums and the digest of the rows.
    public func roll(on day: Day, digest: String) throws(StoreError) -> ClaimantRoll {
        var claimed = Money.zero
        for claimant in claimants {
            do {
                claimed = try claimed.plus(claimant.claimed)
            } catch {
                throw StoreError.refused(Refused(.amountTooLarge, field: "claimed"))
            }
        }
        return ClaimantRoll(
            on: day, count: claimants.count, digest: digest, claimed: claimed,
            women: claimants.count { $0.sex == .female }, migrants: migrants,
            newForm: claimants.count { $0.traits.contains(.newFormEmployment) },
            disabled: claimants.count { $0.traits.contains(.disabled) }, minors: minors, over60: over60)
    }

    private mutating func take(_ cells: [String], line: Int, _ heading: RollHeading, today: Day) throws {
        var read = RollLine(cells, line: line, heading.places, today: today)
        persons.check(&read)
        if let flaw = read.flaws.first {
            throw RollTable.problem(line, flaw.column, flaw.sentence.chinese, flaw.sentence.english)
        }
        try take(read)
    }

    /// - Throws: `TypedProblem` when there are more persons than a roll can hold.
    mutating func take(_ read: RollLine) throws(TypedProblem) {
        guard claimants.count < RollTable.most else {
            throw RollTable.problem(
                read.line, nil, "名册超过\(RollTable.most)人，请拆分",
                "the roll has more than \(RollTable.most) persons, split it")
        }
        var claimant = read.claimant
        claimant.line = claimants.count + 1
        claimants.append(claimant)
        if read.isMigrant { migrants += 1 }
        if read.isMinor { minors += 1 }
        if read.isOver60 { over60 += 1 }
    }

    static func problem(_ line: Int, _ column: RollColumn?, _ chinese: String, _ english: String)
        -> TypedProblem
    {
        let place = column.map { "“\($0.rawValue)”一栏" } ?? ""
        let where_ = column.map { ", column “\($0.rawValue)”" } ?? ""
        return TypedProblem(
            "roll-unreadable",
            Sentence(
                "名册第\(line)行\(place)：\(chinese)。整个文件未导入。",
                "Line \(line) of the roll\(where_): \(english). Nothing was taken in."),
            field: "file")
    }
}

extension RollTable {
    /// A roll that came as bytes. It lies in a file that only this program may read until it is read, and goes again.
    ///
    /// - Throws: `TypedProblem`, as above.
    public static func read(_ bytes: [UInt8], ending: String, today: Day) throws -> RollTable {
        let path = FileManager.default.temporaryDirectory.path + "/labordesk-roll-\(UUID().uuidString).\(ending)"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else {
            throw TypedProblem(
                "file-not-written", Sentence("临时文件写不进去，请检查磁盘空间", "A temporary file cannot be written. Check the disk"),
                field: "file")
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try read(path, today: today)
    }
}

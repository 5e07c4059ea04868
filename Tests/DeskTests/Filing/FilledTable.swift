import CaseWorkflow
import Foundation
import Glibc
import OfficeLedger
import Spreadsheet

@testable import Desk

/// A summary table as an office would fill it in: two cases open at the start, three accepted, two closed, three open at the end.
struct FilledTable {
    var office = "hz-jd"
    var period = "2025-03"
    /// By code; a figure that is not here has no row.
    var values: [String: String] = [
        "opening": "2", "accepted": "3", "closed": "2", "agreement": "1", "withdrawn": "1", "closing": "3",
        "succeeded": "1",
        "persons": "12", "persons-covered": "1", "persons-women": "4", "claimed": "36000", "agreed": "12000",
        "received": "9000.5",
        "received-verified": "5000.5", "received-stated": "4000", "recovered-closing": "12000", "consultations": "40",
        "consultations-promoted": "3", "drafting": "2", "outreach-sessions": "1", "outreach-visitors": "120",
        "outreach-leaflets": "300", "head": "王甲", "reviewer": "李乙", "preparer": "张丙", "reported-on": "2025-04-03",
    ]

    init(_ changes: [String: String] = [:], period: String = "2025-03") {
        self.period = period
        for (code, value) in changes { values[code] = value }
    }

    /// The month after: opens with three, one accepted, none closed.
    static var april: FilledTable {
        FilledTable(
            [
                "opening": "3", "accepted": "1", "closed": "0", "agreement": "0", "withdrawn": "0", "closing": "4",
                "succeeded": "0", "persons": "1", "persons-covered": "0", "persons-women": "0", "claimed": "500",
                "received": "0",
                "received-verified": "0", "received-stated": "0", "recovered-closing": "0", "agreed": "0",
            ], period: "2025-04")
    }

    /// Title in row 1, heading in row 2.
    var rows: [[OutgoingCell]] {
        var rows: [[OutgoingCell]] = [
            [.text("汇总表")], ["代码", "项目", "单位", "数值"].map(OutgoingCell.text),
            [.text("office"), .empty, .empty, .text(office)], [.text("period"), .empty, .empty, .text(period)],
        ]
        let codes = SummaryFigure.allCases.map(\.rawValue) + SummaryMark.allCases.map(\.rawValue)
        for code in codes {
            guard let value = values[code] else { continue }
            let figure = SummaryFigure(rawValue: code)
            let cell: OutgoingCell = Double(value) == nil ? .text(value) : .number(value)
            rows.append([.text(code), .text(figure?.name.chinese ?? ""), .text(figure?.unit.word ?? ""), cell])
        }
        return rows
    }

    func write(to path: String) throws {
        let writer = XLSXWriter(path: path)
        try writer.beginSheet("汇总表")
        for row in rows { try writer.write(row) }
        try writer.finish()
    }

    /// The row of a code, from 1.
    func row(of code: String) -> Int? { rows.firstIndex { $0.first == .text(code) }.map { $0 + 1 } }
}

/// Text as spreadsheet programs in China save it.
enum GB18030Text {
    struct Unreadable: Error {}

    static func bytes(_ text: String) throws -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
            throw Unreadable()
        }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, into) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &into, &outputLeft) != 0 || inputLeft != 0
            }
        }
        guard !failed else { throw Unreadable() }
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}

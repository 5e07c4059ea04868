public import CaseExport
public import CaseWorkflow

/// What stands over and under a return on paper: whose it is, of which days, and who answers for it.
public struct ReturnHeading: Hashable, Sendable {
    public var office: String
    public var from: Day
    public var to: Day
    public var persons: ReturnPersons
    /// The day it went out (报出日期); nil when it has not.
    public var reportedOn: Day?
    /// What sets it apart: a rehearsal, a correction, offices that are missing.
    public var remarks: [String]

    public init(
        office: String, from: Day, to: Day, persons: ReturnPersons = ReturnPersons(), reportedOn: Day? = nil,
        remarks: [String] = []
    ) {
        self.office = office
        self.from = from
        self.to = to
        self.persons = persons
        self.reportedOn = reportedOn
        self.remarks = remarks
    }

    public init(_ header: FilingHeader) {
        var remarks: [String] = []
        if header.isTest { remarks.append("试报件，不计入统计") }
        switch header.type {
        case .original: break
        case .correction, .replacement, .withdrawal, .zero: remarks.append(header.type.name.chinese)
        }
        let coverage = header.coverage
        if coverage.expected > 0 {
            remarks.append("下级单位应报\(coverage.expected)个，已含\(coverage.received.count)个，未报\(coverage.missing.count)个")
        }
        self.init(
            office: header.sender.name, from: header.period.from, to: header.period.to,
            persons: header.responsible ?? ReturnPersons(), reportedOn: header.reportedOn, remarks: remarks)
    }

    /// `2026年3月` of a calendar month, `2026年` of a year, else its first and last day.
    var period: String {
        let next = to.adding(days: 1)
        if from.day == 1, next.day == 1, from.adding(months: 1) == next { return "\(from.year)年\(from.month)月" }
        if from.day == 1, from.month == 1, next == from.adding(months: 12) { return "\(from.year)年" }
        return "\(from.chinese)至\(to.chinese)"
    }

    /// The period by its name and its days.
    var days: String {
        let days = "\(from.chinese)至\(to.chinese)"
        return period == days ? days : "\(period)（\(days)）"
    }

    /// `单位负责人：…　审核人：…　填表人：…`, with room to write where nobody is named.
    var signatures: String {
        let names = ReturnPersons.Part.allCases.map { "\($0.name.chinese)：\(persons[$0] ?? "＿＿＿＿＿＿")" }
        return names.joined(separator: "　　")
    }

    var reported: String { "报出日期：\(reportedOn?.chinese ?? "＿＿＿＿＿＿")" }
}

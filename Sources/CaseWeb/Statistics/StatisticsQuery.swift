import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Hummingbird

/// Which figures a page of statistics shows. All of it is in the address, so that the page can be passed on.
struct StatisticsQuery: Sendable {
    /// A return scheme, `year`, or `days` for two days of one's own.
    var scheme: String
    /// The period's name; of `days`, nothing.
    var period: String
    var from: Day
    var to: Day
    var office: OfficeCode?
    var basis: ReportQuery.Basis = .event
    var asFiled = false
    var asOf: Day?
    var by: GroupKey?
    /// Fen beside 万元.
    var showsFen = false
    /// Small cells of sensitive breakdowns are left out.
    var isForPublication = false

    static let schemes = Period.schemes + ["year", "days"]

    static func name(ofScheme code: String) -> Sentence { Words["scheme." + code] }

    /// - Throws: `WebRefusal.unreadable` with the field that cannot be read.
    init(_ parameters: FormFields, today: Day) throws(WebRefusal) {
        let last = Period.lastMonth(before: today)
        let scheme = parameters["scheme"] ?? (parameters["from"] == nil ? Period.monthScheme : "days")
        guard StatisticsQuery.schemes.contains(scheme) else {
            throw .unreadable(field: "scheme", Sentence("没有这种报表周期", "There is no such scheme"))
        }
        self.scheme = scheme
        (period, from, to) = try StatisticsQuery.days(scheme, parameters, last: last, today: today)
        if let text = parameters["office"] {
            guard let code = OfficeCode(text) else { throw .notFound }
            office = code
        }
        if let text = parameters["basis"] {
            guard let basis = ReportQuery.Basis(rawValue: text) else {
                throw .unreadable(field: "basis", Sentence("没有这种统计口径", "There is no such basis"))
            }
            self.basis = basis
        }
        asFiled = parameters["known"] == "filed"
        if let text = parameters["as-of"] {
            guard let day = Day(text) else { throw StatisticsQuery.noDay("as-of") }
            asOf = day
        }
        if let text = parameters["by"] {
            guard let key = GroupKey(rawValue: text) else {
                throw .unreadable(field: "by", Sentence("不能这样分组", "There is no such grouping"))
            }
            by = key
        }
        showsFen = parameters.has("fen")
        isForPublication = parameters.has("publish")
    }

    private static func days(
        _ scheme: String, _ parameters: FormFields, last: Period, today: Day
    ) throws(WebRefusal) -> (String, Day, Day) {
        switch scheme {
        case "days":
            guard let from = parameters["from"].flatMap({ Day($0) }) else { throw noDay("from") }
            guard let to = parameters["to"].flatMap({ Day($0) }) else { throw noDay("to") }
            guard from <= to else {
                throw .unreadable(field: "to", Sentence("截止日早于起始日", "The last day is before the first"))
            }
            return ("", from, to)
        case "year":
            let name = parameters["period"].map { String($0.prefix(4)) } ?? String(last.to.year)
            guard name.utf8.count == 4, let from = Day(name + "-01-01"), let to = Day(name + "-12-31") else {
                throw noPeriod
            }
            return (name, from, to)
        case _:  // The return schemes.
            let name = parameters["period"] ?? StatisticsQuery.latest(scheme, last: last, today: today)
            // Whoever turns from months to weeks keeps the month that was looked at.
            let read =
                Period(scheme: scheme, name: name)
                ?? (scheme == "week" ? Day(name + "-01") : nil).map {
                    Period(weekOf: $0)
                }
            guard let period = read else { throw noPeriod }
            return (period.name, period.from, period.to)
        }
    }

    private static func latest(_ scheme: String, last: Period, today: Day) -> String {
        switch scheme {
        case "week": today.adding(days: -7).description
        case "october-year": String(today.month >= 10 ? today.year : today.year - 1)
        case _: last.name  // Months of either cut.
        }
    }

    private static func noDay(_ field: String) -> WebRefusal {
        .unreadable(field: field, Sentence("日期写作 2026-03-31", "A day is written 2026-03-31"))
    }

    private static let noPeriod = WebRefusal.unreadable(
        field: "period",
        Sentence(
            "期间的写法：月写作 2026-03；周写作其中一天 2026-03-02；年写作 2026",
            "A period is written 2026-03 for a month, 2026-03-02 for the week of that day, 2026 for a year"))

    /// The report that is asked for.
    var report: ReportQuery {
        ReportQuery(
            from: from, to: to, basis: basis, asOf: basis == .cohort ? asOf : nil, by: by.map { [$0] } ?? [],
            asFiled: asFiled, office: office)
    }

    /// The address of the same with something changed.
    func address(_ path: String = "/statistics", _ change: (inout StatisticsQuery) -> Void = { _ in }) -> String {
        var query = self
        change(&query)
        return Address(path, query.parameters).text
    }

    var parameters: [(String, String?)] {
        [
            ("scheme", scheme), ("period", scheme == "days" ? nil : period),
            ("from", scheme == "days" ? from.description : nil), ("to", scheme == "days" ? to.description : nil),
            ("office", office?.text), ("basis", basis == .event ? nil : basis.rawValue),
            ("known", asFiled ? "filed" : nil), ("as-of", asOf?.description), ("by", by?.rawValue),
            ("fen", showsFen ? "1" : nil), ("publish", isForPublication ? "1" : nil),
        ]
    }

    /// The period before or after this one; for days of one's own as many before or after.
    func moved(by steps: Int) -> StatisticsQuery {
        var query = self
        switch scheme {
        case "days":
            let length = to.days(since: from) + 1
            query.from = from.adding(days: steps * length)
            query.to = to.adding(days: steps * length)
        case "week":
            query.period = from.adding(days: 7 * steps).description
        case "year", "october-year":
            query.period = String((Int(period) ?? 0) + steps)
        case _:  // Months of either cut are named by the month they end in.
            query.period = String((Day(period + "-01") ?? to).adding(months: steps).description.prefix(7))
        }
        return query
    }
}

/// An address with its parameters, those without a value left out.
struct Address {
    let text: String

    init(_ path: String, _ parameters: [(String, String?)]) {
        let parts = parameters.compactMap { name, value in value.map { name + "=" + $0.formEncoded } }
        text = parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }
}

extension Request {
    /// What stands in the address after the question mark.
    var addressFields: FormFields {
        var fields = FormFields()
        for (name, value) in uri.queryParameters { fields.add(String(name), String(value)) }
        return fields
    }
}

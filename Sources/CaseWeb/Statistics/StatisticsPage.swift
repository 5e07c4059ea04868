import CaseStore
import CaseWorkflow
import Desk

/// The page of statistics: what is asked, the table of the return, its groups, its pictures. Every figure leads to what it is made
/// of, unless the page is for publication.
struct StatisticsPage {
    let desk: Desk
    let query: StatisticsQuery
    let fields: FormFields
    let fault: (field: String, sentence: Sentence)?
    let figures: StatisticsFigures
    let offices: [Office]

    init(
        _ desk: Desk, _ query: StatisticsQuery, _ figures: StatisticsFigures, _ fields: FormFields,
        _ fault: (field: String, sentence: Sentence)?
    ) throws(StoreError) {
        self.desk = desk
        self.query = query
        self.fields = fields
        self.fault = fault
        self.figures = figures
        offices = try desk.offices()
    }

    var compared: ComparedReport { figures.compared }
    var report: Report { compared.report }

    func view(in language: Language) throws(StoreError) -> View {
        let table = StatisticsTable(page: self, language: language)
        let drawn = StatisticsPictures(page: self, language: language)
        let multiples = drawn.multiples().map(\.view)
        return [
            "office": report.office.name, "from": query.from.description, "to": query.to.description,
            "basis": Words["statistics.basis." + query.basis.rawValue].text(in: language),
            "asOf": report.asOf.description, "asFiled": query.asFiled, "isForPublication": query.isForPublication,
            "previous": query.moved(by: -1).address(), "next": query.moved(by: 1).address(),
            "form": form(language), "fault": fault.map { ["text": $0.sentence.text(in: language)] as View },
            "lines": table.lines, "rates": table.rates, "showsFen": query.showsFen,
            "fenToggle": query.address { $0.showsFen.toggle() },
            "publishToggle": query.address { $0.isForPublication.toggle() },
            "csv": query.isForPublication ? nil : query.address("/statistics/report.csv"),
            "xlsx": query.isForPublication ? nil : query.address("/statistics/report.xlsx"),
            "group": table.group, "groupHint": query.by == nil,
            "pictures": try drawn.all().map(\.view), "multiples": multiples,
            "hasMultiples": !multiples.isEmpty,
            "multiplesName": Words["chart.multiples"].text(in: language),
        ]
    }

    private func form(_ language: Language) -> View {
        func fault(_ field: String) -> String? {
            guard let fault = self.fault, fault.field == field else { return nil }
            return fault.sentence.text(in: language)
        }
        let isWrong = self.fault != nil
        let typed = { (name: String, own: String) -> String in isWrong ? fields[name] ?? own : own }
        return [
            "schemes": StatisticsQuery.schemes.map {
                option($0, StatisticsQuery.name(ofScheme: $0).text(in: language), chosen: query.scheme)
            },
            "period": typed("period", query.period), "periodFault": fault("period"),
            "from": typed("from", query.scheme == "days" ? query.from.description : ""), "fromFault": fault("from"),
            "to": typed("to", query.scheme == "days" ? query.to.description : ""), "toFault": fault("to"),
            "offices": offices.map { option($0.code.text, $0.name, chosen: report.office.code.text) },
            "bases": ReportQuery.Basis.allCases.map {
                option(
                    $0.rawValue, Words["statistics.basis." + $0.rawValue].text(in: language),
                    chosen: query.basis.rawValue)
            },
            "knowns": ["now", "filed"].map {
                option($0, Words["statistics.known." + $0].text(in: language), chosen: query.asFiled ? "filed" : "now")
            },
            "knownFault": fault("known") ?? fault("basis") ?? fault("scheme"),
            "asOf": query.asOf?.description, "asOfFault": fault("as-of"),
            "keys": [option("", Words["none"].text(in: language), chosen: query.by?.rawValue ?? "")]
                + GroupKey.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: query.by?.rawValue) },
            "fen": query.showsFen, "publish": query.isForPublication,
        ]
    }

    /// Where a figure leads to; nil in what is published.
    func link(
        _ indicator: String, _ detail: String = "", in report: ReportQuery? = nil,
        group: [(key: GroupKey, value: String)] = []
    ) -> String? {
        guard !query.isForPublication, let figure = ReportFigure(indicator: indicator, detail: detail) else {
            return nil
        }
        return FigureListQuery(FigureQuery(figure, of: report ?? query.report, group: group)).address()
    }
}

extension ReportQuery {
    /// The year up to the last day, as it stands beside a report: as known.
    var yearSoFar: ReportQuery {
        var query = self
        query.by = []
        query.asFiled = false
        query.from = Day(year: to.year, month: 1, day: 1) ?? from
        return query
    }

    /// The same days a year before; a month that is whole stays whole.
    var lastYear: ReportQuery {
        var query = self
        query.by = []
        query.asFiled = false
        query.from = from.adding(months: -12)
        query.to = to.adding(months: -12)
        if to.adding(days: 1).day == 1 { query.to = to.adding(days: 1).adding(months: -12).adding(days: -1) }
        return query
    }
}

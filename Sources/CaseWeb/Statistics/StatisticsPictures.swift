import CaseStore
import CaseWorkflow
import Desk

/// The pictures of a page of statistics, each with the table behind it.
struct StatisticsPictures {
    let page: StatisticsPage
    let language: Language

    private var report: Report { page.report }
    private var figures: PictureFigures { page.figures.pictures }

    private func word(_ key: String) -> String { Words[key].text(in: language) }

    func all() throws(StoreError) -> [Picture] {
        var pictures = [flow, shares, ladder]
        pictures.append(categories)
        pictures += [ages, curve]
        if figures.offices.count > 1 { pictures.append(funnel) }
        if let triangle = try triangle() { pictures.append(triangle) }
        return pictures
    }

    private func described(_ chinese: String, _ english: String) -> String {
        Sentence(chinese, english).text(in: language)
    }

    private var flow: Picture {
        let months = figures.months
        let (received, closed, open) = (
            months.reduce(0) { $0 + $1.accepted }, months.reduce(0) { $0 + $1.closed }, months.last?.open ?? 0
        )
        let names = (word("chart.accepted"), word("chart.closed"), word("chart.open"))
        let paper = ChartPaper(
            id: "flow", title: word("chart.flow"),
            description: described(
                "\(months.count)个月受理\(received)件，结案\(closed)件，末月期末未结\(open)件。",
                "In \(months.count) months \(received) cases were accepted and \(closed) closed; \(open) were open at the end."
            ))
        let chart = FlowChart(
            periods: months.map { .init(name: $0.name, received: $0.accepted, resolved: $0.closed, pending: $0.open) },
            names: names, unit: word("chart.cases"), language: language)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description, svg: chart.svg(paper),
            head: [word("chart.month"), names.0, names.1, names.2],
            rows: months.map { [$0.name, String($0.accepted), String($0.closed), String($0.open)] })
    }

    private var shares: Picture {
        let parts = ["agreement", "settled", "no-agreement", "withdrawn"].map { word("chart." + $0) }
        let rows = [
            (word("statistics.this"), report.total), (word("statistics.year"), page.compared.year),
            (word("statistics.last"), page.compared.last),
        ].map { name, figures in
            let mediation = figures.mediation
            return ShareChart.Row(
                name: name,
                values: [mediation.agreement, mediation.settled, mediation.noAgreement, mediation.withdrawn])
        }
        let now = rows[0]
        let paper = ShareChart.paper(
            "shares", word("chart.shares"),
            described(
                "本期调解结案\(now.whole)件，其中" + zip(parts, now.values).map { "\($0)\($1)件" }.joined(separator: "、") + "。",
                "\(now.whole) mediations closed: "
                    + zip(parts, now.values).map { "\($0) \($1)" }.joined(separator: ", ") + "."),
            rows: rows.count)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description,
            svg: ShareChart(parts: parts, rows: rows, nothing: word("chart.nothing")).svg(paper),
            head: [word("chart.period")] + parts + [word("chart.all")],
            rows: rows.map { [$0.name] + $0.values.map { String($0) } + [String($0.whole)] })
    }

    private var ladder: Picture {
        let money = report.total.ladder
        let lines: [(String, Int64, Int, Bool)] = [
            ("claimed", money.claimed, 1, false), ("agreed", money.agreed, 1, false),
            ("received", money.received, 1, false), ("verified", money.receivedVerified, 1, true),
            ("stated", money.receivedStated, 2, true), ("waived", money.waived, 3, false),
        ]
        let unit = described("万元", "10,000 yuan")
        let bars = lines.map { code, fen, part, isPart in
            BarChart.Bar(
                name: word("chart." + code), value: fen, words: ReportTable.tenThousands(fen), part: part,
                isPart: isPart)
        }
        let paper = BarChart.paper(
            "ladder", word("chart.ladder"),
            described("本期：", "In the period: ") + bars.map { "\($0.name) \($0.words)" }.joined(separator: "，") + unit,
            bars: bars.count)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description,
            svg: BarChart(bars: bars, isMoney: true, unit: described("（元）", "(yuan)"), language: language).svg(paper),
            head: [word("chart.money"), unit, described("元", "yuan")],
            rows: zip(bars, lines).map { [$0.name, $0.words, Money(fen: $1.1).plain] })
    }

    private var categories: Picture {
        let groups = page.figures.categories
        let hidden =
            page.query.isForPublication
            ? SmallCells.hidden(groups.map { [$0.figures.mediation.accepted] }) : groups.map { _ in false }
        let bars = zip(groups, hidden).filter { !$1 && $0.figures.mediation.accepted != 0 }.map { group, _ in
            BarChart.Bar(
                name: report.name(of: group.key.values[0], for: .category).text(in: language),
                value: group.figures.mediation.accepted, words: String(group.figures.mediation.accepted))
        }.sorted { ($1.value, $0.name) < ($0.value, $1.name) }
        let paper = BarChart.paper(
            "categories", word("chart.categories"),
            bars.first.map {
                described("本期受理最多的是\($0.name)，\($0.words)件。", "Most accepted: \($0.name), \($0.words) cases.")
            } ?? word("chart.nothing"), bars: bars.count)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description,
            svg: BarChart(bars: bars, isMoney: false, unit: word("chart.cases"), language: language).svg(paper),
            head: [word("chart.category"), word("chart.accepted")], rows: bars.map { [$0.name, $0.words] })
    }

    private var ages: Picture {
        let bands = figures.ages.map { band in
            AgePyramid.Band(
                name: StatisticsPictures.name(of: band.days, language), left: band.mediation, right: band.legalAid)
        }
        let (left, right) = (bands.reduce(0) { $0 + $1.left }, bands.reduce(0) { $0 + $1.right })
        let paper = AgePyramid.paper(
            "ages", word("chart.ages"),
            described(
                "\(report.query.to)未结：调解\(left)件，法律援助\(right)件，按受理以来的日数。",
                "Open on \(report.query.to): \(left) mediations, \(right) of legal aid, by days since acceptance."),
            bands: bands.count)
        let names = (word("chart.mediation"), word("chart.legal-aid"))
        return Picture(
            id: paper.id, title: paper.title, description: paper.description,
            svg: AgePyramid(bands: bands, names: names, language: language).svg(paper),
            head: [word("chart.days"), names.0, names.1],
            rows: bands.map { [$0.name, String($0.left), String($0.right)] })
    }

    static func name(of days: ClosedRange<Int>, _ language: Language) -> String {
        if days.upperBound > 10_000 {
            return Sentence("\(days.lowerBound)日以上", "\(days.lowerBound)+ d").text(in: language)
        }
        return Sentence("\(days.lowerBound)–\(days.upperBound)日", "\(days.lowerBound)–\(days.upperBound) d").text(
            in: language)
    }

    private var curve: Picture {
        let chart = ClosingCurve(
            durations: figures.durations,
            names: (word("chart.days-to-close"), word("chart.share-closed"), word("chart.median")), language: language)
        let marks = [15, 30, 60, 90, 180, 365]
        let paper = ChartPaper(
            id: "curve", title: word("chart.curve"),
            description: chart.median.map {
                described(
                    "本期结案的\(chart.total)件调解中，一半在受理后\($0)日内结案。",
                    "Of the \(chart.total) mediations closed in the period, half were closed within \($0) days of acceptance."
                )
            } ?? word("chart.nothing"))
        return Picture(
            id: paper.id, title: paper.title, description: paper.description, svg: chart.svg(paper),
            head: [word("chart.within"), word("chart.closed"), word("chart.all")],
            rows: marks.map {
                [described("\($0)日", "\($0) days"), String(chart.closed(within: $0)), String(chart.total)]
            })
    }

    private var funnel: Picture {
        let points = figures.offices.map {
            FunnelChart.Point(
                name: $0.office.name, numerator: $0.success.numerator, denominator: $0.success.denominator)
        }
        let chart = FunnelChart(
            points: points,
            names: (word("chart.rate"), word("chart.closed-cases"), "95%", "99.8%", word("chart.all")),
            language: language)
        let outside = points.filter { [.outside95, .outside998].contains(chart.place(of: $0)) }.map(\.name)
        let paper = ChartPaper(
            id: "funnel", title: word("chart.funnel"),
            description: outside.isEmpty
                ? described(
                    "各单位的成功率都在偶然波动的范围内，不宜排名。", "Every office lies within what chance allows; there is nothing to rank.")
                : described(
                    "在95%范围以外的：\(outside.joined(separator: "、"))。其余的差别可以是偶然。",
                    "Outside the 95% limits: \(outside.joined(separator: ", ")). The others may differ by chance."),
            height: 300)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description, svg: chart.svg(paper),
            head: [word("statistics.office"), word("chart.succeeded"), word("chart.closed"), word("chart.limits")],
            rows: points.map { point in
                let place: String =
                    switch chart.place(of: point) {
                    case .inside: word("chart.inside")
                    case .outside95: word("chart.outside95")
                    case .outside998: word("chart.outside998")
                    case .empty: word("chart.nothing")
                    }
                return [point.name, String(point.numerator), String(point.denominator), place]
            })
    }

    /// Of each office that handles cases, on one scale.
    func multiples() -> [Picture] {
        guard figures.offices.count > 1 else { return [] }
        let most = figures.offices.flatMap(\.months).map { max($0.accepted, $0.closed) }.max() ?? 0
        let names = (word("chart.accepted"), word("chart.closed"))
        return figures.offices.enumerated().map { place, line in
            let (accepted, closed) = (
                line.months.reduce(0) { $0 + $1.accepted }, line.months.reduce(0) { $0 + $1.closed }
            )
            let paper = SmallMultiple.paper(
                "office\(place + 1)", line.office.name,
                described("受理\(accepted)件，结案\(closed)件", "\(accepted) accepted, \(closed) closed"))
            let chart = SmallMultiple(
                periods: line.months.map {
                    .init(name: $0.name, received: $0.accepted, resolved: $0.closed, pending: $0.open)
                }, most: most, names: names, language: language)
            return Picture(
                id: paper.id, title: paper.title, description: paper.description, svg: chart.svg(paper),
                head: [word("chart.month"), names.0, names.1],
                rows: line.months.map { [$0.name, String($0.accepted), String($0.closed)] })
        }
    }

    /// What was filed of the accepted cases, filing after filing; nil before anything was filed twice.
    private func triangle() throws(StoreError) -> Picture? {
        guard
            let rows = try VintageReading(desk: page.desk, office: report.office.code, year: report.query.to.year)
                .rows()
        else { return nil }
        let depth = rows.map(\.values.count).max() ?? 1
        let heads = (1...depth).map { described("第\($0)次报送", "filing \($0)") }
        let paper = TriangleChart.paper(
            "triangle", word("chart.triangle"),
            described(
                "\(report.query.to.year)年各月所报受理数及其修订。",
                "Accepted cases of the months of \(report.query.to.year), as filed and revised."),
            rows: rows.count)
        let withdrawn = word("chart.withdrawn")
        return Picture(
            id: paper.id, title: paper.title, description: paper.description,
            svg: TriangleChart(rows: rows, heads: heads, withdrawn: withdrawn).svg(paper),
            head: [word("chart.month")] + heads,
            rows: rows.map { row in
                [row.name]
                    + (0..<depth).map { place in
                        place < row.values.count ? row.values[place].map { String($0) } ?? withdrawn : ""
                    }
            })
    }
}

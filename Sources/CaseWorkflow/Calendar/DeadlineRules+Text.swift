extension DeadlineRules {
    private static let fieldNames = [
        "id", "trigger", "actor", "term", "extension", "direction", "rolls", "from", "to", "area", "mark", "day word",
        "duty", "duty in English", "basis",
    ]

    /// Reads the import format, one rule a line, fifteen fields in the order of `fieldNames`:
    ///
    ///     MED-ACCEPT | application-received | office | 3 working | - | after | yes | - | - | - | V | - | … | … | …
    ///
    /// A term is `15 calendar`, `3 working`, `6 month` or `1 year`. An extension is a term, `consent` (no limit in law)
    /// or `-`. The direction is `after` or `before`; rolls is `yes` or `no`; from and to are days or `-`. The area is
    /// the beginning of a GB/T 2260 code or `-`. The day word is `plain` where the text says plain 日, else `-`.
    /// - Throws: `TableProblem` naming line, field, what was found and what to do; a faulty table gives nothing.
    public init(parsing text: String) throws(TableProblem) {
        let table = try DataTable(text, table: .rules, fields: DeadlineRules.fieldNames.count)
        var rows: [DeadlineRule] = []
        var seen: Set<String> = []
        for row in table.rows {
            let rule = try DeadlineRules.rule(row)
            guard seen.insert(rule.id).inserted else { throw DeadlineRules.problem(row, 0, .repeated) }
            rows.append(rule)
        }
        self.init(rows: rows)
    }

    /// The table in the import format, with its heading.
    public var text: String {
        let lines = rows.map { rule in
            let more =
                switch rule.extendable {
                case .none: "-"
                case .upTo(let term): term.description
                case .byConsent: "consent"
                }
            return [
                rule.id, rule.trigger.rawValue, rule.actor.rawValue, rule.term.description, more,
                rule.direction.rawValue, rule.rollsOver ? "yes" : "no", rule.validFrom?.description ?? "-",
                rule.validTo?.description ?? "-", rule.area ?? "-", rule.certainty.rawValue,
                rule.isPlainDay ? "plain" : "-", rule.duty.chinese, rule.duty.english, rule.basis,
            ].joined(separator: " | ")
        }
        return (["# " + DeadlineRules.fieldNames.joined(separator: " | ")] + lines).joined(separator: "\n") + "\n"
    }

    private static func rule(_ row: DataTable.Row) throws(TableProblem) -> DeadlineRule {
        let id = row.fields[0]
        guard (1...40).contains(id.utf8.count),
            id.utf8.allSatisfy({ FoldedCode.isDigit($0) || (65...90).contains($0) || $0 == UInt8(ascii: "-") })
        else { throw problem(row, 0, .unreadable) }
        let area = row.fields[9]
        guard area == "-" || ([2, 4, 6].contains(area.utf8.count) && area.utf8.allSatisfy(FoldedCode.isDigit)) else {
            throw problem(row, 9, .unreadable)
        }
        let validFrom = try day(row, 7)
        let validTo = try day(row, 8)
        if let validFrom, let validTo, validTo < validFrom { throw problem(row, 8, .reversed) }
        return DeadlineRule(
            id: id,
            trigger: try read(row, 1, DeadlineTrigger.init(rawValue:)),
            actor: try read(row, 2, DeadlineActor.init(rawValue:)),
            term: try read(row, 3) { Term($0) },
            extendable: try read(row, 4, lengthening),
            direction: try read(row, 5, DeadlineRule.Direction.init(rawValue:)),
            rollsOver: try read(row, 6) { ["yes": true, "no": false][$0] },
            validFrom: validFrom, validTo: validTo, area: area == "-" ? nil : area,
            certainty: try read(row, 10, DeadlineRule.Certainty.init(rawValue:)),
            isPlainDay: try read(row, 11) { ["plain": true, "-": false][$0] },
            duty: Sentence(try words(row, 12), try words(row, 13)), basis: try words(row, 14))
    }

    private static func lengthening(_ text: String) -> DeadlineExtension? {
        switch text {
        case "-": DeadlineExtension.none
        case "consent": .byConsent
        default: Term(text).map { .upTo($0) }
        }
    }

    private static func day(_ row: DataTable.Row, _ field: Int) throws(TableProblem) -> Day? {
        row.fields[field] == "-" ? nil : try read(row, field) { Day($0) }
    }

    private static func words(_ row: DataTable.Row, _ field: Int) throws(TableProblem) -> String {
        let text = row.fields[field]
        if text.isEmpty || text == "-" { throw problem(row, field, .missing) }
        if text.unicodeScalars.count > 300 { throw problem(row, field, .outOfRange) }
        return text
    }

    private static func read<Value>(
        _ row: DataTable.Row, _ field: Int, _ parse: (String) -> Value?
    ) throws(TableProblem) -> Value {
        guard let value = parse(row.fields[field]) else { throw problem(row, field, .unreadable) }
        return value
    }

    private static func problem(_ row: DataTable.Row, _ field: Int, _ reason: TableProblem.Reason) -> TableProblem {
        TableProblem(.rules, line: row.line, field: fieldNames[field], reason, found: row.fields[field])
    }
}

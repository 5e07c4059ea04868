import CaseWorkflow
public import Spreadsheet

extension HeaderReading {
    /// How many rows at the top may hold titles before the header.
    public static let searchDepth = 100

    /// Finds the header among the first rows of a file, past titles, blank rows and unit lines; also a header of two
    /// or three rows.
    ///
    /// Throws when there is none, or when it lacks the case number or the day of acceptance; and for a ledger of legal aid.
    public static func find(in rows: [SpreadsheetRow]) throws(Refusal) -> HeaderReading {
        let searched = Array(rows.prefix(searchDepth))
        guard searched.contains(where: { !$0.isBlank }) else { throw .noRows }
        var best: Candidate?
        for (index, row) in searched.enumerated() where !row.isBlank {
            let single = Candidate(words: row.cells.map { HeaderWord($0.verbatim) }, first: index, last: index)
            if single.isBetter(than: best) { best = single }
            for depth in [2, 3] where index + depth <= searched.count {
                let stacked = stacked(searched[index..<(index + depth)], at: index)
                if let stacked, stacked.isBetter(than: best) { best = stacked }
            }
        }
        if let columns = LegalAidHeader.columns(in: searched) { throw .legalAidLedger(columns: columns) }
        guard let best, best.fields.count >= 2 else { throw .noHeader(searchedRows: searched.count) }
        let missing = required.filter { best.fields[$0] == nil }
        guard missing.isEmpty else {
            throw .missingColumns(missing, found: best.words.map(\.shown).filter { !$0.isEmpty })
        }
        return best.reading(of: searched)
    }

    /// A header of two or three rows: group words above (申请人 | | 被申请人), the columns' own words below (姓名 | 性别 | 名称).
    private static func stacked(_ levels: ArraySlice<SpreadsheetRow>, at index: Int) -> Candidate? {
        let levels = Array(levels)
        // A title has one cell; a row of cases below a header has its own case number, which no header word is.
        guard let top = levels.first, top.cells.count(where: { !$0.isBlank }) >= 2,
            levels.dropFirst().allSatisfy({ $0.cells.contains { !$0.isBlank } })
        else { return nil }
        var words: [HeaderWord] = []
        var groups = [String](repeating: "", count: levels.count)
        for position in 0..<(levels.map(\.cells.count).max() ?? 0) {
            var own: (level: Int, words: String)?
            for (level, row) in levels.enumerated() where !CellText.word(row.cell(position)).isEmpty {
                let written = row.cell(position).verbatim
                own = (level, written)
                groups[level] = written
                // What stood below another group word has ended.
                for deeper in (level + 1)..<max(level + 1, groups.count) { groups[deeper] = "" }
            }
            guard let own else {
                words.append(HeaderWord(""))
                continue
            }
            words.append(word(own.words, below: groups[..<own.level].filter { !$0.isEmpty }))
        }
        return Candidate(words: words, first: index, last: index + levels.count - 1)
    }

    /// A column's own words with as much of the group words above as they need.
    private static func word(_ own: String, below groups: [String]) -> HeaderWord {
        guard let nearest = groups.last else { return HeaderWord(own) }
        let whole = HeaderWord(groups.joined() + own)
        if groups.contains(where: isOther) { return whole }
        var joined = HeaderWord(nearest + own)
        // The unit may stand in the topmost group: 金额（万元） over 申请 over 金额.
        if joined.unit == nil, let unit = whole.unit { joined = HeaderWord(nearest + own + "（\(unit.name.chinese)）") }
        for candidate in [joined, whole] where HeaderVocabulary.match(candidate) != nil { return candidate }
        let alone = HeaderWord(own)
        return HeaderVocabulary.match(alone) == nil ? whole : alone
    }

    /// Under the employer's or an agent's group word, 电话 is not the worker's.
    private static func isOther(_ group: String) -> Bool {
        ["被申请", "用人单位", "单位", "企业", "代理", "对方", "法定"].contains { group.contains($0) }
    }

    /// A row, or several, that might be the header.
    private struct Candidate {
        let words: [HeaderWord]
        let first: Int
        let last: Int
        var fields: [LedgerField: (position: Int, rank: Int)] = [:]
        var clashes: [(field: LedgerField, kept: Int, dropped: Int)] = []
        private let units: Int
        private var standIn: String?

        init(words: [HeaderWord], first: Int, last: Int) {
            self.words = words
            self.first = first
            self.last = last
            units = words.count { $0.unit != nil && $0.candidates.count > 0 }
            for (position, word) in words.enumerated() {
                guard let match = HeaderVocabulary.match(word) else { continue }
                guard let known = fields[match.field] else {
                    fields[match.field] = (position, match.rank)
                    continue
                }
                if match.rank < known.rank {
                    clashes.append((match.field, position, known.position))
                    fields[match.field] = (position, match.rank)
                } else {
                    clashes.append((match.field, known.position, position))
                }
            }
            if fields[.acceptedOn] == nil, let place = HeaderVocabulary.registrationDay(among: words) {
                fields[.acceptedOn] = (place, HeaderVocabulary.leastSure)
                standIn = words[place].shown
            }
        }

        private var score: Int {
            fields.count * 10 + HeaderReading.required.count { fields[$0] != nil } * 30 + min(units, 5) - clashes.count
        }

        func isBetter(than other: Candidate?) -> Bool {
            guard let other else { return !fields.isEmpty }
            return score > other.score || (score == other.score && first == last && other.first < other.last)
        }

        func reading(of rows: [SpreadsheetRow]) -> HeaderReading {
            let titles = rows[..<first].map { row in
                row.cells.map { CellText.folded($0.verbatim) }.filter { !$0.isEmpty }.joined(separator: " ")
            }.filter { !$0.isEmpty }
            let general = rows[..<first].lazy.flatMap(\.cells).compactMap { HeaderWord.unitLine($0) }.first
            var positions = Positions()
            var byPosition: [Int: LedgerField] = [:]
            for (field, place) in fields {
                positions[field] = place.position
                byPosition[place.position] = field
            }
            let columns = words.enumerated().map { position, word in
                let field = byPosition[position]
                let unit = field.flatMap { $0.isMoney ? word.unit ?? general ?? .yuan : nil }
                return Column(position: position, words: word.shown, field: field, unit: unit)
            }
            return HeaderReading(
                rowNumber: rows[last].number, columns: columns, titles: titles, warnings: warnings,
                positions: positions,
                acceptanceStandIn: standIn)
        }

        private var warnings: [Sentence] {
            var sentences = clashes.map { clash in
                let (kept, dropped) = (words[clash.kept].shown, words[clash.dropped].shown)
                return Sentence(
                    "有两栏都像“\(clash.field.name.chinese)”：用“\(kept)”，“\(dropped)”照原样保留；如不对请改栏名",
                    "two columns look like “\(clash.field.name.english)”: “\(kept)” is used and “\(dropped)” "
                        + "kept as it is; rename them if that is wrong"
                )
            }
            if let standIn {
                sentences.append(
                    Sentence(
                        "没有受理日期栏：以“\(standIn)”为受理日，受理件数和各期数字都按这一天统计；另有受理日期的，请补上这一栏再录入",
                        "there is no day of acceptance: “\(standIn)” stands for it, and cases are counted as accepted on that day; if the "
                            + "office kept the day of acceptance, add the column first"))
            }
            for field in LedgerField.allCases where fields[field] == nil && field != .remark {
                sentences.append(
                    Sentence("没有“\(field.name.chinese)”栏", "there is no column for “\(field.name.english)”"))
            }
            return sentences
        }
    }
}

extension SpreadsheetRow {
    /// The cell at a position; empty beyond the row's end.
    func cell(_ position: Int) -> SpreadsheetCell {
        position >= 0 && position < cells.count ? cells[position] : .empty
    }

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

extension SpreadsheetCell {
    /// True for an empty cell and for one that holds only spaces.
    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text):
            text.utf8.first.map { !SpreadsheetCell.startsWithInk($0) && CellText.compact(text).isEmpty } ?? true
        case .number: false
        }
    }

    /// True for a first byte that no space begins with.
    private static func startsWithInk(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
    }
}

public import CaseWorkflow
public import Spreadsheet

/// How the header of an outreach ledger was read.
public struct OutreachHeader: Hashable, Sendable {
    public let rowNumber: Int
    /// Column words by position, as the file has them.
    public let words: [String]
    let positions: [OutreachField: Int]

    /// Finds the header among the first rows; a day and at least one count are required.
    public static func find(in rows: [SpreadsheetRow]) throws(HeaderReading.Refusal) -> OutreachHeader {
        let searched = rows.prefix(HeaderReading.searchDepth)
        guard searched.contains(where: { !$0.isBlank }) else { throw .noRows }
        var best: OutreachHeader?
        for row in searched where !row.isBlank {
            let header = OutreachHeader(row)
            if header.positions.count > (best?.positions.count ?? 1) { best = header }
        }
        guard let best, best.isComplete else { throw .noHeader(searchedRows: searched.count) }
        return best
    }

    /// A header with a day and a count of visitors or leaflets.
    var isComplete: Bool {
        positions[.heldOn] != nil && (positions[.visitors] != nil || positions[.leaflets] != nil)
    }

    init(_ row: SpreadsheetRow) {
        var found: [OutreachField: (position: Int, rank: Int)] = [:]
        var words: [String] = []
        for (position, cell) in row.cells.enumerated() {
            let word = HeaderWord(cell.verbatim)
            words.append(word.shown)
            guard let (field, rank) = OutreachHeader.match(word) else { continue }
            if let known = found[field], known.rank <= rank { continue }
            found[field] = (position, rank)
        }
        rowNumber = row.number
        self.words = words
        positions = found.mapValues(\.position)
    }

    func position(_ field: OutreachField) -> Int { positions[field] ?? -1 }

    /// What the column at a position is about; nil for one that this desk does not know.
    public func field(at position: Int) -> OutreachField? { positions.first { $0.value == position }?.key }

    /// How each column was read, for a person to confirm.
    public var description: [Sentence] {
        let fields = Dictionary(uniqueKeysWithValues: positions.map { ($0.value, $0.key) })
        return words.enumerated().filter { !$0.element.isEmpty }.map { position, word in
            let place = HeaderReading.letters(position)
            guard let field = fields[position] else {
                return Sentence("\(place)列“\(word)”：不认识，未采用", "column \(place) “\(word)”: not known, not used")
            }
            return Sentence(
                "\(place)列“\(word)”：\(field.name.chinese)", "column \(place) “\(word)”: \(field.name.english)")
        }
    }

    private static func match(_ word: HeaderWord) -> (OutreachField, Int)? {
        for candidate in word.candidates {
            for (field, words) in synonyms {
                if let rank = words.firstIndex(of: candidate) { return (field, rank) }
            }
        }
        for candidate in word.candidates {
            for rule in rules
            where rule.all.allSatisfy({ group in group.contains { candidate.contains($0) } })
                && !rule.none.contains(where: { candidate.contains($0) })
            {
                return (rule.field, 100)
            }
        }
        return nil
    }

    private static let synonyms: [(OutreachField, [String])] = [
        (.ordinal, ["序号", "编号", "号", "no.", "no"]),
        (.heldOn, ["活动日期", "日期", "活动时间", "时间", "咨询日期", "接待日期", "宣传日期", "开展日期", "举办日期", "date"]),
        (
            .district,
            [
                "区县", "所属区县", "区域", "区县市", "县区", "县市区", "地区", "辖区", "所在区县", "所属区", "区", "行政区", "属地", "区划", "承办区县",
                "district",
            ]
        ),
        (
            .visitors,
            [
                "接待人次", "接待人数", "咨询人次", "咨询人数", "接待咨询人次", "接待职工人次", "服务人次", "服务人数", "来访人次", "参加人次", "参加人数", "参与人次",
                "参与人数", "受益人次", "接待", "人次", "人数", "接待群众人次", "visitors",
            ]
        ),
        (
            .leaflets,
            [
                "发放资料份数", "发放资料", "发放宣传资料", "发放宣传资料份数", "资料份数", "资料", "宣传资料", "宣传资料份数", "发放份数", "发放材料", "发放材料份数", "宣传品",
                "发放宣传品", "份数", "发放宣传资料数", "发放数", "leaflets",
            ]
        ),
        (.kind, ["类型", "活动类型", "活动名称", "活动主题", "主题", "形式", "活动形式", "类别", "活动内容", "名称", "kind"]),
        (.place, ["地点", "活动地点", "场所", "地址", "举办地点", "place"]),
        (.staff, ["工作人员", "工作人员人数", "工会干部人数", "工会干部", "干部人数", "志愿者", "值班人员", "负责人", "经办人", "主讲人", "staff"]),
        (.lawyers, ["律师人数", "参加律师人数", "参加律师", "律师", "值班律师", "参与律师", "律师数", "lawyers"]),
        (.remark, ["备注", "说明", "备考", "remark"]),
    ]

    private static let rules: [(field: OutreachField, all: [[String]], none: [String])] = [
        (.leaflets, [["资料", "材料", "宣传品", "手册", "传单"], ["份", "数", "发放", "册"]], []),
        (.visitors, [["人次", "人数"]], ["律师", "工作人员", "志愿者", "农民工", "女", "其中", "涉及", "涉案", "申请"]),
        (.heldOn, [["日期", "时间"]], ["填报", "报送", "录入", "结束", "受理", "立案", "结案", "办结"]),
        (.district, [["区县", "县区", "行政区"]], ["代码"]),
    ]
}

public import CaseWorkflow

/// How the header of a case ledger was read: which column is what, and in which unit.
public struct HeaderReading: Hashable, Sendable {
    /// The worksheet or file row of the (last) header row; the cases follow it.
    public let rowNumber: Int
    public let columns: [Column]
    /// Rows above the header, such as a title.
    public let titles: [String]
    /// What a person should look at before taking the ledger in.
    public let warnings: [Sentence]
    /// Column positions by field, for the reader.
    let positions: Positions

    public struct Column: Hashable, Sendable {
        /// From 0.
        public let position: Int
        /// As the file has it, without line breaks.
        public let words: String
        /// Nil for a column that this desk does not know; its cells are kept beside the case.
        public let field: LedgerField?
        /// The unit that cells of an amount column without one are read in.
        public let unit: AmountUnit?
    }

    /// The words of the column that stands for the day of acceptance where the ledger has none: 登记日期, 收件日期.
    public let acceptanceStandIn: String?

    /// Why a file cannot be read as a case ledger.
    public enum Refusal: Error, Hashable, Sendable {
        case noRows
        /// No row within the first hundred holds the words of a case ledger.
        case noHeader(searchedRows: Int)
        case missingColumns([LedgerField], found: [String])
        /// A ledger of legal aid and not of mediations: the columns that say so.
        case legalAidLedger(columns: [String])

        /// Stable code.
        public var code: String {
            switch self {
            case .noRows: "no-rows"
            case .noHeader: "no-header"
            case .missingColumns: "missing-columns"
            case .legalAidLedger: "legal-aid-ledger"
            }
        }

        public var sentence: Sentence {
            switch self {
            case .noRows:
                Sentence(
                    "文件里没有一行内容；请检查是否选对了文件或者工作表。", "The file has no rows; check that it is the right file and sheet.")
            case .noHeader(let searched):
                Sentence(
                    "前\(searched)行里找不到表头；请保留写有“案号”“受理日期”等栏名的一行，再导入一次。",
                    "No header in the first \(searched) rows; keep the row that names the columns and import again."
                )
            case .missingColumns(let fields, let found): Refusal.missing(fields, found)
            case .legalAidLedger(let columns):
                Sentence(
                    "这是法律援助台账（有\(columns.map { "“\($0)”" }.joined(separator: "、"))栏），import ledger 只录入调解台账，未录入任何内容；援助案件请用 case open --legal-aid 登记。",
                    "This is a ledger of legal aid (it has \(columns.map { "“\($0)”" }.joined(separator: ", "))); import ledger takes in ledgers of mediations, and nothing was taken in. Register cases of legal aid with case open --legal-aid."
                )
            }
        }

        private static func missing(_ fields: [LedgerField], _ found: [String]) -> Sentence {
            let chinese = fields.map { "“\($0.name.chinese)”" }.joined(separator: "、")
            let english = fields.map { "“\($0.name.english)”" }.joined(separator: ", ")
            return Sentence(
                "表头缺少\(chinese)栏；读到的栏名是：\(found.joined(separator: "、"))。请补上这一栏或者改正栏名，再导入一次。",
                "The header lacks \(english); the columns found are: \(found.joined(separator: ", ")). "
                    + "Add the column or correct its name and import again.")
        }
    }

    /// A ledger without these cannot be counted at all.
    static let required: [LedgerField] = [.caseNumber, .acceptedOn]

    /// The columns that hold no field of ours, in file order.
    public let extraColumns: [Column]

    init(
        rowNumber: Int, columns: [Column], titles: [String], warnings: [Sentence], positions: Positions,
        acceptanceStandIn: String? = nil
    ) {
        self.acceptanceStandIn = acceptanceStandIn
        self.rowNumber = rowNumber
        self.columns = columns
        self.titles = titles
        self.warnings = warnings
        self.positions = positions
        extraColumns = columns.filter { $0.field == nil && !$0.words.isEmpty }
    }

    /// How each column was read, for a person to confirm: one line each.
    public var description: [Sentence] {
        columns.filter { !$0.words.isEmpty }.map { column in
            let place = HeaderReading.letters(column.position)
            guard let field = column.field else {
                return Sentence(
                    "\(place)列“\(column.words)”：不认识，照原样保留",
                    "column \(place) “\(column.words)”: not known, kept as it is")
            }
            let unit =
                column.unit.map { Sentence("（单位：\($0.name.chinese)）", " (in \($0.name.english))") } ?? Sentence("", "")
            return Sentence(
                "\(place)列“\(column.words)”：\(field.name.chinese)\(unit.chinese)",
                "column \(place) “\(column.words)”: \(field.name.english)\(unit.english)")
        } + warnings
    }

    /// `A`, `B` … `Z`, `AA`, as worksheets name their columns.
    static func letters(_ position: Int) -> String {
        var rest = position
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// Where each field stands; -1 for a field without a column.
    struct Positions: Hashable, Sendable {
        private var places = [Int](repeating: -1, count: 32)

        subscript(_ field: LedgerField) -> Int {
            get { places[FieldSet(field).rawValue.trailingZeroBitCount] }
            set { places[FieldSet(field).rawValue.trailingZeroBitCount] = newValue }
        }
    }
}

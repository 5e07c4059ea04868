public import CaseStore
public import CaseWorkflow

/// One line of a roll as it was read, with everything that is wrong with it.
public struct RollLine: Hashable, Sendable {
    /// In the table, from 1.
    public let line: Int
    public private(set) var claimant: Claimant
    public private(set) var isMigrant = false
    public private(set) var isMinor = false
    public private(set) var isOver60 = false
    /// Why it cannot be taken in.
    public internal(set) var flaws: [Flaw] = []

    public struct Flaw: Hashable, Sendable {
        public let column: RollColumn
        public let sentence: Sentence
    }

    init(_ cells: [String], line: Int, _ places: [RollColumn: Int], today: Day) {
        self.line = line
        claimant = Claimant(line: line, name: "", claimed: .zero)
        func cell(_ column: RollColumn) -> String {
            places[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
        }
        name(cell(.name))
        claimed(cell(.claimed))
        sex(cell(.sex))
        residentID(cell(.idNumber), today)
        traits(cell(.traits))
        migrant(cell(.migrant))
    }

    private mutating func name(_ text: String) {
        guard let name = TypedText.normalised(text), !name.isEmpty else {
            flaw(.name, Sentence("姓名缺失或者无法识别", "the name is missing or cannot be read"))
            return
        }
        if let refused = Refused.line(name, most: 100) { flaw(.name, refused.sentence) }
        claimant.name = name
    }

    private mutating func claimed(_ text: String) {
        guard !text.isEmpty else { return }
        guard let amount = Money(yuan: text), amount.fen >= 0, amount <= .greatest else {
            flaw(.claimed, TypedText.unreadableAmount(text))
            return
        }
        claimant.claimed = amount
    }

    private mutating func sex(_ text: String) {
        guard !text.isEmpty else { return }
        guard let sex = Sex(typed: text) else {
            flaw(.sex, Sentence("性别请写男或者女", "write 男 or 女"))
            return
        }
        claimant.sex = sex
    }

    private mutating func residentID(_ text: String, _ today: Day) {
        guard !text.isEmpty else { return }
        do throws(ResidentIDProblem) {
            let id = try ResidentID(normalising: text, on: today)
            claimant.residentID = id.text
            if claimant.sex == .unknown { claimant.sex = id.sex }
            isMinor = id.age(on: today) < 18
            isOver60 = id.age(on: today) >= 60
        } catch {
            flaw(.idNumber, error.sentence)
        }
    }

    private mutating func traits(_ text: String) {
        for word in text.split(whereSeparator: { "、,，;； /".contains($0) }) {
            if let trait = WorkerTrait(typed: String(word)) {
                claimant.traits.append(trait)
            } else {
                flaw(.traits, WorkerTrait.unknown(String(word)))
            }
        }
    }

    private mutating func migrant(_ text: String) {
        switch text.lowercased() {
        case "", "否", "no", "n", "0", "false", "×": break
        case "是", "yes", "y", "1", "true", "√", "✓": isMigrant = true
        case _: flaw(.migrant, Sentence("请写是或者否", "write 是 or 否"))
        }
    }

    private mutating func flaw(_ column: RollColumn, _ sentence: Sentence) {
        flaws.append(Flaw(column: column, sentence: sentence))
    }
}

import CaseWorkflow
import SafeCrypto
import SafeXML

/// Checks the parts of cases, one after the other: every record, the order over all of them, and the sums.
final class CasePartCheck {
    private let header: FilingHeader
    private let content: ContentDigest
    /// Of the records only; the totals stay at 0.
    private(set) var control = FilingControl()
    var reading: FilingReading?
    /// Records by day in the period, to be laid beside the cells.
    private(set) var flows = FilingFlows()
    private var codes = CodeCheck()
    private let values = CanonicalValues()
    private let rules: RecordRules
    private var lastUID = ""

    /// The part being read.
    private var part: FilingPart
    private var number = 0
    private var records: Int64 = 0
    private var firstUID: String?
    private var problems = FilingProblems(maximum: 100)

    /// The record being read.
    private var start: XMLElementStart?
    private var texts: [String: String] = [:]
    private var text = ""
    private var depth = 0

    init(header: FilingHeader, content: ContentDigest, part: FilingPart) {
        self.header = header
        rules = RecordRules(header)
        self.content = content
        self.part = part
    }

    func begin(_ part: FilingPart, number: Int) {
        self.part = part
        self.number = number
        records = 0
        firstUID = nil
        depth = 0
        problems = FilingProblems(maximum: 100)
    }

    func handle(_ event: XMLEvent) throws {
        switch event {
        case .start(let start):
            depth += 1
            if depth <= 3, start.attributes.all.contains(where: { !$0.namespace.isEmpty }) {
                throw UnreadableValue(name: start.name, line: start.line)
            }
            if depth == 1 { try checkIdentity(start) }
            if depth == 2 { begin(start) }
            text = ""
        case .text(let piece): if depth == 3 { text += piece }
        case .end(let name):
            if depth == 3, FilingCase.fieldNames.contains(name) { texts[name] = text }
            if depth == 2 { try endRecord() }
            depth -= 1
        }
    }

    /// What is wrong with the part, once its end has been read.
    func end() -> FilingProblems {
        if records != part.records {
            add(
                .count, nil, "清单记 \(part.records) 条，实有 \(records) 条。",
                "The manifest says \(part.records) records; there are \(records).")
        }
        if firstUID != part.first || (records > 0 && lastUID != part.last) {
            add(
                .keys, nil, "首条或末条案件标识与清单不符。", "The first or last case uid is not the manifest's.")
        }
        return problems
    }

    private func checkIdentity(_ root: XMLElementStart) throws(FilingProblem) {
        guard root.attributes["filing"] == header.id, root.attributes["part"] == String(number) else {
            throw .otherFiling(part.name)
        }
    }

    private func begin(_ start: XMLElementStart) {
        self.start = start
        texts.removeAll(keepingCapacity: true)
    }

    private func endRecord() throws {
        guard let start, let uid = start.attributes["uid"], let rev = start.attributes["rev"],
            let action = start.attributes["action"], let claimed = start.attributes["digest"],
            let record = FilingCase(
                uid: uid, rev: rev, action: action, replaces: start.attributes["replaces"], values: texts)
        else { throw UnreadableValue(name: "case", line: start?.line ?? 0) }
        records += 1
        guard records <= FilingPart.mostRecords else {
            throw FilingProblem(
                .count, part: part.name, line: start.line,
                Sentence("一个文件超过 \(FilingPart.mostRecords) 条记录。", "A part has over \(FilingPart.mostRecords) records."))
        }
        if firstUID == nil { firstUID = uid }
        if lastUID >= uid {
            add(
                .order, start.line, uid: uid, "案件标识重复或不是升序（前一条 \(lastUID)）。",
                "The case uid comes twice or out of order (after \(lastUID)).")
        }
        lastUID = uid
        let digest = record.digest(using: values)
        if digest.hex != claimed {
            add(
                .recordDigest, start.line, uid: uid, "记录摘要与内容不符，记录被改动。",
                "The record's digest is not that of its values: the record was changed.")
        }
        problems.add(rules.problems(of: record, part: part.name, line: start.line))
        problems.add(codes.problems(of: record, part: part.name, line: start.line))
        content.add(record: digest)
        reading?.record(record, digest)
        control.add(record)
        flows.add(record, in: header.period)
    }

    private func add(_ rule: FilingRule, _ line: Int?, uid: String? = nil, _ chinese: String, _ english: String) {
        problems.add(
            FilingProblem(rule, part: part.name, record: uid, line: line ?? 0, Sentence(chinese, english)))
    }
}

/// Records that came in, were accepted or closed within the period: usually what the cells say, but not where cases
/// changed hands, were reopened, or an office sent sums only.
struct FilingFlows: Hashable {
    var registered: Int64 = 0
    var accepted: Int64 = 0
    var closed: Int64 = 0

    mutating func add(_ record: FilingCase, in period: FilingPeriod) {
        guard let facts = record.facts else { return }
        // What the office that handed a case over has counted is in its own filing.
        if period.contains(facts.registeredOn), facts.takenOver == nil { registered += 1 }
        if let day = facts.acceptedOn, period.contains(day), facts.takenOver?.wasAccepted != true { accepted += 1 }
        if let day = facts.closedOn, period.contains(day) { closed += 1 }
    }
}

extension FilingProblem {
    static func otherFiling(_ part: String) -> FilingProblem {
        FilingProblem(
            .identity, part: part,
            Sentence(
                "\(part) 属于另一份报送件、另一单位或另一期间，或者编号不对。",
                "\(part) belongs to another filing, office or period, or has another number."))
    }
}

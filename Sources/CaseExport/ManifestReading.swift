import CaseWorkflow
import SafeCrypto
import SafeXML

/// Builds a manifest from its document, element by element. The schema has the last word on its form.
final class ManifestReading {
    private var header: FilingHeader?
    private var parts: [FilingPart] = []
    private var contentDigest: Digest?
    private var control = FilingControl()
    private var totals = TotalsReading()
    private var path: [String] = []
    private var text = ""
    private var line = 0
    private var draft = Draft()

    /// What of the header has been read so far.
    private struct Draft {
        var root: XMLAttributes?
        var codes: [String: OfficeCode] = [:]
        var names: [String: String] = [:]
        var period: FilingPeriod?
        var businessCutOff: Day?
        var knowledgeCutOff: KnowledgeCutOff?
        var preparedAt: String?
        var software: String?
        var supersedes: Supersession?
        var previousDigest: Digest?
        var responsible: ReturnPersons?
        var coverage = FilingCoverage()
    }

    /// The offices of the coverage, whose counts must agree with it.
    private(set) var coverageCounts: [Int64] = []

    func handle(_ event: XMLEvent) throws {
        switch event {
        case .start(let start):
            path.append(start.name)
            text = ""
            line = start.line
            guard !start.attributes.all.contains(where: { !$0.namespace.isEmpty }) else { throw unreadable(start.name) }
            try begin(start)
        case .text(let piece): text += piece
        case .end(let name):
            try end(name)
            path.removeLast()
        }
    }

    /// The manifest, once its end has been read.
    func manifest() throws(UnreadableValue) -> FilingManifest {
        guard let root = draft.root, let id = root["id"], let sequence = root["sequence"].flatMap({ Int64($0) }),
            let type = root["type"].flatMap(FilingType.init(rawValue:)), let test = root["test"],
            let sender = office("sender"), let receiver = office("receiver"), let period = draft.period,
            let businessCutOff = draft.businessCutOff, let knowledgeCutOff = draft.knowledgeCutOff,
            let preparedAt = draft.preparedAt, let software = draft.software, let contentDigest
        else { throw unreadable("filing") }
        let header = FilingHeader(
            id: id, sequence: sequence, type: type, isTest: test == "true", sender: sender, receiver: receiver,
            period: period, businessCutOff: businessCutOff, knowledgeCutOff: knowledgeCutOff, preparedAt: preparedAt,
            softwareVersion: software, supersedes: draft.supersedes, previousDigest: draft.previousDigest,
            responsible: draft.responsible, coverage: draft.coverage)
        control.totals = totals.totals
        return FilingManifest(header: header, parts: parts, contentDigest: contentDigest, control: control)
    }

    private func office(_ role: String) -> FilingOffice? {
        guard let code = draft.codes[role], let name = draft.names[role] else { return nil }
        return FilingOffice(code: code, name: name)
    }

    private func begin(_ start: XMLElementStart) throws(UnreadableValue) {
        let attributes = start.attributes
        switch path.dropFirst().joined(separator: "/") {
        case "": draft.root = attributes
        case "sender", "receiver": draft.codes[start.name] = attributes["code"].flatMap { OfficeCode($0) }
        case "period":
            guard let scheme = attributes["scheme"], let label = attributes["label"],
                let from = attributes["from"].flatMap({ Day($0) }), let to = attributes["to"].flatMap({ Day($0) })
            else { throw unreadable(start.name) }
            draft.period = FilingPeriod(scheme: scheme, from: from, to: to, label: label)
        case "knowledgeCutOff":
            guard let sequence = attributes["sequence"].flatMap({ Int64($0) }),
                let epoch = attributes["epoch"].flatMap({ Int64($0) })
            else { throw unreadable(start.name) }
            draft.knowledgeCutOff = KnowledgeCutOff(sequence: sequence, epoch: epoch)
        case "supersedes":
            guard let filing = attributes["filing"], let digest = attributes["digest"].flatMap({ Digest(hex: $0) }),
                let reason = attributes["reason"].flatMap(Supersession.Reason.init(rawValue:))
            else { throw unreadable(start.name) }
            draft.supersedes = Supersession(filing: filing, digest: digest, reason: reason)
        case "responsible": draft.responsible = ReturnPersons()
        case "coverage":
            coverageCounts = ["expected", "received", "missing"].compactMap { attributes[$0].flatMap { Int64($0) } }
        case "coverage/office":
            guard let code = attributes["code"].flatMap({ OfficeCode($0) }) else { throw unreadable(start.name) }
            if attributes["state"] == "received" {
                draft.coverage.received.append(code)
            } else {
                draft.coverage.missing.append(code)
            }
        case "parts/part": try addPart(attributes)
        case "control/records": control.records = try read(attributes, start.name)
        case "control/status": control.statuses = try read(attributes, start.name)
        case "control/money": control.money = try read(attributes, start.name)
        case let inner where inner.hasPrefix("figures/"): try totals.begin(start)
        default: break  // an element that only holds others or text
        }
    }

    private func addPart(_ attributes: XMLAttributes) throws(UnreadableValue) {
        guard let name = attributes["name"], let kind = attributes["kind"].flatMap(FilingPart.Kind.init(rawValue:)),
            let bytes = attributes["bytes"].flatMap({ Int64($0) }),
            let sha256 = attributes["sha256"].flatMap({ Digest(hex: $0) }),
            let records = attributes["records"].flatMap({ Int64($0) })
        else { throw unreadable("part") }
        parts.append(
            FilingPart(
                name, kind, (bytes, sha256), records: records, first: attributes["first"], last: attributes["last"]))
    }

    private func end(_ name: String) throws(UnreadableValue) {
        switch path.dropFirst().joined(separator: "/") {
        case "sender/name", "receiver/name": draft.names[path[1]] = text
        case "businessCutOff": draft.businessCutOff = Day(text)
        case "preparedAt": draft.preparedAt = text
        case "software": draft.software = text
        case "previousDigest":
            guard let digest = Digest(hex: text) else { throw unreadable(name) }
            draft.previousDigest = digest
        case "responsible/head", "responsible/reviewer", "responsible/preparer":
            if let part = ReturnPersons.Part(rawValue: name) { draft.responsible?[part] = text }
        case "contentDigest": contentDigest = Digest(hex: text)
        case "control/persons":
            guard let persons = Int64(text) else { throw unreadable(name) }
            control.persons = persons
        case "figures/persons": try totals.end(name, text, line: line)
        default: break  // an element without text of its own
        }
    }

    private func read<Group: NumberGroup>(_ attributes: XMLAttributes, _ name: String) throws(UnreadableValue) -> Group
    {
        guard let group = Group(attributes) else { throw unreadable(name) }
        return group
    }

    private func unreadable(_ name: String) -> UnreadableValue { UnreadableValue(name: name, line: line) }
}

/// Builds the totals of a manifest or an answer.
struct TotalsReading {
    private(set) var totals = FilingTotals()

    mutating func begin(_ start: XMLElementStart) throws(UnreadableValue) {
        func read<Group: NumberGroup>() throws(UnreadableValue) -> Group {
            guard let group = Group(start.attributes) else { throw UnreadableValue(name: start.name, line: start.line) }
            return group
        }
        switch start.name {
        case "stock": totals.stock = try read()
        case "bridge": totals.bridge = try read()
        case "ladder": totals.ladder = try read()
        default: break  // persons has text, which comes at its end
        }
    }

    mutating func end(_ name: String, _ text: String, line: Int) throws(UnreadableValue) {
        guard name == "persons" else { return }
        guard let persons = Int64(text) else { throw UnreadableValue(name: name, line: line) }
        totals.persons = persons
    }
}

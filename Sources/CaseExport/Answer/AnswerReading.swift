import CaseWorkflow
import SafeCrypto
import SafeXML

/// Builds what one document of an answer says, element by element. The schema has the last word on its form.
final class AnswerReading {
    private let root: String
    private var attributes: XMLAttributes?
    private var codes: [String: OfficeCode] = [:]
    private var names: [String: String] = [:]
    private var period: FilingPeriod?
    private var filing: (id: String, sequence: Int64, digest: Digest, bytes: Int64)?
    private var container: FilingIncorporation.Container?
    private var controls: [String: FilingControl] = [:]
    private var totals = TotalsReading()
    private var omitted: Int64 = 0
    private var finding: XMLElementStart?
    private var findings: [FilingResult.Finding] = []
    private var path: [String] = []
    private var text = ""
    private var line = 0

    /// The receipt that the document names; nil in a receipt.
    private(set) var reference: AnswerReference?
    /// Whether a finding has a text that is not in its canonical form.
    private(set) var hasUncleanText = false
    /// The outcome as it was written, which a later version may have added.
    var writtenOutcome: String {
        [attributes?["outcome"], attributes?["remedy"]].compactMap(\.self).joined(separator: " ")
    }

    /// - Parameter root: the name of the outermost element.
    init(root: String) { self.root = root }

    func handle(_ event: XMLEvent) throws {
        switch event {
        case .start(let start):
            path.append(start.name)
            text = ""
            line = start.line
            guard !start.attributes.all.contains(where: { !$0.namespace.isEmpty }),
                path.count > 1 || start.name == root
            else { throw unreadable(start.name) }
            try begin(start)
        case .text(let piece): text += piece
        case .end(let name):
            try end(name)
            path.removeLast()
        }
    }

    func receipt() throws(UnreadableValue) -> FilingReceipt {
        guard let filing, let period, let receivedAt = attributes?["receivedAt"], let sender = office("sender"),
            let receiver = office("receiver")
        else { throw unreadable(root) }
        return FilingReceipt(
            filing: filing.id, digest: filing.digest, bytes: filing.bytes, receivedAt: receivedAt,
            serial: number(attributes, "serial"), sender: sender, receiver: receiver, period: period,
            sequence: filing.sequence)
    }

    /// The result; nil when its outcome, or what is to be done, is none that this version knows.
    func result(of receipt: FilingReceipt) throws(UnreadableValue) -> FilingResult? {
        guard let refused = number(attributes, "refusedRecords") else { throw unreadable(root) }
        let remedy = attributes?["remedy"]
        guard let outcome = FilingResult.Outcome(rawValue: attributes?["outcome"] ?? ""),
            remedy == nil || remedy.flatMap(FilingResult.Remedy.init(rawValue:)) != nil
        else { return nil }
        return FilingResult(
            receipt: receipt, outcome: outcome, remedy: remedy.flatMap(FilingResult.Remedy.init(rawValue:)),
            expectedSequence: number(attributes, "expectedSequence"),
            findings: findings, omittedFindings: Int(omitted), claimed: controls["claimed"],
            recomputed: controls["recomputed"], refusedRecords: refused)
    }

    func incorporation(of receipt: FilingReceipt) throws(UnreadableValue) -> FilingIncorporation {
        guard let container else { throw unreadable(root) }
        return FilingIncorporation(receipt: receipt, by: container)
    }

    private func office(_ role: String) -> FilingOffice? {
        guard let code = codes[role], let name = names[role] else { return nil }
        return FilingOffice(code: code, name: name)
    }

    private func begin(_ start: XMLElementStart) throws(UnreadableValue) {
        let found = start.attributes
        switch path.dropFirst().joined(separator: "/") {
        case "": attributes = found
        case "sender", "receiver": codes[start.name] = found["code"].flatMap { OfficeCode($0) }
        case "filing":
            guard let id = found["id"], let sequence = number(found, "sequence"),
                let digest = digest(found, "digest"), let bytes = number(found, "bytes")
            else { throw unreadable(start.name) }
            filing = (id, sequence, digest, bytes)
        case "period":
            guard let scheme = found["scheme"], let label = found["label"],
                let from = found["from"].flatMap({ Day($0) }), let to = found["to"].flatMap({ Day($0) })
            else { throw unreadable(start.name) }
            period = FilingPeriod(scheme: scheme, from: from, to: to, label: label)
        case "answers":
            guard let receiver = found["receiver"].flatMap({ OfficeCode($0) }), let filing = found["filing"],
                let digest = digest(found, "digest"),
                let document = self.digest(found, "receipt")
            else { throw unreadable(start.name) }
            reference = AnswerReference(
                receiver: receiver, serial: number(found, "serial"), filing: filing, digest: digest, document: document)
        case "by":
            guard let filing = found["filing"], let sequence = number(found, "sequence"),
                let digest = digest(found, "digest")
            else { throw unreadable(start.name) }
            container = FilingIncorporation.Container(filing: filing, digest: digest, sequence: sequence)
        case "claimed", "recomputed":
            controls[start.name] = FilingControl()
            totals = TotalsReading()
        case "findings":
            guard let count = number(found, "omitted") else { throw unreadable(start.name) }
            omitted = count
        case "findings/finding":
            finding = start
            names = [:]
        case let inner where controls[path.dropFirst().first ?? ""] != nil: try beginControl(inner, start)
        default: break  // an element that only holds text
        }
    }

    private func beginControl(_ inner: String, _ start: XMLElementStart) throws(UnreadableValue) {
        let which = path[1]
        switch inner.dropFirst(which.count + 1) {
        case "control/records": controls[which]?.records = try read(start)
        case "control/status": controls[which]?.statuses = try read(start)
        case "control/money": controls[which]?.money = try read(start)
        case let rest where rest.hasPrefix("figures/"): try totals.begin(start)
        default: break  // an element that only holds others or text
        }
    }

    private func end(_ name: String) throws(UnreadableValue) {
        switch path.dropFirst().joined(separator: "/") {
        case "sender/name", "receiver/name": names[path[1]] = text
        case "findings/finding/zh", "findings/finding/en": names[name] = text
        case "findings/finding": try endFinding()
        case "claimed/control/persons", "recomputed/control/persons":
            guard let persons = Int64(text) else { throw unreadable(name) }
            controls[path[1]]?.persons = persons
        case "claimed/figures/persons", "recomputed/figures/persons": try totals.end(name, text, line: line)
        case "claimed", "recomputed": controls[name]?.totals = totals.totals
        default: break  // an element without text of its own
        }
    }

    private func endFinding() throws(UnreadableValue) {
        guard let found = finding?.attributes, let rule = found["rule"],
            let severity = found["severity"].flatMap(FilingRule.Severity.init(rawValue:)), let chinese = names["zh"],
            let english = names["en"]
        else { throw unreadable("finding") }
        let texts = [found["part"] ?? "", found["record"] ?? "", chinese, english]
        if !texts.allSatisfy(FilingText.isCanonical) { hasUncleanText = true }
        guard findings.count < FilingResult.mostFindings else { throw unreadable("findings") }
        findings.append(
            FilingResult.Finding(
                rule: rule, severity: severity, part: found["part"], record: found["record"],
                message: Sentence(chinese, english)))
        finding = nil
    }

    private func read<Group: NumberGroup>(_ start: XMLElementStart) throws(UnreadableValue) -> Group {
        guard let group = Group(start.attributes) else { throw unreadable(start.name) }
        return group
    }

    private func number(_ attributes: XMLAttributes?, _ name: String) -> Int64? {
        attributes?[name].flatMap { Int64($0) }
    }

    private func digest(_ attributes: XMLAttributes, _ name: String) -> Digest? {
        attributes[name].flatMap { Digest(hex: $0) }
    }

    private func unreadable(_ name: String) -> UnreadableValue { UnreadableValue(name: name, line: line) }
}

import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

/// What came of a filing that was handed in, in words: kept, or turned down and why.
struct ReceptionView {
    private let reception: Reception
    private let fileName: String
    private let answer: Packed?

    /// An answer as it travels: a zip file.
    struct Packed: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// One of which nothing is kept, with the answer that goes back.
    init(refused reception: Reception, named fileName: String, answer: Packed?) {
        self.reception = reception
        self.fileName = fileName
        self.answer = answer
    }

    func view(in language: Language) -> View {
        let header = reception.verdict.header
        let findings = reception.findings.map { finding -> View in
            ["rule": finding.rule.rawValue, "record": finding.record, "text": finding.sentence.text(in: language)]
        }
        let problems = reception.verdict.problems.map { problem -> View in
            [
                "rule": problem.rule.rawValue, "record": problem.record, "part": problem.part,
                "text": problem.message.text(in: language),
            ]
        }
        return [
            "name": header?.folderName ?? fileName, "state": reception.told.name.text(in: language),
            "tone": isRehearsal ? "good" : "bad",
            "sender": header?.sender.name, "period": header?.period.label,
            "signature": header == nil ? nil : reception.verdict.signature.sentence.text(in: language),
            "findings": findings + problems, "hasFindings": true,
            "omitted": reception.verdict.omittedProblems > 0 ? reception.verdict.omittedProblems : nil,
            "expected": reception.expected, "remedy": remedy?.text(in: language), "isRefused": !isRehearsal,
            "packed": answer.map { ["name": $0.name, "data": Base64.text($0.bytes)] as View },
        ]
    }

    private var isRehearsal: Bool { reception.told == .rehearsed }

    /// What the sender is to do about it.
    private var remedy: Sentence? {
        switch reception.answer {
        case .given(let given): given.remedy?.name
        case .none(let reason): reason
        }
    }

    /// One that is kept, from the answer that went back.
    static func view(
        of filing: ReceivedFiling, _ office: OfficeCode?, done: String?, in language: Language
    ) throws -> View {
        var view: View = [
            "name": "LDF-\(filing.sender)-\(filing.period)-\(filing.number)",
            "state": filing.state.name.text(in: language),
            "tone": tone(filing.state), "sender": filing.senderName, "period": filing.period, "serial": filing.serial,
            "on": filing.on.description, "records": String(filing.records), "opening": String(filing.opening),
            "closing": String(filing.closing), "number": filing.number,
            "type": (FilingType(rawValue: filing.kind)?.name ?? Sentence(same: filing.kind)).text(in: language),
            "note": done.flatMap {
                ["taken", "again", "more"].contains($0) ? Words["received.done." + $0].text(in: language) : nil
            },
            "isKept": true,
            "page": filing.parts.contains { $0.name == "view.html" }
                ? ReceivedController.path(filing, office: office, "/view.html") : nil,
            "answer": filing.answer.isEmpty ? nil : ReceivedController.path(filing, office: office, "/answer.zip"),
        ]
        guard !filing.answer.isEmpty else { return view }
        let schema = try ExchangeSchemas.answers()
        do throws(AnswerRefusal) {
            let answer = try FilingAnswer.read(filing.answerDocuments, schema: schema)
            guard case .result(let result) = answer else { return view }
            view["findings"] = result.findings.map { finding -> View in
                [
                    "rule": finding.rule, "record": finding.record, "part": finding.part,
                    "text": finding.message.text(in: language),
                ]
            }
            view["hasFindings"] = !result.findings.isEmpty
            view["omitted"] = result.omittedFindings > 0 ? String(result.omittedFindings) : nil
            view["refusedRecords"] = result.refusedRecords > 0 ? String(result.refusedRecords) : nil
            view["expected"] = result.expectedSequence.map { String($0) }
        } catch {
            throw StoreError.invalid(error.message)
        }
        return view
    }

    static func tone(_ state: ReceivedFiling.State) -> String {
        switch state {
        case .accepted: "good"
        case .partly, .quarantined: "warn"
        case .rejected: "bad"
        }
    }
}

import CaseWorkflow
import SafeXML

/// The code lists of the filing's format 1, as a file that other programs read. Records carry the codes only.
public enum FilingCodeLists {
    public static let fileName = "codes.xml"
    static let namespace = "urn:labordesk:codes:1"

    /// The whole document.
    ///
    /// - Throws: `OutgoingFileProblem`, never in practice: it is written to memory.
    public static func document() throws -> [UInt8] {
        let output = XMLOutput(to: .memory)
        output.declaration()
        output.open("CodeLists", ["xmlns": namespace, "version": "1.0"])
        output.lineFeed()
        for list in lists { list.write(to: output) }
        output.close()
        output.lineFeed()
        try output.finish()
        return output.takeBytes()
    }

    /// What the flags of a cell mean; they are added up.
    static let flags: [(String, Sentence)] = [
        ("1", Sentence("法律援助", "legal aid")), ("2", Sentence("集体争议", "collective dispute")),
        ("4", Sentence("农民工", "migrant worker")), ("8", Sentence("新就业形态", "new-form employment")),
    ]

    private static var lists: [CodeList] {
        let actions: [(String, Sentence)] = [
            ("A", Sentence("新增", "added")), ("R", Sentence("替换", "replaced")), ("D", Sentence("删除", "deleted")),
        ]
        return [
            CodeList("filing-type", Sentence("报送件种类", "type of filing"), FilingType.self),
            CodeList("supersession-reason", Sentence("取代原因", "reason of superseding"), Supersession.Reason.self),
            CodeList("action", Sentence("记录动作", "action of a record"), actions),
            CodeList("deletion-reason", Sentence("删除原因", "reason of deletion"), FilingCase.DeletionReason.self),
            CodeList(
                "kind", Sentence("程序", "procedure"), ProcedureKind.allCases.map { ($0.rawValue, $0.name) }),
            CodeList(
                "outcome-mediation", Sentence("调解结果", "outcome of mediation"),
                MediationClosing.Outcome.allCases.map { ($0.rawValue, $0.name) }),
            CodeList(
                "outcome-legal-aid", Sentence("援助结果", "outcome of legal aid"),
                AidResult.allCases.map { ($0.rawValue, $0.name) }),
            CodeList("category", Sentence("争议类别", "category"), UnionCategory.self),
            CodeList("channel", Sentence("来源", "channel"), Channel.self),
            CodeList(
                "sex", Sentence("性别（GB/T 2261.1）", "sex (GB/T 2261.1)"),
                Sex.allCases.map { ($0.standardDigit, $0.name) }.sorted { $0.0 < $1.0 }),
            CodeList("industry", Sentence("行业门类（GB/T 4754）", "industry section (GB/T 4754)"), IndustrySection.self),
            CodeList("claim-head", Sentence("请求项目", "head of claim"), ClaimHead.self),
            CodeList("indicator", Sentence("指标", "indicator"), FilingIndicator.self),
            CodeList("unit", Sentence("单位", "unit"), FilingUnit.self),
            CodeList("answer-outcome", Sentence("处理结果", "outcome of an answer"), FilingResult.Outcome.self),
            CodeList("answer-remedy", Sentence("拒收后怎样办", "what to do after a refusal"), FilingResult.Remedy.self),
            CodeList("flag", Sentence("统计单元标志（相加）", "flag of a cell (added up)"), flags),
        ]
    }
}

/// One list: its id, its name and its codes in order.
private struct CodeList {
    let id: String
    let name: Sentence
    let codes: [(value: String, name: Sentence)]

    init(_ id: String, _ name: Sentence, _ codes: [(String, Sentence)]) {
        self.id = id
        self.name = name
        self.codes = codes
    }

    init<List: Code>(_ id: String, _ name: Sentence, _ list: List.Type) {
        self.init(id, name, list.allCases.map { ($0.rawValue, $0.name) })
    }

    func write(to output: XMLOutput) {
        output.open("CodeList", ["id": id])
        write(name, to: output)
        for (value, name) in codes {
            output.lineFeed()
            output.open("Code", ["value": value])
            write(name, to: output)
            output.close()
        }
        output.close()
        output.lineFeed()
    }

    private func write(_ name: Sentence, to output: XMLOutput) {
        for (language, text) in [("zh-CN", name.chinese), ("en", name.english)] {
            output.open("Name", ["xml:lang": language])
            output.text(text)
            output.close()
        }
    }
}

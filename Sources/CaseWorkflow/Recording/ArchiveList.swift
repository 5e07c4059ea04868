/// The papers a volume must hold, in the order they are bound (人民调解卷宗 2010; 浙江《法律援助案卷管理办法》).
public struct ArchiveList: Sendable {
    public struct Item: Hashable, Sendable {
        public let code: String
        public let name: Sentence
        public let isRequired: Bool
    }

    public let items: [Item]

    private static func item(_ code: String, _ chinese: String, _ english: String, _ isRequired: Bool) -> Item {
        Item(code: code, name: Sentence(chinese, english), isRequired: isRequired)
    }

    public static let mediation = ArchiveList(items: [
        item("application", "调解申请书或者受理登记表", "application or intake record", true),
        item("rights", "权利义务告知书", "notice of rights and duties", true),
        item("identity", "当事人身份证明", "proof of identity", true),
        item("power", "授权委托书、代表人推举书", "powers of attorney, election of representatives", false),
        item("investigation", "调查记录", "investigation record", false),
        item("evidence", "证据材料", "evidence", false),
        item("session", "调解笔录", "session record", true),
        item("agreement", "调解协议书", "mediation agreement", true),
        item("performance", "履行凭证", "proof of performance", false),
        item("visit", "回访记录", "return visit record", false),
        item("confirmation", "司法确认、仲裁审查材料", "confirmation and review papers", false),
        item("service", "送达回证", "service receipts", false),
        item("closing", "结案报告", "closing report", false),
        item("note", "卷宗情况说明", "note on the volume", false),
        item("cover", "封面、封底", "front and back cover", true),
    ])

    public static let legalAid = ArchiveList(items: [
        item("application", "申请、审批材料", "application and approval", true),
        item("identity", "申请人身份证明", "applicant's proof of identity", true),
        item("hardship", "经济困难证明或者诚信承诺", "proof of hardship or integrity pledge", true),
        item("evidence", "案件证明材料", "case papers", true),
        item("contents", "申请材料目录", "list of the application's papers", false),
        item("appointment", "决定、指派材料", "decision and appointment", true),
        item("service", "送达回证", "service receipts", false),
        item("result", "据以结案的相关文书", "the papers that ended the matter", true),
        item("quality", "案件质量监督材料", "quality review", false),
        item("closing", "结案审查", "closing review", true),
    ])

    public static func of(_ kind: ProcedureKind) -> ArchiveList {
        switch kind {
        case .mediation: mediation
        case .legalAid: legalAid
        }
    }

    /// Where an item stands in the volume, from 0; nil for a code the list does not have.
    public func place(of code: String) -> Int? { items.firstIndex { $0.code == code } }

    /// An item by its code or its name in either language.
    public func find(_ text: String) -> Item? {
        items.first { $0.code == text || $0.name.chinese == text || $0.name.english == text }
    }

    /// What people call a paper of this procedure; the code itself when its list has no such paper.
    public static func name(of code: String, in kind: ProcedureKind) -> Sentence {
        of(kind).items.first { $0.code == code }?.name ?? Sentence(code, code)
    }

    /// What people call a paper: both procedures' names where they differ; the code itself when no list has it.
    public static func name(of code: String) -> Sentence {
        var names: [Sentence] = []
        for item in mediation.items + legalAid.items where item.code == code && !names.contains(item.name) {
            names.append(item.name)
        }
        guard !names.isEmpty else { return Sentence(code, code) }
        return Sentence(names.map(\.chinese).joined(separator: "／"), names.map(\.english).joined(separator: " / "))
    }

    /// What a case's volume needs: no session record or agreement is asked of a case that never came so far.
    public static func required(for file: CaseFile) -> [Item] {
        switch file.procedure {
        case .mediation(let mediation):
            return ArchiveList.mediation.items.filter { item in
                guard item.isRequired else { return false }
                switch item.code {
                case "session": return !(mediation.conduct?.sessions.isEmpty ?? true)
                case "agreement": return mediation.agreement?.effectiveOn != nil
                default: return true
                }
            }
        case .legalAid(let aid):
            return ArchiveList.legalAid.items.filter { item in
                guard item.isRequired else { return false }
                switch item.code {
                case "appointment": return aid.appointedOn != nil
                case "result", "closing": return aid.closedOn != nil
                default: return true
                }
            }
        }
    }
}

extension CaseFile {
    /// Codes of required papers that are not in the volume yet.
    public var missingArchiveItems: [String] {
        ArchiveList.required(for: self).map(\.code).filter { !record.archiveItems.contains($0) }
    }

    /// The same with the words of each: `封面（cover）`.
    var missingArchiveNames: Sentence {
        ArchiveList.required(for: self).filter { !record.archiveItems.contains($0.code) }
            .map { Sentence("\($0.name.chinese)（\($0.code)）", "\($0.name.english) (\($0.code))") }.joined()
    }
}

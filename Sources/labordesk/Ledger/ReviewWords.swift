import CaseWorkflow
import OfficeLedger

/// Why a row or cell waits, in words: the stored reasons are codes such as `accepted-on:no-such-day`.
enum ReviewWords {
    static func of(_ reasons: [String]) -> Sentence {
        let said = reasons.map(of)
        return Sentence(said.map(\.chinese).joined(separator: " "), said.map(\.english).joined(separator: " "))
    }

    private static func of(_ reason: String) -> Sentence {
        let parts = reason.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return why(reason) }
        let field = LedgerField(rawValue: parts[0])?.name ?? OutreachField(rawValue: parts[0])?.name
        let why = why(parts[1])
        guard let field else { return why }
        return Sentence("\(field.chinese)：\(why.chinese)", "\(field.english): \(why.english)")
    }

    private static func why(_ code: String) -> Sentence {
        if let doubt = Doubt.Reason(rawValue: code) { return doubt.sentence }
        if let refusal = Refusal(rawValue: code) { return refusal.sentence }
        switch code {
        case "undecodable-bytes": return Sentence("有无法识别的文字", "bytes that are no text")
        case "other-district": return Sentence("属于另一单位", "another office's")
        case "differs": return Sentence("与已录入的案件不同", "differs from the case taken in")
        default: return Sentence(code, code)  // a reason of a later version
        }
    }
}

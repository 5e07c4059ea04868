import CaseStore
import CaseWorkflow
import Desk

extension Sentence {
    /// The same for a program: where a command is named, the address or the step of the API stands instead.
    var forPrograms: Sentence {
        Sentence(ProgramWords.text(chinese, in: .chinese), ProgramWords.text(english, in: .english))
    }
}

/// Commands that sentences name, in words of the API. The sentences themselves are one for command line, page and API.
private enum ProgramWords {
    static func text(_ text: String, in language: Language) -> String {
        var text = text.replacing("（命令行：", with: "（").replacing("(command line: ", with: "(")
        guard ["case ", "filing ", "period ", "labordesk "].contains(where: { text.contains($0) }) else { return text }
        let isChinese = language == .chinese
        text = text.replacing(
            /case open --taken-over-from (\S+) --transfer (.+?)(?: --accepted-there (\S+))? --on ([0-9-]+)/
        ) { match in
            let (_, office, transfer, accepted, on) = match.output
            let there = accepted.map { isChinese ? "，原受理日期 \($0)" : ", accepted there on \($0)" } ?? ""
            return isChinese
                ? "“接办其他案件台的案件”（移出单位 \(office)，移送编号 \(transfer)，移送日期 \(on)\(there)）"
                : "“taken over from another desk” (office \(office), transfer \(transfer), on \(on)\(there))"
        }
        text = text.replacing(/(?:labordesk )?period close \S+(?: --scheme \S+)?/) { _ in
            "POST /periods/{scheme}/{period}/closing"
        }
        text = text.replacing(/labordesk key signing new/) { _ in isChinese ? "见管理页面的“密钥”" : "the page of keys" }
        text = text.replacing(/filing list/) { _ in "GET /filings" }
        text = text.replacing(/(?:labordesk )?case (?:show|events)/) { _ in "GET /cases/{number}" }
        text = text.replacing(/(?:labordesk )?case list/) { _ in "GET /cases" }
        text = text.replacing(/case attach(?: --[a-z]+(?: \d+)?)?/) { _ in isChinese ? "在案件页面办理" : "on the case's page"
        }
        return text.replacing(/(?:labordesk )?case ([a-z]+(?:-[a-z]+)*)/) { match in
            guard Step(rawValue: String(match.1)) != nil else { return String(match.0) }
            return isChinese ? "步骤 \(match.1)" : "the step \(match.1)"
        }
    }
}

extension FilingRefusal {
    /// What a program is told: what it does, where the command line has an option or a folder.
    var forPrograms: Sentence {
        switch self {
        case .notOver(let period):
            Sentence(
                "\(period.name) 到 \(period.to) 才结束，尚不能结账。请在期满后结账；确需提前的，请求中写 \"early\": true",
                "\(period.name) ends on \(period.to) and cannot be closed yet. Close it then, or now with \"early\": true"
            )
        case .notClosed(let period):
            Sentence(
                "\(period.name) 尚未结账。请先结账：POST /periods/\(period.scheme)/\(period.name)/closing",
                "\(period.name) is not closed. Close it first: POST /periods/\(period.scheme)/\(period.name)/closing")
        case .alreadyFiled(let filing, _):
            Sentence(
                "\(filing.period) 已向这一单位报送（第\(filing.number)号），同一期间只报一次。报送件可在浏览器中取回：/filings/\(filing.id)/filing.zip",
                "\(filing.period) was filed with this receiver (number \(filing.number)), and a period is filed once. "
                    + "It can be fetched in a browser: /filings/\(filing.id)/filing.zip")
        case .neverFiled(let period):
            Sentence(
                "\(period.name) 还没有向这一单位报送过：POST /periods/\(period.scheme)/\(period.name)/filings",
                "\(period.name) was never filed with this receiver: POST /periods/\(period.scheme)/\(period.name)/filings"
            )
        case .folder(_, let reason):
            Sentence("报送件没有写成（\(reason)），请找管理员", "The filing could not be written (\(reason)). Ask your administrator")
        case .notPlaced(_, let reason):
            Sentence(
                "报送件已登记，但没有写成（\(reason)）。请找管理员；排除原因后可在浏览器中取回",
                "The filing is recorded but could not be written (\(reason)). Ask your administrator; once that is mended it "
                    + "can be fetched in a browser")
        case .nothingToCorrect, .periodFinal, .answerToOtherBytes:
            // Corrections and answers are taken in on the pages alone.
            Sentence("这一项请在浏览器的报送页面办理", "This is done on the pages of periods, in a browser")
        case .alreadyClosed, .filed, .answer, .answerUnknown, .answerFromElsewhere, .answerToRehearsal, .answerOverdue,
            .notTheSame, .overtaken, .notPermitted, .noSigningKey, .write, .store:
            sentence.forPrograms
        }
    }
}

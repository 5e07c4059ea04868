import Foundation

/// The help of a command in Chinese. The page that the argument parser makes is taken apart, its sentences are replaced, and
/// it is set anew, because Chinese has no blanks to break lines at.
struct HelpPage {
    private let lines: [Substring]
    private let usage: Substring
    /// The words that call the command, such as `case pay`.
    private let path: String

    /// - Parameters:
    ///   - text: a page made for a screen without end, so that no sentence is broken.
    ///   - usage: the same for a screen, where many options are one word of the usage.
    /// - Returns: nil for what is no page of help, such as a version.
    init?(_ text: String, usage page: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let usage = page.split(separator: "\n").first(where: { $0.hasPrefix(HelpPage.start) }) else { return nil }
        self.usage = usage.dropFirst(HelpPage.start.count)
        let words = self.usage.split(separator: " ")
        let path = words.dropFirst().prefix { !$0.hasPrefix("[") && !$0.hasPrefix("<") && !$0.hasPrefix("-") }
        self.path = path.joined(separator: " ")
    }

    private static let start = "USAGE: "
    private static let width = 80
    private static let column = 26

    /// The page, set for a terminal of 80 columns.
    var chinese: String {
        var page = overview
        var section = ""
        var place = lines.firstIndex { $0.hasPrefix(HelpPage.start) } ?? lines.endIndex
        while place < lines.endIndex {
            let line = lines[place]
            place += 1
            if line.hasPrefix(HelpPage.start) {
                page += HelpPage.hanging("用法：", usage)
            } else if line.hasPrefix("  See '") {
                page += ["  用 labordesk help <子命令> 查看详细说明。"]
            } else if !line.hasPrefix(" "), line.hasSuffix(":") {
                section = String(line)
                page += [HelpPage.headings[section] ?? section]
            } else if line.hasPrefix("  "), !line.hasPrefix("   ") {
                let entry = HelpPage.entry(line, then: place < lines.endIndex ? lines[place] : "")
                if entry.takesNext { place += 1 }
                page += set(entry.label, words(entry.label, entry.help, section))
            } else {
                page += [String(line)]
            }
        }
        return page.joined(separator: "\n")
    }

    private static func hanging(_ start: String, _ text: Substring) -> [String] {
        let indent = TypeSetting.width(start)
        let lines = TypeSetting.wrapped(String(text), HelpPage.width - indent)
        return lines.enumerated().map { ($0 == 0 ? start : String(repeating: " ", count: indent)) + $1 }
    }

    private static let headings = [
        "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令：", "WHO:": "当事人：",
        "WHAT:": "事项：", "HOW IT CAME:": "来源：", "TAKEN OVER FROM ANOTHER OFFICE'S DESK:": "接收移送：", "THE DESK:": "案件台：",
        "A CASE AND ITS STORY SUBCOMMANDS:": "案件及其经过：", "PARTIES AND CLAIMS SUBCOMMANDS:": "当事人和请求：",
        "MEDIATION SUBCOMMANDS:": "调解：", "LEGAL AID SUBCOMMANDS:": "法律援助：", "MONEY AND RESULTS SUBCOMMANDS:": "金额和结果：",
        "LIMITATION, SERVICE, NEGOTIATION AND ORDERS SUBCOMMANDS:": "时效、送达、协商和支付令：",
        "LINKS, CUSTODY AND ARCHIVE SUBCOMMANDS:": "关联、移交和归档：",
    ]

    private var overview: [String] {
        let key = path.isEmpty ? "labordesk" : path
        var text = TypeSetting.wrapped("说明：" + (HelpAbstracts.chinese[key] ?? ""), HelpPage.width) + [""]
        if let discussion = HelpAbstracts.discussions[key] {
            text += TypeSetting.wrapped(discussion, HelpPage.width) + [""]
        }
        return text
    }

    /// A name and what it is for; after a long name the words stand on the next line.
    private static func entry(
        _ line: Substring, then next: Substring
    ) -> (label: String, help: String, takesNext: Bool) {
        let text = line.dropFirst(2)
        let indent = String(repeating: " ", count: column)
        if next.hasPrefix(indent) { return (String(text), String(next.dropFirst(column)), true) }
        if line.count > column, line.prefix(column).hasSuffix(" ") {
            let label = text.prefix(column - 2)
            if let end = label.lastIndex(where: { $0 != " " }) {
                return (String(label[...end]), String(text.dropFirst(column - 2)), false)
            }
        }
        return (String(text), "", false)
    }

    private func words(_ label: String, _ help: String, _ section: String) -> String {
        guard section.hasSuffix("SUBCOMMANDS:") else { return HelpPage.option(help) }
        let name = label.prefix { $0 != " " && $0 != "," }
        return HelpAbstracts.chinese[path.isEmpty ? String(name) : path + " " + name] ?? help
    }

    /// The words of an option: a list of codes and the parser's remarks about values stay as they are.
    static func option(_ help: String) -> String {
        var (text, remark) = (help, "")
        for opening in [" (values: ", " (default: "] where text.hasSuffix(")") {
            guard let place = text.range(of: opening)?.lowerBound else { continue }
            remark = String(text[place...]).replacing(" (values: ", with: "（可用：").replacing(" (default: ", with: "（默认：")
                .replacing("; default: ", with: "；默认：")
            remark = String(remark.dropLast()) + "）"
            text = String(text[..<place])
            break
        }
        if let known = HelpOptions.chinese[text] { return known + remark }
        if let colon = text.range(of: ": "), let known = HelpOptions.chinese[String(text[..<colon.lowerBound])] {
            return known + "：" + text[colon.upperBound...].drop { $0 == " " } + remark
        }
        return help
    }

    private func set(_ label: String, _ words: String) -> [String] {
        let indent = String(repeating: " ", count: HelpPage.column)
        let lines = TypeSetting.wrapped(words, HelpPage.width - HelpPage.column).map { indent + $0 }
        let name = "  " + label
        guard let first = lines.first else { return [name] }
        guard TypeSetting.width(name) < HelpPage.column else { return [name] + lines }
        let gap = String(repeating: " ", count: HelpPage.column - TypeSetting.width(name))
        return [name + gap + first.dropFirst(HelpPage.column)] + lines.dropFirst()
    }
}

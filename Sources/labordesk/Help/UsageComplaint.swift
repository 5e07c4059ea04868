import Foundation

/// What the argument parser says about wrong usage, in Chinese. It words its complaints in English alone; the kinds it knows
/// are recognised by their words, and what was typed is repeated as it is. Complaints of our own come in Chinese already.
enum UsageComplaint {
    /// - Parameter text: the whole message: complaint, help of the option, usage.
    static func chinese(_ text: String) -> String {
        var lines: [String] = []
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst() {
            if line.hasPrefix("Error: ") {
                lines.append("错误：" + complaint(String(line.dropFirst(7))))
            } else if line.hasPrefix("   or: ") {
                lines.append("   或者：" + complaint(String(line.dropFirst(7))))
            } else if line.hasPrefix("Help:  ") {
                lines.append("说明：" + option(line.dropFirst(7)))
            } else if line.hasPrefix("Usage: ") {
                lines.append("用法：" + line.dropFirst(7))
            } else if line.hasPrefix("  See '"), let end = line.range(of: "' for more information.") {
                lines.append("  用 \(line[line.index(line.startIndex, offsetBy: 7)..<end.lowerBound]) 查看说明。")
            } else if line.hasPrefix("OVERVIEW: ") {
                let page = ([line] + rest).joined(separator: "\n")
                lines.append(HelpPage(page, usage: page)?.chinese ?? page)
                rest = []
            } else {
                lines.append(String(line))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The option's name, and what it is for.
    private static func option(_ line: Substring) -> String {
        guard let gap = line.range(of: "  ") else { return String(line) }
        return line[..<gap.lowerBound] + "  " + HelpPage.option(String(line[gap.upperBound...]))
    }

    /// One complaint, without the word “Error”.
    static func complaint(_ text: String) -> String {
        if let (name, rest) = parts(text, "Unknown option '", "'") {
            guard let (meant, _) = parts(rest, ". Did you mean '", "'?") else { return "没有选项“\(name)”" }
            return "没有选项“\(name)”，是否想用“\(meant)”？"
        }
        if let (name, rest) = parts(text, "Missing value for '", "'") {
            let place = parts(rest, " in '", "'").map { "（见“\($0.0)”）" } ?? ""
            return "“\(name)”后面缺少内容\(place)"
        }
        if let (name, _) = parts(text, "Missing expected argument '", "'") { return "缺少“\(name)”" }
        if let (names, _) = parts(text, "Missing one of: '", "'", atEnd: true) {
            return "以下须写一项：“\(names.replacing("', '", with: "”“"))”"
        }
        if let (value, _) = parts(text, "Unexpected argument '", "'", atEnd: true) { return "多写了“\(value)”" }
        if let (values, _) = parts(text, " unexpected arguments: '", "'", atEnd: true) {
            return "多写了“\(values.replacing("', '", with: "”“"))”"
        }
        if let (value, rest) = parts(text, "The value '", "' is invalid for '"),
            let (name, reason) = parts("'" + rest, "'", "'")
        {
            return "“\(name)”不能是“\(value)”" + choices(reason)
        }
        if let (value, rest) = parts(text, "The value '", "' is invalid.") { return "不能写“\(value)”" + choices(rest) }
        if let (name, rest) = parts(text, "The option '", "' does not take any value, but '"),
            let (value, _) = parts("'" + rest, "'", "' was specified.")
        {
            return "选项“\(name)”不带内容，却写了“\(value)”"
        }
        if let (name, rest) = parts(text, "Value to be set with flag '", "'"),
            let (other, _) = parts(rest, " had already been set with flag '", "'")
        {
            return "“\(name)”和“\(other)”只能写一个"
        }
        if text == "Missing required subcommand." { return "请写明子命令" }
        if let (name, _) = parts(text + "\n", "Invalid option: ", "\n") { return "选项“\(name)”写法有误" }
        return text
    }

    /// Why a value is none, or which values there are.
    private static func choices(_ text: String) -> String {
        if let (names, _) = parts(text, ". Please provide one of '", "'.", atEnd: true) {
            let list = names.replacing("' and '", with: "、").replacing("' or '", with: "、").replacing("', '", with: "、")
            return "，可用：\(list)"
        }
        if text.hasPrefix(". Please provide one of the following:") { return "，可用：" }
        return text.hasPrefix(": ") ? "：" + text.dropFirst(2) : text
    }

    /// What stands between two fixed wordings, and what comes after the second.
    private static func parts(
        _ text: String, _ start: String, _ end: String, atEnd: Bool = false
    ) -> (String, String)? {
        guard let opening = text.range(of: start),
            opening.lowerBound == text.startIndex || start.hasPrefix(" unexpected")
        else { return nil }
        let rest = text[opening.upperBound...]
        guard let closing = atEnd ? rest.range(of: end, options: .backwards) : rest.range(of: end) else { return nil }
        return (String(rest[..<closing.lowerBound]), String(rest[closing.upperBound...]))
    }
}

import ArgumentParser
import Testing

@testable import labordesk

/// Help and complaints about usage are there for people who read Chinese.
@Suite("Help in Chinese")
struct ChineseHelpTests {
    /// Every command with the words that call it.
    static let commands: [(path: String, type: any ParsableCommand.Type)] = {
        var found: [(path: String, type: any ParsableCommand.Type)] = [("", Labordesk.self)]
        var place = 0
        while place < found.count {
            let (path, type) = found[place]
            for below in type.configuration.subcommands {
                let name = below.configuration.commandName ?? ""
                found.append((path.isEmpty ? name : path + " " + name, below))
            }
            place += 1
        }
        return found
    }()

    @Test func everyCommandSaysWhatItIsFor() {
        #expect(ChineseHelpTests.commands.count > 140)
        for (path, type) in ChineseHelpTests.commands {
            let key = path.isEmpty ? "labordesk" : path
            #expect(HelpAbstracts.chinese[key] != nil, "\(key) has no line in HelpAbstracts.chinese")
            let isDiscussed = HelpAbstracts.discussions[key] != nil
            #expect(
                isDiscussed || type.configuration.discussion.isEmpty, "\(key) has no line in HelpAbstracts.discussions")
        }
        let known = Set(ChineseHelpTests.commands.map(\.path)).union(["labordesk", "help"])
        for key in HelpAbstracts.chinese.words.keys { #expect(known.contains(key), "\(key) is no command") }
    }

    /// A page without a sentence that is left in English: a line of the page that begins with a capital and has blanks.
    @Test func everyOptionSaysWhatItIsFor() throws {
        for (path, type) in ChineseHelpTests.commands {
            let page = try #require(self.page(type)).chinese
            for line in page.split(separator: "\n") {
                #expect(TypeSetting.width(line) <= 80 || !line.contains(" "), "\(path): \(line)")
                let words = line.split(separator: " ")
                let isEnglish =
                    words.count > 3
                    && words.suffix(4).allSatisfy { word in
                        word.allSatisfy(\.isASCII) && word.first?.isLetter == true && !word.hasSuffix(",")
                    }
                #expect(!isEnglish || line.contains("labordesk"), "\(path): say it in HelpOptions: \(line)")
            }
        }
    }

    @Test func aPageInChinese() throws {
        let accept = try #require(command("case accept"))
        let page = try #require(self.page(accept))
        #expect(page.chinese.hasPrefix("说明：受理案件，调解期限开始\n\n用法：labordesk case accept "))
        #expect(page.chinese.contains("\n参数：\n  <number>                案号。\n"))
        #expect(page.chinese.contains("\n选项：\n  --also <number>         同样办理的另一件案件，要么全部要么都不；可重复。\n"))
        #expect(page.chinese.contains("（可用：zh, en）"))
        let root = try #require(self.page(Labordesk.self))
        #expect(root.chinese.contains("\n子命令：\n  init                    建立案件台"))
        #expect(root.chinese.hasSuffix("用 labordesk help <子命令> 查看详细说明。"))
    }

    private func page(_ type: any ParsableCommand.Type) -> HelpPage? {
        HelpPage(
            Labordesk.helpMessage(for: type, columns: 1_000_000), usage: Labordesk.helpMessage(for: type, columns: 80))
    }

    private func command(_ path: String) -> (any ParsableCommand.Type)? {
        ChineseHelpTests.commands.first { $0.path == path }?.type
    }

    @Test(arguments: [
        ("Unknown option '--amoun'. Did you mean '--amount'?", "没有选项“--amoun”，是否想用“--amount”？"),
        ("Unknown option '-x'", "没有选项“-x”"),
        ("Missing value for '--on <day>'", "“--on <day>”后面缺少内容"),
        ("Missing expected argument '<number>'", "缺少“<number>”"),
        ("Missing one of: '--agrees', '--refuses'", "以下须写一项：“--agrees”“--refuses”"),
        ("Unexpected argument 'it's'", "多写了“it's”"),
        ("2 unexpected arguments: 'a', 'b'", "多写了“a”“b”"),
        ("The value '2026-13' is invalid for '--on <day>'", "“--on <day>”不能是“2026-13”"),
        (
            "The value 'x' is invalid for '--lang <language>'. Please provide one of 'zh' and 'en'.",
            "“--lang <language>”不能是“x”，可用：zh、en"
        ),
        ("The value 'x' is invalid for '<number>': 案号过长", "“<number>”不能是“x”：案号过长"),
        ("The option '--json' does not take any value, but '1' was specified.", "选项“--json”不带内容，却写了“1”"),
        (
            "Value to be set with flag '--refuses' had already been set with flag '--agrees'",
            "“--refuses”和“--agrees”只能写一个"
        ),
        ("Missing required subcommand.", "请写明子命令"), ("单位代码有误", "单位代码有误"),
    ])
    func aComplaintInChinese(_ english: String, _ chinese: String) {
        #expect(UsageComplaint.complaint(english) == chinese)
    }

    /// The parser's own kinds of complaint, as it words them today: a new version may word them anew.
    @Test(arguments: [
        ["case", "accept"], ["case", "accept", "n", "--nonsense"], ["case", "accept", "n", "--on"],
        ["case", "accept", "n", "--on", "x"], ["case", "accept", "n", "m"], ["case", "accept", "n", "m", "o"],
        ["case", "accept", "n", "--json=1"], ["case", "accept", "n", "--lang", "x"], ["init", "--level", "x"],
    ])
    func noWordOfTheParserIsLeft(_ words: [String]) throws {
        var told: String?
        do {
            _ = try Labordesk.parseAsRoot(words)
        } catch {
            #expect(Labordesk.exitCode(for: error) != .success)
            told = UsageComplaint.chinese(Labordesk.fullMessage(for: error, columns: 1_000_000))
        }
        let lines = try #require(told).split(separator: "\n")
        #expect(lines.first?.hasPrefix("错误：") == true)
        #expect(lines.last?.hasSuffix("查看说明。") == true)
        for line in lines {
            for word in ["Error", "Usage", "Help", "Missing", "invalid", "Unknown", "nexpected", "See '"] {
                #expect(!line.contains(word), "\(line)")
            }
        }
    }
}

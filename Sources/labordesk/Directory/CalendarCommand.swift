import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Which days are worked, as the State Council's notices say.",
        subcommands: [CalendarImport.self, CalendarList.self, CalendarShow.self])
}

struct CalendarImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a year's table of working days; open deadlines move at once.",
        discussion: "The form of the table is that of calendar show --text.")
    @Argument(help: .value("The table, UTF-8.", "file"), completion: .file(), transform: Words.read) var file: String
    @OptionGroup var table: TableOptions

    func run() throws {
        let opened = try table.desk.open()
        let text = try TableFile.read(file)
        let years: [Int]
        do throws(TableProblem) {
            years = try WorkingCalendar(parsing: text).years.map(\.year)
        } catch { throw Problem(error.reason.rawValue, error.sentence, field: "file") }
        let shown = years.map(String.init)
        try opened.record(
            .calendar(
                ImportedText(office: try opened.office(table.office).code, name: try table.name(of: file), text: text)),
            Sentence(
                "已导入\(shown.joined(separator: "、"))年的工作日历，未结案件的期限已重新计算",
                "Working days of \(shown.joined(separator: ", ")) taken in; open deadlines were counted again"),
            table.desk.speech)
    }
}

/// Whose table it is and under which name it goes.
struct TableOptions: ParsableArguments {
    @Option(
        help: .value("The name it goes by, for a later one to take its place; the file's own when left out.", "name"),
        transform: EntryCode.read)
    var name: String?
    @Option(help: .value("The office; your own when left out.", "office"), transform: Words.read) var office: String?
    @OptionGroup var desk: DeskOptions

    func name(of file: String) throws -> String {
        if let name { return name }
        let last = file.split(separator: "/").last.map(String.init) ?? file
        return try EntryCode.read(
            last.contains(".") ? last.split(separator: ".").dropLast().joined(separator: ".") : last)
    }
}

/// A table that an office brings: text, bounded.
enum TableFile {
    static let limit = 4 << 20

    /// - Throws: `Problem` for what is no regular file, cannot be read, is too large or no UTF-8.
    static func read(_ path: String) throws(Problem) -> String {
        do {
            try LedgerPath.requireFile(path)
        } catch {
            throw Problem(error.code, error.sentence, field: "file")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Problem(
                "unreachable",
                Sentence("无法读取“\(Words.cut(path))”，请核对路径", "“\(Words.cut(path))” cannot be read. Check the path"),
                field: "file")
        }
        defer { try? handle.close() }
        var bytes: [UInt8] = []
        do {
            while let chunk = try handle.read(upToCount: 1 << 16), !chunk.isEmpty {
                bytes += chunk
                guard bytes.count <= limit else {
                    throw Problem(
                        "too-large",
                        Sentence("文件超过\(limit)字节的上限", "The file holds more than the limit of \(limit) bytes"),
                        field: "file")
                }
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(
                "unreachable",
                Sentence("无法读取“\(Words.cut(path))”，请核对路径", "“\(Words.cut(path))” cannot be read. Check the path"),
                field: "file")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem("invalid-utf8", Words.unreadable, field: "file")
        }
        return text
    }
}

struct CalendarList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The years that have data, and what is missing today.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let calendar = try opened.store.rulebook().calendar
        if desk.speech.json {
            try Output.json(calendar.years.map { Line(year: $0.year, workingDays: calendar.workingDays(in: $0.year)) })
            return
        }
        for year in calendar.years {
            let days = calendar.workingDays(in: year.year)
            Output.line("\(year.year)年  工作日\(days)天", "\(year.year)  \(days) working days")
        }
        for warning in calendar.warnings(on: opened.today) { Output.line(warning) }
    }

    private struct Line: Encodable {
        let year: Int
        let workingDays: Int
    }
}

struct CalendarShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A year's exceptions to Monday to Friday.")
    @Argument(help: .value("The year.", "year")) var year: Int
    @Flag(help: "The whole calendar in the form that calendar import reads.") var text = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let calendar = try opened.store.rulebook().calendar
        guard let found = calendar.years.first(where: { $0.year == year }) else {
            throw StoreError.notFound(String(year))
        }
        if text { return calendar.text.split(separator: "\n").forEach { Output.line(String($0)) } }
        if desk.speech.json {
            try Output.json(
                Year(year: year, workingDays: calendar.workingDays(in: year), off: found.off, worked: found.worked))
            return
        }
        let days = calendar.workingDays(in: year)
        Output.line("\(year)年  工作日\(days)天", "\(year)  \(days) working days")
        Output.line(
            "放假（周一至周五）：" + found.off.map(\.description).joined(separator: " "),
            "Off (Monday to Friday): " + found.off.map(\.description).joined(separator: " "))
        Output.line(
            "上班（周末）：" + found.worked.map(\.description).joined(separator: " "),
            "Worked (weekends): " + found.worked.map(\.description).joined(separator: " "))
    }

    private struct Year: Encodable {
        let year: Int
        let workingDays: Int
        let off: [Day]
        let worked: [Day]
    }
}

import CaseWorkflow
import Desk
import StableJSON

/// Reads the members of a JSON object one by one, and names whatever is left over: nothing that was sent is ignored.
struct FieldReader {
    private var members: [String: StableJSON.Value] = [:]
    private let path: String

    /// - Throws: `Problem` when the value is no object.
    init(_ value: StableJSON.Value, _ path: String = "") throws(Problem) {
        self.path = path
        guard case .object(let members) = value else {
            throw FieldReader.problem(path.isEmpty ? "stdin" : path, "这里应当是一个 JSON 对象", "a JSON object belongs here")
        }
        for member in members { self.members[member.key] = member.value }
    }

    /// The value under the first of these names that is there; a JSON null is as good as nothing.
    mutating func take(_ names: String...) -> (name: String, value: StableJSON.Value)? {
        var found: (String, StableJSON.Value)?
        for name in names {
            guard let value = members[name], found == nil else { continue }
            members[name] = nil
            if value != .null { found = (full(name), value) }
        }
        return found
    }

    mutating func text(_ name: String) throws(Problem) -> String? {
        guard let (name, value) = take(name) else { return nil }
        return try FieldReader.text(value, name)
    }

    static func text(_ value: StableJSON.Value, _ name: String) throws(Problem) -> String {
        guard case .string(let text) = value else { throw problem(name, "这里应当是文字", "text belongs here") }
        guard let words = Words.normalised(text) else {
            throw problem(name, Words.unreadable.chinese, Words.unreadable.english)
        }
        return words
    }

    mutating func day(_ name: String) throws(Problem) -> Day? {
        guard let text = try text(name) else { return nil }
        guard let day = Day(text) else {
            throw FieldReader.problem(full(name), "日期请写成 2025-05-01", "write a day as 2025-05-01")
        }
        return day
    }

    mutating func flag(_ name: String) throws(Problem) -> Bool? {
        guard let (name, value) = take(name) else { return nil }
        guard case .bool(let flag) = value else {
            throw FieldReader.problem(name, "请写 true 或者 false", "write true or false")
        }
        return flag
    }

    mutating func count(_ name: String) throws(Problem) -> Int? {
        guard let (name, value) = take(name) else { return nil }
        guard case .integer(let count) = value, let count = Int(exactly: count) else {
            throw FieldReader.problem(name, "请写整数", "write a whole number")
        }
        return count
    }

    mutating func code<C: NamedCode>(_ name: String, _ type: C.Type) throws(Problem) -> C? {
        guard let text = try text(name) else { return nil }
        return try FieldReader.code(text, full(name), type)
    }

    static func code<C: NamedCode>(_ text: String, _ name: String, _ type: C.Type) throws(Problem) -> C {
        guard let code = C(typed: text) else {
            let unknown = C.unknown(text)
            throw problem(name, unknown.chinese, unknown.english)
        }
        return code
    }

    /// An amount in yuan: text or a JSON number, in its own digits.
    mutating func yuan(_ name: String) throws(Problem) -> Money? {
        guard let (name, value) = take(name) else { return nil }
        let written: String
        switch value {
        case .integer(let number): written = String(number)
        case .number(let digits): written = digits
        case .string(let text): written = text
        case .null, .bool, .array, .object: throw FieldReader.problem(name, "请写金额（元）", "write an amount in yuan")
        }
        guard let money = Yuan.money(written) else {
            let unreadable = Yuan.unreadable(written)
            throw FieldReader.problem(name, unreadable.chinese, unreadable.english)
        }
        return money
    }

    /// One value, or a list of them.
    mutating func list(_ names: String...) -> (name: String, values: [StableJSON.Value])? {
        for name in names {
            guard let (name, value) = take(name) else { continue }
            if case .array(let values) = value { return (name, values) }
            return (name, [value])
        }
        return nil
    }

    /// - Throws: `Problem` naming the first member that nobody asked for.
    func finish() throws(Problem) {
        guard let unknown = members.keys.min() else { return }
        let name = Words.cut(full(unknown))
        throw Problem.usage("不认识字段“\(name)”，请核对字段名", "There is no field “\(name)”; check its name", field: name)
    }

    private func full(_ name: String) -> String { path.isEmpty ? name : path + "." + name }

    static func problem(_ field: String, _ chinese: String, _ english: String) -> Problem {
        Problem.usage(
            "字段“\(Words.cut(field))”：\(chinese)", "Field “\(Words.cut(field))”: \(english)", field: Words.cut(field))
    }
}

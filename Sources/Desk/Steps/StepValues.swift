public import CaseWorkflow
public import StableJSON

/// What was filled in, as it was typed: by name a text, several texts, rows of texts, or a file.
public struct StepValues: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case text(String)
        case texts([String])
        case rows([[String: String]])
        case file(name: String, bytes: [UInt8])
    }

    private var values: [String: Value] = [:]

    public init() {}

    public subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    public var names: [String] { values.keys.sorted() }

    /// The text of a field without white space at its ends, in one Unicode form; nil for none.
    public func text(_ name: String) -> String? {
        guard case .text(let text)? = values[name] else { return nil }
        let bare = StepValues.bare(text)
        return bare.isEmpty ? nil : bare
    }

    /// Texts of a field that is a list, without empty ones; a text with several lines is as many.
    public func texts(_ name: String) -> [String] {
        switch values[name] {
        case .texts(let texts)?: texts.map(StepValues.bare).filter { !$0.isEmpty }
        case .text(let text)?:
            text.split(whereSeparator: \.isNewline).map { StepValues.bare(String($0)) }.filter { !$0.isEmpty }
        case .rows?, .file?, nil: []
        }
    }

    /// Rows with anything in them.
    public func rows(_ name: String) -> [[String: String]] {
        guard case .rows(let rows)? = values[name] else { return [] }
        return rows.map { $0.mapValues(StepValues.bare) }.filter { row in row.values.contains { !$0.isEmpty } }
    }

    public func file(_ name: String) -> (name: String, bytes: [UInt8])? {
        guard case .file(let name, let bytes)? = values[name], !bytes.isEmpty else { return nil }
        return (name, bytes)
    }

    static func bare(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return TypedText.normalised(String(rest)) ?? String(rest)
    }
}

extension StepValues {
    /// What a program sent: an object of texts, whole numbers, true or false, lists of texts, and lists of objects for rows.
    ///
    /// An amount is a text in yuan (`"12000.50"`) or a whole number of yuan; any other number is refused, since it may have
    /// been rounded on its way.
    ///
    /// - Throws: `StepFaults` with each field that is none of these.
    public init(json: StableJSON.Value) throws(StepFaults) {
        guard case .object(let members) = json else {
            throw StepFaults([
                TypedProblem("unreadable", Sentence("请发送一个 JSON 对象", "Send a JSON object"))
            ])
        }
        var faults: [TypedProblem] = []
        for member in members {
            do throws(TypedProblem) {
                if let value = try StepValues.value(member.value, member.key) { values[member.key] = value }
            } catch { faults.append(error) }
        }
        guard faults.isEmpty else { throw StepFaults(faults) }
    }

    private static func value(_ json: StableJSON.Value, _ field: String) throws(TypedProblem) -> Value? {
        guard case .array(let elements) = json else { return try scalar(json, field).map { .text($0) } }
        var rows: [[String: String]] = []
        var texts: [String] = []
        for element in elements {
            if case .object(let members) = element {
                var row: [String: String] = [:]
                for member in members { row[member.key] = try scalar(member.value, field) ?? "" }
                rows.append(row)
            } else {
                texts.append(try scalar(element, field) ?? "")
            }
        }
        guard rows.isEmpty || texts.isEmpty else { throw unreadable(field) }
        return rows.isEmpty ? .texts(texts) : .rows(rows)
    }

    private static func scalar(_ json: StableJSON.Value, _ field: String) throws(TypedProblem) -> String? {
        switch json {
        case .null: return nil
        case .bool(let flag): return flag ? "yes" : "no"
        case .integer(let number): return String(number)
        case .string(let text): return text
        case .number(let digits):
            throw TypedProblem(
                "unreadable",
                Sentence(
                    "“\(TypedText.cut(digits))”请加引号写成文字，例如 \"12000.50\"",
                    "Write “\(TypedText.cut(digits))” as a text, such as \"12000.50\""), field: field)
        case .array, .object: throw unreadable(field)
        }
    }

    private static func unreadable(_ field: String) -> TypedProblem {
        TypedProblem(
            "unreadable", Sentence("这一项的写法无法识别", "This value is not of the kind the field takes"), field: field)
    }
}

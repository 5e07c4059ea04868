import StableJSON

@testable import CaseWeb

/// Compares a JSON value with a schema, for the words that the document uses: `$ref type enum format pattern minimum maximum items
/// properties required additionalProperties`. Any other word is an error, so that nothing goes unchecked.
struct SchemaCheck {
    let document: JSON

    private static let silent: Set<String> = ["description"]

    /// What does not fit, each with its place.
    func faults(_ value: JSON, _ schema: JSON, _ path: String = "$") -> [String] {
        guard case .object(let words) = schema else { return ["\(path): no schema"] }
        return words.flatMap { word -> [String] in
            switch word.key {
            case "$ref":
                guard case .string(let name) = word.value, let meaning = resolve(name) else {
                    return ["\(path): \(word.value) does not resolve"]
                }
                return faults(value, meaning, path)
            case "type": return isOf(word.value, value) ? [] : ["\(path): \(value.shape) is not \(word.value)"]
            case "enum":
                guard case .array(let choices) = word.value else { return ["\(path): enum"] }
                return choices.contains(value) ? [] : ["\(path): \(value) is none of the choices"]
            case "format": return format(word.value, value, path)
            case "pattern": return pattern(word.value, value, path)
            case "minimum": return compare(value, word.value) { $0 >= $1 } ? [] : ["\(path): \(value) is too small"]
            case "maximum": return compare(value, word.value) { $0 <= $1 } ? [] : ["\(path): \(value) is too large"]
            case "items":
                guard case .array(let elements) = value else { return [] }
                return elements.enumerated().flatMap { faults($1, word.value, "\(path)[\($0)]") }
            case "properties", "required", "additionalProperties": return members(word, value, schema, path)
            case let other: return SchemaCheck.silent.contains(other) ? [] : ["\(path): the word \(other) is not known"]
            }
        }
    }

    func resolve(_ reference: String) -> JSON? {
        guard reference.hasPrefix("#/") else { return nil }
        return document.value(at: StableJSON.Path(steps: reference.dropFirst(2).split(separator: "/").map(String.init)))
    }

    private func members(_ word: StableJSON.Member, _ value: JSON, _ schema: JSON, _ path: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        switch (word.key, word.value) {
        case ("required", .array(let names)):
            return names.compactMap { name in
                guard case .string(let name) = name, value[name] == nil else { return nil }
                return "\(path): \(name) is missing"
            }
        case ("properties", .object(let properties)):
            return properties.flatMap { property in
                value[property.key].map { faults($0, property.value, path + "." + property.key) } ?? []
            }
        case ("additionalProperties", .bool(false)):
            return members.compactMap { member in
                schema["properties"]?[member.key] == nil ? "\(path): \(member.key) is not described" : nil
            }
        default: return []  // Additional members are allowed.
        }
    }

    private func isOf(_ type: JSON, _ value: JSON) -> Bool {
        switch (type, value) {
        case (.string("string"), .string), (.string("boolean"), .bool), (.string("integer"), .integer),
            (.string("number"), .integer), (.string("number"), .number), (.string("array"), .array),
            (.string("object"), .object):
            true
        default: false  // Of another kind.
        }
    }

    private func format(_ format: JSON, _ value: JSON, _ path: String) -> [String] {
        guard format == .string("date"), case .string(let text) = value else { return ["\(path): format \(format)"] }
        return text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) == nil ? ["\(path): \(text) is no date"] : []
    }

    private func pattern(_ pattern: JSON, _ value: JSON, _ path: String) -> [String] {
        guard case .string(let pattern) = pattern, case .string(let text) = value,
            let regex = try? Regex(pattern)
        else { return ["\(path): pattern"] }
        return text.contains(regex) ? [] : ["\(path): \(text) does not match \(pattern)"]
    }

    private func compare(_ value: JSON, _ bound: JSON, _ holds: (Int64, Int64) -> Bool) -> Bool {
        guard case .integer(let value) = value, case .integer(let bound) = bound else { return false }
        return holds(value, bound)
    }
}

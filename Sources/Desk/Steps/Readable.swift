public import CaseStore
import CaseWorkflow

/// The last look at a command before it is performed: no text of it holds control characters or has no end, in fields
/// that the rules of the step itself do not read.
public enum Readable {
    public static let longest = 20_000

    /// - Throws: `StoreError.refused` as the rules would, naming the field.
    public static func check(_ command: Any) throws(StoreError) { try check(command, "", depth: 0) }

    private static func check(_ value: Any, _ field: String, depth: Int) throws(StoreError) {
        guard depth < 12 else { return }
        if let text = value as? String { return try check(text: text, field) }
        for child in Mirror(reflecting: value).children {
            let label = child.label.flatMap { $0.hasPrefix(".") || $0 == "some" ? nil : name($0, of: value) } ?? field
            try check(child.value, label, depth: depth + 1)
        }
    }

    private static func check(text: String, _ field: String) throws(StoreError) {
        var length = 0
        for scalar in text.unicodeScalars {
            length += 1
            let value = scalar.value
            let isControl = value < 32 && value != 9 && value != 10 || (0x7F...0x9F).contains(value)
            let isDirection = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            if isControl || isDirection || value == 0xFFFE || value == 0xFFFF || value == 0xFFFD {
                throw .refused(
                    Refused(
                        .textUnreadable, field: flag(field), known: "U+" + String(value, radix: 16, uppercase: true)))
            }
        }
        if length > longest {
            throw .refused(Refused(.textTooLong, field: flag(field), known: "\(length) > \(longest)"))
        }
    }

    /// What the command line calls a field that has another name inside.
    private static func name(_ label: String, of value: Any) -> String {
        switch label {
        case "name" where value is Worker: "worker"
        case "name" where value is Employer: "employer"
        case "residentID": "idNumber"
        default: label
        }
    }

    /// `legalRepresentative` as the command line writes it: `legal-representative`.
    private static func flag(_ field: String) -> String {
        field.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}

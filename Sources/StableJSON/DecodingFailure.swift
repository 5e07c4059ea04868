extension StableJSON {
    /// Why bytes could not be read: they are not the JSON we accept, or not the JSON that the type asks for.
    public struct DecodingFailure: Error, Hashable, Sendable {
        public let reason: Reason
        /// The field; empty when the text itself is at fault, or the whole value is.
        public let path: Path
        /// The byte, from 0, when the text itself is at fault.
        public let offset: Int?
        /// What the type threw, when it refused by an error of its own; two failures are equal without it.
        public let cause: (any Error)?

        public enum Reason: Hashable, Sendable {
            case tooLarge(bytes: Int, limit: Int)
            case tooDeep(limit: Int)
            case tooManyValues(limit: Int)
            case unexpectedEnd
            case unexpectedByte(UInt8)
            /// Something follows the value.
            case trailingBytes
            case invalidUTF8
            case invalidEscape
            case loneSurrogate
            /// A control character stands unescaped in a string.
            case controlCharacter(UInt8)
            case invalidNumber
            case numberTooLong(limit: Int)
            case duplicateKey(String)

            case missingKey
            /// The array ends before the element that the type asks for.
            case missingElement
            case wrongShape(expected: Shape, found: Shape)
            /// The number does not fit the type exactly.
            case outOfRange(number: String, type: String)
            /// The type itself refused, in its own words.
            case refused(String)
        }

        public init(
            _ reason: Reason, at path: Path = Path(steps: []), offset: Int? = nil, cause: (any Error)? = nil
        ) {
            self.reason = reason
            self.path = path
            self.offset = offset
            self.cause = cause
        }

        public static func == (one: Self, other: Self) -> Bool {
            one.reason == other.reason && one.path == other.path && one.offset == other.offset
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(reason)
            hasher.combine(path)
            hasher.combine(offset)
        }
    }

    /// The seven shapes that a JSON value can have; a whole number is told apart from other numbers.
    public enum Shape: String, CaseIterable, Hashable, Sendable {
        case null, boolean, integer, number, string, array, object

        public var chinese: String {
            switch self {
            case .null: "空值"
            case .boolean: "是或否"
            case .integer: "整数"
            case .number: "数字"
            case .string: "文字"
            case .array: "列表"
            case .object: "对象"
            }
        }

        public var english: String {
            switch self {
            case .null: "null"
            case .boolean: "true or false"
            case .integer: "a whole number"
            case .number: "a number"
            case .string: "text"
            case .array: "a list"
            case .object: "an object"
            }
        }
    }
}

extension StableJSON.DecodingFailure {
    /// Brings what the types and readers throw into one form.
    init(_ error: any Error) {
        switch error {
        case let failure as StableJSON.DecodingFailure:
            self = failure
        case DecodingError.keyNotFound(let key, let context):
            self.init(.missingKey, at: StableJSON.Path(context.codingPath + [key]))
        case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            if let failure = context.underlyingError as? StableJSON.DecodingFailure {
                self = failure
            } else {
                self.init(
                    .refused(context.debugDescription), at: StableJSON.Path(context.codingPath),
                    cause: context.underlyingError)
            }
        default:
            self.init(.refused(String(describing: error)), cause: error)
        }
    }

    /// The form in which readers throw it, so that a type's own `init(from:)` meets the error it expects.
    func thrown(for type: any Any.Type) -> DecodingError {
        let context = DecodingError.Context(
            codingPath: path.codingPath, debugDescription: english, underlyingError: self)
        switch reason {
        case .wrongShape(expected: _, found: .null), .missingElement: return .valueNotFound(type, context)
        case .wrongShape: return .typeMismatch(type, context)
        case .missingKey:
            return .keyNotFound(
                StepKey(path.steps.last ?? ""),
                .init(codingPath: Array(path.codingPath.dropLast()), debugDescription: english))
        case .tooLarge, .tooDeep, .tooManyValues, .unexpectedEnd, .unexpectedByte, .trailingBytes, .invalidUTF8,
            .invalidEscape, .loneSurrogate, .controlCharacter, .invalidNumber, .numberTooLong, .duplicateKey,
            .outOfRange, .refused:
            return .dataCorrupted(context)
        }
    }
}

extension StableJSON {
    /// Why a value could not be written, and which of its fields it was.
    public struct EncodingFailure: Error, Hashable, Sendable {
        public let reason: Reason
        public let path: Path

        public enum Reason: Hashable, Sendable {
            /// Infinity or not-a-number; JSON has no word for either.
            case notFinite(String)
            /// A `Value.number` whose text is not a JSON number.
            case notANumber(String)
            case duplicateKey(String)
            case tooDeep(limit: Int)
            case tooLarge(bytes: Int, limit: Int)
            case tooManyValues(limit: Int)
            /// The type wrote into a container that it had already left, or two values where there is place for one.
            case outOfOrder
            /// The type encoded nothing at all.
            case nothing
            /// The type itself refused, in its own words.
            case refused(String)
        }

        public init(_ reason: Reason, at path: Path = Path(steps: [])) {
            self.reason = reason
            self.path = path
        }
    }
}

extension StableJSON.EncodingFailure {
    /// Brings what the types and containers throw into one form.
    init(_ error: any Error) {
        switch error {
        case let failure as StableJSON.EncodingFailure:
            self = failure
        case EncodingError.invalidValue(_, let context):
            if let failure = context.underlyingError as? StableJSON.EncodingFailure {
                self = failure
            } else {
                self.init(.refused(context.debugDescription), at: StableJSON.Path(context.codingPath))
            }
        default:
            self.init(.refused(String(describing: error)))
        }
    }

    /// The form in which containers throw it, so that a type's own `encode(to:)` meets the error it expects.
    func thrown(for value: Any) -> EncodingError {
        .invalidValue(
            value, .init(codingPath: path.codingPath, debugDescription: english, underlyingError: self))
    }
}

extension StableJSON.EncodingFailure: CustomStringConvertible {
    public var description: String { english }

    public var chinese: String {
        let place = path.steps.isEmpty ? "数据" : "字段“\(path)”"
        return switch reason {
        case .notFinite(let number): "\(place)的数值为 \(number)，不是有限数，无法保存；请更正该数值"
        case .notANumber(let text): "\(place)的内容“\(text)”不是数字，无法保存；请更正"
        case .duplicateKey(let key): "\(place)中键“\(key)”重复，无法保存；请只保留一个"
        case .tooDeep(let limit): "\(place)嵌套超过 \(limit) 层，无法保存；请减少嵌套"
        case .tooLarge(let bytes, let limit): "\(place)共 \(bytes) 字节，超过上限 \(limit) 字节，无法保存；请分成几份"
        case .tooManyValues(let limit): "\(place)的数据项超过上限 \(limit) 个，无法保存；请分成几份"
        case .outOfOrder: "\(place)的写入次序有误，无法保存；这是程序错误，请报告"
        case .nothing: "\(place)没有写出任何内容，无法保存；这是程序错误，请报告"
        case .refused(let words): "\(place)无法保存：\(words)"
        }
    }

    public var english: String {
        let place = path.steps.isEmpty ? "The value" : "The field “\(path)”"
        return switch reason {
        case .notFinite(let number): "\(place) is \(number), which is not a finite number; correct it"
        case .notANumber(let text): "\(place) is “\(text)”, which is not a number; correct it"
        case .duplicateKey(let key): "\(place) has the key “\(key)” twice; keep one of them"
        case .tooDeep(let limit): "\(place) is nested more than \(limit) levels deep; nest it less"
        case .tooLarge(let bytes, let limit): "\(place) takes \(bytes) bytes, more than the \(limit) allowed; split it"
        case .tooManyValues(let limit): "\(place) holds more than the \(limit) values allowed; split it"
        case .outOfOrder: "\(place) was written out of order; this is an error in the program, report it"
        case .nothing: "\(place) wrote nothing; this is an error in the program, report it"
        case .refused(let words): "\(place) cannot be written: \(words)"
        }
    }
}

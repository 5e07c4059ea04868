extension StableJSON {
    /// Where in a JSON value something stands: `claims.0.amount` is the amount of the first claim.
    ///
    /// A step is a key of an object or the position in an array, from 0. A full stop or a backslash inside a key is
    /// written with a backslash before it. The empty path is the whole value.
    public struct Path: Hashable, Sendable {
        public let steps: [String]

        public init(steps: [String]) { self.steps = steps }

        public init(_ text: String) {
            guard !text.isEmpty else {
                steps = []
                return
            }
            var steps: [String] = []
            var step = String.UnicodeScalarView()
            var isEscaped = false
            for scalar in text.unicodeScalars {
                if isEscaped {
                    step.append(scalar)
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if scalar == "." {
                    steps.append(String(step))
                    step = String.UnicodeScalarView()
                } else {
                    step.append(scalar)
                }
            }
            steps.append(String(step))
            self.steps = steps
        }

        /// The path of a member of what this path names.
        public func appending(_ step: String) -> Path { Path(steps: steps + [step]) }
    }
}

extension StableJSON.Path: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral text: String) { self.init(text) }

    public var description: String {
        steps.map { step in
            var text = String.UnicodeScalarView()
            for scalar in step.unicodeScalars {
                if scalar == "." || scalar == "\\" { text.append("\\") }
                text.append(scalar)
            }
            return String(text)
        }
        .joined(separator: ".")
    }

    init(_ codingPath: [any CodingKey]) {
        self.init(steps: codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue })
    }

    /// The path as coders pass it on.
    var codingPath: [any CodingKey] { steps.map { StepKey($0) } }
}

/// A step of a path as a coding key, for the errors and coding paths that coders show to the types they code.
struct StepKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { stringValue = String(intValue) }
}

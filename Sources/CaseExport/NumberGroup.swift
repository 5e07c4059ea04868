import SafeXML

/// A handful of whole numbers that travel together as the attributes of one element.
protocol NumberGroup: Hashable {
    init()
    /// In the order of the schema.
    static var fields: [(name: StaticString, key: WritableKeyPath<Self, Int64>)] { get }
}

extension NumberGroup {
    /// Writes `<element a="1" b="2"/>`.
    func write(_ element: XMLName, to output: XMLOutput) {
        output.open(element)
        for field in Self.fields { output.attribute(XMLName(stringLiteral: field.name), Int(self[keyPath: field.key])) }
        output.close()
    }

    /// Reads the numbers back; nil when one is absent or no number.
    init?(_ attributes: XMLAttributes) {
        self.init()
        for field in Self.fields {
            guard let text = attributes[field.name.description], let number = Int64(text) else { return nil }
            self[keyPath: field.key] = number
        }
    }

    /// Adds without leaving the range: a sum that does is wrong anyway and then differs from every claim.
    mutating func add(_ other: Self) {
        for field in Self.fields { self[keyPath: field.key].addSaturating(other[keyPath: field.key]) }
    }

    /// The first number that differs, for a message.
    func difference(from other: Self) -> (name: String, here: Int64, there: Int64)? {
        for field in Self.fields where self[keyPath: field.key] != other[keyPath: field.key] {
            return (field.name.description, self[keyPath: field.key], other[keyPath: field.key])
        }
        return nil
    }

    /// Whether every number can be written: sums beyond are refused, not cut.
    var isWritable: Bool {
        Self.fields.allSatisfy { (-FilingFigures.greatest...FilingFigures.greatest).contains(self[keyPath: $0.key]) }
    }

    func appendCanonical(to values: CanonicalValues) {
        for field in Self.fields { values.number(field.name, self[keyPath: field.key]) }
    }
}

extension Int64 {
    mutating func addSaturating(_ other: Int64) {
        let (sum, overflow) = addingReportingOverflow(other)
        self = overflow ? (other > 0 ? Int64.max : Int64.min) : sum
    }
}

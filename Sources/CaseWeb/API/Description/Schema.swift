import StableJSON

typealias JSON = StableJSON.Value

extension StableJSON.Value {
    /// An object of the members that are there.
    static func members(_ pairs: [(String, JSON?)]) -> JSON {
        .object(pairs.compactMap { name, value in value.map { StableJSON.Member(name, $0) } })
    }

    static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    /// The member of an object; nil for anything else.
    subscript(name: String) -> JSON? { value(at: StableJSON.Path(steps: [name])) }
}

/// What a JSON value may look like, in the words of JSON Schema 2020-12, with the named parts that it refers to.
struct Schema: Sendable {
    private(set) var json: JSON
    /// By name: what `#/components/schemas/…` means.
    private(set) var parts: [String: JSON] = [:]

    private init(_ pairs: [(String, JSON?)], using others: [Schema] = []) {
        json = .members(pairs)
        for other in others { parts.merge(other.parts) { one, _ in one } }
    }

    static let text = Schema([("type", .string("string"))])
    static let day = Schema([("type", .string("string")), ("format", .string("date"))])
    static let flag = Schema([("type", .string("boolean"))])
    /// Money: a whole number of fen.
    static let fen = Schema([("type", .string("integer")), ("description", .string("In fen (1/100 yuan)."))])
    /// Any JSON value.
    static let any = Schema([])

    static func count(_ range: ClosedRange<Int>? = nil) -> Schema {
        Schema([
            ("type", .string("integer")), ("minimum", range.map { .integer(Int64($0.lowerBound)) }),
            ("maximum", range.map { .integer(Int64($0.upperBound)) }),
        ])
    }

    static func codes(_ codes: [String]) -> Schema {
        Schema([("type", .string("string")), ("enum", .texts(codes))])
    }

    static func pattern(_ pattern: String) -> Schema {
        Schema([("type", .string("string")), ("pattern", .string(pattern))])
    }

    static func list(of element: Schema) -> Schema {
        Schema([("type", .string("array")), ("items", element.json)], using: [element])
    }

    /// An object; of a closed one, no other members are allowed.
    static func object(_ members: [Property], isOpen: Bool = false) -> Schema {
        let required = members.filter(\.isRequired).map(\.name)
        return Schema(
            [
                ("type", .string("object")),
                ("properties", .members(members.map { ($0.name, $0.schema.about($0.about).json) })),
                ("required", required.isEmpty ? nil : .texts(required)),
                ("additionalProperties", .bool(isOpen)),
            ], using: members.map(\.schema))
    }

    struct Property: Sendable {
        let name: String
        let about: String
        let schema: Schema
        let isRequired: Bool
    }

    /// A reference to a named part, which goes along.
    static func named(_ name: String, _ meaning: Schema) -> Schema {
        var reference = Schema([("$ref", .string("#/components/schemas/" + name))], using: [meaning])
        reference.parts[name] = meaning.json
        return reference
    }

    /// The same with words on what it means; a word that says more of a part stands beside what the part itself says.
    func about(_ words: String) -> Schema {
        guard !words.isEmpty, case .object(let members) = json else { return self }
        var schema = self
        schema.json = .object(
            members.filter { $0.key != "description" } + [StableJSON.Member("description", .string(described(words)))])
        return schema
    }

    private func described(_ words: String) -> String {
        guard case .string(let own)? = json["description"] else { return words }
        return words.hasSuffix(own) ? words : words + " " + own
    }
}

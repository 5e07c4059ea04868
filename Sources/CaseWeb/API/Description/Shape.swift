import CaseWorkflow
import Foundation
import StableJSON

/// What one noun of the API is made of. The same description writes the JSON and stands in the OpenAPI document, so that the two
/// cannot part.
///
///     Shapes.caseLine.json(of: row, in: .english)    the value
///     Shapes.caseLine.schema                         what it may look like
struct Shape<Source>: Sendable {
    let name: String
    let about: String
    private(set) var members: [Member] = []

    struct Member: Sendable {
        let property: Schema.Property
        let value: @Sendable (Source, Language) throws -> JSON?
    }

    init(_ name: String, _ about: String, _ build: (inout Shape) -> Void) {
        self.name = name
        self.about = about
        build(&self)
    }

    var schema: Schema { .named(name, Schema.object(members.map(\.property)).about(about)) }

    func json(of source: Source, in language: Language) throws -> JSON {
        .members(try members.map { ($0.property.name, try $0.value(source, language)) })
    }

    func json(of sources: [Source], in language: Language) throws -> JSON {
        .array(try sources.map { try json(of: $0, in: language) })
    }

    mutating func add(
        _ name: String, _ about: String, _ schema: Schema, isRequired: Bool = true,
        _ value: @escaping @Sendable (Source, Language) throws -> JSON?
    ) {
        members.append(
            Member(
                property: Schema.Property(name: name, about: about, schema: schema, isRequired: isRequired),
                value: value))
    }

    mutating func text(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> String) {
        add(name, about, .text) { source, _ in .string(value(source)) }
    }

    mutating func maybeText(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> String?) {
        add(name, about, .text, isRequired: false) { source, _ in value(source).map { .string($0) } }
    }

    /// Words for people, in the language of the request. Where they name a command, the API's own words stand.
    mutating func words(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Sentence) {
        add(name, about, .text) { source, language in .string(value(source).forPrograms.text(in: language)) }
    }

    mutating func maybeWords(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Sentence?) {
        add(name, about, .text, isRequired: false) { source, language in
            value(source).map { .string($0.forPrograms.text(in: language)) }
        }
    }

    mutating func day(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Day) {
        add(name, about, .day) { source, _ in .string(value(source).description) }
    }

    mutating func maybeDay(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Day?) {
        add(name, about, .day, isRequired: false) { source, _ in value(source).map { .string($0.description) } }
    }

    mutating func fen(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Int64) {
        add(name, about, .fen) { source, _ in .integer(value(source)) }
    }

    mutating func count(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Int) {
        add(name, about, .count()) { source, _ in .integer(Int64(value(source))) }
    }

    mutating func maybeCount(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Int?) {
        add(name, about, .count(), isRequired: false) { source, _ in value(source).map { .integer(Int64($0)) } }
    }

    mutating func flag(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Bool) {
        add(name, about, .flag) { source, _ in .bool(value(source)) }
    }

    mutating func maybeFlag(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> Bool?) {
        add(name, about, .flag, isRequired: false) { source, _ in value(source).map { .bool($0) } }
    }

    mutating func texts(_ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> [String]) {
        add(name, about, .list(of: .text)) { source, _ in .texts(value(source)) }
    }

    /// A code of a closed list.
    mutating func code<C: CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> C
    ) where C.RawValue == String {
        add(name, about, .codes(C.allCases.map(\.rawValue))) { source, _ in .string(value(source).rawValue) }
    }

    mutating func maybeCode<C: CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Source) -> C?
    ) where C.RawValue == String {
        add(name, about, .codes(C.allCases.map(\.rawValue)), isRequired: false) { source, _ in
            value(source).map { .string($0.rawValue) }
        }
    }

    mutating func one<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ value: @escaping @Sendable (Source) -> Part
    ) {
        add(name, about, shape.schema) { source, language in try shape.json(of: value(source), in: language) }
    }

    mutating func list<Part>(
        _ name: String, _ about: String, _ shape: Shape<Part>, _ value: @escaping @Sendable (Source) -> [Part]
    ) {
        add(name, about, .list(of: shape.schema)) { source, language in try shape.json(of: value(source), in: language)
        }
    }
}

/// The nouns of the API, one file each.
enum Shapes {}

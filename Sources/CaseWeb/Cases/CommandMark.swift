import Foundation

/// The mark that makes a form one act: sent twice, it is done once.
enum CommandMark {
    static func new() -> String { UUID().uuidString.lowercased() }
}

extension FormFields {
    /// The act's identifier, as the form brought it.
    ///
    /// - Throws: `WebRefusal.formStrange` for a form without one.
    func command() throws(WebRefusal) -> UUID {
        guard let id = self["command"].flatMap({ UUID(uuidString: $0) }) else { throw .formStrange }
        return id
    }
}

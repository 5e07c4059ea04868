import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto

/// The mark that makes a form one act: sent twice, it is done once.
enum CommandMark {
    static func new() -> String { UUID().uuidString.lowercased() }
}

extension FormFields {
    /// The act's identifier, out of the mark that the form brought and what was filled in. The first half says whose mark it is, the
    /// second what is asked for: the same form again is the same act, and the same mark with other content can be told
    /// (`Store.checkUnused`).
    ///
    /// - Parameters:
    ///   - mark: the field that has the mark.
    ///   - leaving: further fields that do not say what is asked for.
    /// - Throws: `WebRefusal.formStrange` for a form without one.
    func command(
        of person: Person, _ files: [String: SentFile] = [:], mark: String = "command", leaving: Set<String> = []
    ) throws(WebRefusal) -> UUID {
        guard let name = self[mark].flatMap({ UUID(uuidString: $0) }) else { throw .formStrange }
        // The token is the session's, which may have ended and begun anew since the form was opened.
        let asked = values.filter { $0.key != "form-token" && !leaving.contains($0.key) }.sorted { $0.key < $1.key }
        var content = ""
        for (name, values) in asked {
            for value in values {
                let plain = value.replacing("\r\n", with: "\n")
                content += "\(name.utf8.count) \(name) \(plain.utf8.count) \(plain) "
            }
        }
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            content += "\(name) \(file.name.utf8.count) \(file.name) \(Hex.text(SHA256.digest(of: file.bytes).bytes)) "
        }
        let bytes =
            SHA256.digest(of: "labordesk form \(person.code.text) \(name.uuidString)").bytes.prefix(8)
            + SHA256.digest(of: content).bytes.prefix(8)
        return Array(bytes).withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

extension Store {
    /// - Throws: `StoreError.commandReused` when something else was done with the mark of this form.
    func checkUnused(_ command: UUID) throws(StoreError) {
        if try isNameTaken(command) { throw .commandReused }
    }
}

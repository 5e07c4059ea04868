import CaseWorkflow
import Desk

extension StepValues {
    /// What a browser sent for these fields. Rows keep their places; names that the form does not have are not looked at.
    init(_ sent: FormFields, _ files: [String: SentFile] = [:], for fields: [StepField]) {
        self.init()
        for field in fields {
            switch field.kind {
            case .rows(let parts):
                let columns = parts.map { sent.all("\(field.name).\($0.name)") }
                let count = min(columns.map(\.count).max() ?? 0, 1000)
                self[field.name] = .rows(
                    (0..<count).map { place in
                        Dictionary(
                            uniqueKeysWithValues: zip(parts, columns).map { part, column in
                                (part.name, column.indices.contains(place) ? column[place] : "")
                            })
                    })
            case .choices: self[field.name] = .texts(sent.all(field.name))
            case .flag: if sent.has(field.name) { self[field.name] = .text("yes") }
            case .file:
                if let file = files[field.name] { self[field.name] = .file(name: file.name, bytes: file.bytes) }
            case .day, .time, .line, .text, .lines, .money, .number, .choice, .personal, .caseNumber:
                if let text = sent.values[field.name]?.first {
                    self[field.name] = .text(text.replacing("\r\n", with: "\n"))
                }
            }
        }
    }

    /// What the form shows before anybody typed.
    init(usual fields: [StepField]) {
        self.init()
        for field in fields {
            guard let usual = field.usual else { continue }
            if case .choices = field.kind {
                self[field.name] = .texts(usual.split(separator: "\n").map(String.init))
            } else {
                self[field.name] = .text(usual)
            }
        }
    }
}

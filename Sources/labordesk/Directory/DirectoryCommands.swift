import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

extension Labordesk {
    static var directoryCommands: [any ParsableCommand.Type] {
        [
            OfficeCommand.self, OfficerCommand.self, OrganisationCommand.self, MediatorCommand.self,
            SettingCommand.self, CalendarCommand.self, RuleCommand.self,
        ]
    }
}

extension Desk {
    /// Records an entry of the directory and says so.
    func record(_ entry: DirectoryEntry, _ said: Sentence, _ speech: SpeechOptions) throws {
        try Readable.check(entry)
        try store.record(entry, by: officer, commandID: UUID(), at: now()) { percent in
            Output.progress(
                Sentence("重新计算期限 \(percent)%", "counting deadlines anew, \(percent)%").text(in: Output.language))
        }
        Output.endProgress()
        if speech.json {
            try Output.json(Recorded(recorded: said.text(in: Output.language)))
        } else {
            Output.line(said)
        }
    }

    private struct Recorded: Encodable {
        let recorded: String
    }

    /// The office named, else the officer's own.
    func office(_ text: String?) throws -> Office {
        try OfficeChoice.find(text, at: self, in: try store.officeTree())
    }
}

/// The code of an organisation or mediator, and the name of an imported table: short and readable.
enum EntryCode {
    static func read(_ text: String) throws -> String {
        let words = try Words.read(text)
        guard (1...64).contains(words.unicodeScalars.count),
            words.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
            })
        else {
            throw ValidationError(
                Sentence(
                    "“\(Words.cut(words))”不能作为代码，请用文字、数字、“-”“_”“.”，不超过64字",
                    "“\(Words.cut(words))” cannot be a code; use letters, digits, “-”, “_” and “.”, at most 64"
                )
                .text(in: Words.spoken))
        }
        return words
    }
}

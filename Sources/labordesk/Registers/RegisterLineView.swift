import CaseWorkflow
import CaseStore
import Foundation

/// A line on its way into a register: the entry, and the telephone that goes encrypted beside it.
struct RegisterLine {
    var entry: RegisterEntry
    var phone: String?
}

/// A line of a register for people and programs; the telephone is masked.
struct RegisterLineView: Encodable {
    let id: String
    let isVoid: Bool
    let phone: String?
    let entry: RegisterEntry

    init(_ record: RegisterRecord, phone: String?) {
        id = record.id.uuidString.lowercased()
        isVoid = record.isVoid
        self.phone = phone
        entry = record.entry.withoutToken
    }

    var sentence: Sentence {
        let words = entry.line
        let void = isVoid ? Sentence("（作废）", " (void)") : Sentence("", "")
        let number = phone.map { "  " + $0 } ?? ""
        return Sentence(
            "\(entry.on)  \(words.chinese)\(number)\(void.chinese)  \(id)",
            "\(entry.on)  \(words.english)\(number)\(void.english)  \(id)")
    }
}

extension RegisterEntry {
    /// For programs: the token of a telephone says nothing to them.
    var withoutToken: RegisterEntry {
        guard case .consultation(var one) = self else { return self }
        one.phone = nil
        return .consultation(one)
    }

    /// What it says, in one line.
    var line: Sentence {
        switch self {
        case .consultation(let one):
            let became = one.promoted.map { " → \($0.number)" } ?? ""
            let who = one.name.map { $0 + "  " } ?? ""
            return Sentence(
                "\(one.channel.name.chinese)  \(one.persons)人  \(who)\(one.question)\(became)",
                "\(one.channel.name.english)  \(one.persons) person(s)  \(who)\(one.question)\(became)")
        case .drafting(let one):
            let who = one.name.map { "  " + $0 } ?? ""
            return Sentence(
                "\(one.kind.name.chinese)  \(one.copies)份\(who)",
                "\(one.kind.name.english)  \(one.copies) document(s)\(who)")
        case .outreach(let one):
            var parts = [
                one.kind.name, Sentence(same: one.place), Sentence("\(one.sessions)场", "\(one.sessions) session(s)"),
                Sentence("\(one.visitors)人次", "\(one.visitors) visitor(s)"),
                Sentence("\(one.leaflets)份", "\(one.leaflets) leaflet(s)"),
            ]
            if let staff = one.staff { parts.append(Sentence("工作人员\(staff)人", "\(staff) of the staff")) }
            if let lawyers = one.lawyers { parts.append(Sentence("律师\(lawyers)人", "\(lawyers) lawyer(s)")) }
            return parts.joined("  ", "  ")
        }
    }
}

/// How a command answers that recorded, corrected or voided a line.
enum RegisterAnswer {
    static func tell(_ id: UUID, _ entry: RegisterEntry, _ done: Sentence, asJSON: Bool) throws {
        let text = id.uuidString.lowercased()
        if asJSON {
            return try Output.json(Recorded(id: text, register: entry.register, on: entry.on, office: entry.office))
        }
        Output.line("\(done.chinese)：\(text)", "\(done.english): \(text)")
    }

    private struct Recorded: Encodable {
        let id: String
        let register: RegisterEntry.Register
        let on: Day
        let office: OfficeCode
    }
}

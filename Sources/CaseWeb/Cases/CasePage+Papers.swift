import CaseForms
import CaseStore
import CaseWorkflow
import Desk

extension CasePage {
    /// Papers made for the case, and files put to it.
    func papersView(_ language: Language, _ typed: CaseTyped?) throws -> View {
        let attach = typed?.form == .attachment ? typed : nil
        let mayRead = Permission.intake.isGranted(to: place.facts.roles)
        let mayMake = mayRead && !file.isArchived && file.standing == .live
        return [
            "papers": file.record.documents.enumerated().reversed().map { index, document -> View in
                [
                    "title": document.title, "on": document.on.description, "count": document.copies.count,
                    "copies": document.copies.enumerated().prefix(document.isTogether ? 1 : 50).map {
                        number, copy -> View in
                        [
                            "letter": copy.letter, "recipient": copy.recipient,
                            "path": mayRead ? "\(path)/papers/\(index + 1).\(number + 1)" : nil,
                            "name": document.isTogether
                                ? Words["case.download"].text(in: language) : copy.recipient ?? "\(number + 1)",
                        ]
                    },
                ]
            },
            "attachments": try desk.handedIn(to: file).enumerated().map { index, record -> View in
                [
                    "name": record.name, "type": record.type.uppercased(), "size": CasePage.size(record.bytes),
                    "on": record.on.description, "path": "\(path)/attachments/\(index + 1)",
                    "item": record.item.map { ArchiveList.name(of: $0, in: file.kind).text(in: language) },
                    "paper": record.paper.map {
                        Sentence("第\($0)件签署件", "signed copy of paper \($0)").text(in: language)
                    },
                ]
            },
            "mayMake": mayMake, "attachPath": "\(path)/attachments", "paperPath": "\(path)/papers/new",
            "attachOn": attach?.fields["on"] ?? desk.today.description, "attachOpen": attach != nil,
            "attachDayFault": attach?.fault(of: "on", language), "attachItemFault": attach?.fault(of: "item", language),
            "attachFileFault": attach?.fault(of: "file", language),
            "items": ArchiveList.of(file.kind).items.map {
                option($0.code, $0.name.text(in: language), chosen: attach?.fields["item"])
            },
            "command": CommandMark.new(),
        ]
    }

    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) B"
        case ..<(1 << 20): "\((bytes + 1023) / 1024) KB"
        default: "\(bytes >> 20).\((bytes & 0xFFFFF) * 10 >> 20) MB"
        }
    }
}

public import CaseWorkflow

/// The volume (案卷) of a case: one entry for each paper, in the order in which the archive list binds them.
public struct Volume: Sendable {
    public struct Entry: Hashable, Sendable {
        public let item: ArchiveList.Item
        public let title: String
        /// The first and the last number of its copies: `西湖工受字〔2025〕1号–2号`.
        public let letter: String?
        /// Who made it (责任者); nil for what was handed in.
        public let author: String?
        public let on: Day?
        public let source: Source
    }

    public enum Source: Hashable, Sendable {
        /// A paper made from a template (its place among the case's papers, from 1), with the attachments that are its
        /// signed copies.
        case paper(Int, signed: [Int])
        /// A file put to the case, by its ordinal.
        case attachment(Int)
        /// Filed as paper only: the desk has no file of it.
        case onPaper
    }

    /// A file put to the case, as the volume sees it.
    public struct Attachment: Hashable, Sendable {
        public var ordinal: Int
        public var name: String
        public var on: Day
        public var item: String?
        public var paper: Int?

        public init(ordinal: Int, name: String, on: Day, item: String? = nil, paper: Int? = nil) {
            self.ordinal = ordinal
            self.name = name
            self.on = on
            self.item = item
            self.paper = paper
        }
    }

    public let file: CaseFile
    public let entries: [Entry]

    /// - Parameters:
    ///   - attachments: the files that were put to the case.
    ///   - author: the office, which made the papers.
    public init(of file: CaseFile, attachments: [Attachment], author: String) {
        self.file = file
        let list = ArchiveList.of(file.kind)
        var found: [(place: Int, entry: Entry)] = []
        func add(_ code: String, _ title: String, _ letter: String?, _ author: String?, _ on: Day?, _ source: Source) {
            let place = list.place(of: code) ?? list.place(of: "evidence") ?? 0
            let entry = Entry(
                item: list.items[place], title: title, letter: letter, author: author, on: on, source: source)
            found.append((place, entry))
        }
        for (index, document) in file.record.documents.enumerated() {
            guard let form = Form.find(document.form), let item = form.archiveItem(of: file.kind),
                !Form.volume.contains(form)
            else { continue }
            let signed = attachments.filter { $0.paper == index + 1 }.map(\.ordinal)
            add(item, document.title, document.letters, author, document.on, .paper(index + 1, signed: signed))
        }
        for attachment in attachments where attachment.paper == nil {
            let title = Volume.title(of: attachment.name)
            add(attachment.item ?? "evidence", title, nil, nil, attachment.on, .attachment(attachment.ordinal))
        }
        let covered = Set(found.map { $0.entry.item.code })
        for code in file.record.archiveItems where !covered.contains(code) && !Volume.madeLast.contains(code) {
            if list.place(of: code) != nil {
                add(code, ArchiveList.name(of: code, in: file.kind).chinese, nil, nil, nil, .onPaper)
            }
        }
        entries = found.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            let days = (first.entry.on?.serial ?? .max, second.entry.on?.serial ?? .max)
            return (first.place, days.0, one.offset) < (second.place, days.1, other.offset)
        }.map(\.element.entry)
    }

    /// Required papers of which there is nothing: neither a file nor a note that the paper itself was filed.
    public var missing: [ArchiveList.Item] {
        let fulfilled = entries.filter { entry in
            guard case .paper(let number, _) = entry.source, let forms = Volume.fulfilling[entry.item.code] else {
                return true
            }
            return forms.contains(file.record.documents[number - 1].form)
        }
        let there = Set(fulfilled.map(\.item.code)).union(file.record.archiveItems).union(Volume.madeLast)
        return ArchiveList.required(for: file).filter { !there.contains($0.code) }
    }

    /// An acceptance notice lies beside the application, and a summons beside the record: neither is the paper itself.
    private static let fulfilling: [String: Set<String>] = [
        "application": ["application", "oral-application", "aid-application"], "session": ["session-record"],
        "appointment": ["appointment-letter"],
    ]

    /// Cover and closing note are made with the volume itself.
    private static let madeLast: Set<String> = ["cover"]

    private static func title(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}

extension MadeDocument {
    /// The numbers of its copies, the first and the last.
    var letters: String? {
        guard let first = copies.first?.letter else { return nil }
        guard let last = copies.last?.letter, last != first else { return first }
        return "\(first)–\(last)"
    }
}

import CaseForms
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto

/// One volume being put together: its papers written into the folder, then the papers about them.
final class VolumeWork {
    private let desk: Desk
    private let volume: Volume
    private let attachments: [Int: AttachmentRecord]
    private let place: VolumeFolder
    /// For each entry of the volume the places of its files in the folder's list.
    private var written: [[Int]] = []

    init(desk: Desk, volume: Volume, attachments: [AttachmentRecord], place: VolumeFolder) {
        self.desk = desk
        self.volume = volume
        self.attachments = Dictionary(attachments.map { ($0.ordinal, $0) }) { first, _ in first }
        self.place = place
    }

    // MARK: Papers

    func addPapers() throws {
        for (index, entry) in volume.entries.enumerated() {
            let stem = VolumeWork.stem(index + 1, entry.title)
            let before = place.files.count
            switch entry.source {
            case .paper(let number, let signed):
                try addMade(volume.file.record.documents[number - 1], entry, stem)
                for (place, ordinal) in signed.enumerated() {
                    try addAttachment(ordinal, entry, stem + "-签署件\(place + 1)")
                }
            case .attachment(let ordinal): try addAttachment(ordinal, entry, stem)
            case .onPaper: break
            }
            written.append(Array(before..<place.files.count))
        }
    }

    /// A made paper again, each of its files.
    private func addMade(_ made: MadeDocument, _ entry: Volume.Entry, _ stem: String) throws {
        let kept = try desk.store.ingredients(of: made)
        let records = try JSONDecoder().decode(FormRecords.self, from: Data(kept.values))
        let template = try FormTemplate(bytes: kept.template)
        let groups = made.isTogether ? [records] : records.own.indices.compactMap(records.copy)
        for (copy, group) in groups.enumerated() {
            let name = groups.count == 1 ? "\(stem).docx" : "\(stem)-\(VolumeWork.padded(copy + 1)).docx"
            try place.fill(template, group, as: VolumeWork.file(name, entry))
            let digest = place.files.last.flatMap { Hex.bytes($0.sha256) }
            guard let digest, made.copies.indices.contains(copy),
                try desk.store.areFiles([digest], recordedAs: [made.copies[copy].file])
            else { throw DocumentRefusal.differs(made.title) }
        }
    }

    private func addAttachment(_ ordinal: Int, _ entry: Volume.Entry, _ stem: String) throws {
        guard let record = attachments[ordinal] else { return }
        let content = try desk.store.content(of: record)
        var file = VolumeWork.file(stem + VolumeWork.ending(of: record), entry)
        file.on = record.on
        try place.add(content, as: file, type: record.type)
    }

    // MARK: Pages

    /// Pages of an entry: of its signed copy where there is one, else of the paper itself; nil while nobody knows.
    private func pages(of index: Int) -> Int? {
        let files = written[index].map { place.files[$0] }
        let signed = files.filter { $0.name.contains("-签署件") }
        let counted = signed.isEmpty ? files : signed
        guard !counted.isEmpty else { return nil }
        return counted.reduce(0) { sum, file in
            guard let sum, let pages = file.pages else { return nil }
            return sum + pages
        }
    }

    var pages: Int? {
        volume.entries.indices.reduce(0) { sum, index in
            guard let sum, let pages = pages(of: index) else { return nil }
            return sum + pages
        }
    }

    func uncounted() -> [VolumeFinding] {
        volume.entries.indices.filter { pages(of: $0) == nil }.map { index in
            let title = volume.entries[index].title
            return VolumeFinding(
                .uncounted, "第\(index + 1)件《\(title)》的页数要人工清点",
                "the pages of entry \(index + 1), \(title), must be counted by hand")
        }
    }

    // MARK: The papers about the volume

    /// What papers with amounts say, by their place among the case's papers.
    func values() throws -> [Int: [FormRecord]] {
        var values: [Int: [FormRecord]] = [:]
        for (index, document) in volume.file.record.documents.enumerated()
        where VolumeInspection.formsWithAmounts.contains(document.form) {
            let kept = try desk.store.ingredients(of: document).values
            let records = try JSONDecoder().decode(FormRecords.self, from: Data(kept))
            values[index + 1] = records.own.indices.map(records.whole)
        }
        return values
    }

    func addVolumePapers(
        _ request: VolumeRequest, volume number: String, findings: [VolumeFinding], from folder: FormFolder
    ) throws {
        let years = try volume.file.archiving?.retentionYears ?? desk.retentionYears(of: volume.file)
        let missing = volume.missing.map(\.name.chinese)
        var asked = [
            "卷号": number, "归档日期": (volume.file.archiving?.on ?? request.on).chinese,
            "保管期限": years == 0 ? "永久" : "\(years)年",
            "卷内情况说明": request.remarks ?? (missing.isEmpty ? "无" : "缺少：" + missing.joined(separator: "、") + "。"),
        ]
        asked["立卷人"] = request.compiler
        asked["检查人"] = request.checker
        for form in Form.volume {
            let (template, _) = try folder.open(form)
            let document = DocumentRequest(form: form, number: request.number, on: request.on, asked: asked)
            var context = try desk.context(of: volume.file, for: document, using: template)
            context.volume = contents()
            context.pages = pages
            let record = CaseRecord.of(volume.file, context, asked: asked)
            let title = form.name.chinese
            let name =
                switch form.code {
                case "volume-cover": "0000-0-\(title)"
                case "volume-contents": "0000-1-\(title)"
                case _: "9999-\(title)"
                }
            try place.fill(
                template, FormRecords([record]), as: .init(name: name + ".docx", bytes: 0, sha256: "", title: title))
        }
    }

    /// One line for each entry, with its pages counted through the volume as far as they are known.
    private func contents() -> [FormRecord] {
        var next: Int? = 1
        return volume.entries.indices.map { index in
            let entry = volume.entries[index]
            let count = pages(of: index)
            var line = FormRecord(["文件题名": .text(entry.title)])
            if let letter = entry.letter { line["文件文号"] = .text(letter) }
            if let author = entry.author { line["责任者"] = .text(author) }
            // Eight digits, as registers of records write a day (DA/T 22).
            if let on = entry.on { line["文件日期"] = .text(String(on.number)) }
            if let first = next, let count, count > 0 {
                line["页号"] = .text(count == 1 ? "\(first)" : "\(first)—\(first + count - 1)")
            }
            switch entry.source {
            case .paper(_, let signed): if !signed.isEmpty { line["文件备注"] = .text("签署件") }
            case .attachment: if count == 0 { line["文件备注"] = .text("电子件") }
            case .onPaper: line["文件备注"] = .text("纸质件")
            }
            next = next.flatMap { first in count.map { first + $0 } }
            return line
        }
    }

    // MARK: Names

    private static func file(_ name: String, _ entry: Volume.Entry) -> VolumeManifest.File {
        .init(
            name: name, bytes: 0, sha256: "", item: entry.item.code, title: entry.title, letter: entry.letter,
            on: entry.on)
    }

    /// `0007-受理通知书`: in the order of the volume, with nothing in it that a file system minds.
    private static func stem(_ number: Int, _ title: String) -> String {
        let safe = title.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: safe.prefix(40))
        return padded(number) + "-" + String(short)
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The ending of a file by what it is, so that people can open it; its own where its bytes say little.
    private static func ending(of record: AttachmentRecord) -> String {
        switch record.type {
        case "jpeg": return ".jpg"
        case "ole", "text", "binary", "zip":
            let own = record.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let isPlain =
                record.name.contains(".") && own.count <= 5
                && own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            return isPlain ? "." + own : ".bin"
        case let type: return "." + type
        }
    }
}

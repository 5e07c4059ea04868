import CBaseline
import CaseForms
import CaseWorkflow
import Foundation
import ZipArchive

/// Papers: the same mediation agreements filled from the shipped template, and written by libxml2 and libzip called from C.
///
/// C is given a Word file of the same shape in which every value is a place, so it has nothing to repeat, to leave out or to
/// look up by name: it copies the tree, sets texts, writes the tree and packs the parts.
struct Documents {
    let place: Place
    let rounds: Int

    private static let papers = 1_000

    func run(_ table: Table) throws {
        let path = Documents.templates + "/mediation-agreement/template.docx"
        let template = try FormTemplate(path: path)
        let cases = try (0..<Documents.papers).map { try AgreedCase($0) }
        let records = cases.map { CaseRecord.of($0.file, $0.context) }
        let fields = Set(template.marks.map(\.mark.field))
        let flat = records.map { FlatRecord(FormRecords([$0]).printed(by: fields).whole(0)) }
        guard let first = flat.first, flat.allSatisfy({ $0.model == first.model }) else {
            throw Stop.sample("the agreements differ in their shape")
        }
        let values = flat.map { CStrings($0.texts) }
        let model = place.path("model.docx")
        try template.fill([first.model], to: model)
        let baseline = try PaperBaseline(path: model)
        let (ours, theirs) = (place.path("ours.docx"), place.path("theirs.docx"))
        var pictures = CodePictures()
        let alone = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for record in records {
                    try template.fill(FormRecords([record]), to: ours, isFlushed: false, pictures: &pictures)
                }
            }
        } theirs: { _ in
            try Turn.measure { for value in values { try baseline.write(value, to: theirs) } }
        }
        try Documents.compare(ours, theirs)
        table.add("a mediation agreement filled, of \(baseline.places) values", alone, operations: Documents.papers)
        let whole = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for item in cases {
                    let record = CaseRecord.of(item.file, item.context)
                    try template.fill(FormRecords([record]), to: ours, isFlushed: false, pictures: &pictures)
                }
            }
        } theirs: { _ in
            try Turn.measure { for value in values { try baseline.write(value, to: theirs) } }
        }
        table.add("the same, the case's values worked out too", whole, operations: Documents.papers)
    }

    /// `Forms/zh-Hans` of the checkout.
    private static let templates =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path + "/Forms/zh-Hans"

    /// Both sides must have written the same document, or the comparison would be none.
    private static func compare(_ ours: String, _ theirs: String) throws {
        guard try document(ours) == document(theirs) else { throw Stop.sample("the two sides wrote different papers") }
    }

    /// The document's markup, an empty text spelled in one way.
    private static func document(_ path: String) throws -> String {
        let archive = try ZipReader(path: path)
        guard let entry = archive["word/document.xml"] else { throw Stop.sample(path) }
        let bytes = try archive.bytes(of: entry, limit: 1 << 24)
        return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "></w:t>", with: "/>")
    }
}

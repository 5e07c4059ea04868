import CaseForms
import CaseWorkflow
import Foundation
import SafeXML
import Testing
import ZipArchive

/// `sample.docx` beside every template: the form filled for a made-up case. `UPDATE_SNAPSHOTS=1` makes the samples anew.
struct SampleTests {
    static let codes = Form.all.map(\.code)
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

    static func path(_ code: String) -> String { "\(ShippedFormsTests.folder)/\(code)/sample.docx" }

    static func template(_ code: String) throws -> FormTemplate {
        try FormTemplate(path: "\(ShippedFormsTests.folder)/\(code)/template.docx")
    }

    /// Part by part, so that another release of the compression library does not make every sample differ.
    @Test(arguments: codes)
    func theSampleIsTheTemplateFilled(_ code: String) throws {
        let form = try #require(Form.find(code))
        let sample = try #require(SamplePaper.find(code), "\(code) has no sample; add it to SamplePaper")
        let paper = try Paper()
        // Its folder lasts as long as it does.
        defer { withExtendedLifetime(paper) {} }
        let made = paper.folder + "/sample.docx"
        try SampleTests.template(code).fill([sample.record(of: form)], to: made)
        if SampleTests.isUpdating, try parts(of: made) != (try? parts(of: SampleTests.path(code))) {
            try Data(contentsOf: URL(fileURLWithPath: made)).write(to: URL(fileURLWithPath: SampleTests.path(code)))
        }
        let (now, kept) = (try parts(of: made), try parts(of: SampleTests.path(code)))
        #expect(now.map(\.name) == kept.map(\.name))
        for (one, other) in zip(now, kept) {
            #expect(one.bytes == other.bytes, "\(code), \(one.name): run with UPDATE_SNAPSHOTS=1 and read the sample")
        }
    }

    /// What the case should answer is answered, and everything asked is given.
    @Test(arguments: codes)
    func nothingIsLeftBlank(_ code: String) throws {
        let form = try #require(Form.find(code))
        let sample = try #require(SamplePaper.find(code))
        let record = try sample.record(of: form)
        for field in form.required where !form.mayLack.contains(field) {
            #expect(SampleTests.isSaid(field, in: record), "\(code): \(field)")
        }
        for name in try plainFields(of: code) {
            #expect(SampleTests.isSaid(name, in: record) || SampleTests.mayBeBlank.contains(name), "\(code): \(name)")
        }
        for name in sample.asked.keys { #expect(FormFields.find(name) != nil, "\(code): \(name)") }
    }

    /// Fields that some papers rightly leave empty.
    static let mayBeBlank: Set<String> = ["免予审查依据", "卷号"]

    /// Fields that a template prints whatever the case is: those in no part that may be left out.
    private func plainFields(of code: String) throws -> Set<String> {
        var names: Set<String> = []
        var depth = 0
        for placed in try SampleTests.template(code).marks {
            switch placed.mark {
            case .each, .none, .when: depth += 1
            case .end: depth -= 1
            case .value(let name), .picture(let name): if depth == 0 { names.insert(name) }
            }
        }
        return names
    }

    private static func isSaid(_ name: String, in record: FormRecord) -> Bool {
        guard let list = FormFields.find(name)?.list else { return !(record[name]?.isEmpty ?? true) }
        guard case .list(let lines)? = record[list] else { return false }
        return lines.contains { !($0[name]?.isEmpty ?? true) }
    }

    /// A package that any reader opens: every part is named and is XML, every relation leads somewhere, no mark is left.
    @Test(arguments: codes)
    func theSampleIsAWholePackage(_ code: String) throws {
        let parts = try parts(of: SampleTests.path(code))
        let names = Set(parts.map(\.name))
        #expect(parts.first?.name == "[Content_Types].xml")
        for name in ["_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"] {
            #expect(names.contains(name), "\(code): \(name)")
        }
        for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
            _ = try XMLTree(bytes: part.bytes)
            let text = String(decoding: part.bytes, as: UTF8.self)
            #expect(!text.contains("{{") && !text.contains("}}") && !text.contains("<?ld"), "\(code): \(part.name)")
            let folder = part.name == "word/_rels/document.xml.rels" ? "word/" : ""
            for target in SampleTests.values(of: "Target", in: text) {
                #expect(names.contains(folder + target), "\(code): \(target)")
            }
            for named in SampleTests.values(of: "PartName", in: text) {
                #expect(names.contains(String(named.dropFirst())), "\(code): \(named)")
            }
        }
        let types = String(decoding: parts.first?.bytes ?? [], as: UTF8.self)
        for name in names {
            let ending = name.split(separator: ".").last.map(String.init) ?? ""
            #expect(
                types.contains("Extension=\"\(ending)\"") || types.contains("PartName=\"/\(name)\""), "\(code): \(name)"
            )
        }
    }

    @Test func theSamplesAreFew() throws {
        let sizes = try SampleTests.codes.map { try parts(of: SampleTests.path($0)).map(\.bytes.count).reduce(0, +) }
        #expect(SamplePaper.all.map(\.code).sorted() == SampleTests.codes.sorted())
        #expect(sizes.allSatisfy { $0 < 1 << 18 })
    }

    private func parts(of path: String) throws -> [Part] {
        let archive = try ZipReader(path: path)
        return try archive.entries.map { Part(name: $0.name, bytes: try archive.bytes(of: $0, limit: 1 << 22)) }
    }

    private struct Part: Equatable {
        let name: String
        let bytes: [UInt8]
    }

    private static func values(of attribute: String, in text: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}

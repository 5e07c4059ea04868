import CaseWorkflow
import Foundation
import SafeCrypto
import SharedFolder
import Testing

@testable import CaseExport

/// The files of `Exports/filing-1` that come from the program: `UPDATE_SNAPSHOTS=1` writes them anew.
@Suite struct ShippedExportsTests {
    private static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" }
    private static let sample = "sample/LDF-D01-2026-03-2"

    @Test func theCodeListsAreTheProgramsOwn() throws {
        let path = try Shipped.exports().folder(of: "filing-1") + "/" + FilingCodeLists.fileName
        let document = Data(try FilingCodeLists.document())
        if ShippedExportsTests.isUpdating { try document.write(to: URL(fileURLWithPath: path)) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == document)
    }

    @Test func theStructureIsTheProgramsOwn() throws {
        let path = try Shipped.exports().folder(of: "filing-1") + "/" + FilingStructure.fileName
        let document = Data(try FilingStructure.document())
        if ShippedExportsTests.isUpdating { try document.write(to: URL(fileURLWithPath: path)) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == document)
    }

    @Test func theSampleIsWhatTheProgramWrites() throws {
        let folder = try Shipped.exports().folder(of: "filing-1")
        let scratch = try ScratchFolder()
        let cases = try SyntheticFiling.cases()
        let written = try FilingWriter(
            header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: cases)
        ).write(into: scratch.path, cases: cases)
        let target = folder + "/" + ShippedExportsTests.sample
        if ShippedExportsTests.isUpdating {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.createDirectory(atPath: folder + "/sample", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: written.path, toPath: target)
        }
        #expect(try scratch.files(in: target) == scratch.files(in: written.path))
        let verdict = try Shipped.check.get().verdict(onFolder: target)
        #expect(verdict.isAccepted && verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
    }

    private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        .enabled(if: xmllint != nil, "xmllint is not installed (apt-get install libxml2-utils)"),
        arguments: [
            ("LDF-D01-2026-03-2/manifest.xml", "manifest.xsd"), ("LDF-D01-2026-03-2/cases-0001.xml", "case.xsd"),
            ("LDF-D01-2026-03-2/statistics.xml", "statistics.xsd"), ("LDA-C01-7/receipt.xml", "answer.xsd"),
            ("LDA-C01-7/result.xml", "answer.xsd"), ("LDA-C01-7-incorporated/incorporated.xml", "answer.xsd"),
        ])
    func xmllintAcceptsTheSample(document: String, schema: String) throws {
        let folder = try Shipped.exports().folder(of: "filing-1")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(ShippedExportsTests.xmllint))
        process.arguments = [
            "--nonet", "--noout", "--schema", folder + "/" + schema,
            folder + "/sample/" + document,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(
        arguments: [
            (["LABORDESK_SHARE": "/share"], "/opt/bin/labordesk", ["/share"]),
            ([:], "/opt/bin/labordesk", ["/opt/bin/../share/labordesk", "/opt/bin"]),
            (
                ["LABORDESK_SHARE": ""], "/src/desk/.build/x/debug/labordesk",
                ["/src/desk/.build/x/debug/../share/labordesk", "/src/desk/.build/x/debug", "/src/desk"]
            ),
            ([:], "labordesk", []),
        ] as [([String: String], String, [String])])
    func theFolderIsLookedForInThesePlaces(environment: [String: String], executable: String, places: [String]) {
        #expect(SharedFolder.places(environment: environment, executable: executable) == places)
    }

    @Test func aMissingFolderIsASentence() throws {
        #expect { try ExportSchemas.find(environment: ["LABORDESK_SHARE": "/nowhere"]) } throws: { error in
            let problem = error as? ExportSchemas.NotFound
            return problem?.places == ["/nowhere"] && problem?.message.chinese.contains("LABORDESK_SHARE") == true
        }
    }

    @Test func everyFieldIsReadBackUnderItsName() throws {
        struct Names: FilingFieldVisitor {
            var names: Set<String> = ["reason"]
            mutating func code(_ name: StaticString, _ value: String?) { names.insert(name.description) }
            mutating func day(_ name: StaticString, _ value: Day?) { names.insert(name.description) }
            mutating func number(_ name: StaticString, _ value: Int64) { names.insert(name.description) }
            mutating func flag(_ name: StaticString, _ value: Bool?) { names.insert(name.description) }
        }
        var names = Names()
        try SyntheticFiling.facts(1).visit(&names)
        #expect(names.names == FilingCase.fieldNames)
    }
}

import CaseWorkflow
import Foundation
import SafeXML
import Testing

@testable import CaseExport

/// The schemas that SDMX publishes, as `.ci/setup` installs them, and folders that do not hold them.
@Suite struct PublishedSchemaTests {
    @Test func theSampleFollowsThem() throws {
        let sample = try Shipped.exports().folder(of: "filing-1") + "/sample/LDF-D01-2026-03-2"
        let check = FilingCheck(schemas: try Shipped.schemas.get(), published: try Shipped.published())
        let verdict = check.verdict(onFolder: sample)
        #expect(verdict.isAccepted && verdict.rules == [.signatureNone], "\(verdict.errorTexts)")
    }

    @Test func aDeletionFollowsThem() throws {
        let output = XMLOutput(to: .memory)
        FilingStatistics.write(
            FilingFigures(totals: FilingTotals(), cells: []), of: try SyntheticFiling.header(type: .withdrawal),
            action: .delete, to: output)
        try output.finish()
        let published = try Shipped.published()
        #expect(published.messages.validate(bytes: output.takeBytes()).isEmpty)
    }

    @Test func theyAreFoundUnderAnyName() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.path + "/模式 & 'SDMX' 100%"
        try FileManager.default.copyItem(atPath: Shipped.publishedFolder(), toPath: folder)
        _ = try SDMXSchemas(folder: folder, Shipped.exports())
    }

    @Test(arguments: [
        ("nothing", "SDMXMessage.xsd is not there"), ("sdmx21", "cannot be used"), ("sdmx31", "cannot be used"),
        ("damaged", "cannot be used"), ("half", "cannot be used"),
    ])
    func anotherFolderIsRefusedInWords(kind: String, words: String) throws {
        let scratch = try ScratchFolder()
        var folder = scratch.path
        switch kind {
        case "damaged", "half":
            folder += "/schemas"
            try FileManager.default.copyItem(atPath: Shipped.publishedFolder(), toPath: folder)
            if kind == "half" {
                try FileManager.default.removeItem(atPath: folder + "/SDMXCommon.xsd")
            } else {
                try Data("<xs:schema".utf8).write(to: URL(fileURLWithPath: folder + "/SDMXMessage.xsd"))
            }
        case "nothing": break
        default: folder = try Shipped.publishedFolder(kind)
        }
        #expect {
            try SDMXSchemas(folder: folder, Shipped.exports())
        } throws: { error in
            guard let message = (error as? SDMXSchemas.NotUsable)?.message else { return false }
            return message.english.contains(words) && message.chinese.contains("SDMX")
                && message.chinese.contains(folder)
        }
    }
}

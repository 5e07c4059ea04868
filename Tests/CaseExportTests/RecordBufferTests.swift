import CaseWorkflow
import SafeCrypto
import Testing

@testable import CaseExport

/// The buffer that every record of a filing is put together in: its spellings are those of Swift's own.
@Suite struct RecordBufferTests {
    private func text(_ fill: (RecordBuffer) -> Void) -> String {
        let buffer = RecordBuffer()
        fill(buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -10, 1_000_000, 99_999_999_999, .max, .min, .min + 1])
    func numbersAreSpelledWhole(_ number: Int64) {
        #expect(text { $0.append(number) } == String(number))
    }

    @Test(arguments: ["0001-01-01", "1999-12-31", "2000-02-29", "2026-03-01", "9999-12-31"])
    func daysAreSpelledAsTheyAreRead(_ spelled: String) throws {
        let day = try #require(Day(spelled))
        #expect(text { $0.append(day) } == spelled)
    }

    @Test func whatIsLongerThanTheRoomIsWhole() {
        let long = String(repeating: "长", count: 5_000)
        let twice = text {
            $0.append("a")
            $0.append(long)
            $0.append(long)
        }
        #expect(twice == "a" + long + long)
    }

    @Test func aBufferIsUsedAgain() {
        let buffer = RecordBuffer()
        buffer.append("of the record before")
        buffer.clear()
        buffer.append("next" as String)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "next")
    }

    @Test func aDigestIsWrittenOverItsPlace() throws {
        let digest = SHA256.digest(of: "x")
        let buffer = RecordBuffer()
        buffer.append("<" as StaticString)
        buffer.append(hex: SHA256.digest(of: "another"))
        buffer.append(">" as StaticString)
        buffer.append(hex: digest, at: 1)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "<\(digest.hex)>")
        #expect(digest.withBytes { Digest(bytes: $0) } == digest && digest.withBytes { Array($0) } == digest.bytes)
    }

    /// A code longer than any buffer, a value that is absent and one that is empty have different digests.
    @Test func absentEmptyAndLongValuesDiffer() throws {
        var record = FilingCase(uid: "case-0000001", rev: 1, change: .added(try SyntheticFiling.facts(1)))
        func digest(cause: String?) -> Digest {
            guard case .added(var facts) = record.change else { return record.digest }
            facts.cause = cause
            record.change = .added(facts)
            return record.digest
        }
        let digests = [nil, "", "a", String(repeating: "a", count: 10_000)].map { digest(cause: $0) }
        #expect(Set(digests).count == 4)
        #expect(digest(cause: nil) == digests[0])
    }
}

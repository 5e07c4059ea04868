import Foundation
import Testing

/// Conversations with a new desk, each compared whole. `UPDATE_SNAPSHOTS=1` writes down what the desk says now.
struct TranscriptTests {
    @Test(arguments: try Transcript.names)
    func isAsWrittenDown(_ name: String) throws {
        let transcript = try Transcript(name)
        let played = try transcript.played(at: try TestDesk())
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try played.write(toFile: transcript.path, atomically: true, encoding: .utf8)
            return
        }
        #expect(played == transcript.text)
    }
}

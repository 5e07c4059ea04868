import Testing

@testable import CaseWeb

/// What is added up once for many, and never older than the question.
@Suite("Kept readings")
struct KeptReadingsTests {
    /// A journal that others write to, and readings of it that wait until they are let through.
    private actor Journal {
        private(set) var sequence: Int64 = 1
        private(set) var begun = 0
        private var isOpen: Bool
        private var waiting: [CheckedContinuation<Void, Never>] = []

        init(isOpen: Bool) { self.isOpen = isOpen }

        func write() { sequence += 1 }

        func open() {
            isOpen = true
            for one in waiting { one.resume() }
            waiting = []
        }

        func read() async -> Int64 {
            begun += 1
            let seen = sequence
            if !isOpen { await withCheckedContinuation { waiting.append($0) } }
            return seen
        }
    }

    private struct Unreadable: Error {}

    private func readings(of journal: Journal, most: Int = 4) -> KeptReadings<String, Int64> {
        KeptReadings(most: most) { await journal.sequence }
    }

    @Test func anAnswerIsKeptUntilSomethingIsRecorded() async throws {
        let journal = Journal(isOpen: true)
        let kept = readings(of: journal)
        for _ in 0..<3 { #expect(try await kept.answer("month") { await journal.read() } == 1) }
        #expect(await journal.begun == 1)
        await journal.write()
        for _ in 0..<3 { #expect(try await kept.answer("month") { await journal.read() } == 2) }
        #expect(await journal.begun == 2)
    }

    @Test func whoComesWhileItIsReadWaitsForOneReadingMoreAndNoOneSeesTheStateBeforeTheyAsked() async throws {
        let journal = Journal(isOpen: false)
        let kept = readings(of: journal)
        let first = Task { try await kept.answer("month") { await journal.read() } }
        while await journal.begun == 0 { await Task.yield() }
        await journal.write()
        let others = (0..<50).map { _ in Task { try await kept.answer("month") { await journal.read() } } }
        while await kept.asked < 51 { await Task.yield() }
        await journal.open()
        #expect(try await first.value == 1)
        for other in others { #expect(try await other.value == 2) }
        #expect(await journal.begun == 2)
    }

    @Test func whatIsAskedDifferentlyIsReadByItself() async throws {
        let journal = Journal(isOpen: true)
        let kept = readings(of: journal, most: 2)
        for question in ["a", "b", "c", "c", "b", "a"] {
            _ = try await kept.answer(question) { await journal.read() }
        }
        // Two are kept: the first was given up for the third.
        #expect(await journal.begun == 4)
    }

    @Test func aFailureIsToldAndNotKept() async throws {
        let journal = Journal(isOpen: true)
        let kept = readings(of: journal)
        await #expect(throws: Unreadable.self) { try await kept.answer("month") { throw Unreadable() } }
        #expect(try await kept.answer("month") { await journal.read() } == 1)
    }
}

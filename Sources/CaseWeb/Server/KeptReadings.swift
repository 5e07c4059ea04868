/// Readings that add up many cases: made once for everybody who asks meanwhile, and kept until something is recorded.
///
/// An answer is never older than its question: it was begun after somebody asked, or nothing was recorded since it was begun. Of one
/// question one reading is under way and one more waits, however many people ask, and however many of them have left.
actor KeptReadings<Question: Hashable & Sendable, Answer: Sendable> {
    private struct Kept {
        let sequence: Int64
        let answer: Answer
        var askedAt: Int
    }

    private struct Turns {
        var now: Task<Answer, any Error>
        /// Begins when the one before it has ended, for those who came while that was under way.
        var next: Task<Answer, any Error>?
    }

    private let most: Int
    private let sequence: @Sendable () async throws -> Int64
    private var kept: [Question: Kept] = [:]
    private var turns: [Question: Turns] = [:]
    /// How often was asked.
    private(set) var asked = 0

    /// - Parameters:
    ///   - most: how many answers are kept; the one that was not asked for longest goes first.
    ///   - sequence: how far the journal has come.
    init(most: Int, sequence: @escaping @Sendable () async throws -> Int64) {
        self.most = most
        self.sequence = sequence
    }

    /// - Parameter read: the same for whoever asks the same question.
    /// - Throws: what the reading throws; a failure is told to those who waited for it, and not kept.
    func answer(
        _ question: Question, _ read: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        asked += 1
        if let known = kept[question], try await sequence() == known.sequence {
            kept[question]?.askedAt = asked
            return known.answer
        }
        if let turn = turns[question] {
            if let next = turn.next { return try await next.value }
            let next = Task { () throws -> Answer in
                _ = await turn.now.result
                return try await make(question, read)
            }
            turns[question]?.next = next
            return try await next.value
        }
        let now = Task { try await make(question, read) }
        turns[question] = Turns(now: now)
        return try await now.value
    }

    private func make(_ question: Question, _ read: @Sendable () async throws -> Answer) async throws -> Answer {
        defer { turns[question] = turns[question]?.next.map { Turns(now: $0) } }
        let sequence = try await sequence()
        let answer = try await read()
        kept[question] = Kept(sequence: sequence, answer: answer, askedAt: asked)
        if kept.count > most, let oldest = kept.min(by: { $0.value.askedAt < $1.value.askedAt }) {
            kept[oldest.key] = nil
        }
        return answer
    }
}

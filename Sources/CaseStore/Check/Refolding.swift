import CaseWorkflow
import StableJSON

/// Reads the journal subject by subject and folds each anew: what `check` compares the tables with, and what `rebuild`
/// writes into them. Memory holds one subject at a time.
struct Refolding {
    let connection: any Connection

    /// A subject as its commits make it, with what each commit added to the figures, by epoch.
    struct Folded {
        var key: Int64
        var version: Int
        /// The epoch of the last commit.
        var epoch: Int
        var subject: Subject
        var additions: [(epoch: Int, difference: Contribution)]
        /// The case numbers it was given, by the sequence of the commit.
        var numbers: [NumberGiven]
    }

    enum Subject {
        case file(CaseFile)
        case entry(WholeEntry)
    }

    struct NumberGiven {
        var sequence: Int64
        var number: String
        var office: String
        var kind: String
        var on: Day
    }

    /// - Parameter broken: told of commits that cannot be read or folded; the body is not called for their subject.
    func all(
        _ body: (Folded) throws -> Void,
        broken: (_ sequence: Int64, _ field: String, _ stored: String, _ expected: String) -> Void
    ) throws {
        var group: [JournalRow] = []
        // The subject of a commit that cannot be read at all.
        var unreadable: Int64?
        func flush() throws {
            guard let first = group.first else { return }
            defer { group.removeAll(keepingCapacity: true) }
            // It was named with the commit that cannot be read.
            if first.subjectKey == unreadable { return }
            for (place, row) in group.enumerated() {
                if row.version != place + 1 {
                    return broken(row.sequence, "version", String(row.version), String(place + 1))
                }
                if row.subject != first.subject || row.subjectID != first.subjectID && row.subject != .access {
                    return broken(row.sequence, "subject", row.subject.rawValue, first.subject.rawValue)
                }
            }
            if first.subjectKey != first.sequence {
                return broken(first.sequence, "subjectKey", String(first.subjectKey), String(first.sequence))
            }
            do {
                try body(first.subject == .case ? try Refolding.foldCase(group) : try Refolding.foldEntry(group))
            } catch let error as Unfoldable {
                broken(error.row.sequence, "events", error.reason, "")
            }
        }
        try connection.each("SELECT \(Journal.columns) FROM journal ORDER BY subjectKey, version", []) { raw in
            let row: JournalRow
            do {
                row = try JournalRow(raw)
            } catch is StoreError {
                unreadable = raw.int(4)
                broken(raw.int(0) ?? 0, "subject", raw.value(2).shown, "")
                return true
            }
            if let last = group.last, last.subjectKey != row.subjectKey { try flush() }
            group.append(row)
            return true
        }
        try flush()
    }

    struct Unfoldable: Error {
        var row: JournalRow
        var reason: String
    }

    private static func foldCase(_ rows: [JournalRow]) throws -> Folded {
        var events: [Event] = []
        var file: CaseFile?
        var before = Contribution()
        var additions: [(Int, Contribution)] = []
        var numbers: [NumberGiven] = []
        for row in rows {
            let added: [Event]
            do {
                added = try CaseLoading.decode(row.events)
            } catch {
                throw Unfoldable(row: row, reason: String(describing: error))
            }
            events += added
            let number = file?.number
            let corrects = added.contains { if case .corrected = $0 { true } else { false } }
            if file == nil || corrects {
                file = CaseFile.replay(events)
            } else {
                for event in added { file?.apply(event) }
            }
            guard let file else { throw Unfoldable(row: row, reason: "no opening") }
            let after = file.contribution()
            additions.append((row.epoch, after.minus(before)))
            before = after
            for case .documentMade(let document) in added {
                numbers += letters(of: document, in: row)
            }
            if number != file.number, file.intake.isNumberApart != true {
                numbers.append(
                    NumberGiven(
                        sequence: row.sequence, number: file.number, office: file.custody[0].office.text,
                        kind: file.kind.rawValue, on: file.intake.registeredOn))
            }
        }
        guard let file, let last = rows.last else { throw StoreError.corrupt("journal") }
        return Folded(
            key: last.subjectKey, version: last.version, epoch: last.epoch, subject: .file(file), additions: additions,
            numbers: numbers)
    }

    /// The numbers of a paper belong to the office that owned the case when it was made.
    private static func letters(of document: MadeDocument, in row: JournalRow) -> [NumberGiven] {
        guard let word = document.series else { return [] }
        return document.copies.compactMap(\.letter).map { letter in
            NumberGiven(
                sequence: row.sequence, number: letter, office: row.office, kind: LetterNumbers.kind(word),
                on: document.on)
        }
    }

    private static func foldEntry(_ rows: [JournalRow]) throws -> Folded {
        var entry: WholeEntry?
        var before = Contribution()
        var additions: [(Int, Contribution)] = []
        for row in rows {
            do {
                let decoded = try EntryWriting.decode(row.events)
                let after = decoded.contribution
                additions.append((row.epoch, after.minus(before)))
                before = after
                entry = decoded
            } catch {
                throw Unfoldable(row: row, reason: String(describing: error))
            }
        }
        guard let entry, let last = rows.last else { throw StoreError.corrupt("journal") }
        return Folded(
            key: last.subjectKey, version: last.version, epoch: last.epoch, subject: .entry(entry),
            additions: additions, numbers: [])
    }
}

/// Learns case numbers in the order the desk learned them, while subjects come by key: a later change of an earlier case
/// waits until its turn.
struct NumberObservation {
    private var waiting: [Refolding.NumberGiven] = []
    private(set) var series: [Key: CaseNumbers.Series]

    init(series: [Key: CaseNumbers.Series] = [:]) { self.series = series }

    struct Key: Hashable, Comparable {
        var office: String
        var kind: String
        var year: Int

        static func < (one: Key, other: Key) -> Bool {
            (one.office, one.kind, one.year) < (other.office, other.kind, other.year)
        }
    }

    mutating func take(_ numbers: [Refolding.NumberGiven]) {
        guard let first = numbers.first else { return }
        release(before: first.sequence)
        observe(first)
        for later in numbers.dropFirst() {
            let place = waiting.firstIndex { $0.sequence > later.sequence } ?? waiting.endIndex
            waiting.insert(later, at: place)
        }
    }

    mutating func finish() { release(before: .max) }

    private mutating func release(before sequence: Int64) {
        let due = waiting.prefix { $0.sequence < sequence }
        for given in due { observe(given) }
        waiting.removeFirst(due.count)
    }

    private mutating func observe(_ given: Refolding.NumberGiven) {
        observe(given.number, office: given.office, kind: given.kind, on: given.on)
    }

    mutating func observe(_ number: String, office: String, kind: String, on day: Day) {
        guard let reading = NumberFormat.read(number, registeredIn: day.year) else { return }
        let key = Key(office: office, kind: kind, year: reading.year)
        if let next = CaseNumbers.following(reading, number: number, series[key]) { series[key] = next }
    }
}

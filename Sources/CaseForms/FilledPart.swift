/// One part of a package with its values put in, a stretch at a time: what stands around the body once, the body once for
/// each copy. A thousand copies then need the memory of one.
///
/// Running through it again gives the same bytes.
struct FilledPart: Sequence {
    /// Pieces that are written together, and for which copy.
    private let stretches: [(pieces: [FormPiece], copy: Int)]
    private let records: FormRecords
    /// What each copy's section is like.
    private let section: [UInt8]?

    init(_ pieces: [FormPiece], _ records: FormRecords) {
        self.records = records
        var stretches: [(pieces: [FormPiece], copy: Int)] = []
        for piece in pieces {
            if case .body(let body) = piece {
                // Without a copy the body still stands there, with its blanks.
                for copy in 0..<Swift.max(1, records.own.count) { stretches.append((body, copy)) }
            } else {
                stretches.append(([piece], 0))
            }
        }
        self.stretches = stretches
        section = pieces.lazy.compactMap(FormFilling.section).first
    }

    /// All of it at once.
    func whole() -> FormFilling {
        var filling = FormFilling(records, section: section)
        for stretch in stretches { filling.write(stretch.pieces, copy: stretch.copy) }
        return filling
    }

    /// How many bytes it has, and what its pictures say, without keeping it.
    func measured() -> (bytes: Int, codes: [String]) {
        var iterator = makeIterator()
        var bytes = 0
        while let stretch = iterator.next() { bytes += stretch.count }
        return (bytes, iterator.filling.codes)
    }

    func makeIterator() -> Iterator { Iterator(stretches: stretches, filling: FormFilling(records, section: section)) }

    struct Iterator: IteratorProtocol {
        fileprivate let stretches: [(pieces: [FormPiece], copy: Int)]
        fileprivate(set) var filling: FormFilling
        private var place = 0

        fileprivate init(stretches: [(pieces: [FormPiece], copy: Int)], filling: FormFilling) {
            self.stretches = stretches
            self.filling = filling
        }

        mutating func next() -> [UInt8]? {
            guard place < stretches.count else { return nil }
            defer { place += 1 }
            filling.write(stretches[place].pieces, copy: stretches[place].copy)
            return filling.taken()
        }
    }
}

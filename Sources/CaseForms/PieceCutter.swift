/// Cuts a written document at the instructions that stand for its marks.
struct PieceCutter {
    let marks: [(mark: FormMark, prefix: String?)]
    /// Numbers of marks that are one end of a repeating part; other ends are mistakes and leave nothing behind.
    let paired: Set<Int>

    init(_ marks: [(FormMark, String?)], paired: Set<Int>) {
        self.marks = marks.map { (mark: $0.0, prefix: $0.1) }
        self.paired = paired
    }

    func cut(_ document: [UInt8]) -> [FormPiece] {
        var open: [(piece: ([FormPiece]) -> FormPiece, pieces: [FormPiece])] = []
        var pieces: [FormPiece] = []
        var start = 0
        func close() {
            guard let outer = open.popLast() else { return }
            pieces = outer.pieces + [outer.piece(pieces)]
        }
        var at = 0
        while let begin = PieceCutter.find("<?ld", in: document, from: at),
            let end = PieceCutter.find("?>", in: document, from: begin)
        {
            at = end + 2
            let words = String(decoding: document[(begin + 2)..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 2 else { continue }
            if begin > start { pieces.append(.bytes(Array(document[start..<begin]))) }
            start = at
            if words[1] == "body" {
                open.append((FormPiece.body, pieces))
                pieces = []
            } else if words[1] == "end" {
                close()
            } else if let number = Int(words[1]), marks.indices.contains(number) {
                let prefix = marks[number].prefix.map { $0 + ":" } ?? ""
                switch marks[number].mark {
                case .value(let field): pieces.append(.value(field: field, prefix: prefix))
                case .picture(let field): pieces.append(.picture(field: field, prefix: prefix))
                case .each(let field) where paired.contains(number):
                    open.append(({ .each(field: field, $0) }, pieces))
                    pieces = []
                case .none(let field) where paired.contains(number):
                    open.append(({ .none(field: field, $0) }, pieces))
                    pieces = []
                case .when(let field) where paired.contains(number):
                    open.append(({ .when(field: field, $0) }, pieces))
                    pieces = []
                case .end where paired.contains(number): close()
                case .each, .none, .when, .end: continue
                }
            }
        }
        if start < document.count { pieces.append(.bytes(Array(document[start...]))) }
        while !open.isEmpty { close() }
        return pieces
    }

    static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let count = text.utf8CodeUnitCount
        guard bytes.count >= count else { return nil }
        return text.withUTF8Buffer { needle in
            bytes.withUnsafeBufferPointer { hay in
                var at = start
                while at + count <= hay.count {
                    if hay[at] == needle[0], (1..<count).allSatisfy({ hay[at + $0] == needle[$0] }) { return at }
                    at += 1
                }
                return nil
            }
        }
    }
}

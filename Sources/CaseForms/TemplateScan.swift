import SafeXML

/// Finds the marks of one part of a template and cuts it into pieces.
///
/// Each mark becomes an instruction in the tree, which no input can hold; the instructions of a repeating part are then
/// moved out to where repeating leaves the document whole; at last the written document is cut at them.
struct TemplateScan {
    static let target = "ld"
    static let openingTarget = "ld-open"
    static let closingTarget = "ld-close"

    let tree: XMLTree
    let part: TextPart
    var problems: [FormProblem] = []
    var marks: [PlacedMark] = []
    /// By number, as the instructions call them.
    var placed: [(mark: FormMark, node: XMLNode, place: FormPlace)] = []
    /// Numbers of marks that are one end of a repeating part.
    var paired: Set<Int> = []

    private var paragraphs: [(node: XMLNode, place: FormPlace)] = []
    private var paragraphCount = 0
    private var tableCount = 0

    init(_ bytes: [UInt8], of part: TextPart) throws(XMLProblem) {
        self.part = part
        var limits = XMLLimits.standard
        limits.depth = 200
        limits.totalBytes = 32 << 20
        tree = try XMLTree(bytes: bytes, limits: limits)
    }

    mutating func compile() -> [FormPiece] {
        collect(in: tree.root, table: nil)
        for (node, place) in paragraphs { read(node, place) }
        // Marks were put in from the last to the first of each stretch of text; now they are told in reading order.
        let order = inReadingOrder()
        let pairs = pair(order)
        for pair in pairs { repeatable(pair) }
        mendCells(in: tree.root)
        if part == .body { markBody() }
        return PieceCutter(placed.map { ($0.mark, $0.node.parent?.prefix) }, paired: paired).cut(tree.bytes())
    }

    private mutating func collect(in node: XMLNode, table: (number: Int, row: Int)?) {
        var table = table
        var row = 0
        let isTable = node.isWord("tbl")
        if isTable { tableCount += 1 }
        let number = tableCount
        for child in node.children {
            if child.isComment {
                child.remove()
                continue
            }
            if isTable, child.isWord("tr") {
                row += 1
                table = (number, row)
            }
            if child.isWord("p") {
                if table == nil { paragraphCount += 1 }
                paragraphs.append((child, FormPlace(part, paragraph: paragraphCount, table: table)))
            }
            if child.isWord("ins") || child.isWord("del") || child.isWord("moveFrom") {
                let place = FormPlace(part, paragraph: max(1, paragraphCount), table: table)
                if !problems.contains(where: { $0.code == .trackedChanges }) {
                    problems.append(FormProblem(.trackedChanges, place: place))
                }
            }
            collect(in: child, table: table)
        }
    }

    /// A part's end tag for its start tag, in the order of reading.
    private mutating func pair(_ order: [Int]) -> [(open: Int, close: Int)] {
        var open: [Int] = []
        var pairs: [(open: Int, close: Int)] = []
        for index in order {
            let (mark, _, place) = placed[index]
            marks.append(PlacedMark(mark: mark, place: place, inside: open.compactMap { placed[$0].mark.list }))
            switch mark {
            case .value, .picture: continue
            case .each, .none, .when: open.append(index)
            case .end(let field):
                guard let match = open.lastIndex(where: { placed[$0].mark.field == field }) else {
                    problems.append(FormProblem(.notOpened, place: place, mark.text))
                    continue
                }
                for lost in open[(match + 1)...] { notClosed(lost) }
                pairs.append((open[match], index))
                open.removeSubrange(match...)
            }
        }
        for lost in open { notClosed(lost) }
        return pairs
    }

    private mutating func notClosed(_ index: Int) {
        problems.append(FormProblem(.notClosed, place: placed[index].place, placed[index].mark.text))
    }

    private func inReadingOrder() -> [Int] {
        var numbers: [XMLNode: Int] = [:]
        for (number, mark) in placed.enumerated() { numbers[mark.node] = number }
        var order: [Int] = []
        func walk(_ node: XMLNode) {
            for child in node.children {
                if let number = numbers[child] { order.append(number) }
                walk(child)
            }
        }
        walk(tree.root)
        return order
    }

    /// Where the body's content begins and ends, so that one file can hold it many times.
    private mutating func markBody() {
        guard let body = tree.root.children.first(where: { $0.isWord("body") }) else { return }
        let content = body.children.filter(\.isElement)
        guard let first = body.children.first, let begin = first.instruction(TemplateScan.target, "body"),
            let end = first.instruction(TemplateScan.target, "end")
        else { return }
        begin.insert(before: first)
        if let last = content.last, last.isWord("sectPr") { end.insert(before: last) } else { end.append(to: body) }
    }
}

extension XMLNode {
    func isWord(_ name: String) -> Bool { isNamed(name, in: FormTemplate.word) }
}

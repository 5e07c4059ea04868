import SafeXML

extension TemplateScan {
    /// One `w:t` and the letters it still holds before the first mark found in it so far.
    private struct Leaf {
        let node: XMLNode
        var letters: [Character]
    }

    /// Finds the marks of a paragraph, however many runs Word has spread them over.
    mutating func read(_ paragraph: XMLNode, _ place: FormPlace) {
        var stretch: [Leaf] = []
        func gather(_ node: XMLNode, _ finish: () -> Void) {
            for child in node.children where child.isElement {
                if child.isWord("t") {
                    stretch.append(Leaf(node: child, letters: Array(child.text)))
                } else if child.isWord("p") || child.isWord("rPr") || child.isWord("pPr") || child.isWord("del") {
                    continue
                } else if child.isWord("proofErr") || child.isWord("bookmarkStart") || child.isWord("bookmarkEnd")
                    || child.isWord("lastRenderedPageBreak") || child.isWord("softHyphen")
                {
                    continue
                } else if ["r", "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple"]
                    .contains(where: child.isWord)
                {
                    gather(child, finish)
                } else {
                    finish()
                }
            }
        }
        var stretches: [[Leaf]] = []
        gather(paragraph) {
            stretches.append(stretch)
            stretch = []
        }
        stretches.append(stretch)
        for stretch in stretches where !stretch.isEmpty { read(stretch, place) }
    }

    private mutating func read(_ stretch: [Leaf], _ place: FormPlace) {
        var leaves = stretch
        let letters = leaves.flatMap(\.letters)
        // Where each letter stands: which leaf, and how far into it.
        let home = leaves.indices.flatMap { leaf in leaves[leaf].letters.indices.map { (leaf: leaf, offset: $0) } }
        var found: [(range: Range<Int>, mark: FormMark)] = []
        var at = 0
        while at + 1 < letters.count {
            guard isBrace(letters, at, "{", "｛") else {
                at += 1
                continue
            }
            let limit = min(letters.count, at + 100)
            let end = (at + 2..<max(at + 2, limit)).first { isBrace(letters, $0, "}", "｝") }
            guard let end, let mark = FormMark(inside: Substring(String(letters[(at + 2)..<end]))) else {
                let shown = String(letters[at..<min(letters.count, end.map { $0 + 2 } ?? at + 20)])
                problems.append(FormProblem(.brokenMark, place: place, shown))
                at += 2
                continue
            }
            found.append((at..<(end + 2), mark))
            at = end + 2
        }
        for (range, mark) in found.reversed() {
            let first = home[range.lowerBound]
            let last = home[range.upperBound - 1]
            let after = Array(leaves[last.leaf].letters[(last.offset + 1)...])
            let node = leaves[first.leaf].node
            guard let instruction = node.instruction(target(of: mark), "\(placed.count)") else { continue }
            let before = Array(leaves[first.leaf].letters[..<first.offset])
            instruction.insert(after: node)
            if first.leaf == last.leaf {
                if !after.isEmpty, let rest = node.sibling("t") {
                    rest.setText(String(after))
                    rest.preserveSpace()
                    rest.insert(after: instruction)
                }
            } else {
                for middle in (first.leaf + 1)..<last.leaf { set(&leaves[middle], []) }
                set(&leaves[last.leaf], after)
            }
            set(&leaves[first.leaf], before)
            placed.append((mark, instruction, place))
        }
    }

    private func target(of mark: FormMark) -> String {
        switch mark {
        case .value, .picture: TemplateScan.target
        case .each, .none, .when: TemplateScan.openingTarget
        case .end: TemplateScan.closingTarget
        }
    }

    private func set(_ leaf: inout Leaf, _ letters: [Character]) {
        leaf.letters = letters
        leaf.node.setText(String(letters))
        leaf.node.preserveSpace()
    }

    private func isBrace(_ letters: [Character], _ place: Int, _ half: Character, _ full: Character) -> Bool {
        place + 1 < letters.count && (letters[place] == half || letters[place] == full)
            && (letters[place + 1] == half || letters[place + 1] == full)
    }
}

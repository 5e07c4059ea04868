import SafeXML

extension TemplateScan {
    /// Moves the two ends of a part to where the document stays whole however often what lies between is written.
    mutating func repeatable(_ pair: (open: Int, close: Int)) {
        let (mark, open, place) = placed[pair.open]
        let close = placed[pair.close].node
        guard let common = commonAncestor(open, close), let first = child(of: common, above: open),
            let last = child(of: common, above: close)
        else { return refuse(mark, place) }
        paired.formUnion([pair.open, pair.close])
        if common.isWord("r") { return }
        if common.isWord("tr") {
            open.wrapStart(of: common)
            close.wrapEnd(of: common)
        } else if common.isWord("tbl") {
            open.wrapStart(of: first)
            close.wrapEnd(of: last)
        } else if first.isWord("p"), last.isWord("p") {
            guard isAtEdge(open, of: first, start: true), isAtEdge(close, of: last, start: false) else {
                paired.subtract([pair.open, pair.close])
                return refuse(mark, place)
            }
            lift(open, from: first, start: true)
            lift(close, from: last, start: false)
        } else if isInParagraph(common) {
            guard split(open, upTo: common), split(close, upTo: common) else {
                paired.subtract([pair.open, pair.close])
                return refuse(mark, place)
            }
        } else {
            paired.subtract([pair.open, pair.close])
            refuse(mark, place)
        }
    }

    private mutating func refuse(_ mark: FormMark, _ place: FormPlace) {
        problems.append(FormProblem(.crossing, place: place, mark.text))
    }

    /// A cell must end in a paragraph and a table hold a row, also when a part in it is written no times at all.
    mutating func mendCells(in node: XMLNode) {
        var depth = 0
        var rows = 0
        var endsInParagraph = false
        for child in node.children {
            if child.isInstruction, let number = Int(child.text), paired.contains(number) {
                if case .end = placed[number].mark { depth -= 1 } else { depth += 1 }
            } else if child.isElement {
                endsInParagraph = child.isWord("p") && depth == 0
                if child.isWord("tr"), depth == 0 { rows += 1 }
                mendCells(in: child)
            }
        }
        if node.isWord("tc"), !endsInParagraph { node.appendChild("p") }
        if node.isWord("tbl"), rows == 0 {
            problems.append(
                FormProblem(.emptyTable, place: FormPlace(part, paragraph: 0, table: (tableNumber(of: node), 1))))
        }
    }

    private func tableNumber(of table: XMLNode) -> Int {
        var number = 0
        var found = 0
        func walk(_ node: XMLNode) {
            for child in node.children where child.isElement {
                if child.isWord("tbl") {
                    number += 1
                    if child == table { found = number }
                }
                walk(child)
            }
        }
        walk(tree.root)
        return found
    }

    private func commonAncestor(_ one: XMLNode, _ other: XMLNode) -> XMLNode? {
        let above = Set(ancestors(one))
        return ancestors(other).first(where: above.contains)
    }

    private func ancestors(_ node: XMLNode) -> [XMLNode] {
        var ancestors: [XMLNode] = []
        var next = node.parent
        while let ancestor = next {
            ancestors.append(ancestor)
            next = ancestor.parent
        }
        return ancestors
    }

    private func child(of ancestor: XMLNode, above node: XMLNode) -> XMLNode? {
        sequence(first: node) { $0.parent }.first { $0.parent == ancestor }
    }

    private func isInParagraph(_ node: XMLNode) -> Bool {
        // A text box inside a run holds paragraphs of its own; its container is no text.
        guard !node.isWord("txbxContent") else { return false }
        return sequence(first: node) { $0.parent }.prefix { !$0.isWord("txbxContent") }.contains { $0.isWord("p") }
    }

    /// Whether no words and no marks stand between the mark and its paragraph's start or end.
    private func isAtEdge(_ mark: XMLNode, of paragraph: XMLNode, start: Bool) -> Bool {
        var seen = false
        var isClear = true
        func walk(_ node: XMLNode) {
            for child in node.children {
                if child == mark {
                    seen = true
                } else if seen != start {
                    // Before it, when it opens; after it, when it closes. Other marks of repeating parts may stand there.
                    if child.isWord("t"), !child.text.isEmpty { isClear = false }
                    if child.isWord("drawing") || child.isWord("pict") || child.isWord("tab") { isClear = false }
                    if child.isInstruction, let number = Int(child.text), !isBlockMark(number) { isClear = false }
                }
                if child.isElement { walk(child) }
            }
        }
        walk(paragraph)
        return isClear
    }

    private func isBlockMark(_ number: Int) -> Bool {
        guard placed.indices.contains(number) else { return false }
        switch placed[number].mark {
        case .each, .none, .when, .end: return true
        case .value, .picture: return false
        }
    }

    /// Puts a mark before or after its paragraph; one that held nothing else goes.
    private func lift(_ mark: XMLNode, from paragraph: XMLNode, start: Bool) {
        if start { mark.wrapStart(of: paragraph) } else { mark.wrapEnd(of: paragraph) }
        if isEmpty(paragraph) { paragraph.remove() }
    }

    private func isEmpty(_ paragraph: XMLNode) -> Bool {
        var isEmpty = true
        func walk(_ node: XMLNode) {
            for child in node.children {
                if child.isInstruction || child.isWord("drawing") || child.isWord("pict") || child.isWord("sectPr")
                    || child.isWord("br") || child.isWord("tab") || child.isWord("fldChar") || child.isWord("object")
                {
                    isEmpty = false
                }
                if child.isWord("t"), !child.text.allSatisfy(\.isWhitespace) { isEmpty = false }
                if child.isElement { walk(child) }
            }
        }
        walk(paragraph)
        return isEmpty
    }

    /// Cuts runs in two at the mark until it stands right under the ancestor.
    private func split(_ mark: XMLNode, upTo ancestor: XMLNode) -> Bool {
        while let parent = mark.parent, parent != ancestor {
            guard parent.isWord("r"), let rest = parent.sibling("r") else { return false }
            if let format = parent.children.first(where: { $0.isWord("rPr") }), let same = format.copy(deep: true) {
                same.append(to: rest)
            }
            var next = mark.next
            while let node = next {
                next = node.next
                node.append(to: rest)
            }
            mark.insert(after: parent)
            rest.insert(after: mark)
        }
        return true
    }
}

extension XMLNode {
    /// Puts this mark before the element, and before the marks of parts inside its own that stand there already.
    fileprivate func wrapStart(of element: XMLNode) {
        var place = element
        while let previous = place.previous, previous.isInstruction, previous.isOpening { place = previous }
        insert(before: place)
    }

    private var isOpening: Bool { target == TemplateScan.openingTarget }

    fileprivate func wrapEnd(of element: XMLNode) {
        var place = element
        while let next = place.next, next.isInstruction, !next.isOpening { place = next }
        insert(after: place)
    }
}

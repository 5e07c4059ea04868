import CLibXML2

/// One element, text or instruction of an `XMLTree`. A node that was removed may not be used again.
public struct XMLNode: Hashable {
    let tree: XMLTree
    let pointer: xmlNodePtr

    public static func == (left: XMLNode, right: XMLNode) -> Bool { left.pointer == right.pointer }
    public func hash(into hasher: inout Hasher) { hasher.combine(pointer) }

    public var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    public var isComment: Bool { pointer.pointee.type == XML_COMMENT_NODE }
    public var isInstruction: Bool { pointer.pointee.type == XML_PI_NODE }

    /// The name without its prefix; empty for text.
    public var name: String { isElement ? pointer.pointee.name.map { String(cString: $0) } ?? "" : "" }

    /// What an instruction is for; empty for anything else.
    public var target: String { isInstruction ? pointer.pointee.name.map { String(cString: $0) } ?? "" : "" }

    /// The namespace's address; empty for none.
    public var namespace: String {
        guard isElement, let namespace = pointer.pointee.ns, let address = namespace.pointee.href else { return "" }
        return String(cString: address)
    }

    /// The prefix in which this element is written; nil for the default namespace.
    public var prefix: String? {
        guard isElement, let namespace = pointer.pointee.ns, let prefix = namespace.pointee.prefix else { return nil }
        return String(cString: prefix)
    }

    public func isNamed(_ name: String, in namespace: String) -> Bool {
        isElement && self.name == name && self.namespace == namespace
    }

    public var parent: XMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLNode(tree: tree, pointer: parent)
    }

    public var next: XMLNode? { pointer.pointee.next.map { XMLNode(tree: tree, pointer: $0) } }
    public var previous: XMLNode? { pointer.pointee.prev.map { XMLNode(tree: tree, pointer: $0) } }

    /// Elements, text and all else, in order.
    public var children: [XMLNode] {
        var children: [XMLNode] = []
        var child = isElement ? pointer.pointee.children : nil
        while let current = child {
            children.append(XMLNode(tree: tree, pointer: current))
            child = current.pointee.next
        }
        return children
    }

    /// The text of this node and all it holds.
    public var text: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { labordesk_xml_release(content) }
        return String(cString: content)
    }

    /// An attribute without a namespace, or of the given one.
    public func attribute(_ name: String, in namespace: String? = nil) -> String? {
        let value = namespace.map { xmlGetNsProp(pointer, name, $0) } ?? xmlGetNoNsProp(pointer, name)
        guard let value else { return nil }
        defer { labordesk_xml_release(value) }
        return String(cString: value)
    }
}

extension XMLNode {
    /// Replaces what the element holds by this text.
    public func setText(_ text: String) {
        while let child = pointer.pointee.children {
            xmlUnlinkNode(child)
            xmlFreeNode(child)
        }
        guard let node = xmlNewText(text) else { return }
        xmlAddChild(pointer, node)
    }

    /// Says that white space at the ends of this element's text counts (`xml:space="preserve"`).
    public func preserveSpace() { xmlNodeSetSpacePreserve(pointer, 1) }

    /// A copy of the element with its attributes, and with what it holds when `deep`; it stands nowhere yet.
    public func copy(deep: Bool) -> XMLNode? {
        guard let copy = xmlDocCopyNode(pointer, tree.document, deep ? 1 : 2) else { return nil }
        return XMLNode(tree: tree, pointer: copy)
    }

    /// An instruction `<?target content?>` that stands nowhere yet. No input can hold one, so it cannot be forged.
    public func instruction(_ target: String, _ content: String) -> XMLNode? {
        guard let node = xmlNewDocPI(tree.document, target, content) else { return nil }
        return XMLNode(tree: tree, pointer: node)
    }

    /// An empty element of the same namespace as this one, that stands nowhere yet.
    public func sibling(_ name: String) -> XMLNode? {
        guard let node = xmlNewDocNode(tree.document, pointer.pointee.ns, name, nil) else { return nil }
        return XMLNode(tree: tree, pointer: node)
    }

    /// Appends an empty element of this one's namespace.
    public func appendChild(_ name: String) { sibling(name)?.append(to: self) }

    public func insert(before node: XMLNode) { xmlAddPrevSibling(node.pointer, pointer) }
    public func insert(after node: XMLNode) { xmlAddNextSibling(node.pointer, pointer) }
    public func append(to node: XMLNode) {
        // Unlike the two above, libxml2's function leaves the node where it was as well.
        xmlUnlinkNode(pointer)
        xmlAddChild(node.pointer, pointer)
    }

    public func remove() {
        xmlUnlinkNode(pointer)
        xmlFreeNode(pointer)
    }
}

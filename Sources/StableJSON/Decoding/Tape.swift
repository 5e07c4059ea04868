/// A JSON text and its values in one flat row: what the parser makes and the readers walk over.
///
/// Strings and numbers stay in the text until a type asks for them. The tape owns a copy of the text, so that a reader
/// which outlives the call still reads valid memory.
final class Tape {
    /// One value or key. 16 bytes.
    struct Node {
        enum Kind: UInt8 { case null, `false`, `true`, integer, number, string, array, object }

        let kind: Kind
        /// A string that holds escapes, or a key that does.
        let isEscaped: Bool
        /// Where its characters begin in the text: after the quotation mark, for a string.
        let offset: UInt32
        /// A string or number: bytes. An array: elements. An object: the node of the key found last, where the next
        /// search begins, because types ask for their keys in the order in which they wrote them.
        var length: UInt32
        /// The node after this value and all that it holds. A key is followed by its value.
        var next: Int32
    }

    /// What a key that is missing stands for where a decoder is asked for all the same.
    static let missing: Int32 = 0
    /// The whole value.
    static let root: Int32 = 1
    /// Readable bytes behind the text, all zero, so that eight bytes can be looked at together.
    static let padding = 8

    let limits: StableJSON.Limits
    /// The first byte of the text.
    let start: UnsafeRawPointer
    let text: UnsafeRawBufferPointer
    /// How long the text was that was given, even when it was too long to be copied.
    let givenBytes: Int
    private(set) var nodes: UnsafeMutablePointer<Node>
    private(set) var count: Int32 = 0
    private var capacity: Int

    init(copying bytes: UnsafeRawBufferPointer, limits: StableJSON.Limits) {
        self.limits = limits
        givenBytes = bytes.count
        let size = bytes.count <= limits.bytes ? bytes.count : 0
        let copy = UnsafeMutableRawPointer.allocate(byteCount: size + Self.padding, alignment: 8)
        if let source = bytes.baseAddress { copy.copyMemory(from: source, byteCount: size) }
        (copy + size).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
        start = UnsafeRawPointer(copy)
        text = UnsafeRawBufferPointer(start: start, count: size)
        capacity = 8 + size / 8
        nodes = .allocate(capacity: capacity)
        append(Node(kind: .null, isEscaped: false, offset: 0, length: 0, next: 1))
    }

    deinit {
        nodes.deallocate()
        start.deallocate()
    }

    func parse() throws(StableJSON.DecodingFailure) {
        guard givenBytes <= limits.bytes else {
            throw StableJSON.DecodingFailure(.tooLarge(bytes: givenBytes, limit: limits.bytes))
        }
        var parser = Parser(tape: self)
        try parser.parse()
    }

    @inline(__always)
    func append(_ node: Node) {
        if Int(count) == capacity { growNodes() }
        (nodes + Int(count)).initialize(to: node)
        count += 1
    }

    private func growNodes() {
        let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: nodes, count: capacity)
        nodes.deallocate()
        nodes = larger
        capacity *= 2
    }
}

// MARK: - Reading nodes

extension Tape {
    @inline(__always)
    func kind(_ node: Int32) -> Node.Kind { nodes[Int(node)].kind }

    @inline(__always)
    func characters(_ node: Int32) -> UnsafeRawBufferPointer {
        let node = nodes[Int(node)]
        return UnsafeRawBufferPointer(rebasing: text[Int(node.offset)..<Int(node.offset + node.length)])
    }

    @inline(__always)
    func string(_ node: Int32) -> String {
        nodes[Int(node)].isEscaped
            ? unescaped(characters(node)) : String(decoding: characters(node), as: UTF8.self)
    }

    /// The node of the value under a key; nil when the object has no such key.
    @inline(__always)
    func value(of key: String, in object: Int32) -> Int32? {
        var key = key
        return key.withUTF8 { value(of: UnsafeRawBufferPointer($0), in: object) }
    }

    private func value(of key: UnsafeRawBufferPointer, in object: Int32) -> Int32? {
        let end = nodes[Int(object)].next
        let first = object + 1
        if first == end { return nil }
        let begin = Int32(truncatingIfNeeded: nodes[Int(object)].length)
        var place = begin
        repeat {
            if isKey(place, key) {
                nodes[Int(object)].length = UInt32(truncatingIfNeeded: place)
                return place + 1
            }
            place = nodes[Int(place + 1)].next
            if place == end { place = first }
        } while place != begin
        return nil
    }

    @inline(__always)
    private func isKey(_ place: Int32, _ key: UnsafeRawBufferPointer) -> Bool {
        let node = nodes[Int(place)]
        if node.isEscaped { return string(place).utf8.elementsEqual(key) }
        guard Int(node.length) == key.count else { return false }
        for offset in 0..<key.count where text[Int(node.offset) + offset] != key[offset] { return false }
        return true
    }

    /// The path of a node, found by going down from the root; only failures need it.
    func path(to target: Int32) -> StableJSON.Path {
        var steps: [String] = []
        var container = Self.root
        while container < target, target < nodes[Int(container)].next {
            let isObject = kind(container) == .object
            var place = container + 1
            var position = 0
            while true {
                let value = isObject ? place + 1 : place
                if target < nodes[Int(value)].next {
                    steps.append(isObject ? string(place) : String(position))
                    container = value
                    break
                }
                place = nodes[Int(value)].next
                position += 1
            }
        }
        return StableJSON.Path(steps: steps)
    }
}

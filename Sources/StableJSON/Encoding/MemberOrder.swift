/// In which order the members of a container stand in the text.
enum MemberOrder: UInt8 {
    case asWritten
    /// The keys of a dictionary, by their UTF-8 bytes: a dictionary itself has no order.
    case byKey
    /// The elements of a set, by their encoded bytes.
    case byElement
    /// The key-value pairs of a dictionary that encodes as an array, by their encoded bytes.
    case byPair
}

/// Part of the text that will change its place: a member with its key, an element, or a pair of elements.
struct MemberSegment {
    let key: String
    let start: Int
    var end: Int
}

/// A collection that encodes its elements as an array in an order that changes from run to run.
protocol Unordered {
    static var encodedOrder: MemberOrder { get }
}

extension Set: Unordered {
    static var encodedOrder: MemberOrder { .byElement }
}

extension Dictionary: Unordered {
    static var encodedOrder: MemberOrder { .byPair }
}

/// Which coding key the standard library's dictionaries encode with: that is how their keyed containers are told from
/// those of a type that declares its keys.
enum DictionaryKey {
    static let type: ObjectIdentifier? = {
        let stack = EncodingStack(limits: .standard, dictionaryKey: nil)
        // The dictionary asks for its container first; what becomes of the text does not matter.
        _ = Result { try stack.encodeRoot([String: Bool]()) }
        return stack.lastKeyType
    }()
}

extension EncodingStack {
    func order<Key: CodingKey>(for key: Key.Type) -> MemberOrder {
        lastKeyType = ObjectIdentifier(key)
        return lastKeyType == dictionaryKey ? .byKey : .asWritten
    }

    func beginSegment(_ key: String, in frame: UnsafeMutablePointer<Frame>) {
        if segments.count > frame.pointee.firstSegment { segments[segments.count - 1].end = text.count }
        segments.append(MemberSegment(key: key, start: text.count + (frame.pointee.count > 0 ? 1 : 0), end: 0))
    }

    func beginElementSegment(in frame: UnsafeMutablePointer<Frame>) {
        if frame.pointee.order == .byPair, frame.pointee.count % 2 == 1 { return }
        beginSegment("", in: frame)
    }

    /// A dictionary that encodes itself into an object which other members share is sorted among its own.
    @inline(never)
    func changeOrder(of frame: UnsafeMutablePointer<Frame>, to order: MemberOrder) {
        if frame.pointee.order != .asWritten { endRun(of: frame) }
        frame.pointee.order = order
        frame.pointee.firstSegment = segments.count
    }

    /// Puts the members of the run in order and forgets them.
    func endRun(of frame: UnsafeMutablePointer<Frame>) {
        let first = frame.pointee.firstSegment
        defer { segments.removeLast(segments.count - first) }
        guard segments.count - first > 1 else { return }
        segments[segments.count - 1].end = text.count

        let runStart = segments[first].start
        let run = text.copy(from: runStart)
        let byKey = frame.pointee.order == .byKey
        let sorted = segments[first...].sorted { one, other in
            byKey
                ? one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
                : run[(one.start - runStart)..<(one.end - runStart)]
                    .lexicographicallyPrecedes(run[(other.start - runStart)..<(other.end - runStart)])
        }
        text.truncate(to: runStart)
        run.withUnsafeBytes { run in
            for (place, segment) in sorted.enumerated() {
                if place > 0 { text.append(UInt8(ascii: ",")) }
                let piece = (segment.start - runStart)..<(segment.end - runStart)
                text.append(UnsafeRawBufferPointer(rebasing: run[piece]))
            }
        }
    }
}

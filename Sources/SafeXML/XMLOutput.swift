import Glibc

/// Writes XML as a stream, fast and always the same bytes for the same calls: UTF-8, LF, no indentation.
///
/// Names are literals of the program; text is cleaned to the characters that XML 1.0 allows and escaped. A write error
/// is remembered and thrown by `finish()`. Calls in an impossible order are mistakes in the program and stop it.
/// Belongs to one thread at a time.
public final class XMLOutput {
    /// Where the bytes go.
    public enum Target {
        case file(OutgoingFile)
        /// An open file descriptor, which stays open, and what to call it in an error.
        case descriptor(Int32, name: String)
        /// The array that `takeBytes()` gives out.
        case memory
    }

    /// Characters left out because XML 1.0 has no place for them (control characters, U+FFFE, U+FFFF).
    public private(set) var droppedCharacters = 0
    /// Bytes written so far, whether or not they have reached the target.
    public var byteCount: Int { flushedBytes + used }
    /// Sees every byte on its way out, in order; for a digest. Good only inside the call.
    public var onFlush: ((UnsafeRawBufferPointer) -> Void)?

    private let target: Target
    private var memory: [UInt8] = []
    private var failure: Int32 = 0
    private var flushedBytes = 0
    private var openElements: [XMLName] = []
    private var isTagOpen = false
    private let buffer: UnsafeMutablePointer<UInt8>
    private var used = 0
    private static let capacity = 1 << 16

    public init(to target: Target) {
        self.target = target
        buffer = .allocate(capacity: XMLOutput.capacity)
    }

    deinit { buffer.deallocate() }

    /// The XML declaration and a line feed.
    public func declaration() {
        precondition(byteCount == 0, "the declaration comes first")
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    public func open(_ name: XMLName, _ attributes: KeyValuePairs<XMLName, String> = [:]) {
        closeTag()
        put(UInt8(ascii: "<"))
        put(name.text)
        isTagOpen = true
        openElements.append(name)
        for (name, value) in attributes { attribute(name, value) }
    }

    /// An attribute of the element just opened. The caller sees to it that none comes twice.
    public func attribute(_ name: XMLName, _ value: String) {
        beginAttribute(name)
        escape(value, isAttribute: true)
        put(UInt8(ascii: "\""))
    }

    public func attribute(_ name: XMLName, _ value: Int) {
        beginAttribute(name)
        put(value)
        put(UInt8(ascii: "\""))
    }

    /// The attribute only when there is a value.
    public func attribute(_ name: XMLName, _ value: String?) {
        if let value { attribute(name, value) }
    }

    public func text(_ text: String) {
        precondition(!openElements.isEmpty, "text stands inside an element")
        closeTag()
        escape(text, isAttribute: false)
    }

    public func text(_ number: Int) {
        precondition(!openElements.isEmpty, "text stands inside an element")
        closeTag()
        put(number)
    }

    /// Ends the innermost element; one without content becomes `<name/>`.
    public func close() {
        guard let name = openElements.popLast() else { preconditionFailure("no element is open") }
        if isTagOpen {
            isTagOpen = false
            put("/>")
        } else {
            put("</")
            put(name.text)
            put(UInt8(ascii: ">"))
        }
    }

    /// An element with nothing but text.
    public func element(_ name: XMLName, _ text: String) {
        open(name)
        self.text(text)
        close()
    }

    public func element(_ name: XMLName, _ number: Int) {
        open(name)
        text(number)
        close()
    }

    /// Markup that this program made elsewhere, as it is.
    public func raw(_ bytes: [UInt8]) { bytes.withUnsafeBytes { raw($0) } }

    /// The same of bytes that lie somewhere else; they are copied or written before it returns.
    public func raw(_ bytes: UnsafeRawBufferPointer) {
        closeTag()
        put(bytes)
    }

    /// A line feed between elements, for documents that people look at.
    public func lineFeed() {
        closeTag()
        put(UInt8(ascii: "\n"))
    }

    /// Hands everything to the target. The caller then commits the file, if it is one.
    ///
    /// - Throws: `OutgoingFileProblem` for a write to a descriptor that failed on the way; a file tells at its
    ///   `commit()`.
    public func finish() throws(OutgoingFileProblem) {
        precondition(openElements.isEmpty, "an element is still open")
        flush()
        if failure != 0, case .descriptor(_, let name) = target {
            throw OutgoingFileProblem(path: name, reason: String(cString: strerror(failure)))
        }
    }

    /// What was written to `.memory`.
    public func takeBytes() -> [UInt8] {
        flush()
        defer { memory = [] }
        return memory
    }

    private func beginAttribute(_ name: XMLName) {
        precondition(isTagOpen, "an attribute stands in a start tag")
        put(UInt8(ascii: " "))
        put(name.text)
        put("=\"")
    }

    private func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        put(UInt8(ascii: ">"))
    }

    private func escape(_ text: String, isAttribute: Bool) {
        var text = text
        text.withUTF8 { bytes in
            droppedCharacters += XMLEscape.runs(of: bytes, isAttribute: isAttribute) { put($0) }
        }
    }

    private func put(_ byte: UInt8) {
        if used == XMLOutput.capacity { flush() }
        buffer[used] = byte
        used += 1
    }

    private func put(_ text: StaticString) { text.withUTF8Buffer { put(UnsafeRawBufferPointer($0)) } }

    private func put(_ number: Int) {
        var digits = String(number)
        digits.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) {
        if bytes.count > XMLOutput.capacity - used {
            flush()
            if bytes.count > XMLOutput.capacity { return send(bytes) }
        }
        guard let start = bytes.baseAddress else { return }
        memcpy(buffer + used, start, bytes.count)
        used += bytes.count
    }

    private func flush() {
        guard used > 0 else { return }
        let count = used
        used = 0
        send(UnsafeRawBufferPointer(start: buffer, count: count))
    }

    private func send(_ bytes: UnsafeRawBufferPointer) {
        flushedBytes += bytes.count
        onFlush?(bytes)
        switch target {
        case .file(let file): file.write(bytes)
        case .descriptor(let descriptor, _): if failure == 0 { failure = writeAll(bytes, to: descriptor) }
        case .memory: memory.append(contentsOf: bytes)
        }
    }
}

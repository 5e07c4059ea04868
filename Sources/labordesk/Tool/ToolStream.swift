import CaseWorkflow
import Foundation

/// Standard input line by line, one answer for each, in bounded memory.
enum ToolStream {
    /// A longer line is answered with an error.
    static let longest = 64 << 10

    /// - Throws: `Problem` when standard input cannot be read.
    static func answer(_ tool: (String) -> ToolAnswer) throws(Problem) {
        var lines = LineSplitter(longest: longest)
        func say(_ line: LineSplitter.Line) {
            switch line {
            case .tooLong:
                Output.line(
                    ToolAnswer.error(
                        "line-too-long",
                        Sentence("这一行超过\(longest)字节，请核对", "The line has more than \(longest) bytes. Check it")
                    ).json)
            case .bytes(let bytes):
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    Output.line(ToolAnswer.error("invalid-utf8", Words.unreadable).json)
                    return
                }
                Output.line(tool(text).json)
            }
        }
        while true {
            let chunk: Data?
            do {
                chunk = try FileHandle.standardInput.read(upToCount: 1 << 16)
            } catch {
                throw Problem("unreachable", Sentence("无法读取标准输入", "Standard input cannot be read"))
            }
            guard let chunk, !chunk.isEmpty else { break }
            lines.take(chunk, say)
        }
        lines.finish(say)
    }
}

/// Cuts bytes into lines. A carriage return at the end and a byte order mark at the start are no part of them.
struct LineSplitter {
    enum Line {
        case bytes([UInt8])
        case tooLong
    }

    private let longest: Int
    private var line: [UInt8] = []
    private var isTooLong = false
    private var isFirst = true

    init(longest: Int) { self.longest = longest }

    mutating func take(_ chunk: some Sequence<UInt8>, _ body: (Line) -> Void) {
        for byte in chunk {
            if byte == 10 {
                end(body)
            } else if line.count < longest {
                line.append(byte)
            } else {
                isTooLong = true
            }
        }
    }

    /// The last line, when it has no end.
    mutating func finish(_ body: (Line) -> Void) {
        if !line.isEmpty || isTooLong { end(body) }
    }

    private mutating func end(_ body: (Line) -> Void) {
        if line.last == 13 { line.removeLast() }
        if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirst = false
        body(isTooLong ? .tooLong : .bytes(line))
        line.removeAll(keepingCapacity: true)
        isTooLong = false
    }
}

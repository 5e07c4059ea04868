import CaseWorkflow
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that came with a form.
struct SentFile: Sendable {
    let name: String
    let bytes: [UInt8]
}

/// `multipart/form-data` (RFC 7578), read from bytes that were bounded before. A body that was cut gives the parts that are whole.
struct Multipart: Sendable {
    private(set) var fields = FormFields()
    private(set) var files: [String: SentFile] = [:]

    private static let mostParts = 500

    init(_ body: [UInt8], boundary: String) {
        let mark = Array(("--" + boundary).utf8)
        var place = Multipart.find(mark, in: body, from: 0)
        for _ in 0..<Multipart.mostParts {
            guard let start = place else { return }
            let from = start + mark.count
            guard from + 2 <= body.count, body[from] == 13, body[from + 1] == 10,
                let end = Multipart.find([13, 10] + mark, in: body, from: from)
            else { return }
            take(body[(from + 2)..<max(from + 2, end)])
            place = end + 2
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) {
        let blank: [UInt8] = [13, 10, 13, 10]
        guard let split = Multipart.find(blank, in: part, from: part.startIndex), split - part.startIndex <= 8192 else {
            return
        }
        let head = String(decoding: part[..<split], as: UTF8.self)
        let content = Array(part[(split + 4)...])
        guard let name = Multipart.parameter("name", in: head) else { return }
        if let file = Multipart.parameter("filename", in: head) {
            // Some browsers send the whole path.
            let bare = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
            if !bare.isEmpty || !content.isEmpty { files[name] = SentFile(name: bare, bytes: content) }
        } else {
            fields.add(name, String(decoding: content, as: UTF8.self))
        }
    }

    /// `name="…"` in a header; browsers write quotes and line ends in it as `%22`, `%0D%0A`.
    private static func parameter(_ name: String, in head: String) -> String? {
        for line in head.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-disposition:") {
            for part in line.split(separator: ";").dropFirst() {
                let text = part.trimmingCharacters(in: .whitespaces)
                guard text.hasPrefix(name + "=\""), text.hasSuffix("\""), text.count > name.count + 2 else { continue }
                return String(text.dropFirst(name.count + 2).dropLast()).replacing("%22", with: "\"")
            }
        }
        return nil
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        find(wanted, in: bytes[...], from: from)
    }

    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from: Int) -> Int? {
        let start = bytes.startIndex
        return bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard let first = wanted.first, from >= start, buffer.count >= wanted.count else { return nil }
            var place = from - start
            while place <= buffer.count - wanted.count {
                if buffer[place] == first {
                    var same = 1
                    while same < wanted.count, buffer[place + same] == wanted[same] { same += 1 }
                    if same == wanted.count { return place + start }
                }
                place += 1
            }
            return nil
        }
    }
}

extension Request {
    /// The boundary of a form with files; nil for any other body.
    var boundary: String? {
        guard let type = headers[.contentType], type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        guard let range = type.range(of: "boundary=") else { return nil }
        let text = type[range.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: ["\"", " "])
        return text.isEmpty || text.utf8.count > 200 ? nil : text
    }

    /// The fields and files of a form of this desk, sent with the session's own token, whichever way the browser wrote them.
    ///
    /// - Throws: `WebRefusal`, as `form` does.
    func formWithFiles(_ web: Web, _ context: WebContext) async throws -> (FormFields, [String: SentFile]) {
        let person = try context.signedIn()
        guard let boundary else { return (try await form(web, context), [:]) }
        var request = self
        let limit = web.settings.largestFile + web.settings.largestForm
        let body: ByteBuffer
        do {
            body = try await request.collectBody(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw WebRefusal.tooLarge(limit: web.settings.largestFile)
        }
        let read = Multipart(Array(buffer: body), boundary: boundary)
        guard person.made(read.fields["form-token"]) else { throw WebRefusal.formStrange }
        if read.files.values.contains(where: { $0.bytes.count > web.settings.largestFile }) {
            throw WebRefusal.tooLarge(limit: web.settings.largestFile)
        }
        return (read.fields, read.files)
    }
}

import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import NIOCore
import SafeCrypto

/// A form that came with files. The files lie in a folder of their own, which is gone when the act is over.
struct UploadedForm: Sendable {
    var fields = FormFields()
    var files: [UploadedFile] = []

    /// The file of a field; nil when none was chosen.
    func file(_ field: String) -> UploadedFile? { files.first { $0.field == field } }
}

struct UploadedFile: Sendable {
    let field: String
    /// As the sender called it, without folders.
    let name: String
    let path: String
    var bytes: Int
}

extension Request {
    /// Reads a form with files of this desk, sent with the session's own token, and hands it over; whatever happens, the files are
    /// gone afterwards.
    ///
    /// The token must come before the first file: nothing of a stranger is written to the disk.
    ///
    /// - Throws: `WebRefusal.formStrange`, `.tooLarge`, `.unreadable`, `.signInNeeded`.
    func withUpload<T: Sendable>(
        _ web: Web, _ context: WebContext, limits: MultipartLimits,
        _ body: @Sendable (UploadedForm) async throws -> T
    ) async throws -> T {
        let token = try context.signedIn().formToken
        let staging = web.store.home.staging
        let scratch = try await web.work { try ReceivingScratch(in: staging) }
        do {
            var reading = UploadReading(web: web, folder: scratch.path, token: token, limits: limits)
            let form = try await reading.read(self)
            let result = try await body(form)
            scratch.discard()
            return result
        } catch {
            scratch.discard()
            throw error
        }
    }
}

/// Takes the pieces of a form as they come in: fields into memory, files to the disk.
private struct UploadReading {
    let web: Web
    let folder: String
    let token: String?
    let limits: MultipartLimits
    private var form = UploadedForm()
    private var field: (name: String, bytes: [UInt8])?
    private var file: OpenUpload?
    private var fieldBytes = 0
    private var fileBytes = 0

    init(web: Web, folder: String, token: String?, limits: MultipartLimits) {
        self.web = web
        self.folder = folder
        self.token = token
        self.limits = limits
    }

    mutating func read(_ request: Request) async throws -> UploadedForm {
        do {
            var reader = try MultipartReader(contentType: request.headers[.contentType], limits: limits)
            for try await buffer in request.body {
                for piece in try reader.feed(buffer.readableBytesView) { try await take(piece) }
            }
            try reader.finish()
        } catch let problem as MultipartProblem {
            throw problem.refusal
        }
        try hold(form.fields["form-token"])
        return form
    }

    private mutating func take(_ piece: MultipartReader.Piece) async throws {
        switch piece {
        case .begin(let part): try await begin(part)
        case .bytes(let bytes):
            if let file {
                fileBytes += bytes.count
                guard file.count(bytes.count) <= limits.file else { throw MultipartProblem.fileTooLong(limits.file) }
                guard fileBytes <= limits.all else { throw MultipartProblem.fileTooLong(limits.all) }
                try await web.work { try file.write(bytes) }
            } else {
                fieldBytes += bytes.count
                guard fieldBytes <= limits.fields else { throw MultipartProblem.fieldsTooLong(limits.fields) }
                field?.bytes += bytes
            }
        case .end: try await end()
        }
    }

    private mutating func begin(_ part: MultipartReader.Part) async throws {
        guard let name = part.fileName else {
            field = (part.name, [])
            return
        }
        try hold(form.fields["form-token"])
        guard form.files.count < limits.files else { throw MultipartProblem.tooManyParts(limits.files) }
        let path = "\(folder)/upload-\(form.files.count + 1)"
        file = try await web.work {
            OpenUpload(descriptor: try OpenUpload.make(path), field: part.name, name: name, path: path)
        }
    }

    private mutating func end() async throws {
        if let file {
            let size = file.size
            // A field for a file in which none was chosen comes with neither name nor bytes.
            if size > 0 || !file.name.isEmpty {
                form.files.append(
                    UploadedFile(
                        field: file.field, name: file.name.isEmpty ? "file" : file.name, path: file.path, bytes: size))
            }
            self.file = nil
        } else if let field {
            guard let text = String(validating: field.bytes, as: UTF8.self) else {
                throw MultipartProblem.malformed("field is not UTF-8")
            }
            form.fields.add(field.name, text)
            self.field = nil
        }
    }

    private func hold(_ sent: String?) throws(WebRefusal) {
        guard let token, let sent, areEqual(Array(sent.utf8), Array(token.utf8)) else { throw .formStrange }
    }
}

/// A file that is being written.
// Unchecked: the descriptor is written by the one task that reads the body, a portion after the other; no two touch it at once.
private final class OpenUpload: @unchecked Sendable {
    private let descriptor: Int32
    let field: String
    let name: String
    let path: String
    private(set) var size = 0

    init(descriptor: Int32, field: String, name: String, path: String) {
        self.descriptor = descriptor
        self.field = field
        self.name = name
        self.path = path
    }

    deinit { close(descriptor) }

    static func make(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw UploadFailure(reason: errno) }
        return descriptor
    }

    func count(_ more: Int) -> Int {
        size += more
        return size
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw UploadFailure(reason: errno) }
            rest = rest.dropFirst(written)
        }
    }
}

/// The disk did not take a file.
struct UploadFailure: Error, Sendable {
    let reason: Int32

    var sentence: Sentence {
        Sentence(
            "文件写不进临时文件夹（\(String(cString: strerror(reason)))），没有收下。请告诉管理员检查磁盘空间后重试",
            "The file could not be written to the staging folder (\(String(cString: strerror(reason)))) and was not taken in. Ask your administrator to look at the disk, then try again"
        )
    }
}

import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that is sent piece by piece. It is open from the start, so that the folder it lay in may be gone by then.
final class ServedFile: Sendable {
    private let descriptor: Int32
    let size: Int

    /// - Throws: `UploadFailure` when it cannot be opened.
    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UploadFailure(reason: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw UploadFailure(reason: errno)
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes from a place; fewer than asked for at the end alone.
    func bytes(from place: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let read = pread(descriptor, buffer.baseAddress, count, off_t(place))
            guard read >= 0 else { throw UploadFailure(reason: errno) }
            filled = read
        }
    }
}

extension Response {
    /// A file to keep, sent piece by piece.
    static func stream(_ file: ServedFile, name: String, type: String, _ web: Web) -> Response {
        let body = ResponseBody(contentLength: file.size) { writer in
            var place = 0
            while place < file.size {
                let from = place
                let bytes = try await web.work { try file.bytes(from: from, count: min(1 << 16, file.size - from)) }
                guard !bytes.isEmpty else { break }
                place += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename*=UTF-8''" + name.formEncoded,
            ], body: body)
    }

    /// A page of its own that is not one of this desk's: shown without scripts, and without anything from elsewhere.
    static func sandboxed(_ html: [UInt8]) -> Response {
        var response = Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
        return response
    }
}

extension Web {
    /// Makes a file in a folder of its own and opens it; the folder is gone when this returns.
    func made(_ make: @escaping @Sendable (_ folder: String) throws -> String) async throws -> ServedFile {
        let staging = store.home.staging
        return try await work {
            let scratch = try ReceivingScratch(in: staging)
            defer { scratch.discard() }
            return try ServedFile(try make(scratch.path))
        }
    }
}

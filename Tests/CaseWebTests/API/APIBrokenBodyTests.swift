import CaseStore
import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// Bodies in chunks that are no HTTP in the middle, or grow beyond the limit, over a real connection.
@Suite("API: bodies that do not arrive whole")
struct APIBrokenBodyTests {
    private static func answer(_ desk: WebDesk, _ chunks: String) async throws -> String {
        let token = try desk.token("mediator")
        let request =
            "POST /api/v1/cases HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer \(token)\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
        return try await Application(
            router: desk.web.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: desk.web.log
        ).test(.live) { client in
            let port = try #require(client.port)
            return try await RawConnection(port: port).ask(request)
        }
    }

    @Test func aChunkThatIsNoneIsToldAsSuch() async throws {
        let desk = try WebDesk()
        let answer = try await APIBrokenBodyTests.answer(desk, "5\r\n{\"on\"\r\nthis is no length\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        #expect(answer.contains("\"code\":\"body-broken\""), "\(answer)")
        #expect(try desk.store.docket(.init(), limit: 5).isEmpty)
    }

    @Test func chunksBeyondTheLimitAreTurnedDown() async throws {
        let desk = try WebDesk({ $0.largestForm = 4096 })
        let chunk = "400\r\n" + String(repeating: " ", count: 0x400) + "\r\n"
        let answer = try await APIBrokenBodyTests.answer(desk, String(repeating: chunk, count: 6) + "0\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
        #expect(answer.contains("\"code\":\"too-large\""), "\(answer)")
    }
}

/// A connection on which bytes are sent as they are.
private struct RawConnection: Sendable {
    let port: Int

    struct Failure: Error { let reason: Int32 }

    /// The same on a thread that may wait: the server needs those of the tests.
    func ask(_ request: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try asked(request) }) }
        }
    }

    /// Sends a request and reads until the answer has ended, the other side hangs up, or nothing comes for a while.
    private func asked(_ request: String) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(reason: errno) }
        defer { close(descriptor) }
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(reason: errno) }
        var rest = Array(request.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { break }
            rest = rest.dropFirst(sent)
        }
        var answer: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: answer, as: UTF8.self).hasSuffix("}") {
            let count = recv(descriptor, &portion, portion.count, 0)
            guard count > 0 else { break }
            answer += portion[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }
}

import CaseStore
import Foundation
import Glibc
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What comes over the wire and is no request.
@Suite struct APIWireTests {
    /// Chunks that are none are the sender's fault, and nothing is recorded.
    @Test func aBodyThatIsNoBodyIsTheSendersFault() async throws {
        let desk = try WebDesk()
        let token = try desk.token("mediator")
        try await Application(router: desk.web.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)))
            .test(.live) { client in
                let port = try #require(client.port)
                for path in ["/api/v1/cases", "/api/v1/look-up", "/sign-in"] {
                    let reply = try APIWireTests.send(
                        "POST \(path) HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r\n"
                            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", to: port)
                    #expect(reply.hasPrefix("HTTP/1.1 400 "), "\(path): \(reply.prefix(200))")
                }
            }
        #expect(try desk.store.docket(.init()).isEmpty)
    }

    /// Sends bytes and gives the beginning of what comes back.
    private static func send(_ text: String, to port: Int) throws -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        try #require(connected == 0)
        let bytes = Array(text.utf8)
        try #require(write(descriptor, bytes, bytes.count) == bytes.count)
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}

import Foundation
import Hummingbird

/// What Hummingbird does alone: one route, one word. Prints its port and serves until it is stopped.
@main enum Hello {
    static func main() async throws {
        let router = Router()
        router.get("/") { _, _ in "hello" }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                // Written at once: print keeps it while nobody reads at a terminal.
                FileHandle.standardOutput.write(Data("\(channel.localAddress?.port ?? 0)\n".utf8))
            })
        try await application.runService()
    }
}

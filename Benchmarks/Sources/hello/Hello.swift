import Hummingbird

/// What Hummingbird does alone: one route, one word. Prints its port and serves until it is stopped.
@main enum Hello {
    static func main() async throws {
        let router = Router()
        router.get("/") { _, _ in "hello" }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in print(channel.localAddress?.port ?? 0) })
        try await application.runService()
    }
}

/// Where everything of one desk lies: one folder.
public struct Home: Hashable, Sendable {
    public let path: String

    public init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    public var database: String { path + "/desk.sqlite" }
    public var keys: String { path + "/keys" }
    public var attachments: String { path + "/attachments" }
    public var staging: String { path + "/staging" }
}

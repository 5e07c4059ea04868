import CaseStore
import CaseWorkflow
import Hummingbird
import NIOCore

/// What is known of a request on its way: who sent it, and in which language they read.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// nil before somebody signed in.
    var person: Person?
    var language: Language = .chinese
    /// A form was sent: the page that answers has an address that may not be asked for, and may hold what was typed.
    var answersForm = false
    /// The address it came from, for limits alone.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    var maxUploadSize: Int { 1 << 20 }
}

/// Somebody who signed in, and what they may do where they work.
struct Person: Sendable {
    let officer: Officer
    let office: Office
    /// Of the session; a program with a token has none.
    let formToken: String?
    let mustChangePassword: Bool

    var code: OfficerCode { officer.code }

    func may(_ permission: Permission) -> Bool { permission.isGranted(to: officer.roles) }
}

extension WebContext {
    /// - Throws: `WebRefusal.signInNeeded`.
    func signedIn() throws(WebRefusal) -> Person {
        guard let person else { throw .signInNeeded }
        return person
    }
}

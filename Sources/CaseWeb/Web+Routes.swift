import CaseWorkflow
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOPosix
import NIOSSL

extension Web {
    /// Every address, in the order of the navigation.
    func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            HeadRequests()
            SecureHeaders(isSecure: settings.isSecure)
            ErrorPages(web: self)
            APIDoor()
            SessionReading(web: self)
            // Once more: only here it is known who asks and in which language they read.
            ErrorPages(web: self, knowsPerson: true)
        }
        router.addRoutes(LooksController().routes)
        router.addRoutes(SignInController(web: self).routes)
        router.addRoutes(AccountController(web: self).routes)
        router.addRoutes(CalendarController(web: self).routes)
        router.addRoutes(TodayController(web: self).routes)
        router.addRoutes(IntakeController(web: self).routes)
        router.addRoutes(RollController(web: self).routes)
        router.addRoutes(CasesController(web: self).routes)
        router.addRoutes(RegistersController(web: self).routes)
        router.addRoutes(AdministrationController(web: self).routes)
        router.addRoutes(RulesController(web: self).routes)
        router.addRoutes(DeadlineRulesController(web: self).routes)
        router.addRoutes(KeysController(web: self).routes)
        router.addRoutes(RetentionController(web: self).routes)
        router.addRoutes(DisposalController(web: self).routes)
        router.addRoutes(BackupsController(web: self).routes)
        router.addRoutes(AuditController(web: self).routes)
        router.addRoutes(LookUpController(web: self).routes)
        router.addRoutes(CaseController(web: self).routes)
        router.addRoutes(StepsController(web: self).routes)
        router.addRoutes(AttachmentsController(web: self).routes)
        router.addRoutes(PapersController(web: self).routes)
        router.addRoutes(SeriesController(web: self).routes)
        router.addRoutes(EmployersController(web: self).routes)
        router.addRoutes(StatisticsController(web: self).routes)
        router.addRoutes(TriangleController(web: self).routes)
        router.addRoutes(MonthsController(web: self).routes)
        router.addRoutes(FilingsController(web: self).routes)
        router.addRoutes(TablesController(web: self).routes)
        router.addRoutes(ReceivedController(web: self).routes)
        router.addRoutes(APIController(web: self).routes)
        return router
    }

    /// Serves until the process is told to stop (SIGTERM, SIGINT): what is under way is finished first.
    ///
    /// - Parameter ready: told the port once connections are taken.
    /// - Throws: what the system says when the address is taken or a certificate cannot be read.
    public func serve(ready: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: router(), server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "labordesk"),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: log)
        try await application.runService()
        try await slowThreads.shutdownGracefully()
        try await threads.shutdownGracefully()
    }

    private func server() throws -> HTTPServerBuilder {
        guard let certificate = settings.certificate, let key = settings.privateKey else { return .http1() }
        let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
        let tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        return try .tls(.http1(), tlsConfiguration: tls)
    }
}

extension Web {
    /// A page for whoever signed in and holds the permission somewhere; the rules of the act itself come on top.
    func guarded(
        _ permission: Permission,
        _ body: @escaping @Sendable (Request, WebContext, Person) async throws -> Response
    ) -> @Sendable (Request, WebContext) async throws -> Response {
        { request, context in
            let person = try context.signedIn()
            if person.mustChangePassword { throw WebRefusal.passwordChangeNeeded }
            guard person.may(permission) else { throw WebRefusal.notPermitted }
            return try await body(request, context, person)
        }
    }
}

import ArgumentParser
import CaseStore
import CaseWeb
import CaseWorkflow
import Desk
import Foundation
import Logging

/// `labordesk serve`: the desk in the browser.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the desk to browsers and programs, until it is stopped.",
        discussion: """
            Officers sign in with their code and the password that officer password set. Without --certificate the desk is served \
            over plain HTTP: use that on this machine alone, or behind a server that adds TLS. Ends with Ctrl-C or SIGTERM, \
            after what is under way is done.
            """)
    @Option(help: .value("The address to listen at.", "address")) var host = "127.0.0.1"
    @Option(help: .value("The port; 0 for any that is free.", "port")) var port = 8080
    @Option(help: .value("The certificate with its chain, a PEM file.", "file"), completion: .file())
    var certificate: String?
    @Option(help: .value("The certificate's private key, a PEM file.", "file"), completion: .file())
    var privateKey: String?
    @Option(help: .value("The telephone that the public look-up names.", "number")) var telephone: String?
    @OptionGroup var signIn: SignInOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (certificate == nil) == (privateKey == nil) else {
            throw ValidationError(
                Sentence("--certificate 与 --private-key 要一起给", "Give --certificate and --private-key together").text(
                    in: Words.spoken))
        }
        guard (0...65_535).contains(port) else {
            throw ValidationError(
                Sentence("端口应当在0到65535之间", "The port must be from 0 to 65535").text(in: Words.spoken))
        }
    }

    func run() throws {
        desk.speech.apply()
        let store = try Store.open(home: try desk.homePath, readers: 4)
        var settings = WebSettings()
        settings.host = host
        settings.port = port
        settings.certificate = certificate
        settings.privateKey = privateKey
        settings.telephone = telephone
        signIn.apply(to: &settings)
        settings.forms = try FormCommand.folder(home: try desk.homePath)
        settings.software = "labordesk " + Version.text
        let fixed = desk.today
        let clock = WebClock(now: Output.milliseconds, today: { fixed ?? Output.today() })
        var log = Logger(label: "labordesk") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .notice
        let web = Web(store: store, settings: settings, clock: clock, log: log)
        let scheme = settings.isSecure ? "https" : "http"
        let host = host
        let json = desk.speech.json
        do {
            try Waiting.finish {
                try await web.serve { port in
                    let address = "\(scheme)://\(host):\(port)/"
                    if json {
                        Output.line("{\"address\":\"\(address)\"}")
                    } else {
                        Output.line("案件台已开放：\(address)（Ctrl-C 结束）", "The desk is open at \(address) (Ctrl-C ends it)")
                    }
                    Output.flush()
                }
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw Problem(
                "not-serving",
                Sentence(
                    "不能在 \(host):\(port) 开放案件台（\(error)），请换一个端口，或者检查证书文件",
                    "The desk cannot be served at \(host):\(port) (\(error)). Choose another port, or check the certificate"
                ))
        }
        store.close()
    }
}

import CaseWorkflow
import HTTPTypes
import Hummingbird
import NIOCore
import SafeCrypto

/// The style sheet, the script and the mark of the pages, under addresses that change with their content.
struct LooksController: Sendable {
    static let stylePath = "/looks/desk-" + name(of: PackageResources.desk_css) + ".css"
    static let scriptPath = "/looks/desk-" + name(of: PackageResources.desk_js) + ".js"

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get(RouterPath(LooksController.stylePath)) { _, _ in
            LooksController.file(PackageResources.desk_css, "text/css; charset=utf-8")
        }
        _ = routes.get(RouterPath(LooksController.scriptPath)) { _, _ in
            LooksController.file(PackageResources.desk_js, "text/javascript; charset=utf-8")
        }
        _ = routes.get("/favicon.ico") { _, _ in LooksController.file(PackageResources.mark_svg, "image/svg+xml") }
        return routes
    }

    private static func name(of bytes: [UInt8]) -> String { String(SHA256.digest(of: bytes).hex.prefix(12)) }

    private static func file(_ bytes: [UInt8], _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

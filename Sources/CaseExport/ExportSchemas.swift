public import CaseWorkflow
import Glibc

/// Where the schemas and code lists of the filings and returns are: the folder `Exports`.
///
/// Looked for in the folder that `LABORDESK_SHARE` names, in `<executable>/../share/labordesk`, beside the executable,
/// and, when the program was built in a checkout, in the checkout.
public struct ExportSchemas: Hashable, Sendable {
    /// The folder `Exports` itself.
    public let path: String

    /// Why there is none.
    public struct NotFound: Error, Hashable, Sendable {
        /// Where it was looked for.
        public let places: [String]

        public var message: Sentence {
            let list = places.joined(separator: "、")
            return Sentence(
                "找不到格式文件夹 Exports（找过：\(list)）。请重新安装，或者用环境变量 LABORDESK_SHARE 指明其上级文件夹。",
                "The folder Exports was not found (looked in: \(places.joined(separator: ", "))). Install the program "
                    + "again, or name the folder above it in LABORDESK_SHARE.")
        }
    }

    /// A folder that is known to be right.
    public init(path: String) { self.path = path }

    /// Finds the folder.
    ///
    /// - Parameters:
    ///   - environment: the process's variables.
    ///   - executable: the full path of the program; nil to ask the system.
    /// - Throws: `NotFound` with all the places.
    public static func find(
        environment: [String: String], executable: String? = nil
    ) throws(NotFound) -> ExportSchemas {
        let places = places(environment: environment, executable: executable ?? ownPath())
        for place in places where access(place + "/Exports/filing-0/manifest.xsd", R_OK) == 0 {
            return ExportSchemas(path: place + "/Exports")
        }
        throw NotFound(places: places)
    }

    /// The folder of one format and version, such as `filing-0`.
    public func folder(of format: String) -> String { path + "/" + format }

    /// The folders that may hold `Exports`, best first.
    static func places(environment: [String: String], executable: String?) -> [String] {
        if let share = environment["LABORDESK_SHARE"], !share.isEmpty { return [share] }
        guard let executable, let slash = executable.lastIndex(of: "/") else { return [] }
        let folder = String(executable[..<slash])
        var places = [folder + "/../share/labordesk", folder]
        let components = folder.split(separator: "/")
        if let build = components.lastIndex(of: ".build") {
            places.append("/" + components[..<build].joined(separator: "/"))
        }
        return places
    }

    private static func ownPath() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }
}

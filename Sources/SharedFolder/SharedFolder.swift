public import CaseWorkflow
import Glibc

/// Where the program's data folders are that an office or an authority reads and may replace: `Exports`, `Forms`.
///
/// Looked for in the folder that `LABORDESK_SHARE` names, in `<executable>/../share/labordesk`, beside the executable,
/// and, when the program was built in a checkout, in the checkout.
public enum SharedFolder {
    /// Why there is none.
    public struct NotFound: Error, Hashable, Sendable {
        public let name: String
        /// Where it was looked for.
        public let places: [String]

        public var message: Sentence {
            Sentence(
                "找不到文件夹 \(name)（找过：\(places.joined(separator: "、"))）。请重新安装，或者用环境变量 LABORDESK_SHARE 指明其上级文件夹。",
                "The folder \(name) was not found (looked in: \(places.joined(separator: ", "))). Install the program "
                    + "again, or name the folder above it in LABORDESK_SHARE.")
        }
    }

    /// The folder's path.
    ///
    /// - Parameters:
    ///   - marker: a file that the right folder holds.
    ///   - environment: the process's variables.
    ///   - executable: the full path of the program; nil to ask the system.
    /// - Throws: `NotFound` with all the places.
    public static func find(
        _ name: String, holding marker: String, environment: [String: String], executable: String? = nil
    ) throws(NotFound) -> String {
        let places = places(environment: environment, executable: executable ?? ownPath())
        for place in places where access("\(place)/\(name)/\(marker)", R_OK) == 0 { return "\(place)/\(name)" }
        throw NotFound(name: name, places: places)
    }

    /// The folders that may hold it, best first.
    public static func places(environment: [String: String], executable: String?) -> [String] {
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

/// Why an archive could not be read or written.
public struct ZipProblem: Error, Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        case unreadable = "zip-unreadable"
        case notAnArchive = "zip-not-an-archive"
        case damaged = "zip-damaged"
        case encrypted = "zip-encrypted"
        case unsafeName = "zip-unsafe-name"
        case repeatedName = "zip-repeated-name"
        case link = "zip-link"
        case unknownCompression = "zip-unknown-compression"
        case tooManyEntries = "zip-too-many-entries"
        case tooLarge = "zip-too-large"
        case tooCompressed = "zip-too-compressed"
        case noSuchEntry = "zip-no-such-entry"
        case notWritten = "zip-not-written"
    }

    public let code: Code
    /// The entry it is about, cleaned for printing; nil when it is about the archive.
    public let entry: String?
    /// What exactly was found, or the system's own words.
    public let detail: String

    init(_ code: Code, entry: String? = nil, _ detail: String = "") {
        self.code = code
        self.entry = entry.map(ZipProblem.printable)
        self.detail = detail
    }

    public var chinese: String {
        let about = entry.map { "“\($0)”" } ?? ""
        return switch code {
        case .unreadable: "无法读取压缩包（\(detail)）。请检查路径和权限。"
        case .notAnArchive: "这不是 ZIP 压缩包（\(detail)）。请向发送方索取原文件。"
        case .damaged: "压缩包\(about)已损坏或不完整（\(detail)）。请重新复制或索取。"
        case .encrypted: "压缩包中的\(about)设有密码。请去掉密码后再提供。"
        case .unsafeName: "压缩包中的文件名\(about)不安全（\(detail)），已拒收。请向发送方核实。"
        case .repeatedName: "压缩包中\(about)出现两次，已拒收。请向发送方核实。"
        case .link: "压缩包中的\(about)是链接而不是文件，已拒收。请向发送方核实。"
        case .unknownCompression: "压缩包中的\(about)使用了不支持的压缩方式（\(detail)）。请用普通 ZIP 方式重新打包。"
        case .tooManyEntries: "压缩包中的文件过多（\(detail)），已拒收。"
        case .tooLarge: "压缩包\(about)过大（\(detail)），已拒收。请拆分后再提供。"
        case .tooCompressed: "压缩包\(about)压缩比异常（\(detail)），疑为恶意文件，已拒收。"
        case .noSuchEntry: "压缩包中没有\(about)。请确认文件是否完整。"
        case .notWritten: "压缩包未能写完（\(detail)）。请检查磁盘空间和权限后重试，原文件未改动。"
        }
    }

    public var english: String {
        let about = entry.map { "“\($0)”" } ?? "the archive"
        return switch code {
        case .unreadable: "The archive cannot be read (\(detail)). Check the path and its permissions."
        case .notAnArchive: "This is not a ZIP archive (\(detail)). Ask the sender for the original file."
        case .damaged: "Damaged or incomplete: \(about) (\(detail)). Copy it again or ask for it again."
        case .encrypted: "A password protects \(about). Remove the password and provide it again."
        case .unsafeName: "The archive holds an unsafe name, \(about) (\(detail)), and is refused. Ask the sender."
        case .repeatedName: "The archive holds \(about) twice and is refused. Ask the sender."
        case .link: "In the archive, \(about) is a link and not a file; it is refused. Ask the sender."
        case .unknownCompression: "An unknown compression packs \(about) (\(detail)). Pack it as a plain ZIP."
        case .tooManyEntries: "The archive holds too many files (\(detail)) and is refused."
        case .tooLarge: "Too large: \(about) (\(detail)); it is refused. Split it and provide the parts."
        case .tooCompressed: "The compression of \(about) is implausible (\(detail)); it is refused as hostile."
        case .noSuchEntry: "The archive has no \(about). Check that the file is whole."
        case .notWritten:
            "The archive was not written (\(detail)). Check disk space and permissions; nothing was changed."
        }
    }

    /// A name that a stranger chose, without what could confuse a terminal, at most 120 characters.
    private static func printable(_ name: String) -> String {
        let scalars = name.unicodeScalars.prefix(120).map { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

public import CaseWorkflow

/// What lies in the folder of an electronic volume: every file with its digest, what is missing, what the checks found.
///
/// Written as `manifest.json`; `SHA256SUMS` beside it says the same to `sha256sum --check`.
public struct VolumeManifest: Hashable, Sendable, Codable {
    public var format = VolumeManifest.newestFormat
    /// The case's number.
    public var number: String
    public var procedure: ProcedureKind
    /// The volume's number (卷号).
    public var volume: String
    public var office: String
    public var on: Day
    /// Pages of the papers, without cover, contents and note; nil while a file's pages are not known.
    public var pages: Int?
    public var files: [File]
    /// Codes of required papers that are not there.
    public var missing: [String]
    public var findings: [Finding]

    public static let newestFormat = 1
    public static let fileName = "manifest.json"
    public static let sumsName = "SHA256SUMS"

    public struct File: Hashable, Sendable, Codable {
        /// Inside the folder; never a path that leaves it.
        public var name: String
        public var bytes: Int
        /// SHA-256, hex.
        public var sha256: String
        /// The archive list's code; nil for cover, contents and note.
        public var item: String?
        public var title: String
        public var letter: String?
        public var on: Day?
        public var pages: Int?

        public init(
            name: String, bytes: Int, sha256: String, item: String? = nil, title: String, letter: String? = nil,
            on: Day? = nil, pages: Int? = nil
        ) {
            self.name = name
            self.bytes = bytes
            self.sha256 = sha256
            self.item = item
            self.title = title
            self.letter = letter
            self.on = on
            self.pages = pages
        }
    }

    public struct Finding: Hashable, Sendable, Codable {
        public var kind: VolumeFinding.Kind
        public var text: String

        public init(_ finding: VolumeFinding) {
            kind = finding.kind
            text = finding.sentence.chinese
        }
    }

    public init(
        number: String, procedure: ProcedureKind, volume: String, office: String, on: Day, pages: Int?, files: [File],
        missing: [String], findings: [Finding]
    ) {
        self.number = number
        self.procedure = procedure
        self.volume = volume
        self.office = office
        self.on = on
        self.pages = pages
        self.files = files
        self.missing = missing
        self.findings = findings
    }
}

public import CaseForms
public import CaseWorkflow

/// A volume that is to be put together.
public struct VolumeRequest: Sendable {
    /// The case's number.
    public var number: String
    public var on: Day
    /// The volume's number (卷号); of an archived case its own, else the case's number when nobody says.
    public var volume: String?
    /// Who made it up (立卷人) and who checked it (检查人).
    public var compiler: String?
    public var checker: String?
    /// What the closing note says; what is missing when nobody says anything.
    public var remarks: String?
    /// PDF beside each paper, by LibreOffice, which also counts the pages.
    public var isPDF: Bool

    public init(
        number: String, on: Day, volume: String? = nil, compiler: String? = nil, checker: String? = nil,
        remarks: String? = nil, isPDF: Bool
    ) {
        self.number = number
        self.on = on
        self.volume = volume
        self.compiler = compiler
        self.checker = checker
        self.remarks = remarks
        self.isPDF = isPDF
    }
}

/// A volume that lies there now.
public struct BoundVolume: Sendable {
    public let path: String
    public let manifest: VolumeManifest
    /// SHA-256 (hex) of `manifest.json`.
    public let digest: String
    public let findings: [VolumeFinding]
}

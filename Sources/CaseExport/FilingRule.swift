/// Everything a filing is checked for. Raw values are stable: offices quote them to each other.
public enum FilingRule: String, CaseIterable, Hashable, Sendable {
    // The folder and its files.
    case folder = "F-FOLDER"
    case name = "F-NAME"
    case link = "F-LINK"
    case path = "F-PATH"
    case extra = "F-EXTRA"
    case missing = "F-MISSING"
    case parts = "F-PARTS"
    case bytes = "F-BYTES"
    case digest = "F-DIGEST"

    // Who sent it.
    case signature = "F-SIGNATURE"
    case signatureNone = "F-SIGNATURE-NONE"
    case signatureUnknown = "F-SIGNATURE-UNKNOWN"
    case signatureRevoked = "F-SIGNATURE-REVOKED"
    case signatureRequired = "F-SIGNATURE-REQUIRED"

    // Each document.
    case doctype = "F-DOCTYPE"
    case xml = "F-XML"
    case limit = "F-LIMIT"
    case xsd = "F-XSD"
    case sdmx = "F-SDMX"
    case identity = "F-IDENTITY"

    // The manifest.
    case type = "F-TYPE"
    case chain = "F-CHAIN"
    case period = "F-PERIOD"
    case parties = "F-PARTIES"
    case coverage = "F-COVERAGE"
    case text = "F-TEXT"
    case zeroReturn = "F-NIL"
    case content = "F-CONTENT"
    case view = "F-VIEW"

    // The records.
    case count = "F-COUNT"
    case keys = "F-KEYS"
    case order = "F-ORDER"
    case recordDigest = "F-RECORD-DIGEST"
    case recordAction = "F-RECORD-ACTION"
    case recordOffice = "F-RECORD-OFFICE"
    case recordCutOff = "F-RECORD-CUTOFF"
    case recordOutcome = "F-RECORD-OUTCOME"
    case recordDates = "F-RECORD-DATES"
    case code = "F-CODE"

    // The figures.
    case sumRecords = "F-SUM-RECORDS"
    case sumStatus = "F-SUM-STATUS"
    case sumPersons = "F-SUM-PERSONS"
    case sumMoney = "F-SUM-MONEY"
    case sumStatistics = "F-SUM-STATISTICS"
    case sumCells = "F-SUM-CELLS"
    case stock = "F-STOCK"
    case stockCells = "F-STOCK-CELLS"
    case stockBridge = "F-STOCK-BRIDGE"
    case cellOrder = "F-CELL-ORDER"
    case cellUnit = "F-CELL-UNIT"
    case cross = "F-CROSS"

    // What it came in, and the copy that is made of it.
    case zip = "F-ZIP"
    case zipName = "F-ZIP-NAME"
    case zipFolder = "F-ZIP-FOLDER"
    case zipRatio = "F-ZIP-RATIO"
    case copy = "F-COPY"

    /// Whether it is about who sent the filing, which the receiver may know better another day.
    public var isOfSignature: Bool { rawValue.hasPrefix(FilingRule.signature.rawValue) }

    public var severity: Severity {
        switch self {
        case .name, .view, .recordDates, .code, .cross, .signatureNone, .signatureUnknown: .warning
        case .folder, .link, .path, .extra, .missing, .parts, .bytes, .digest, .doctype, .xml, .limit, .xsd, .sdmx,
            .identity, .type, .chain, .period, .parties, .coverage, .text, .zeroReturn, .content, .count, .keys, .order,
            .recordDigest, .recordAction, .recordOffice, .recordCutOff, .recordOutcome, .sumRecords, .sumStatus,
            .sumPersons, .sumMoney, .sumStatistics, .sumCells, .stock, .stockCells, .stockBridge, .cellOrder,
            .cellUnit, .zip, .zipName, .zipFolder, .zipRatio, .copy, .signature, .signatureRevoked, .signatureRequired:
            .error
        }
    }

    public enum Severity: String, Sendable {
        /// The filing is rejected.
        case error
        /// A person should look; the filing is accepted.
        case warning
    }
}

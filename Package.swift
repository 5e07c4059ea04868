// swift-tools-version:6.2
import PackageDescription

/// Templates and looks of the pages; built into the program, so that there is one file to install.
let pageFiles = [
    "Looks/desk.css", "Looks/desk.js", "Looks/mark.svg", "Layout/frame.mustache", "Layout/error.mustache",
    "SignIn/sign-in.mustache", "SignIn/held.mustache", "Account/account.mustache", "Today/today.mustache",
    "Cases/cases.mustache", "Cases/case.mustache", "Cases/timeline.mustache", "Cases/money.mustache",
    "Cases/parties.mustache", "Cases/papers.mustache", "Cases/Steps/step.mustache", "Cases/Steps/step-field.mustache",
    "Cases/Papers/paper.mustache", "Cases/number.mustache", "Cases/Series/series.mustache",
    "Cases/Series/series-step.mustache", "Cases/Employers/employer.mustache", "Intake/intake.mustache",
    "Intake/intake-notes.mustache", "Intake/intake-roll.mustache", "Intake/intake-taken-over.mustache",
    "Registers/register.mustache", "LookUp/look-up.mustache", "Layout/mark.mustache",
    "Administration/administration-tabs.mustache", "Administration/Backups/backups.mustache",
    "Administration/Retention/retention.mustache", "Administration/Retention/disposal.mustache",
    "Administration/Rules/rules.mustache",
    "Administration/Rules/rule-changes.mustache",
    "Administration/Keys/keys.mustache",
    "Administration/administration.mustache", "Administration/hand-over.mustache", "Administration/audit.mustache",
    "Statistics/statistics.mustache", "Statistics/figure-cases.mustache", "Charts/picture.mustache",
    "Charts/picture-table.mustache", "Months/months.mustache",
    "Months/duties.mustache", "Months/triangle.mustache", "Months/filing-calendar.mustache", "Months/month.mustache",
    "Months/month-revisions.mustache", "Months/revision-table.mustache", "Months/persons.mustache",
    "Received/received.mustache",
    "Received/reception.mustache", "Received/Tables/tables.mustache",
]

let package = Package(
    name: "labordesk",
    products: [
        .executable(name: "labordesk", targets: ["labordesk"]),
        // For Benchmarks/, which is a package of its own.
        .library(name: "CaseWorkflow", targets: ["CaseWorkflow"]),
        .library(name: "CaseStore", targets: ["CaseStore"]),
        .library(name: "CaseExport", targets: ["CaseExport"]),
        .library(name: "CaseForms", targets: ["CaseForms"]),
        .library(name: "Desk", targets: ["Desk"]),
        .library(name: "SafeCrypto", targets: ["SafeCrypto"]),
        .library(name: "StableJSON", targets: ["StableJSON"]),
        .library(name: "ZipArchive", targets: ["ZipArchive"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // The pages. Its optional configuration reader is not needed, nor built.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        // The rules: no I/O, no clock, no database.
        .target(name: "CaseWorkflow"),

        // C libraries, each seen by its wrapper alone.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLibQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "PDFPages", dependencies: ["CLibQPDF"]),
        .target(name: "PrintedWorkbook", dependencies: ["CLibXLSXWriter"]),
        .target(name: "QRCode", dependencies: ["CLibPNG", "CLibQREncode"]),
        .target(name: "SafeXML", dependencies: ["CLibXML2"]),
        .target(name: "ZipArchive", dependencies: ["CLibZip"]),
        .target(name: "SafeCrypto", dependencies: ["CLibCrypto"]),
        .target(name: "StableJSON"),
        .target(name: "SharedFolder", dependencies: ["CaseWorkflow"]),

        // Where cases live, what a ledger means, what leaves the desk. Siblings do not import each other.
        .target(
            name: "CaseStore",
            dependencies: [
                "CaseWorkflow", "SafeCrypto", "StableJSON",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(name: "Spreadsheet", dependencies: ["SafeXML", "ZipArchive"]),
        .target(name: "OfficeLedger", dependencies: ["CaseWorkflow", "Spreadsheet"]),
        .target(name: "CaseForms", dependencies: ["CaseWorkflow", "QRCode", "SafeXML", "SharedFolder", "ZipArchive"]),
        .target(
            name: "CaseExport", dependencies: ["CaseWorkflow", "SafeXML", "SafeCrypto", "SharedFolder", "ZipArchive"]),

        // What one person asks, and how.
        .target(
            name: "Desk",
            dependencies: [
                "CaseStore", "CaseForms", "OfficeLedger", "CaseExport", "PDFPages", "PrintedWorkbook", "SafeCrypto",
                "SafeXML", "Spreadsheet", "StableJSON", "ZipArchive",
            ]),
        // The same acts in a browser.
        .target(
            name: "CaseWeb",
            dependencies: [
                "CaseExport", "CaseForms", "CaseStore", "CaseWorkflow", "Desk", "OfficeLedger", "PrintedWorkbook",
                "SafeCrypto", "SafeXML", "SharedFolder", "Spreadsheet", "StableJSON",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: pageFiles.map { .embedInCode($0) }),
        .executableTarget(
            name: "labordesk",
            dependencies: [
                "CaseForms", "CaseWeb", "Desk", "SafeCrypto", "SafeXML", "SharedFolder", "Spreadsheet", "StableJSON",
                "ZipArchive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        .testTarget(
            name: "CaseWorkflowTests", dependencies: ["CaseWorkflow", "StableJSON"], exclude: ["Recording/Golden"]),
        .testTarget(name: "SafeXMLTests", dependencies: ["SafeXML"]),
        .testTarget(name: "ZipArchiveTests", dependencies: ["ZipArchive"]),
        .testTarget(name: "PDFPagesTests", dependencies: ["PDFPages"]),
        .testTarget(name: "PrintedWorkbookTests", dependencies: ["PrintedWorkbook", "Spreadsheet", "ZipArchive"]),
        .testTarget(name: "SafeCryptoTests", dependencies: ["SafeCrypto"]),
        .testTarget(name: "StableJSONTests", dependencies: ["StableJSON"]),
        .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "ZipArchive"]),
        .testTarget(name: "OfficeLedgerTests", dependencies: ["OfficeLedger"], exclude: ["Fixtures"]),
        .testTarget(name: "CaseStoreTests", dependencies: ["CaseStore"]),
        .testTarget(
            name: "CaseFormsTests", dependencies: ["CaseForms", "CaseWorkflow", "SafeXML", "ZipArchive"],
            exclude: ["Templates"]),
        .testTarget(
            name: "CaseExportTests", dependencies: ["CaseExport", "SafeXML", "SharedFolder", "ZipArchive"],
            exclude: ["SDMXReader"]),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Desk", "CaseExport", "CaseExportTests", "OfficeLedger", "PrintedWorkbook", "SafeCrypto", "SafeXML",
                "SharedFolder", "Spreadsheet", "StableJSON", "ZipArchive",
            ]),
        .testTarget(
            name: "CaseWebTests",
            dependencies: [
                "CaseWeb", "CaseExport", "CaseForms", "CaseStore", "CaseWorkflow", "Desk", "SafeCrypto", "StableJSON",
                "ZipArchive", "labordesk",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Charts/Golden"]),
        .testTarget(
            name: "LabordeskTests",
            dependencies: ["labordesk", "CaseExport", "CaseForms", "CaseWorkflow", "Desk", "SafeCrypto", "ZipArchive"],
            exclude: ["Transcripts"]),
        .testTarget(name: "FaultTests", dependencies: ["labordesk"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    ]
}

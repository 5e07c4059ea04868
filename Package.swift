// swift-tools-version:6.2
import PackageDescription

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
                "SafeXML", "StableJSON",
                "ZipArchive",
            ]),
        .executableTarget(
            name: "labordesk",
            dependencies: [
                "CaseForms", "Desk", "SafeCrypto", "SafeXML", "SharedFolder", "Spreadsheet", "StableJSON", "ZipArchive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
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

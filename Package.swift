// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "labordesk",
    products: [
        .executable(name: "labordesk", targets: ["labordesk"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // The rules.
        .target(name: "CaseWorkflow"),

        // C libraries, each seen by its wrapper alone.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "SafeXML", dependencies: ["CLibXML2"]),
        .target(name: "ZipArchive", dependencies: ["CLibZip"]),
        .target(name: "SafeCrypto", dependencies: ["CLibCrypto"]),

        // Where cases live, what a ledger means, what leaves the desk.
        .target(
            name: "CaseStore",
            dependencies: [
                "CaseWorkflow", "SafeCrypto",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(name: "Spreadsheet", dependencies: ["SafeXML", "ZipArchive"]),
        .target(name: "OfficeLedger", dependencies: ["CaseWorkflow", "Spreadsheet"]),
        .target(name: "CaseExport", dependencies: ["CaseWorkflow", "SafeXML", "SafeCrypto"]),

        // What one person asks.
        .target(name: "Desk", dependencies: ["CaseStore", "OfficeLedger", "CaseExport"]),
        .executableTarget(
            name: "labordesk",
            dependencies: [
                "Desk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

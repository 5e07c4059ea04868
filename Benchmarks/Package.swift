// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "labordesk", path: "../"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2Headers", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // What the same work costs in C: SQLite called directly, every statement prepared once; libxml2 and libzip likewise.
        .target(
            name: "CBaseline", dependencies: ["CLibXML2Headers"],
            linkerSettings: [
                .linkedLibrary("sqlite3"), .linkedLibrary("xml2"), .linkedLibrary("zip"), .linkedLibrary("crypto"),
            ]),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CBaseline",
                .product(name: "CaseWorkflow", package: "labordesk"),
                .product(name: "CaseStore", package: "labordesk"),
                .product(name: "CaseExport", package: "labordesk"),
                .product(name: "CaseForms", package: "labordesk"),
                .product(name: "Desk", package: "labordesk"),
                .product(name: "SafeCrypto", package: "labordesk"),
                .product(name: "StableJSON", package: "labordesk"),
                .product(name: "ZipArchive", package: "labordesk"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]),
        // One route of Hummingbird that says hello, beside which pages of the desk are measured.
        .executableTarget(name: "hello", dependencies: [.product(name: "Hummingbird", package: "hummingbird")]),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version:6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "labordesk", path: "../")],
    targets: [
        // What the same work costs in C: SQLite called directly, every statement prepared once.
        .target(name: "CBaseline", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CBaseline",
                .product(name: "CaseWorkflow", package: "labordesk"),
                .product(name: "CaseStore", package: "labordesk"),
                .product(name: "Desk", package: "labordesk"),
                .product(name: "StableJSON", package: "labordesk"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

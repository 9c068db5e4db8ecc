// swift-tools-version: 6.1
import PackageDescription

// The targets stand in the order the data goes; an arrow never points back up.
let package = Package(
    name: "Svod",
    products: [
        .executable(name: "svod", targets: ["svod"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CArena"),
        .target(name: "CRename"),

        .target(name: "Diagnostics"),
        .target(name: "Concurrently"),
        .target(name: "FileAccess", dependencies: ["Diagnostics", "Concurrently"]),
        .target(name: "Programs"),
        .target(name: "Spreadsheets", dependencies: ["Diagnostics", "FileAccess", "CCsv", "CZip", "CXlsxWriter"]),
        .target(name: "Slugs"),
        .target(name: "Markup"),
        .target(name: "Archive", dependencies: ["Digests"]),
        .target(name: "Inflation", dependencies: ["CZlib"]),
        .target(name: "Digests", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Charts", dependencies: ["Markup"]),
        .target(name: "LeakGuard", dependencies: ["Diagnostics", "Slugs", "CZip"]),
        .target(name: "Catalogues"),
        .target(name: "Fields", dependencies: ["Diagnostics", "Yams"]),
        .target(name: "Markdown", dependencies: ["CArena", "CCMarkGFM", "Slugs"]),
        .target(
            name: "Documents",
            dependencies: [
                "Archive", "Digests", "Diagnostics", "FileAccess", "Concurrently", "Catalogues", "Fields",
            ]),
        .target(
            name: "History",
            dependencies: ["Diagnostics", "Concurrently", "Catalogues", "Fields", "Markdown", "Documents"]),
        .target(name: "Git", dependencies: ["Programs", "Documents", "History"]),
        .target(name: "RunningText", dependencies: ["Catalogues", "Documents"]),
        .target(
            name: "Methodology",
            dependencies: ["Diagnostics", "FileAccess", "Catalogues", "Fields", "Documents", "BigInt"]),
        .target(
            name: "Monitoring",
            dependencies: [
                "Diagnostics", "Concurrently", "FileAccess", "LeakGuard", "Fields", "Spreadsheets", "Documents",
                "Methodology",
            ]),
        .target(
            name: "OpenData",
            dependencies: [
                "Slugs", "Digests", "Catalogues", "Documents", "Methodology", "Monitoring", "Spreadsheets",
            ]),
        .target(
            name: "Roadmaps",
            dependencies: ["Diagnostics", "FileAccess", "Slugs", "Catalogues", "Fields", "Spreadsheets", "Documents"]),
        .target(
            name: "SiteModel",
            dependencies: [
                "Archive", "Diagnostics", "Concurrently", "FileAccess", "Slugs", "Catalogues", "Fields", "Documents",
                "History", "Monitoring", "Roadmaps",
            ]),
        .target(name: "AuditReports", dependencies: ["Markup", "Slugs", "Catalogues", "Spreadsheets"]),
        .target(
            name: "Rendering",
            dependencies: [
                "Archive", "Digests", "Diagnostics", "Concurrently", "FileAccess", "Slugs", "Markup", "Fields",
                "Markdown",
                "Charts", "RunningText",
                "History", "Methodology", "Monitoring", "OpenData", "Roadmaps", "SiteModel", "AuditReports",
            ]),
        .target(
            name: "AuditRules",
            dependencies: ["Diagnostics", "FileAccess", "Catalogues", "Fields", "Documents", "Methodology"]),
        .target(
            name: "Audit",
            dependencies: [
                "Archive", "Digests", "Concurrently", "Slugs", "Catalogues", "Fields", "Documents", "AuditRules",
                "AuditReports", "CGumbo",
            ]),
        .target(
            name: "Search",
            dependencies: ["Concurrently", "Diagnostics", "Programs", "FileAccess", "Digests", "Inflation"]),
        .target(
            name: "Publishing",
            dependencies: [
                "Archive", "Search", "Digests", "History", "LeakGuard", "Methodology", "Monitoring", "Roadmaps",
                "Rendering", "AuditRules", "AuditReports", "Audit", "Concurrently", "CRename", "Inflation", "Markdown",
                "Markup",
            ]),
        .target(
            name: "Commands",
            dependencies: [
                "AuditReports", "Programs", "Git", "Rendering", "Search", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // The number of a build tells whether what the last one remembers was made by the same program.
        .executableTarget(
            name: "svod", dependencies: ["Commands"], linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id"])]),

        // What `make bench` measures in loops; no product, because nobody else needs it.
        .executableTarget(
            name: "svod-bench", dependencies: ["Documents", "FileAccess", "Markdown", "Rendering", "SiteModel"],
            path: "Benchmarks/loops"),

        .target(name: "RandomNumbers", path: "Tests/RandomNumbers"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "SpreadsheetsTests", dependencies: ["CZip", "Diagnostics", "FileAccess", "Spreadsheets"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Digests", "Archive"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
        .testTarget(name: "LeakGuardTests", dependencies: ["CZip", "Diagnostics", "LeakGuard", "RandomNumbers"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Concurrently"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "Archive", "Digests", "Diagnostics", "FileAccess", "Slugs", "Catalogues", "Documents",
            ]),
        .testTarget(name: "FieldsTests", dependencies: ["Fields", "RandomNumbers"]),
        .testTarget(name: "ProgramsTests", dependencies: ["Programs"]),
        .testTarget(
            name: "HistoryTests",
            dependencies: ["Diagnostics", "FileAccess", "Documents", "Markdown", "Programs", "Git", "History"]),
        .testTarget(name: "RunningTextTests", dependencies: ["Catalogues", "RunningText"]),
        .testTarget(
            name: "MethodologyTests", dependencies: ["Diagnostics", "FileAccess", "Documents", "Methodology"]),
        .testTarget(
            name: "MonitoringTests",
            dependencies: ["Diagnostics", "FileAccess", "Documents", "Methodology", "Monitoring"]),
        .testTarget(
            name: "OpenDataTests",
            dependencies: [
                "Diagnostics", "FileAccess", "Documents", "Methodology", "Monitoring", "Spreadsheets", "OpenData",
            ]),
        .testTarget(
            name: "RoadmapsTests",
            dependencies: ["Diagnostics", "FileAccess", "Spreadsheets", "Documents", "Roadmaps"]),
        .testTarget(
            name: "SiteModelTests",
            dependencies: [
                "Diagnostics", "FileAccess", "Catalogues", "Documents", "DocumentsTests", "Methodology", "Monitoring",
                "RandomNumbers", "Roadmaps", "SiteModel",
            ]),
        .testTarget(
            name: "RenderingTests",
            dependencies: [
                "CGumbo", "Diagnostics", "FileAccess", "Markup", "Documents", "Roadmaps", "SiteModel", "Rendering",
            ]),
        .testTarget(name: "AuditReportsTests", dependencies: ["Catalogues", "Spreadsheets", "AuditReports"]),
        .testTarget(
            name: "AuditRulesTests",
            dependencies: ["Diagnostics", "FileAccess", "Catalogues", "Documents", "Methodology", "AuditRules"]),
        .testTarget(
            name: "AuditTests",
            dependencies: [
                "Diagnostics", "FileAccess", "Documents", "AuditRules", "AuditReports", "Audit", "RandomNumbers",
            ]),
        .testTarget(name: "SearchTests", dependencies: ["FileAccess", "Inflation", "Programs", "Search"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Diagnostics", "FileAccess", "Documents", "LeakGuard", "HistoryTests", "LeakGuardTests",
                "RenderingTests", "AuditTests", "AuditRules", "AuditReports", "Audit", "CZlib", "Inflation", "History",
                "Programs", "RandomNumbers", "Search", "Publishing",
            ]),
        .testTarget(
            name: "CommandsTests",
            dependencies: ["FileAccess", "Catalogues", "Documents", "Rendering", "RenderingTests", "Commands", "svod"]),
    ],
    swiftLanguageModes: [.v6]
)

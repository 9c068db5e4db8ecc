/// As much of SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format) as a report of an audit needs.
struct SarifLog: Encodable {
    var schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        var tool: Tool
        var language = "ru-RU"
        var automationDetails: AutomationDetails
        var results: [Result]
        var properties: [String: String]
    }

    struct Tool: Encodable {
        var driver: Driver
    }

    struct Driver: Encodable {
        var name: String
        var version: String
        var language = "ru-RU"
        var rules: [Rule]
    }

    /// What runs of the same audit have in common: `svod-audit/metodrabota-2023/2025-2026`.
    struct AutomationDetails: Encodable {
        var id: String
    }

    /// A `reportingDescriptor`.
    struct Rule: Encodable {
        var id: String
        var shortDescription: Message
        var help: Message
        var defaultConfiguration: Configuration

        struct Configuration: Encodable {
            var level: Level
        }
    }

    struct Message: Encodable {
        var text: String
    }

    enum Level: String, Encodable {
        case none, note, warning, error
    }

    /// A level other than `none` goes with `fail` only (§3.27.10).
    enum Kind: String, Encodable {
        case pass, review, open, notApplicable, fail
    }

    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var kind: Kind
        var level: Level
        var message: Message
        var locations: [Location]
        var partialFingerprints: [String: String]
        var baselineState: BaselineState?
        var suppressions: [Suppression]?
        var properties: [String: String]
    }

    enum BaselineState: String, Encodable {
        case new, unchanged, updated, absent
    }

    struct Suppression: Encodable {
        var kind = "external"
        var status = "accepted"
        var justification: String
    }

    struct Location: Encodable {
        var physicalLocation: PhysicalLocation?
        var logicalLocations: [LogicalLocation]?
        var message: Message?
    }

    struct PhysicalLocation: Encodable {
        var artifactLocation: ArtifactLocation
    }

    struct ArtifactLocation: Encodable {
        var uri: String
    }

    /// A place in the requirements, for what no page shows.
    struct LogicalLocation: Encodable {
        var name: String
        var fullyQualifiedName: String
    }
}

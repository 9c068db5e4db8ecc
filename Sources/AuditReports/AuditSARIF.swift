import Catalogues

/// The report for programs that collect findings: SARIF 2.1.0, one result for each verdict, one more for requisites and
/// for links that are not as they should be.
package enum AuditSARIF {
    /// - Parameters:
    ///   - version: of Svod.
    ///   - baseline: an earlier report; results then say whether they are new.
    package static func text(
        _ report: AuditReport, version: String, baseline: AuditReport? = nil
    ) throws -> String {
        let rules = rules(report, baseline)
        let indices = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let run = SarifLog.Run(
            tool: .init(driver: .init(name: "Svod", version: version, rules: rules)),
            automationDetails: .init(id: automation(report)),
            results: results(report, baseline).map { $0.result(ruleIndex: indices[$0.rule] ?? -1) },
            properties: properties(report))
        return try AuditJSON.encoded(SarifLog(runs: [run]))
    }

    private static func automation(_ report: AuditReport) -> String {
        let period = String(report.period.map { $0 == "/" ? "-" : $0 })
        return (["svod-audit", report.rules.code] + (period.isEmpty ? [] : [period])).joined(separator: "/")
    }

    private static func properties(_ report: AuditReport) -> [String: String] {
        var properties = [
            "checkedOn": report.checkedOn, "rules": report.rules.title, "score": report.score.sumWords,
        ]
        properties["period"] = report.period.isEmpty ? nil : report.period
        properties["levels"] = report.score.levelWords
        return properties
    }

    // Rules

    /// A rule for each check, for each stage of the matrix, for cycles, for requisites and for links.
    ///
    /// A check that only the baseline has keeps its rule, because its absence is a result too.
    private static func rules(_ report: AuditReport, _ baseline: AuditReport?) -> [SarifLog.Rule] {
        let checks = report.checks + (baseline?.checks ?? [])
        let rules =
            checks.map { rule($0.id, $0.title, help: $0.remedy, $0.isScored ? .error : .warning) }
            + Stage.allCases.map { stage in
                rule(
                    "matrix.\(stage.slug)", "У каждого направления есть документы этапа «\(stage.title)»",
                    help: "Опубликуйте документ этапа или укажите этап в описании документа.", .warning)
            } + [
                rule(
                    "cycle", "Документы направления следуют один из другого по датам",
                    help: "Назовите в документе его основание и проверьте даты.", .warning),
                rule(
                    requisites, "У подтверждающих документов полны реквизиты",
                    help: "Допишите номер и дату.", .warning),
                rule(
                    links, "Все ссылки на подтверждающие документы открываются",
                    help: "Верните документ на сайт или исправьте ссылку.", .warning),
            ]
        var seen: Set<String> = []
        return rules.filter { seen.insert($0.id).inserted }
    }

    private static let requisites = "requisites"
    private static let links = "links"

    private static func rule(_ id: String, _ title: String, help: String, _ level: SarifLog.Level) -> SarifLog.Rule {
        SarifLog.Rule(
            id: id, shortDescription: .init(text: title), help: .init(text: help),
            defaultConfiguration: .init(level: level))
    }

    // Results

    private static func results(_ report: AuditReport, _ baseline: AuditReport?) -> [Outcome] {
        var outcomes = report.entries.flatMap(outcomes)
        guard let baseline else { return outcomes }
        let before = baseline.entries.flatMap(Self.outcomes)
        let old = Dictionary(before.map { ($0.fingerprint, $0) }) { first, _ in first }
        let now = Set(outcomes.map(\.fingerprint))
        for index in outcomes.indices { outcomes[index].state = outcomes[index].state(after: old) }
        return outcomes
            + before.filter { !now.contains($0.fingerprint) }.map { outcome in
                var outcome = outcome
                outcome.state = .absent
                return outcome
            }
    }

    private static func outcomes(_ entry: AuditEntry) -> [Outcome] {
        var outcomes = [Outcome(entry, rule: rule(entry), kind: kind(entry), message: message(entry))]
        if entry.facets.requisites == .failed {
            outcomes.append(
                Outcome(
                    entry, rule: requisites, kind: .fail,
                    message: "\(entry.title): \(AuditWords.poorRequisites). \(entry.reason)"))
        }
        if entry.facets.link == .failed {
            outcomes.append(
                Outcome(
                    entry, rule: links, kind: .fail,
                    message: "\(entry.title): \(AuditWords.deadLinks). \(entry.reason)"))
        }
        return outcomes
    }

    private static func rule(_ entry: AuditEntry) -> String {
        switch entry.family {
        case .check: entry.id
        case .cell: "matrix.\(entry.stage ?? "")"
        case .cycle: "cycle"
        }
    }

    private static func kind(_ entry: AuditEntry) -> SarifLog.Kind {
        switch entry.verdict {
        case .passed: .pass
        case .failed: .fail
        case .notApplicable: .notApplicable
        // A check waits for a person; a cell could not be judged for want of a period.
        case .notAssessed: entry.family == .check ? .review : .open
        }
    }

    private static func message(_ entry: AuditEntry) -> String {
        let remedy = entry.needsWork ? " \(entry.remedy)" : ""
        let amount = entry.check?.amountWords.map { " (\($0))" } ?? ""
        return "\(entry.title) — \(entry.verdict.words)\(amount). \(entry.reason)\(remedy)"
    }
}

/// One result before it has its place in the log.
private struct Outcome {
    var entry: AuditEntry
    var rule: String
    var kind: SarifLog.Kind
    var message: String
    var state: SarifLog.BaselineState?

    init(_ entry: AuditEntry, rule: String, kind: SarifLog.Kind, message: String) {
        self.entry = entry
        self.rule = rule
        self.kind = kind
        self.message = message
    }

    /// The same in every report about the same thing, whatever its verdict and wording.
    var fingerprint: String { "\(rule):\(entry.key)" }

    /// A finding that was none is new, though the requirement is not.
    func state(after old: [String: Outcome]) -> SarifLog.BaselineState {
        guard let before = old[fingerprint] else { return .new }
        if kind == .fail, before.kind != .fail { return .new }
        return before.kind == kind && before.message == message ? .unchanged : .updated
    }

    func result(ruleIndex: Int) -> SarifLog.Result {
        var properties = ["verdict": entry.verdict.rawValue]
        properties["direction"] = entry.direction
        properties["stage"] = entry.stage
        properties["remedy"] = entry.needsWork ? entry.remedy : nil
        return SarifLog.Result(
            ruleId: rule, ruleIndex: ruleIndex, kind: kind, level: level, message: .init(text: message),
            locations: locations, partialFingerprints: ["svodSubject/v1": fingerprint], baselineState: state,
            suppressions: entry.waiver.map {
                [.init(justification: "\(AuditWords.waiver.capitalisedSentence) \($0.words)")]
            }, properties: properties)
    }

    private var level: SarifLog.Level {
        guard kind == .fail else { return .none }
        return rule == entry.id && entry.check?.isScored == true ? .error : .warning
    }

    /// The requirement comes with the first page, or alone where no page proves anything.
    private var locations: [SarifLog.Location] {
        let requirement = SarifLog.LogicalLocation(name: entry.title, fullyQualifiedName: entry.key)
        var locations = entry.evidence.map { evidence in
            SarifLog.Location(
                physicalLocation: .init(artifactLocation: .init(uri: URIText.of(evidence.url))),
                message: .init(text: evidence.line))
        }
        guard !locations.isEmpty else { return [.init(logicalLocations: [requirement])] }
        locations[0].logicalLocations = [requirement]
        return locations
    }
}

/// Addresses as RFC 3986 has them.
enum URIText {
    /// With everything that may not stand in an address percent-encoded; what is encoded already stays.
    static func of(_ address: String) -> String {
        var result = ""
        for byte in address.utf8 {
            if allowed.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
}

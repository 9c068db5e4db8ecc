import Foundation
import Testing

@testable import AuditReports

/// The report for programs that collect findings.
@Suite struct SarifTests {
    /// As much of a result as decides what a program does with it.
    private struct Result: Equatable {
        var rule: String
        var kind: String
        var level: String
        var state: String?
    }

    private static func run(_ report: AuditReport, baseline: AuditReport? = nil) throws -> [String: Any] {
        let text = try AuditSARIF.text(report, version: "1.2.3", baseline: baseline)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private static func results(_ run: [String: Any]) -> [[String: Any]] { run["results"] as? [[String: Any]] ?? [] }

    private static func outline(_ result: [String: Any]) -> Result {
        Result(
            rule: result["ruleId"] as? String ?? "", kind: result["kind"] as? String ?? "",
            level: result["level"] as? String ?? "", state: result["baselineState"] as? String)
    }

    @Test func verdicts() throws {
        let outlines = Self.results(try Self.run(Sample.small)).map(Self.outline)
        #expect(
            outlines == [
                Result(rule: "5.e", kind: "pass", level: "none"),
                Result(rule: "5.f", kind: "fail", level: "error"),
                Result(rule: "5.g", kind: "review", level: "none"),
            ])
    }

    @Test func findingsOfAFullReport() throws {
        let failed = Self.results(try Self.run(Sample.full)).filter { $0["kind"] as? String == "fail" }
        #expect(
            failed.map(Self.outline) == [
                Result(rule: "5.f", kind: "fail", level: "error"),
                Result(rule: "requisites", kind: "fail", level: "warning"),
                Result(rule: "links", kind: "fail", level: "warning"),
                Result(rule: "matrix.monitoring", kind: "fail", level: "warning"),
                Result(rule: "matrix.analiz", kind: "fail", level: "warning"),
                Result(rule: "requisites", kind: "fail", level: "warning"),
                Result(rule: "links", kind: "fail", level: "warning"),
                Result(rule: "cycle", kind: "fail", level: "warning"),
            ])
        #expect(failed.map { ($0["suppressions"] as? [Any])?.count ?? 0 } == [1, 0, 0, 0, 1, 0, 0, 1])
        let properties = failed[4]["properties"] as? [String: String]
        #expect(properties?["direction"] == "talanty")
        #expect(properties?["stage"] == "analiz")
        let suppression = (failed[0]["suppressions"] as? [[String: String]])?.first
        #expect(
            suppression == [
                "kind": "external", "status": "accepted",
                "justification": "Отступление до 31.12.2026 — методист: Идёт наполнение",
            ])
    }

    @Test func aCellThatCouldNotBeJudgedIsOpen() throws {
        var report = Sample.report([])
        report.matrix = Sample.cells
        report.matrix[0].verdict = .notAssessed
        #expect(
            Self.outline(Self.results(try Self.run(report))[0])
                == Result(rule: "matrix.tseli", kind: "open", level: "none"))
    }

    @Test func everyResultHasARuleAndAFingerprintOfItsOwn() throws {
        let run = try Self.run(Sample.full)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "Svod")
        #expect(driver["version"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(Set(rules).count == rules.count)
        let results = Self.results(run)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            #expect((result["locations"] as? [Any])?.isEmpty == false)
        }
        let prints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["svodSubject/v1"] }
        #expect(prints.count == results.count)
        #expect(Set(prints).count == prints.count)
    }

    @Test func thePlaceOfAProof() throws {
        let results = Self.results(try Self.run(Sample.small))
        let locations = try #require(results[0]["locations"] as? [[String: Any]])
        let uris = locations.compactMap {
            (($0["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: String])?["uri"]
        }
        #expect(uris == ["https://example.org/shnor/", "https://example.org/"])
        let without = try #require(results[1]["locations"] as? [[String: Any]])
        #expect(without.count == 1)
        let logical = (without[0]["logicalLocations"] as? [[String: String]])?.first
        #expect(logical == ["name": "Библиотека", "fullyQualifiedName": "check/5.f"])
    }

    @Test func stateAgainstABaseline() throws {
        var passed = Sample.library
        passed.verdict = .passed
        let before = Sample.report([Sample.section, passed, Sample.count])
        let outlines = Self.results(try Self.run(Sample.small, baseline: before)).map(Self.outline)
        #expect(
            outlines == [
                Result(rule: "5.e", kind: "pass", level: "none", state: "unchanged"),
                Result(rule: "5.f", kind: "fail", level: "error", state: "new"),
                Result(rule: "5.g", kind: "review", level: "none", state: "new"),
                Result(rule: "12", kind: "pass", level: "none", state: "absent"),
            ])
        let back = Self.results(try Self.run(before, baseline: Sample.small)).map(Self.outline)
        #expect(back[1] == Result(rule: "5.f", kind: "pass", level: "none", state: "updated"))
    }

    @Test(arguments: [
        ("https://example.org/a b/#п", "https://example.org/a%20b/#%D0%BF"),
        ("https://example.org/%D0%BF?a=1&b=«»", "https://example.org/%D0%BF?a=1&b=%C2%AB%C2%BB"),
    ])
    func addresses(_ address: String, _ uri: String) {
        #expect(URIText.of(address) == uri)
    }
}

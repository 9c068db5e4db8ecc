import Foundation
import Testing

@testable import AuditReports

/// `audit.json`, read back, and its schema.
@Suite struct JSONTests {
    @Test func whatIsWrittenIsRead() throws {
        let text = try AuditJSON.text(Sample.full)
        #expect(try AuditJSON.report(Array(text.utf8)) == Sample.full)
        #expect(try AuditJSON.report([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == Sample.full)
        #expect(text.hasSuffix("}\n"))
        #expect(text.contains("https://example.org/shnor/"))
    }

    @Test func whatIsNotKnownIsLeftOut() throws {
        let text = try AuditJSON.text(Sample.small)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let checks = try #require(root["checks"] as? [[String: Any]])
        #expect(
            checks[2].keys.sorted() == ["evidence", "facets", "id", "letter", "reason", "remedy", "title", "verdict"])
        let evidence = try #require(checks[0]["evidence"] as? [[String: Any]])
        #expect(evidence[1].keys.sorted() == ["title", "url"])
    }

    @Test(arguments: [
        ("", AuditJSON.Unreadable.notJSON), ("{", .notJSON), ("\u{1}", .notJSON), ("[]", .foreign(place: "")),
        ("{}", .foreign(place: "period")), ("{\"period\": 7}", .foreign(place: "period")),
        ("{\"diagnostics\": []}", .foreign(place: "period")),
    ])
    func foreignBytes(_ text: String, _ error: AuditJSON.Unreadable) {
        #expect(throws: error) { try AuditJSON.report(Array(text.utf8)) }
    }

    @Test(arguments: [
        ("\"verdict\" : \"passed\"", "\"verdict\" : \"fine\"", "checks.0.verdict"),
        ("\"computed\" : 1", "\"computed\" : 9223372036854775807", "score"),
        ("\"maximum\" : 3", "\"maximum\" : -1", "score"),
        ("\"points\" : 1", "\"points\" : -9223372036854775807", "checks.0"),
        ("\"points\" : 1", "\"points\" : 1.5", ""),
    ])
    func oneWrongValue(_ right: String, _ wrong: String, _ place: String) throws {
        let text = try AuditJSON.text(Sample.small).replacingOccurrences(of: right, with: wrong)
        #expect(throws: AuditJSON.Unreadable.foreign(place: place)) { try AuditJSON.report(Array(text.utf8)) }
    }

    /// The schema describes exactly what is written: every property of a full report, and nothing else.
    @Test func theSchemaKnowsEveryProperty() throws {
        let schema = try #require(try object(AuditSchema.text()) as? [String: Any])
        let parts = try #require(schema["$defs"] as? [String: [String: Any]])
        var seen: [String: Set<String>] = [:]
        collect(try object(AuditJSON.text(Sample.full)), schema, parts, "", &seen)
        #expect(seen[""] == properties(schema))
        for (name, part) in parts where part["properties"] != nil {
            #expect(seen[name] == properties(part), "\(name)")
        }
    }

    @Test func theSchemaDescribesEveryPropertyInRussian() throws {
        let schema = try #require(try object(AuditSchema.text()) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let parts = try #require(schema["$defs"] as? [String: [String: Any]])
        for part in [schema] + parts.values {
            #expect(part["description"] != nil)
            guard let properties = part["properties"] as? [String: [String: Any]] else { continue }
            #expect(part["additionalProperties"] as? Bool == false)
            for (name, property) in properties {
                let words = property["description"] as? String ?? ""
                #expect(words.contains { ("а"..."я").contains($0) }, "\(name)")
            }
        }
    }

    private func object(_ text: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private func properties(_ part: [String: Any]) -> Set<String> {
        Set((part["properties"] as? [String: Any] ?? [:]).keys)
    }

    /// Follows a value and its schema together and notes the keys of every part.
    private func collect(
        _ value: Any, _ schema: [String: Any], _ parts: [String: [String: Any]], _ name: String,
        _ seen: inout [String: Set<String>]
    ) {
        if let reference = (schema["$ref"] as? String)?.split(separator: "/").last.map(String.init) {
            collect(value, parts[reference] ?? [:], parts, reference, &seen)
        } else if let list = value as? [Any] {
            for item in list { collect(item, schema["items"] as? [String: Any] ?? [:], parts, name, &seen) }
        } else if let object = value as? [String: Any],
            let properties = schema["properties"] as? [String: [String: Any]]
        {
            seen[name, default: []].formUnion(object.keys)
            for (key, item) in object { collect(item, properties[key] ?? [:], parts, name, &seen) }
        }
    }
}

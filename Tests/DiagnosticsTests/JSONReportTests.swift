import Diagnostics
import Foundation
import Testing

@Suite struct JSONReportTests {
    @Test func everythingAtOnce() throws {
        let finding = Diagnostic(
            "value.date-form", .warning, at: .init(file: "Content/a.md", line: 12, column: 7, length: 5),
            line: "дата: вчера",
            "«вчера» — не \"дата\"", remedy: "запишите дату", suggestion: "завтра",
            related: [.init("здесь приказ", at: .init(file: "b.md", line: 3, column: 1, length: 2))])
        #expect(
            try JSONReport.text([finding]) == """
                {
                  "diagnostics" : [
                    {
                      "identifier" : "value.date-form",
                      "message" : "«вчера» — не \\"дата\\"",
                      "place" : {
                        "column" : 7,
                        "file" : "Content/a.md",
                        "length" : 5,
                        "line" : 12
                      },
                      "related" : [
                        {
                          "column" : 1,
                          "file" : "b.md",
                          "length" : 2,
                          "line" : 3,
                          "message" : "здесь приказ"
                        }
                      ],
                      "remedy" : "запишите дату",
                      "severity" : "warning",
                      "suggestion" : "завтра"
                    }
                  ]
                }

                """)
    }

    @Test func nothingToSay() throws {
        let report = try JSONSerialization.jsonObject(with: Data(try JSONReport.text([]).utf8)) as? [String: [String]]
        #expect(report == ["diagnostics": []])
    }

    @Test func orderedLikeTheConsole() throws {
        let text = try JSONReport.text([
            .sample("b.b", .note, line: 2), .sample("a.a", line: 1), .sample("b.b", .note, line: 2),
        ])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]])
        #expect(report["diagnostics"]?.compactMap { $0["identifier"] as? String } == ["a.a", "b.b"])
        #expect(report["diagnostics"]?.compactMap { $0["severity"] as? String } == ["error", "note"])
        #expect(report["diagnostics"]?.first?["suggestion"] == nil)
    }
}

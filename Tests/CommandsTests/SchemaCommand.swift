import Catalogues
import Documents
import Foundation
import Rendering
import Testing

/// `svod schema`: what an editor completes and checks front matter by.
@Suite struct SchemaCommand {
    @Test func everyFieldAndKind() throws {
        let run = try Workplace([:]).run("schema")
        #expect(run.status == 0)
        #expect(run.errors == "")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(schema["additionalProperties"] as? Bool == false)
        #expect(schema["required"] as? [String] == ["название", "вид", "раздел"])
        let fields = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(Set(fields.keys) == Set(FrontMatterKey.allCases.map(\.rawValue)))
        let kinds = try #require(fields["вид"]?["anyOf"] as? [[String: Any]])
        #expect(kinds.first?["enum"] as? [String] == DocumentKind.allCases.map(\.name))
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }

    @Test func theTableOfARoadmapIsAPathOrASheetOfABook() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(try Workplace([:]).run("schema").output.utf8))
        let fields = try #require((schema as? [String: Any])?["properties"] as? [String: [String: Any]])
        let ways = try #require(fields["мероприятия"]?["anyOf"] as? [[String: Any]])
        #expect(ways.first?["type"] as? [String] == ["string", "number", "boolean"])
        #expect(Set((ways.last?["properties"] as? [String: Any] ?? [:]).keys) == ["файл", "лист"])
        #expect(ways.last?["required"] as? [String] == ["файл"])
    }

    /// What `svod check` accepts, the pattern beside the list accepts too.
    @Test(arguments: [
        ("вид", "Приказ", true), ("вид", "ОТЧЕТ", true), ("вид", "план  работы", true), ("вид", "план", false),
        ("вид", "…", true), ("раздел", "«шнор»", true), ("направление", "профориентация", true),
        ("направление", "Все", true), ("этап", "Мониторинг", true), ("подтверждает", "5.е", true),
        ("подтверждает", "5xe", false), ("черновик", "Да", true), ("черновик", "да нет", false),
    ])
    func spellings(_ field: String, _ value: String, _ isAccepted: Bool) throws {
        let schema = try JSONSerialization.jsonObject(with: Data(try Workplace([:]).run("schema").output.utf8))
        let fields = try #require((schema as? [String: Any])?["properties"] as? [String: [String: Any]])
        var patterns: [String] = []
        func collect(_ node: [String: Any]) {
            if let pattern = node["pattern"] as? String { patterns.append(pattern) }
            for alternative in node["anyOf"] as? [[String: Any]] ?? [] { collect(alternative) }
        }
        collect(try #require(fields[field]))
        #expect(patterns.contains { value.range(of: $0, options: .regularExpression) != nil } == isAccepted)
    }

    /// `docs/themes.md` ends with what the command prints; `svod schema --theme` makes it anew.
    @Test func theReferenceOfThemesIsUpToDate() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "../../docs/themes.md"), encoding: .utf8)
        let parts = text.components(separatedBy: ThemeReference.mark)
        #expect(parts.count == 2)
        let shown = try Workplace([:]).run("schema", "--theme")
        #expect(shown.status == 0)
        #expect(parts.last == "\n" + shown.output)
    }

    @Test func intoAFile() throws {
        let place = try Workplace([:])
        let shown = try place.run("schema").output
        let run = try place.run("schema", "--report", "описание.schema.json")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(try place.text("описание.schema.json") == shown)
    }
}

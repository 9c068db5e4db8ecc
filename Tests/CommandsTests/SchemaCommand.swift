import Catalogues
import Documents
import Foundation
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
        #expect(fields["вид"]?["enum"] as? [String] == DocumentKind.allCases.map(\.name))
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

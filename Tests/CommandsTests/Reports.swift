import Foundation
import RenderingTests
import Testing

/// The same findings for a person and for a program, on the screen and in a file.
@Suite struct Reports {
    private static let broken = TinySite.files.replacing(
        "Отчёт нужен", with: "[План](net.md) нужен", in: "documents/shnor/kanal/soobshchenie.md")

    @Test(arguments: ["build", "check"]) func json(_ command: String) throws {
        let run = try Workplace(Self.broken).run(command, "--format", "json", "--as-of", "2026-11-21")
        #expect(run.status == 1)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let findings = try #require(root["diagnostics"] as? [[String: Any]])
        #expect(findings.count == 1)
        #expect(findings[0]["severity"] as? String == "error")
        #expect(findings[0]["identifier"] as? String == "link.document-missing")
        #expect(findings[0]["message"] as? String == "нет документа «documents/shnor/kanal/net.md»")
        let place = try #require(findings[0]["place"] as? [String: Any])
        #expect(place["file"] as? String == "Content/documents/shnor/kanal/soobshchenie.md")
        #expect(place["line"] as? Int == 7)
        #expect(place["column"] as? Int == 8)
    }

    @Test func jsonWithoutFindings() throws {
        let run = try Workplace().run("check", "--format", "json", "--as-of", "2026-11-21")
        #expect(run.status == 0)
        let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: String]]]
        #expect(root == ["diagnostics": []])
    }

    @Test func intoAFile() throws {
        let place = try Workplace(Self.broken)
        let shown = try place.run("check", "--as-of", "2026-11-21")
        let run = try place.run("check", "--report", "zamechaniya.txt", "--as-of", "2026-11-21")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(try place.text("zamechaniya.txt") == shown.output)
    }

    @Test func intoAFolderThatIsNotThere() throws {
        let run = try Workplace().run("check", "--report", "net/zamechaniya.txt")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                net/zamechaniya.txt: ошибка: файла или папки нет [file.missing]
                  как исправить: проверьте путь

                """)
    }

    @Test func verify() throws {
        let place = try Workplace()
        #expect(try place.run("build", "--no-search", "--as-of", "2026-11-21").status == 0)
        try place.write("лишнее", to: "public/lishnee.txt")
        let run = try place.run("verify", "--format", "json")
        #expect(run.status == 1)
        let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]]
        #expect(root?["diagnostics"]?.map { $0["identifier"] as? String } == ["verify.foreign"])
    }
}

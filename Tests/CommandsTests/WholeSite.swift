import FileAccess
import Foundation
import RenderingTests
import Testing

/// The project's own content with its standard theme, from the first file to the last link.
@Suite struct WholeSite {
    @Test func buildsWithoutErrorsAndPassesTheAudit() throws {
        let place = try Workplace([:])
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let build = try place.run(
            "build", "--no-search", "--content", root + "/Content", "--theme", root + "/Themes/standard", "--as-of",
            "2026-11-21")
        #expect(build.status == 0)
        #expect(!build.output.contains(": ошибка: "))
        #expect(build.errors.contains("Аудит: баллов 12 из 12."))
        #expect(try place.run("verify").output == "Замечаний нет.\n")
        #expect(try brokenLinks(place.files("public")) == [])

        // The same verdicts far from the sources, from the files alone.
        let report = try place.text("public/audit/audit.json")
        try #require(rename(place.path + "/public", place.path + "/moved") == 0)
        let audit = try place.run("audit", "moved", "--format", "json")
        #expect(audit.status == 0)
        #expect(audit.output == report)
    }

    /// Links of pages that meet no file or no place in it.
    private func brokenLinks(_ files: [String: [UInt8]]) -> [String] {
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues {
            HTMLPage(String(decoding: $0, as: UTF8.self))
        }
        let places = pages.mapValues { page in Set(page.elements.compactMap { $0.attributes["id"] }) }
        var broken: Set<String> = []
        for (path, page) in pages {
            for element in page.elements {
                guard let link = element.attributes["href"] ?? element.attributes["src"] else { continue }
                if link.hasPrefix("/") || link.hasPrefix("#") {
                    if !leads(link, from: path, files, places) { broken.insert("\(path): \(link)") }
                } else if !["https://", "mailto:", "tel:"].contains(where: link.hasPrefix) {
                    broken.insert("\(path): \(link)")
                }
            }
        }
        return broken.sorted()
    }

    private func leads(_ link: String, from page: String, _ files: [String: [UInt8]], _ places: [String: Set<String>])
        -> Bool
    {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let address = parts[0].dropFirst()
        let path = parts[0].isEmpty ? page : address + (address.isEmpty || address.hasSuffix("/") ? "index.html" : "")
        guard files[path] != nil else { return false }
        return parts.count == 1 || places[path]?.contains(parts[1]) == true
    }
}

import Testing

@testable import Documents

@Suite struct SettingsTests {
    private func settings(_ fields: String) throws -> SiteSettings {
        let text = Sample.settings.text + fields
        let (corpus, findings) = try Corpus.read(Sample.tree([Sample.settings.rawValue: text]))
        #expect(findings == [])
        return try #require(corpus?.settings)
    }

    @Test func defaults() throws {
        let settings = try settings("")
        #expect(settings.shortOwner == "Управление образования")
        #expect(settings.period == nil)
        #expect(!settings.isDemonstration)
        #expect(settings.contacts == .init())
        #expect(settings.channel == .init())
        #expect(settings.exceptions == [])
    }

    @Test func exceptions() throws {
        #expect(try settings("исключения: школа имени Иванова").exceptions == ["школа имени Иванова"])
        #expect(try settings("исключения: [Мороз, ул. Иванова]").exceptions == ["Мороз", "ул. Иванова"])
    }

    @Test func everything() throws {
        let settings = try settings(
            """
            кратко: УО
            период: 2025/2026
            демонстрация: да
            контакты: {адрес: "ул. Школьная, 1", телефон: +7 (00000) 0-00-00, почта: uo@example.org}
            канал: {описание: Пишите, почта: kanal@example.org, телефон: 8-800-000, ссылка: "https://example.org/k"}
            """)
        #expect(settings.shortOwner == "УО")
        #expect(settings.period == .schoolYear(start: 2025))
        #expect(settings.isDemonstration)
        #expect(
            settings.contacts == .init(address: "ул. Школьная, 1", phone: "+7 (00000) 0-00-00", mail: "uo@example.org"))
        #expect(
            settings.channel
                == .init(
                    summary: "Пишите", mail: "kanal@example.org", phone: "8-800-000", link: "https://example.org/k"))
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org"), ("https://example.org/", "https://example.org"),
        ("http://localhost:8080/", "http://localhost:8080"), ("https://example.org/svod//", "https://example.org/svod"),
    ])
    func siteAddress(_ text: String, _ address: String) {
        #expect(SiteSettings.normalisedBaseURL(text) == address)
    }

    @Test(arguments: [
        "", "example.org", "https://", "ftp://example.org", "https://example.org/?a", "https://a b", "https:///",
    ])
    func notSiteAddresses(_ text: String) {
        #expect(SiteSettings.normalisedBaseURL(text) == nil)
    }
}

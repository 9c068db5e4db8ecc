import Testing

/// Mistakes in `site.yml`.
@Suite struct SettingsMistakes {
    static let table: [Mistake] = [
        Mistake("no settings", tree: Sample.tree([Sample.settings.rawValue: nil]), "@"),
        Mistake("empty settings", tree: Sample.tree([Sample.settings.rawValue: ""]), "@"),
        Mistake("no owner", .settings, "владелец: Управление образования\n", "", "@"),
        Mistake("misspelt setting", .settings, "владелец:", "владельц:", "@"),
        Mistake("unheard-of setting", .settings, "владелец:", "счётчик: 12345\nвладелец:", "@"),
        Mistake("address without scheme", .settings, "https://example.org", "example.org", "@"),
        Mistake("misspelt part of contacts", .settings, "владелец:", "контакты:\n  телефн: 8 800 000-00-00\nвладелец:", "@"),
        Mistake("unheard-of part of the channel", .settings, "владелец:", "канал:\n  мессенджер: есть\nвладелец:", "@"),
        Mistake("contacts in one line", .settings, "владелец:", "контакты: ул. Школьная, 1\nвладелец:", "@"),
        Mistake("bad period", .settings, "владелец:", "период: 2025/2025\nвладелец:", "@"),
        Mistake("setting written twice", .settings, "владелец:", "название: Школы\nвладелец:", "@"),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        #expect(try mistake.report() == mistake.console)
    }
}

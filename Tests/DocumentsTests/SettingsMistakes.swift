import Testing

/// Mistakes in `site.yml`.
@Suite struct SettingsMistakes {
    static let table: [Mistake] = [
        Mistake(
            "no settings", tree: Sample.tree([Sample.settings.rawValue: nil]),
            """
            Content/site.yml: ошибка: нет файла настроек сайта [settings.missing]
              как исправить: создайте файл site.yml с полями «название», «владелец» и «адрес-сайта»

            Всего ошибок: 1.
            """),
        Mistake(
            "no owner", .settings, "владелец: Управление образования\n", "",
            """
            Content/site.yml:1:1: ошибка: нет обязательного поля «владелец» [settings.missing-key]
              1 | название: Образование округа
                | ^^^^^^^^
              как исправить: добавьте строку «владелец: …»

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt setting", .settings, "владелец:", "демонстрацыя: да\nвладелец:",
            """
            Content/site.yml:2:1: ошибка: неизвестное поле «демонстрацыя» [settings.unknown-key]
              2 | демонстрацыя: да
                | ^^^^^^^^^^^^
              возможно, имелось в виду: «демонстрация»
              как исправить: переименуйте поле в «демонстрация»

            Всего ошибок: 1.
            """),
        Mistake(
            "unheard-of setting", .settings, "владелец:", "счётчик: 12345\nвладелец:",
            """
            Content/site.yml:2:1: ошибка: неизвестное поле «счётчик» [settings.unknown-key]
              2 | счётчик: 12345
                | ^^^^^^^
              как исправить: уберите поле или выберите одно из известных: название, владелец, кратко, адрес-сайта, период, демонстрация, контакты, канал

            Всего ошибок: 1.
            """),
        Mistake(
            "address without scheme", .settings, "https://example.org", "example.org",
            """
            Content/site.yml:3:14: ошибка: «example.org» — не адрес сайта [settings.address]
              3 | адрес-сайта: example.org
                |              ^^^^^^^^^^^
              как исправить: запишите адрес полностью: https://example.org

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt part of contacts", .settings, "владелец:", "контакты:\n  телефн: 8 800 000-00-00\nвладелец:",
            """
            Content/site.yml:3:3: ошибка: в поле «контакты» неизвестная часть «телефн» [settings.unknown-part]
              3 |   телефн: 8 800 000-00-00
                |   ^^^^^^
              возможно, имелось в виду: «телефон»
              как исправить: возможны: адрес, телефон, почта

            Всего ошибок: 1.
            """),
        Mistake(
            "unheard-of part of the channel", .settings, "владелец:", "канал:\n  мессенджер: есть\nвладелец:",
            """
            Content/site.yml:3:3: ошибка: в поле «канал» неизвестная часть «мессенджер» [settings.unknown-part]
              3 |   мессенджер: есть
                |   ^^^^^^^^^^
              как исправить: возможны: описание, почта, телефон, ссылка

            Всего ошибок: 1.
            """),
        Mistake(
            "empty short name", .settings, "владелец:", "кратко:\nвладелец:",
            """
            Content/site.yml:2:1: ошибка: поле «кратко» пустое [settings.empty-value]
              2 | кратко:
                | ^^^^^^
              как исправить: впишите значение или уберите строку

            Всего ошибок: 1.
            """),
        Mistake(
            "contacts in one line", .settings, "владелец:", "контакты: ул. Школьная, 1\nвладелец:",
            """
            Content/site.yml:2:11: ошибка: в поле «контакты» ожидалось перечисление полей: адрес, телефон, почта [settings.wrong-type]
              2 | контакты: ул. Школьная, 1
                |           ^^^^^^^^^^^^^^^
              как исправить: сравните поле с образцом из руководства

            Всего ошибок: 1.
            """),
        Mistake(
            "mail without a host", .settings, "владелец:", "контакты: {почта: priemnaya}\nвладелец:",
            """
            Content/site.yml:2:19: ошибка: «priemnaya» — не адрес почты [settings.mail]
              2 | контакты: {почта: priemnaya}
                |                   ^^^^^^^^^
              как исправить: запишите адрес вида imc@example.org

            Всего ошибок: 1.
            """),
        Mistake(
            "telephone in words", .settings, "владелец:", "контакты: {телефон: через приёмную}\nвладелец:",
            """
            Content/site.yml:2:21: ошибка: «через приёмную» — не номер телефона [settings.phone]
              2 | контакты: {телефон: через приёмную}
                |                     ^^^^^^^^^^^^^^
              как исправить: запишите номер вида +7 (00000) 0-00-00

            Всего ошибок: 1.
            """),
        Mistake(
            "link without scheme", .settings, "владелец:", "канал: {ссылка: t.me/shkoly}\nвладелец:",
            """
            Content/site.yml:2:17: ошибка: «t.me/shkoly» — не ссылка [settings.link]
              2 | канал: {ссылка: t.me/shkoly}
                |                 ^^^^^^^^^^^
              как исправить: запишите ссылку полностью: https://…

            Всего ошибок: 1.
            """),
        Mistake(
            "bad period", .settings, "владелец:", "период: 2025/2025\nвладелец:",
            """
            Content/site.yml:2:9: ошибка: «2025/2025» — не период [value.period]
              2 | период: 2025/2025
                |         ^^^^^^^^^
              как исправить: запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026

            Всего ошибок: 1.
            """),
        Mistake(
            "setting written twice", .settings, "владелец:", "название: Школы\nвладелец:",
            """
            Content/site.yml:2:1: ошибка: поле «название» записано дважды [yaml.duplicate-key]
              2 | название: Школы
                | ^^^^^^^^
              как исправить: оставьте одно из двух; несколько значений записываются списком

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }
}

import Testing

/// What a methodologist reads about each mistake in a campaign or its table.
@Suite struct CampaignMistakes {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let old: String
        let new: String
        let console: String

        init(_ name: String, _ file: String, _ old: String, _ new: String, _ console: String) {
            testDescription = name
            self.file = file
            self.old = old
            self.new = new
            self.console = console + "\n"
        }
    }

    private static let campaign = "monitoring/uchitelia-2024.yml"
    private static let table = "monitoring/data/2024.csv"

    @Test(arguments: [
        Mistake(
            "unknown method", campaign, "мониторинг: uchitelia", "мониторинг: uchitelya",
            """
            Content/monitoring/uchitelia-2024.yml:1:13: ошибка: методики с кодом «uchitelya» нет [campaign.unknown-method]
              1 | мониторинг: uchitelya
                |             ^^^^^^^^^
              возможно, имелось в виду: «uchitelia»
              как исправить: исправьте код или опишите методику в папке methodology

            Всего ошибок: 1.
            """),
        Mistake(
            "period before the edition", campaign, "период: 2023/2024", "период: 2022/2023",
            """
            Content/monitoring/uchitelia-2024.yml:1:13: ошибка: в период 2022/2023 не действует ни одна редакция методики «uchitelia» [campaign.no-edition]
              1 | мониторинг: uchitelia
                |             ^^^^^^^^^
              как исправить: проверьте период или даты «действует-с» и «действует-до» в методике

            Всего ошибок: 1.
            """),
        Mistake(
            "calendar year", campaign, "период: 2023/2024", "период: 2024",
            """
            Content/monitoring/uchitelia-2024.yml:1:13: ошибка: мониторинг «uchitelia» проводится за учебный год, а указан период 2024 [campaign.period-kind]
              1 | мониторинг: uchitelia
                |             ^^^^^^^^^
              как исправить: запишите учебный год как 2024/2025, календарный как 2024

            Всего ошибок: 1.
            """),
        Mistake(
            "no table", campaign, "файл: data/2024.csv", "файл: data/2042.csv",
            """
            Content/monitoring/data/2024.csv: предупреждение: на таблицу не ссылается ни один мониторинг [campaign.unused-file]
              как исправить: назовите её в поле «данные» или уберите из папки monitoring

            Content/monitoring/uchitelia-2024.yml:5:26: ошибка: нет файла «monitoring/data/2042.csv» [campaign.missing-file]
              5 |   - {форма: forma, файл: data/2042.csv}
                |                          ^^^^^^^^^^^^^
              возможно, имелось в виду: «monitoring/data/2024.csv»
              как исправить: положите файл на это место или исправьте путь

            Всего ошибок: 1, предупреждений: 1.
            """),
        Mistake(
            "path out of the folder", campaign, "файл: data/2024.csv", "файл: ../../2024.csv",
            """
            Content/monitoring/data/2024.csv: предупреждение: на таблицу не ссылается ни один мониторинг [campaign.unused-file]
              как исправить: назовите её в поле «данные» или уберите из папки monitoring

            Content/monitoring/uchitelia-2024.yml:5:26: ошибка: путь «../../2024.csv» выходит за папку с данными [campaign.path-outside]
              5 |   - {форма: forma, файл: ../../2024.csv}
                |                          ^^^^^^^^^^^^^^
              как исправить: положите файл в папку monitoring/data и укажите путь от папки monitoring

            Всего ошибок: 1, предупреждений: 1.
            """),
        Mistake(
            "unknown form", campaign, "форма: forma", "форма: formа",
            """
            Content/monitoring/uchitelia-2024.yml:1:13: ошибка: нет данных по форме «Форма учителя» [campaign.missing-form]
              1 | мониторинг: uchitelia
                |             ^^^^^^^^^
              как исправить: добавьте в поле «данные» строку «- {форма: forma, файл: …}»

            Content/monitoring/uchitelia-2024.yml:5:13: ошибка: в методике нет формы «formа» [campaign.unknown-form]
              5 |   - {форма: formа, файл: data/2024.csv}
                |             ^^^^^
              возможно, имелось в виду: «forma»
              как исправить: выберите одну из: forma

            Всего ошибок: 2.
            """),
        Mistake(
            "value outside the set", table, "Второй;химия;1;1", "Второй;химия;3;1",
            """
            Content/monitoring/data/2024.csv, ячейка C3: ошибка: недопустимое значение показателя «Экспертная оценка» [data.value]
              C3 | 3
                 | ^
              как исправить: допустимы: 0, 1, 2

            Всего ошибок: 1.
            """),
        Mistake(
            "«нет» where it is no value", table, "Второй;химия;1;1", "Второй;химия;нет;1",
            """
            Content/monitoring/data/2024.csv, ячейка C3: ошибка: «нет» — не значение показателя «Экспертная оценка» [data.value]
              C3 | нет
                 | ^^^
              как исправить: допустимы: 0, 1, 2; «нет» пишут только там, где его допускает методика

            Всего ошибок: 1.
            """),
        Mistake(
            "empty cell", table, "Второй;химия;1;1", "Второй;химия;1;",
            """
            Content/monitoring/data/2024.csv, ячейка D3: ошибка: не заполнено: «Тест» [data.empty-cell]
              как исправить: впишите значение; если показатель к строке не относится, напишите «нет»

            Всего ошибок: 1.
            """),
        Mistake(
            "misspelt choice", table, "Второй;химия;1;1", "Второй;хмия;1;1",
            """
            Content/monitoring/data/2024.csv, ячейка B3: ошибка: в столбце «Предмет» нет такого варианта [data.value]
              B3 | хмия
                 | ^^^^
              возможно, имелось в виду: «химия»
              как исправить: допустимы: физика, химия

            Всего ошибок: 1.
            """),
        Mistake(
            "one teacher twice", table, "Второй;химия;1;1", "первый;химия;1;1",
            """
            Content/monitoring/data/2024.csv, ячейка A3: ошибка: учитель записан в таблице второй раз [data.twice]
              A3 | первый
                 | ^^^^^^
              см. Content/monitoring/data/2024.csv, ячейка A2: здесь впервые
              как исправить: оставьте одну из двух строк или уточните значение в столбце «ФИО»

            Всего ошибок: 1.
            """),
        Mistake(
            "error of a formula", table, "Второй;химия;1;1", "Второй;химия;#ДЕЛ/0!;1",
            """
            Content/monitoring/data/2024.csv, ячейка C3: ошибка: вместо значения в ячейке ошибка #ДЕЛ/0! [data.failed-formula]
              C3 | #ДЕЛ/0!
                 | ^^^^^^^
              как исправить: исправьте формулу в Excel или впишите значение

            Всего ошибок: 1.
            """),
        Mistake(
            "no rows", table, "Первый;физика;2;1\r\nВторой;химия;1;1\r\n", "",
            """
            Content/monitoring/data/2024.csv: ошибка: под заголовком таблицы нет ни одной строки с данными [data.no-rows]
              как исправить: заполните форму «Форма учителя»

            Всего ошибок: 1.
            """),
    ])
    func console(_ mistake: Mistake) throws {
        var workbook = Workbook()
        workbook.add("2023/2024", ["Первый;физика;2;1", "Второй;химия;1;1"])
        let text = try #require(workbook.files[mistake.file])
        try #require(text.contains(mistake.old))
        workbook.files[mistake.file] = text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
        #expect(try workbook.console() == mistake.console)
    }

    @Test func soundCampaignIsTold() throws {
        var workbook = Workbook()
        workbook.add("2023/2024", ["Первый;физика;2;1"])
        #expect(try workbook.console() == "Замечаний нет.\n")
    }

    @Test func campaignTwice() throws {
        var workbook = Workbook()
        workbook.add("2023/2024", ["Первый;физика;2;1"])
        workbook.files["monitoring/vtoroi.yml"] = workbook.files[Self.campaign]
        #expect(
            try workbook.console() == """
                Content/monitoring/vtoroi.yml:1:13: ошибка: мониторинг «uchitelia» за 2023/2024 описан дважды [campaign.twice]
                  1 | мониторинг: uchitelia
                    |             ^^^^^^^^^
                  см. Content/monitoring/uchitelia-2024.yml:1:13: здесь впервые
                  как исправить: оставьте один из двух файлов

                Всего ошибок: 1.

                """)
    }
}

import Testing

/// What a methodologist reads about each mistake in judgements and waivers.
@Suite struct OpinionMistakes {
    static let mistakes = [
        RuleMistake(
            "no mapping", [Sample.opinions.rawValue: "- 1.a\n"],
            """
            Content/audit/suzhdeniya.yml:1:1: ошибка: ожидались строки вида «ключ: значение» [yaml.not-a-mapping]
              1 | - 1.a
                | ^
              как исправить: запишите каждое поле отдельной строкой: «название: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "misspelt key of the file", .opinions, "отступления:", "отступление:",
            """
            Content/audit/suzhdeniya.yml:14:1: ошибка: неизвестное поле «отступление» [audit-opinions.unknown-key]
              14 | отступление:
                 | ^^^^^^^^^^^
              возможно, имелось в виду: «отступления»
              как исправить: переименуйте поле в «отступления»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of a judgement", .opinions, "    роль: эксперт\n", "    роль: эксперт\n    фамилия: —\n",
            """
            Content/audit/suzhdeniya.yml:6:5: ошибка: неизвестное поле «фамилия» [audit-opinions.unknown-key]
              6 |     фамилия: —
                |     ^^^^^^^
              как исправить: уберите поле или выберите одно из известных: проверка, период, вывод, роль, дата, обоснование

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of a waiver", .opinions, "    роль: управление образования\n",
            "    роль: управление образования\n    номер: 7\n",
            """
            Content/audit/suzhdeniya.yml:18:5: ошибка: неизвестное поле «номер» [audit-opinions.unknown-key]
              18 |     номер: 7
                 |     ^^^^^
              как исправить: уберите поле или выберите одно из известных: проверка, период, роль, действует-до, обоснование

            Всего ошибок: 1.
            """),
        RuleMistake(
            "key of a judgement missing", .opinions, "    обоснование: Акты хороши.\n", "",
            """
            Content/audit/suzhdeniya.yml:2:5: ошибка: нет обязательного поля «обоснование» [audit-opinions.missing-key]
              2 |   - проверка: "1.a"
                |     ^^^^^^^^
              как исправить: добавьте строку «обоснование: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "key of a waiver missing", .opinions, "    действует-до: 31.12.2026\n", "",
            """
            Content/audit/suzhdeniya.yml:15:5: ошибка: нет обязательного поля «действует-до» [audit-opinions.missing-key]
              15 |   - проверка: "5.e"
                 |     ^^^^^^^^
              как исправить: добавьте строку «действует-до: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "two roles", .opinions, "роль: эксперт", "роль: [эксперт, центр]",
            """
            Content/audit/suzhdeniya.yml:5:11: ошибка: в поле «роль» ожидалось одно значение, а не список [audit-opinions.wrong-type]
              5 |     роль: [эксперт, центр]
                |           ^
              как исправить: сравните поле с образцом из руководства

            Всего ошибок: 1.
            """),
        RuleMistake(
            "verdict that is none", .opinions, "вывод: выполнено", "вывод: выполненно",
            """
            Content/audit/suzhdeniya.yml:4:12: ошибка: в поле «вывод» неизвестное значение «выполненно» [value.unknown-verdict]
              4 |     вывод: выполненно
                |            ^^^^^^^^^^
              возможно, имелось в виду: «выполнено»
              как исправить: выберите одно из: выполнено, не выполнено

            Всего ошибок: 1.
            """),
        RuleMistake(
            "period that is none", .opinions, "период: 2024/2025", "период: 2024/2026",
            """
            Content/audit/suzhdeniya.yml:3:13: ошибка: «2024/2026» — не период [value.period]
              3 |     период: 2024/2026
                |             ^^^^^^^^^
              как исправить: запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026

            Всего ошибок: 1.
            """),
        RuleMistake(
            "judgement of an unknown check", .opinions, "проверка: \"2.b\"", "проверка: \"2.с\"",
            """
            Content/audit/suzhdeniya.yml:8:15: ошибка: нет проверки «2.с» [audit-opinions.unknown-check]
              8 |   - проверка: "2.с"
                |               ^^^^^
              возможно, имелось в виду: «2.b»
              как исправить: укажите код проверки из правил аудита

            Всего ошибок: 1.
            """),
        RuleMistake(
            "waiver of an unknown check", .opinions, "проверка: \"5.e\"", "проверка: \"5.е\"",
            """
            Content/audit/suzhdeniya.yml:15:15: ошибка: нет ни проверки, ни ячейки, ни направления «5.е» [audit-opinions.unknown-check]
              15 |   - проверка: "5.е"
                 |               ^^^^^
              возможно, имелось в виду: «5.e»
              как исправить: укажите код проверки, ячейку как talanty/monitoring или направление как talanty

            Всего ошибок: 1.
            """),
        RuleMistake(
            "waiver of an unknown cell", .opinions, "проверка: talanty/monitoring", "проверка: talanty/monitoringi",
            """
            Content/audit/suzhdeniya.yml:20:15: ошибка: нет ни проверки, ни ячейки, ни направления «talanty/monitoringi» [audit-opinions.unknown-check]
              20 |   - проверка: talanty/monitoringi
                 |               ^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «talanty/monitoring»
              как исправить: укажите код проверки, ячейку как talanty/monitoring или направление как talanty

            Всего ошибок: 1.
            """),
        RuleMistake(
            "judgement of a cell", .opinions, "проверка: \"2.b\"", "проверка: talanty",
            """
            Content/audit/suzhdeniya.yml:8:15: ошибка: нет проверки «talanty» [audit-opinions.unknown-check]
              8 |   - проверка: talanty
                |               ^^^^^^^
              как исправить: укажите код проверки из правил аудита

            Всего ошибок: 1.
            """),
        RuleMistake(
            "judgement of a number", .opinions, "проверка: \"2.b\"", "проверка: \"12\"",
            """
            Content/audit/suzhdeniya.yml:8:15: предупреждение: проверка «12» считает число, и суждение о ней ничего не меняет [audit-opinions.not-judged]
              8 |   - проверка: "12"
                |               ^^^^
              как исправить: уберите суждение

            Всего предупреждений: 1.
            """),
        RuleMistake(
            "two judgements of one day",
            [
                "audit/z.yml": """
                суждения:
                  - проверка: "1.a"
                    период: 2024/2025
                    вывод: не выполнено
                    роль: другой эксперт
                    дата: 27.06.2025
                    обоснование: Акты плохи.

                """
            ],
            """
            Content/audit/z.yml:2:15: ошибка: о проверке «1.a» за 2024/2025 записано два суждения одного дня [audit-opinions.judged-twice]
              2 |   - проверка: "1.a"
                |               ^^^^^
              см. Content/audit/suzhdeniya.yml:2:15: здесь первое
              как исправить: оставьте одно из двух

            Всего ошибок: 1.
            """),
        RuleMistake(
            "waiver that ended", .opinions, "31.12.2026", "20.11.2026",
            """
            Content/audit/suzhdeniya.yml:15:15: предупреждение: отступление по «5.e» действовало до 20.11.2026 [audit-opinions.waiver-ended]
              15 |   - проверка: "5.e"
                 |               ^^^^^
              как исправить: уберите его или продлите срок

            Всего предупреждений: 1.
            """),
    ]

    @Test(arguments: mistakes) func console(_ mistake: RuleMistake) throws { try mistake.test() }
}

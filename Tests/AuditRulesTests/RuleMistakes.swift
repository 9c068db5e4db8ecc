import Testing

/// What a methodologist reads about each mistake in the rules of the audit.
@Suite struct RuleMistakes {
    static let mistakes = [
        RuleMistake(
            "no mapping", [Sample.rules.rawValue: "- код: proba\n"],
            """
            Content/methodology/audit/proba.yml:1:1: ошибка: ожидались строки вида «ключ: значение» [yaml.not-a-mapping]
              1 | - код: proba
                | ^
              как исправить: запишите каждое поле отдельной строкой: «название: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "broken YAML", .rules, "название: Проба", "название: \"Проба",
            """
            Content/methodology/audit/proba.yml:4:9: ошибка: строка не похожа на «ключ: значение» [yaml.syntax]
              4 | пункт: "6"
                |         ^
              как исправить: проверьте отступы и кавычки в этой строке и в строке над ней

            Всего ошибок: 1.
            """),
        RuleMistake(
            "nothing at all", [Sample.rules.rawValue: "", Sample.opinions.rawValue: ""],
            """
            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «акт» [audit-rules.missing-key]
              1 | 
                | ^
              как исправить: добавьте строку «акт: …»

            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «действует-с» [audit-rules.missing-key]
              1 | 
                | ^
              как исправить: добавьте строку «действует-с: …»

            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «код» [audit-rules.missing-key]
              1 | 
                | ^
              как исправить: добавьте строку «код: …»

            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «название» [audit-rules.missing-key]
              1 | 
                | ^
              как исправить: добавьте строку «название: …»

            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «проверки» [audit-rules.missing-key]
              1 | 
                | ^
              как исправить: добавьте строку «проверки: …»

            Всего ошибок: 5.
            """),
        RuleMistake(
            "misspelt key", .rules, "шкала:", "шкалла:",
            """
            Content/methodology/audit/proba.yml:7:1: ошибка: неизвестное поле «шкалла» [audit-rules.unknown-key]
              7 | шкалла:
                | ^^^^^^
              возможно, имелось в виду: «шкала»
              как исправить: переименуйте поле в «шкала»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of the rules", .rules, "пункт: \"6\"", "автор: центр",
            """
            Content/methodology/audit/proba.yml:4:1: ошибка: неизвестное поле «автор» [audit-rules.unknown-key]
              4 | автор: центр
                | ^^^^^
              как исправить: уберите поле или выберите одно из известных: код, название, акт, пункт, действует-с, действует-до, шкала, проверки

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of a check", .rules, "пункт: \"6.1\"", "вес: 2",
            """
            Content/methodology/audit/proba.yml:14:5: ошибка: неизвестное поле «вес» [audit-rules.unknown-key]
              14 |     вес: 2
                 |     ^^^
              как исправить: уберите поле или выберите одно из известных: код, буква, название, пункт, условия, величина, эксперт

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of a condition", .rules, "порог-не-определён: да", "спорный: да",
            """
            Content/methodology/audit/proba.yml:39:9: ошибка: неизвестное поле «спорный» [audit-rules.unknown-key]
              39 |         спорный: да
                 |         ^^^^^^^
              как исправить: уберите поле или выберите одно из известных: документы, пункты-карты, мониторинги, платформа, что, не-меньше, в-разных-кварталах, у-каждого, исправить, порог-не-определён

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unheard-of key of a number", .rules, "единица: шт.", "единица: шт.\n      округление: да",
            """
            Content/methodology/audit/proba.yml:81:7: ошибка: неизвестное поле «округление» [audit-rules.unknown-key]
              81 |       округление: да
                 |       ^^^^^^^^^^
              как исправить: уберите поле или выберите одно из известных: сумма, наибольшее, документы, единица, исправить

            Всего ошибок: 1.
            """),
        RuleMistake(
            "key of the rules missing", .rules, "акт: Положение о пробе\n", "",
            """
            Content/methodology/audit/proba.yml:1:1: ошибка: нет обязательного поля «акт» [audit-rules.missing-key]
              1 | код: proba
                | ^^^
              как исправить: добавьте строку «акт: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "key of a check missing", .rules, "    название: Раздел\n", "",
            """
            Content/methodology/audit/proba.yml:68:5: ошибка: нет обязательного поля «название» [audit-rules.missing-key]
              68 |   - код: "5.e"
                 |     ^^^
              как исправить: добавьте строку «название: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "key of a condition missing", .rules, "        исправить: Опубликуйте встречи.\n", "",
            """
            Content/methodology/audit/proba.yml:33:9: ошибка: нет обязательного поля «исправить» [audit-rules.missing-key]
              33 |       - документы: {вид: мероприятие}
                 |         ^^^^^^^^^
              как исправить: добавьте строку «исправить: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "keys of a number missing", .rules, "      единица: чел.\n      исправить: Впишите людей.\n", "",
            """
            Content/methodology/audit/proba.yml:85:7: ошибка: нет обязательного поля «единица» [audit-rules.missing-key]
              85 |       сумма: участников
                 |       ^^^^^
              как исправить: добавьте строку «единица: …»

            Content/methodology/audit/proba.yml:85:7: ошибка: нет обязательного поля «исправить» [audit-rules.missing-key]
              85 |       сумма: участников
                 |       ^^^^^
              как исправить: добавьте строку «исправить: …»

            Всего ошибок: 2.
            """),
        RuleMistake(
            "day that is none", .rules, "31.08.2026", "31.06.2026",
            """
            Content/methodology/audit/proba.yml:6:15: ошибка: в календаре нет дня «31.06.2026» [value.date-impossible]
              6 | действует-до: 31.06.2026
                |               ^^^^^^^^^^
              как исправить: проверьте число, месяц и год

            Всего ошибок: 1.
            """),
        RuleMistake(
            "end before start", .rules, "31.08.2026", "31.08.2023",
            """
            Content/methodology/audit/proba.yml:6:1: ошибка: правила действуют до 31.08.2023, а начинаются 01.09.2023 [audit-rules.ends-before-start]
              6 | действует-до: 31.08.2023
                | ^^^^^^^^^^^^
              как исправить: проверьте обе даты

            Всего ошибок: 1.
            """),
        RuleMistake(
            "level without an interval", .rules, ", промежуток: \"(2; 4]\"", "",
            """
            Content/methodology/audit/proba.yml:9:6: ошибка: нет обязательного поля «промежуток» [audit-rules.missing-key]
              9 |   - {уровень: высокий}
                |      ^^^^^^^
              как исправить: добавьте строку «промежуток: …»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "level that is no interval", .rules, "(2; 4]", "3–4",
            """
            Content/methodology/audit/proba.yml:9:36: ошибка: «3–4» — не промежуток [methodology.interval-form]
              9 |   - {уровень: высокий, промежуток: "3–4"}
                |                                    ^^^^^
              как исправить: запишите концы так, как в акте: "[0; 0,3)" — квадратная скобка включает конец, круглая нет

            Всего ошибок: 1.
            """),
        RuleMistake(
            "two checks of one code", .rules, "код: \"2.b\"", "код: \"1.a\"",
            """
            Content/methodology/audit/proba.yml:43:10: ошибка: проверка «1.a» уже описана [audit-rules.code-twice]
              43 |   - код: "1.a"
                 |          ^^^^^
              см. Content/methodology/audit/proba.yml:11:10: здесь она стоит впервые
              как исправить: дайте каждой проверке свой код

            Всего ошибок: 1.
            """),
        RuleMistake(
            "neither conditions nor a number", .rules,
            "величина:\n      сумма: участников\n      документы: {вид: мероприятие}\n      единица: чел.\n      исправить: Впишите людей.\n",
            "пункт: \"7\"\n",
            """
            Content/methodology/audit/proba.yml:82:5: ошибка: у проверки нет ни условий, ни величины [audit-rules.subject]
              82 |   - код: "12"
                 |     ^^^
              как исправить: добавьте одно из двух: «условия» дают балл, «величина» даёт число

            Всего ошибок: 1.
            """),
        RuleMistake(
            "conditions and a number", .rules, "    эксперт: хороши ли акты.\n",
            "    величина: {сумма: участников, документы: {вид: мероприятие}, единица: чел., исправить: Впишите.}\n",
            """
            Content/methodology/audit/proba.yml:11:5: ошибка: у проверки и условия, и величина [audit-rules.subject]
              11 |   - код: "1.a"
                 |     ^^^
              как исправить: оставьте одно из двух: «условия» дают балл, «величина» даёт число

            Всего ошибок: 1.
            """),
        RuleMistake(
            "number with a letter and an expert", .rules, "название: Школы",
            "буква: m\n    название: Школы\n    эксперт: много ли школ",
            """
            Content/methodology/audit/proba.yml:75:5: ошибка: у проверки с величиной поле «буква» лишнее [audit-rules.no-point]
              75 |     буква: m
                 |     ^^^^^
              как исправить: уберите поле: балл и суждение эксперта бывают только у проверки с условиями

            Content/methodology/audit/proba.yml:77:5: ошибка: у проверки с величиной поле «эксперт» лишнее [audit-rules.no-point]
              77 |     эксперт: много ли школ
                 |     ^^^^^^^
              как исправить: уберите поле: балл и суждение эксперта бывают только у проверки с условиями

            Всего ошибок: 2.
            """),
        RuleMistake(
            "several numbers", .rules,
            "величина:\n      сумма: участников\n      документы: {вид: мероприятие}\n      единица: чел.\n      исправить: Впишите людей.\n",
            "величина:\n      - {сумма: участников, документы: {вид: мероприятие}, единица: чел., исправить: Впишите.}\n",
            """
            Content/methodology/audit/proba.yml:85:7: ошибка: в поле «величина» ожидалось одно описание, а не список [audit-rules.wrong-type]
              85 |       - {сумма: участников, документы: {вид: мероприятие}, единица: чел., исправить: Впишите.}
                 |       ^
              как исправить: сравните поле с образцом из поставки: папка Content/methodology/audit

            Всего ошибок: 1.
            """),
        RuleMistake(
            "condition about nothing", .rules, "      - платформа: раздел\n        что: раздел", "      - что: раздел",
            """
            Content/methodology/audit/proba.yml:71:9: ошибка: в условии должен быть ровно один предмет [audit-rules.condition-subject]
              71 |       - что: раздел
                 |         ^^^
              как исправить: оставьте одно поле из четырёх: «документы», «пункты-карты», «мониторинги», «платформа»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "condition about two things", .rules, "- платформа: раздел",
            "- платформа: раздел\n        документы: {вид: приказ}",
            """
            Content/methodology/audit/proba.yml:71:9: ошибка: в условии должен быть ровно один предмет [audit-rules.condition-subject]
              71 |       - платформа: раздел
                 |         ^^^^^^^^^
              как исправить: оставьте одно поле из четырёх: «документы», «пункты-карты», «мониторинги», «платформа»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "list of selectors", .rules, "документы: {вид: мероприятие}",
            "документы: [{вид: мероприятие}, {вид: протокол}]",
            """
            Content/methodology/audit/proba.yml:33:20: ошибка: в поле «документы» ожидалось одно описание, а не список [audit-rules.wrong-type]
              33 |       - документы: [{вид: мероприятие}, {вид: протокол}]
                 |                    ^
              как исправить: сравните поле с образцом из поставки: папка Content/methodology/audit

            Всего ошибок: 1.
            """),
        RuleMistake(
            "two requirements", .rules, "не-меньше: 2", "не-меньше: 2\n        у-каждого: {реквизиты: да}",
            """
            Content/methodology/audit/proba.yml:31:9: ошибка: поле «у-каждого» здесь лишнее [audit-rules.requirement]
              31 |         у-каждого: {реквизиты: да}
                 |         ^^^^^^^^^
              как исправить: оставьте одно из возможных: «не-меньше», «в-разных-кварталах», «у-каждого»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "quarters of items", .rules, "не-меньше: 4", "в-разных-кварталах: 4",
            """
            Content/methodology/audit/proba.yml:58:9: ошибка: поле «в-разных-кварталах» здесь лишнее [audit-rules.requirement]
              58 |         в-разных-кварталах: 4
                 |         ^^^^^^^^^^^^^^^^^^
              как исправить: оставьте одно из возможных: «не-меньше», «у-каждого»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "requirement of the platform", .rules, "- платформа: раздел", "- платформа: раздел\n        не-меньше: 1",
            """
            Content/methodology/audit/proba.yml:72:9: ошибка: поле «не-меньше» здесь лишнее [audit-rules.requirement]
              72 |         не-меньше: 1
                 |         ^^^^^^^^^
              как исправить: уберите поле: сколько нужно, здесь известно заранее

            Всего ошибок: 1.
            """),
        RuleMistake(
            "open threshold of the platform", .rules, "- платформа: раздел",
            "- платформа: раздел\n        порог-не-определён: да",
            """
            Content/methodology/audit/proba.yml:72:9: ошибка: поле «порог-не-определён» здесь лишнее [audit-rules.requirement]
              72 |         порог-не-определён: да
                 |         ^^^^^^^^^^^^^^^^^^
              как исправить: уберите поле: сколько нужно, здесь известно заранее

            Всего ошибок: 1.
            """),
        RuleMistake(
            "nothing is enough", .rules, "не-меньше: 2", "не-меньше: 0",
            """
            Content/methodology/audit/proba.yml:30:20: ошибка: «0» — меньше 1 [value.count]
              30 |         не-меньше: 0
                 |                    ^
              как исправить: запишите число не меньше 1

            Всего ошибок: 1.
            """),
        RuleMistake(
            "number in words", .rules, "в-разных-кварталах: 3", "в-разных-кварталах: три",
            """
            Content/methodology/audit/proba.yml:34:29: ошибка: «три» — не целое число [value.count]
              34 |         в-разных-кварталах: три
                 |                             ^^^
              как исправить: запишите число цифрами, без слов и единиц: 24

            Всего ошибок: 1.
            """),
        RuleMistake(
            "flag that is none", .rules, "порог-не-определён: да", "порог-не-определён: иногда",
            """
            Content/methodology/audit/proba.yml:39:29: ошибка: в поле «порог-не-определён» может стоять только «да» или «нет» [value.flag]
              39 |         порог-не-определён: иногда
                 |                             ^^^^^^
              как исправить: напишите «да» или «нет»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "number without a way to count", .rules, "      сумма: участников\n", "",
            """
            Content/methodology/audit/proba.yml:85:7: ошибка: не сказано, как складывается число [audit-rules.aggregate]
              85 |       документы: {вид: мероприятие}
                 |       ^^^^^^^^^
              как исправить: оставьте одно из двух: «сумма: участников» или «наибольшее: охвачено-шнор»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "number with two ways to count", .rules, "сумма: участников",
            "сумма: участников\n      наибольшее: участников",
            """
            Content/methodology/audit/proba.yml:85:7: ошибка: число складывается двумя способами сразу [audit-rules.aggregate]
              85 |       сумма: участников
                 |       ^^^^^
              как исправить: оставьте одно из двух: «сумма: участников» или «наибольшее: охвачено-шнор»

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unknown part of the platform", .rules, "платформа: раздел", "платформа: библиотека изданий",
            """
            Content/methodology/audit/proba.yml:71:20: ошибка: в поле «платформа» неизвестное значение «библиотека изданий» [value.unknown-platform]
              71 |       - платформа: библиотека изданий
                 |                    ^^^^^^^^^^^^^^^^^^
              как исправить: выберите одно из: раздел, библиотека, канал

            Всего ошибок: 1.
            """),
        RuleMistake(
            "unknown field to count", .rules, "наибольшее: охвачено-шнор", "наибольшее: охвачено школ",
            """
            Content/methodology/audit/proba.yml:78:19: ошибка: в поле «наибольшее» неизвестное значение «охвачено школ» [value.unknown-field]
              78 |       наибольшее: охвачено школ
                 |                   ^^^^^^^^^^^^^
              возможно, имелось в виду: «охвачено-шнор»
              как исправить: выберите одно из: участников, охвачено-шнор, школ-лидеров

            Всего ошибок: 1.
            """),
        RuleMistake(
            "two editions in force on one day",
            ["methodology/audit/z.yml": Sample.rules.text.replacing("01.09.2023", with: "01.09.2025")],
            """
            Content/methodology/audit/z.yml:1:6: ошибка: в день 01.09.2025 действуют две редакции правил аудита [audit-rules.edition-overlap]
              1 | код: proba
                |      ^^^^^
              см. Content/methodology/audit/proba.yml:1:6: здесь прежняя редакция
              как исправить: закройте прежнюю редакцию: «действует-до: …» днём раньше

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: mistakes) func console(_ mistake: RuleMistake) throws { try mistake.test() }
}

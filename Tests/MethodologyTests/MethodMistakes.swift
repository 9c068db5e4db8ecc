import Diagnostics
import FileAccess
import Methodology
import Testing

/// What a methodologist reads about each mistake in the description of a method.
@Suite struct MethodMistakes {
    /// A sound method with a column of every sort; its second line begins with «формы».
    private static let sound = """
        код: proba
        формы:
          - код: forma
            название: Форма
            единица: [учитель, учителя, учителей]
            столбцы:
              - {код: fio, название: ФИО, тип: лицо, ключ: да}
              - {код: predmet, название: Предмет, тип: выбор, значения: [физика, химия]}
          - {код: odna, название: Сводная, единица: [центр, центра, центров], строк: одна}
        показатели:
          - {код: a, название: Первый, форма: forma, единица: балл, значения: "{0; 1}", разрез: predmet}
          - {код: b, название: Второй, форма: forma, единица: балл, значения: "{0; 1}"}
          - {код: slovo, название: Слово, форма: forma, единица: уровень, значения: "{высокий; низкий}"}
          - {код: c, название: Центр, форма: odna, единица: балл, значения: "{0; 1}"}
          - {код: itog, название: Итог, единица: балл, формула: {сумма: [a, b]}}
          - {код: dolia, название: Доля, единица: "%", формула: {доля: {показатель: slovo, значение: высокий}}}
          - {код: sred, название: Среднее, единица: балл, формула: {среднее по строкам: a}}
          - {код: izm, название: Изменение, единица: балл, формула: {изменение: sred}}
        шкалы:
          - {показатель: itog, уровни: [{уровень: низкий, промежуток: "[0; 1]"}, {уровень: высокий, промежуток: "(1; 2]"}]}
        подтверждения:
          - {фактор: slovo, протокол: slovo, диагностирован: высокий}
        название: Проба
        раздел: ШНОР
        акт: Положение
        редакция: "1"
        действует-с: 01.09.2023
        период: учебный год

        """

    struct Mistake: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        /// `строка:столбец [идентификатор] сообщение → как исправить`, notes left out.
        var findings: [String]

        init(_ old: String, _ new: String, _ findings: String...) {
            self.old = old
            self.new = new
            self.findings = findings
        }

        var testDescription: String { new }
    }

    private static func findings(_ text: String) throws -> [String] {
        let tree = FileTree.inMemory(["methodology/proba.yml": text], name: "Content")
        return try MethodCatalogue.read(tree).diagnostics.inReadingOrder.filter { $0.severity > .note }.map { finding in
            let near = finding.suggestion.map { " (\($0)?)" } ?? ""
            return
                "\(finding.location.line):\(finding.location.column) [\(finding.identifier)] \(finding.message)\(near) → "
                + finding.remedy
        }
    }

    @Test func soundMethodIsTold() throws {
        #expect(try Self.findings(Self.sound) == [])
    }

    @Test(arguments: [
        Mistake(
            "код: proba", "код: Проба",
            "1:6 [methodology.code] «Проба» не годится в коды → запишите код строчными латинскими буквами, цифрами и дефисом: kompetentsii"
        ),
        Mistake(
            "название: Проба\n", "",
            "1:1 [methodology.missing-key] нет обязательного поля «название» → добавьте строку «название: …»"),
        Mistake(
            "раздел: ШНОР", "раздел: Механизмы",
            "24:1 [methodology.no-direction] у мониторинга раздела «Механизмы» нет направления → добавьте строку «направление: …»"
        ),
        Mistake(
            "[учитель, учителя, учителей]", "учитель",
            "5:14 [methodology.unit-name] название единицы нужно в трёх формах → запишите слово при числах 1, 2 и 5: «единица: [учитель, учителя, учителей]»"
        ),
        Mistake(
            "тип: лицо, ключ: да", "тип: лицо, закрытый: нет",
            "7:46 [methodology.private] столбец с типом «лицо» нельзя открыть → уберите строку «закрытый: нет»: имена людей и школ на сайт не попадают"
        ),
        Mistake(
            "тип: выбор, значения: [физика, химия]", "тип: выбор",
            "8:43 [methodology.no-choices] у столбца с типом «выбор» не перечислены значения → добавьте «значения: [первое, второе]»"
        ),
        Mistake(
            "код: b, название: Второй, форма: forma", "код: b, название: Второй",
            "12:6 [methodology.origin] не сказано, откуда берётся показатель → оставьте одно из двух: «форма: …» или «формула: …»"
        ),
        Mistake(
            #"код: b, название: Второй, форма: forma, единица: балл, значения: "{0; 1}""#,
            "код: b, название: Второй, форма: forma, единица: балл",
            "12:39 [methodology.no-values] не сказано, какие значения допустимы → добавьте «значения»: \"{0; 1; 2}\", \"[0; 100]\", \"{да; нет}\""
        ),
        Mistake(
            #"балл, значения: "{0; 1}"}"#, #"балл, значения: "0 или 1"}"#,
            "12:71 [methodology.value-set-form] «0 или 1» — не множество значений → запишите, например: \"{0; 1; 2}\", \"{0; 1; нет}\", \"{0…5}\", \"{0; 1; …}\", \"[0; 100]\", \"{да; нет}\""
        ),
        Mistake(
            #""(1; 2]""#, #""1–2""#,
            "20:105 [methodology.interval-form] «1–2» — не промежуток → запишите концы так, как в акте: \"[0; 0,3)\" — квадратная скобка включает конец, круглая нет"
        ),
        Mistake(
            "{сумма: [a, b]}", "{сумма: [a, b], среднее: [a, b]}",
            "15:58 [methodology.formula-form] в формуле должно быть ровно одно действие → запишите, например: «формула: {сумма: [a, b]}» или «формула: {среднее: [a, b]}»"
        ),
        Mistake(
            "{сумма: [a, b]}", "{сумма: [a, bb]}",
            "15:69 [methodology.unknown-code] показателя с кодом «bb» в методике нет (b?) → исправьте код или добавьте описание"
        ),
        Mistake(
            "{сумма: [a, b]}", "{сумма: [a, itog]}",
            "15:11 [methodology.cycle] показатель «itog» вычисляется через самого себя → исправьте формулу"),
        Mistake(
            "{сумма: [a, b]}", "{сумма: [a, c]}",
            "15:11 [methodology.mixed-scope] в одной формуле сошлись показатели строк и показатели муниципалитета или разных форм → сначала сведите строки: «формула: {среднее по строкам: …}»"
        ),
        Mistake(
            "{сумма: [a, b]}", "{сумма: [a, slovo]}",
            "15:69 [methodology.words-in-formula] значения показателя «slovo» — слова, а не числа → возьмите числовой показатель или долю: «формула: {доля: {показатель: …, значение: …}}»"
        ),
        Mistake(
            "значение: высокий}}", "значение: высокой}}",
            "16:77 [methodology.share-value] у показателя «slovo» нет значения «высокой» (высокий?) → выберите одно из: высокий, низкий"
        ),
        Mistake(
            "{среднее по строкам: a}", "{среднее по строкам: c}",
            "17:81 [methodology.no-rows] показатель «c» не имеет значений по строкам → возьмите показатель из формы со многими строками"
        ),
        Mistake(
            "{изменение: sred}", "{изменение: a}",
            "18:73 [methodology.change-of-rows] изменение считается по сводному показателю → сначала сведите строки: «формула: {среднее по строкам: …}»"
        ),
        Mistake(
            "разрез: predmet", "разрез: fio",
            "11:89 [methodology.breakdown] разрез по столбцу «fio» невозможен → разрез строится по открытому столбцу с типом «выбор» той же формы"
        ),
        Mistake(
            "разрез: predmet", "разрез: [predmet, fio]",
            "11:99 [methodology.several-breakdowns] у показателя может быть один разрез → оставьте один столбец: по двум таблицам можно вычислить скрытое"
        ),
        Mistake(
            "код: b,", "код: a,",
            "12:11 [methodology.duplicate-code] показатель с кодом «a» уже есть → дайте второму другой код",
            "15:69 [methodology.unknown-code] показателя с кодом «b» в методике нет → исправьте код или добавьте описание"
        ),
        Mistake(
            "показатель: itog, уровни", "показатель: slovo, уровни",
            "20:18 [methodology.scale-of-words] шкала построена для показателя, значения которого — слова → выберите числовой показатель"
        ),
        Mistake(
            "диагностирован: высокий", "диагностирован: высокая",
            "22:54 [methodology.diagnosed-value] у показателя «slovo» нет значения «высокая» (высокий?) → выберите из: высокий, низкий"
        ),
        Mistake(
            "форма: odna", "форма: odno",
            "14:38 [methodology.unknown-code] формы с кодом «odno» в методике нет (odna?) → исправьте код или добавьте описание"
        ),
        Mistake(
            "единица: балл, значения: \"{0; 1}\", разрез", "единица: баллы, значения: \"{0; 1}\", разрез",
            "11:55 [value.unknown-unit] в поле «единица» неизвестное значение «баллы» (балл?) → выберите одно из: %, ед., шт., чел., балл, да/нет, уровень"
        ),
    ])
    func findings(_ mistake: Mistake) throws {
        try #require(Self.sound.contains(mistake.old))
        #expect(
            try Self.findings(Self.sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1))
                == mistake.findings)
    }

    @Test func twoEditionsInForceOnOneDay() throws {
        let later = Self.sound.replacing("01.09.2023", with: "01.09.2024").replacing(
            "редакция: \"1\"", with: "редакция: \"2\"")
        let tree = FileTree.inMemory(["methodology/a.yml": Self.sound, "methodology/b.yml": later], name: "Content")
        let found = try MethodCatalogue.read(tree).diagnostics.filter { $0.severity > .note }
        #expect(
            ConsoleReport.text(found) == """
                Content/methodology/b.yml:1:6: ошибка: в день 01.09.2024 действуют две редакции методики «proba» [methodology.edition-overlap]
                  1 | код: proba
                    |      ^^^^^
                  см. Content/methodology/a.yml:1:6: здесь прежняя редакция
                  как исправить: закройте прежнюю редакцию: «действует-до: …» днём раньше

                Всего ошибок: 1.

                """)
    }

    /// The edition of a period is the one in force on its first day.
    @Test func periodPicksItsEdition() throws {
        let first = Self.sound.replacing(
            "действует-с: 01.09.2023", with: "действует-с: 01.09.2023\nдействует-до: 31.08.2024")
        let second = Self.sound.replacing("01.09.2023", with: "01.09.2024").replacing(
            "редакция: \"1\"", with: "редакция: \"2\"")
        let tree = FileTree.inMemory(["methodology/a.yml": first, "methodology/b.yml": second])
        let catalogue = try MethodCatalogue.read(tree).catalogue
        #expect(catalogue.method("proba", for: .schoolYear(start: 2023))?.edition == "1")
        #expect(catalogue.method("proba", for: .schoolYear(start: 2024))?.edition == "2")
        #expect(catalogue.method("proba", for: .schoolYear(start: 2022)) == nil)
    }
}

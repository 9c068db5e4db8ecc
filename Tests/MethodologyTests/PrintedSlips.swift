import Methodology
import Testing

/// The slips that stand in the acts as printed are found by computing.
@Suite struct PrintedSlips {
    /// Competences of teachers: five parameters are described, the formula takes four, and the scale has holes.
    @Test func competences() throws {
        let found = try notes(
            observed([
                ("ekspert", "{0; 1; 2}"), ("test", "{0; 1; 2; нет}"), ("kursy", "{0; 1}"), ("kategoriia", "{0; 1; 2}"),
                ("profil", "{0; 1; 2; нет}"),
            ]) + """
                  - код: itog
                    название: Итог
                    единица: балл
                    параметры: [ekspert, test, kursy, kategoriia, profil]
                    формула: {среднее: [ekspert, kursy, kategoriia, profil]}
                    значения: "[0; 1,75]"
                шкалы:
                  - показатель: itog
                    уровни:
                      - {уровень: А, промежуток: "[0; 0,3)"}
                      - {уровень: Б, промежуток: "(0,3; 0,5)"}
                      - {уровень: С, промежуток: "(0,5; 1,6)"}
                      - {уровень: D, промежуток: "(1,6; 1,75]"}
                """)
        #expect(
            found == [
                "methodology.formula-omits: описано параметров — 5, в формулу показателя «Итог» входит 4: не учтён «Показатель test» (п. 4.2)",
                "methodology.scale-gap: шкала «Итог»: нет уровня для 0,3 и 1,6, хотя таких значений и не бывает (п. 4.2)",
                "methodology.value-without-level: шкала «Итог»: нет уровня для возможного значения 0,5 (п. 4.2)",
                "methodology.level-single-value: шкала «Итог»: на уровень «Б» (0,3; 0,5) попадает только 1/3 (п. 4.2)",
            ])
    }

    /// The mentoring centre: five answers are declared as {0…4}, and the parts do not add up to the top level.
    @Test func mentoringCentre() throws {
        let answers = (1...5).map { ("p6\($0)", "{да; нет}") }
        let found = try notes(
            observed([("p1", "{0; 1}"), ("p3", "{0…3}"), ("p4", "{0…5}")] + answers, rows: "одна")
                .replacing(
                    "показатели:\n",
                    with: """
                          - {код: nastavniki, название: Наставники, единица: [наставник, наставника, наставников]}
                        показатели:
                          - {код: p2r, название: Состав, форма: nastavniki, единица: балл, значения: "{0; 1; 2}"}
                          - {код: p5r, название: Переход, форма: nastavniki, единица: балл, значения: "{0…8}"}

                        """) + """
                      - {код: p2, название: Состав в среднем, единица: балл, формула: {среднее по строкам: p2r}, значения: "[0; 2]"}
                      - {код: p5, название: Переход в среднем, единица: балл, формула: {среднее по строкам: p5r}, значения: "[0; 8]"}
                      - {код: p6, название: Компетенции, единица: балл, формула: {сумма: [p61, p62, p63, p64, p65]}, значения: "{0…4}"}
                      - {код: itog, название: Итог, единица: балл, формула: {сумма: [p1, p2, p3, p4, p5, p6]}}
                    шкалы:
                      - показатель: itog
                        уровни:
                          - {уровень: низкий, промежуток: "[0; 22]"}
                          - {уровень: средний, промежуток: "(22; 24]"}
                          - {уровень: высокий, промежуток: "(24; 25]"}
                    """)
        #expect(
            found == [
                "methodology.value-outside: формула показателя «Компетенции» даёт 5, а объявлено {0…4} (п. 4.2)",
                "methodology.level-unreachable: шкала «Итог»: уровень «высокий» (24; 25] недостижим, наибольшее возможное значение — 24 или 23 (п. 4.2)",
            ])
    }

    /// The tutoring point: {0…5} is declared for four answers.
    @Test func tutoringPoint() throws {
        let found = try notes(
            observed((1...4).map { ("p4\($0)", "{да; нет}") }, rows: "одна") + """
                  - {код: p4, название: Интенсивность, единица: балл, формула: {сумма: [p41, p42, p43, p44]}, значения: "{0…5}"}
                """)
        #expect(
            found == [
                "methodology.value-unattainable: объявлено {0…5}, но формула показателя «Интенсивность» не даёт 5 (п. 4.2)"
            ])
    }

    @Test func wrongDivisor() throws {
        let found = try notes(
            observed([("a", "{0; 1}"), ("b", "{0; 1}")]) + """
                  - {код: itog, название: Итог, единица: балл, формула: {сумма: [a, b]}, делитель: 3}
                """)
        #expect(found == ["methodology.wrong-divisor: формула показателя «Итог» складывает 2, а делит на 3 (п. 4.2)"])
    }

    @Test func overlappingLevels() throws {
        let found = try notes(
            observed([("a", "{0…4}")]) + """
                шкалы:
                  - показатель: a
                    пункт: "7"
                    уровни:
                      - {уровень: низкий, промежуток: "[0; 2]"}
                      - {уровень: высокий, промежуток: "[2; 4]"}
                """)
        #expect(
            found == [
                "methodology.scale-overlap: шкала «Показатель a»: 2 принадлежит двум уровням: низкий и высокий (п. 7)"
            ])
    }

    /// A methodology without slips is told nothing.
    @Test func soundScale() throws {
        let found = try notes(
            observed([("a", "{0…4}"), ("b", "{0…4}")]) + """
                  - {код: itog, название: Итог, единица: балл, параметры: [a, b], формула: {среднее: [a, b]}, делитель: 2, значения: "[0; 4]"}
                шкалы:
                  - показатель: itog
                    уровни:
                      - {уровень: низкий, промежуток: "[0; 2]"}
                      - {уровень: высокий, промежуток: "(2; 4]"}
                """)
        #expect(found == [])
    }
}

import DocumentsTests
import Testing

/// Annexes and acts that disagree about each other.
@Suite struct AnnexMistakes {
    private static let rules = """
        ---
        название: Положение о мониторинге
        вид: положение
        раздел: ШНОР
        утверждено: приказ № 579 от 17.12.2020
        приложение: 2
        ---

        """
    private static let path = "documents/shnor/polozheniya/monitoring.md"

    static let table: [Mistake] = [
        Mistake(
            "annex of an unknown act", adding: [path: rules.replacing("№ 579", with: "№ 101")],
            """
            Content/documents/shnor/polozheniya/monitoring.md:5:13: ошибка: приложение осталось без своего акта: на сайте нет документа «приказ № 101 от 17.12.2020» [annex.orphan]
              5 | утверждено: приказ № 101 от 17.12.2020
                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «приказ № 579 от 17.12.2020»
              см. Content/documents/shnor/prikazy/prikaz-579.md:5:1: здесь похожий документ
              как исправить: исправьте номер и дату; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "annex of an act of another day", adding: [path: rules.replacing("17.12.2020", with: "16.12.2020")],
            """
            Content/documents/shnor/polozheniya/monitoring.md:5:13: ошибка: приложение осталось без своего акта: есть приказ № 579 от 17.12.2020, но не от 16.12.2020 [annex.orphan]
              5 | утверждено: приказ № 579 от 16.12.2020
                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:6:1: здесь этот документ
              как исправить: исправьте дату на 17.12.2020 или номер; документ не с этого сайта запишите как {внешний: "…"}

            Всего ошибок: 1.
            """),
        Mistake(
            "annex of a missing file",
            adding: [path: rules.replacing("приказ № 579 от 17.12.2020", with: "../prikazy/prikaz-580.md")],
            """
            Content/documents/shnor/polozheniya/monitoring.md:5:13: ошибка: приложение осталось без своего акта: нет документа «documents/shnor/prikazy/prikaz-580.md» [annex.orphan]
              5 | утверждено: ../prikazy/prikaz-580.md
                |             ^^^^^^^^^^^^^^^^^^^^^^^^
              возможно, имелось в виду: «../prikazy/prikaz-579.md»
              как исправить: исправьте путь: он считается от папки этого документа

            Всего ошибок: 1.
            """),
        Mistake(
            "annex the act does not name", adding: [path: rules],
            """
            Content/documents/shnor/polozheniya/monitoring.md:5:13: ошибка: приказ № 579 от 17.12.2020 не называет этот документ среди утверждённых [annex.not-listed]
              5 | утверждено: приказ № 579 от 17.12.2020
                |             ^^^^^^^^^^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/prikazy/prikaz-579.md:8:1: здесь список утверждённых
              как исправить: добавьте путь к документу в поле «утверждает» приказа или исправьте «утверждено»

            Всего ошибок: 1.
            """),
        Mistake(
            "annex that does not name its act",
            adding: [
                Sample.order.rawValue: Sample.order.text.replacing(
                    "../polozheniya/polozhenie.md", with: "[../polozheniya/polozhenie.md, ../kanal/sroki.md]")
            ],
            """
            Content/documents/shnor/prikazy/prikaz-579.md:8:44: ошибка: документ утверждает «О сроках отчёта», но там об этом не сказано [annex.not-confirmed]
              8 | утверждает: [../polozheniya/polozhenie.md, ../kanal/sroki.md]
                |                                            ^^^^^^^^^^^^^^^^^
              см. Content/documents/shnor/kanal/sroki.md:1:1: здесь утверждаемый документ
              как исправить: впишите в приложение «утверждено: приказ № 579 от 17.12.2020»

            Всего ошибок: 1.
            """),
        Mistake(
            "two annexes with one number",
            adding: [
                path: rules.replacing("приложение: 2", with: "приложение: 1\nадрес: /shnor/polozheniya/monitoring/"),
                Sample.order.rawValue: Sample.order.text.replacing(
                    "../polozheniya/polozhenie.md", with: "[../polozheniya/polozhenie.md, ../polozheniya/monitoring.md]"
                ),
            ],
            """
            Content/documents/shnor/polozheniya/polozhenie.md:6:1: ошибка: у документа «приказ № 579 от 17.12.2020» два приложения № 1 [annex.duplicate-number]
              6 | приложение: 1
                | ^^^^^^^^^^
              см. Content/documents/shnor/polozheniya/monitoring.md:6:1: здесь другое приложение с этим номером
              как исправить: исправьте номер одного из приложений

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.siteReport()
        #expect(report == mistake.console)
    }
}

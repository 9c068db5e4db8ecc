import Testing

/// A teacher's name is found however it is written; another person's is not.
@Suite struct PersonTests {
    @Test(arguments: [
        "Иванова", "Ивановой М. П.", "ИВАНОВУ", "иванова м. п.", "Мария Петровна Иванова", "с Марией Ивановой",
        "М.П. Иванова", "М.\u{A0}П.\u{A0}Ивановой", "учителя Ивановой, Петрова", "Иванова МП", "(Иванова)",
        "<td>Иванова</td><td>О. С. Петрова</td>", "Ивано\u{AD}ва", "Ива<wbr>нова", "Ива<b class=\"a\">нов</b>ой",
        "&#1048;ванова", "&#x418;&#x412;анова", "&Icy;ванова", "Ива&shy;нова", "\\u0418\\u0432анова",
        "%D0%98%D0%B2анова", "%25D0%2598ванова", "Иванова&nbsp;М.&nbsp;П.", "ivanova-m-p", "m-p-ivanova",
        "Ivanova", "IVANOVOI", "ivanovamp.docx", "Ивaнoва", "Иванова\u{301}", "Ива-\nнова",
        "mailto:ivanova@example.org",
        "<img alt=\"Иванова М. П.\">", "<!-- Иванова -->", "&lt;b&gt;Ива&lt;/b&gt;нова", "ivanova_maria",
        "Иванова-Петрова", "Иванова 2024", "иванова2024", "с Ивановой. А. С. Пушкин", "Петрова О. С., Иванова М. П.",
    ]) func isFound(_ text: String) {
        #expect(Guarded(.person, "Иванова Мария Петровна", in: text).isFound)
        #expect(
            Guarded(.person, "Иванова М. П.", in: text).isFound || text.contains("Марией") || text == "ivanova_maria")
    }

    @Test(arguments: [
        "Ивановский район", "Иваново", "Ивановых", "Ивановка", "Мария Петровна", "М. П.", "Иванова О. С.",
        "О. С. Иванова",
        "Ивановой Ольге Сергеевне", "Ольга Сергеевна Иванова", "Иванова М. Д.", "ivanova-o-s", "Подиванова",
        "Иванова&nbsp;О.&nbsp;С.", "Иванова Марина Петровна", "", "ivanovskii", "livanova", "iVanoVa",
    ]) func isNotFound(_ text: String) {
        #expect(Guarded(.person, "Иванова Мария Петровна", in: text).places == [])
    }

    @Test(arguments: [
        ("Ким Ольга Сергеевна", "Ким", "с Ким О. С."), ("Шевченко А. А.", "Шевченко", "ШЕВЧЕНКО"),
        ("Черных П. О.", "Черных", "Черных П."), ("Броневский Олег", "Броневскому", "bronevskogo"),
        ("Ковалёва А. Б.", "Ковалевой", "kovalyova"), ("Ковалёва А. Б.", "КОВАЛЁВОЮ", "kovaleva"),
        ("Щукина Яна", "Щукиной", "shchukina-ia"), ("Щукина Яна", "shhukina", "schukinoi"),
        ("Юрьев Я. Х.", "Юрьевым", "yurev-ya"), ("Соловей И. И.", "Соловья", "Соловьём"),
        ("Петренко-Донская Ева", "Петренко-Донской", "petrenko-donskaia"), ("Григорян А.", "Григоряну", "Grigorian"),
        ("Заяц О. Л.", "Заяц О. Л.", "О. Заяц"), ("Кравец О. Л.", "Кравца", "Кравцом"),
        ("Мельник Пётр", "Мельнику", "melnik-petr"),
        ("Белая И. И.", "Белую И.", "Белой И. И."), ("Кузнецов Й. А.", "Кузнецове", "kuznecova"),
        ("Гуляев Лев Ильич", "Гуляевым", "gulyaev"), ("Анна Зайцева", "Зайцевой", "Anna Zajceva"),
    ]) func surnamesAreDeclined(_ name: String, _ first: String, _ second: String) {
        #expect(Guarded(.person, name, in: first).isFound)
        #expect(Guarded(.person, name, in: second).isFound)
    }

    @Test func aSurnameThatIsAWordIsOneWhereThePageHasTheWord() {
        #expect(Guarded(.person, "Мороз Олег Ильич", in: "Мороз").isFound)
        #expect(!Guarded(.person, "Мороз Олег Ильич", in: "мороз").isFound)
        #expect(!Guarded(.person, "Мороз Олег Ильич", in: "Мороз и солнце, после мороза оттепель").isFound)
        #expect(Guarded(.person, "Мороз Олег Ильич", in: "Мороз О. И. и мороз").isFound)
        #expect(Guarded(.person, "Мороз Олег Ильич", in: "мороз о. и.").isFound)
        #expect(!Guarded(.person, "Мороз Олег Ильич", in: "moroz").isFound)
        #expect(Guarded(.person, "Мороз Олег Ильич", in: "moroz-o-i").isFound)
    }

    @Test func lettersOfTwoCodePoints() {
        #expect(Guarded(.person, "Зайцева А. Б.", in: "Заи\u{306}цевой").isFound)
        #expect(Guarded(.person, "Заи\u{306}цева А. Б.", in: "Зайцевой").isFound)
        #expect(!Guarded(.person, "Зайцева А. Б.", in: "Заицевой").isFound)
    }

    @Test func whatFollowsACommaIsNoName() {
        #expect(Guarded(.person, "Иванова, учитель", in: "Иванова О. С.").isFound)
        #expect(!Guarded(.person, "Иванова М. П., учитель", in: "Учитель").isFound)
    }

    @Test func anAllowedPhraseMayStand() {
        let page = "Школа имени Иванова"
        #expect(Guarded(.person, "Иванов М. П.", in: page).isFound)
        #expect(!Guarded(.person, "Иванов М. П.", in: page, allowed: ["имени Иванова"]).isFound)
        #expect(Guarded(.person, "Иванов М. П.", in: page + ", Иванов", allowed: ["имени Иванова"]).isFound)
        #expect(Guarded(.person, "Иванов М. П.", in: "Иванов М. П.", allowed: ["Иванов"]).isFound)
    }
}

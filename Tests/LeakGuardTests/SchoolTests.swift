import Testing

/// A school is known by its number or by its place.
@Suite struct SchoolTests {
    @Test(arguments: [
        "МБОУ СОШ № 4 п. Заречный", "школы № 4", "СОШ №4", "школе №\u{A0}4", "школе&nbsp;№&nbsp;4", "sosh-4",
        "shkola-4",
        "shkoly_4", "СОШ-4", "сош4", "Школа № <b>4</b>", "школы №№ 2, 4", "школ № 2, 4 и 7", "школ № 2 и № 4",
        "школа N 4", "школа No 4", "школой номер 4", "ООШ № 4", "школы п. Заречный", "школа посёлка Заречного",
        "школе в Заречном", "СОШ п.&nbsp;Заречный", "mbou-sosh-4-p-zarechnyi", "mbou-sosh-4-p-zarechny",
        "школа поселка Заречный", "shkola-p-zarechnyj", "СОШ &#8470; 4", "СОШ \\u2116 4",
        "%D0%A1%D0%9E%D0%A8%20%E2%84%96%204",
    ]) func byNumberAndPlace(_ text: String) {
        #expect(Guarded(.school, "МБОУ СОШ № 4 п. Заречный", in: text).isFound)
    }

    @Test(arguments: [
        "СОШ № 42", "СОШ № 14", "пункт 4", "№ 4", "4 школы", "из 11 школ 4 педагога", "школа № 2, 4 педагога",
        "гимназия № 4",
        "<td>СОШ</td><td>4</td>", "п. Заречный", "школы посёлков", "приказ № 4", "школы: 4", "школа № 2. 4 класс",
        "в школах п. Заречный", "лицей 4", "sosh-42", "sosh-14", "школы № 3 и № 5", "школы № 2. 4 класса",
    ]) func nearMisses(_ text: String) {
        #expect(Guarded(.school, "МБОУ СОШ № 4 п. Заречный", in: text).places == [])
    }

    @Test(arguments: [
        "ООШ с. Верхние Луга", "школы с. Верхние Луга", "школа Верхних Лугов", "школе села Верхние Луга",
        "школа в Верхних Лугах", "МКОУ «ООШ с. Верхние Луга»", "МКОУ &laquo;ООШ с.&nbsp;Верхние Луга&raquo;",
        "oosh-s-verkhnie-luga", "oosh-s-verhnie-luga",
    ]) func byPlaceAlone(_ text: String) {
        #expect(Guarded(.school, "МКОУ «ООШ с. Верхние Луга»", in: text).isFound)
    }

    @Test(arguments: [
        "Верхние Луга", "с. Верхние Луга", "школа с. Нижние Луга", "школа. Верхний луг", "СОШ с. Верхнее",
    ])
    func nearMissesOfAPlace(_ text: String) {
        #expect(Guarded(.school, "МКОУ «ООШ с. Верхние Луга»", in: text).places == [])
    }

    @Test(arguments: [
        ("Гимназия № 2", "гимназии № 2"), ("МАОУ «Лицей № 7»", "лицею № 7"), ("Заречненская СОШ", "Заречненской школы"),
        ("МБОУ Заречненская СОШ", "в Заречненской средней общеобразовательной школе"),
        ("МБДОУ детский сад № 3", "детского сада № 3"),
        ("МБОУ № 9", "школа № 9"), ("СОШ № 1 г. Вышнелужска", "школа № 1"), ("МБОУ «Школа „Радуга“»", "Школа «Радуга»"),
    ]) func ofOtherKinds(_ name: String, _ text: String) {
        #expect(Guarded(.school, name, in: text).isFound)
    }

    @Test(arguments: [
        ("СОШ № 1 г. Вышнелужска", "школы г. Вышнелужска"), ("Гимназия № 2", "школа № 2"), ("МБОУ", "МБОУ"),
        ("Заречненская СОШ", "Заречненская улица"),
    ]) func notOfOtherKinds(_ name: String, _ text: String) {
        #expect(Guarded(.school, name, in: text).places == [])
    }
}

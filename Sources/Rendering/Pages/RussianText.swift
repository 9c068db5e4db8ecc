/// Wording that depends on numbers.
enum RussianText {
    /// `1 документ`, `3 документа`, `11 документов`.
    static func documents(_ count: Int) -> String {
        "\(count)\u{A0}" + plural(count, "документ", "документа", "документов")
    }

    /// `1 страница`, `3 страницы`, `12 страниц`.
    static func pages(_ count: Int) -> String {
        "\(count)\u{A0}" + plural(count, "страница", "страницы", "страниц")
    }

    static func plural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        let (tens, units) = (count % 100, count % 10)
        if (11...14).contains(tens) { return many }
        if units == 1 { return one }
        return (2...4).contains(units) ? few : many
    }

    /// `512 байт`, `48 КБ`, `1,2 МБ`.
    static func size(_ bytes: Int) -> String {
        if bytes < 1024 { return "\(bytes)\u{A0}" + plural(bytes, "байт", "байта", "байт") }
        if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024)\u{A0}КБ" }
        let tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024)
        return tenths % 10 == 0 ? "\(tenths / 10)\u{A0}МБ" : "\(tenths / 10),\(tenths % 10)\u{A0}МБ"
    }
}

extension String {
    /// With a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The words terms are made of, in every form they are met in.
enum TermVocabulary {
    /// 1…12.
    static func month(_ word: String) -> Int? { months[word] }

    /// The names of the months, to find what a misspelt one was meant to be.
    static let monthNames = stems.map { $0.stem + $0.endings[0] }

    private static let stems: [(stem: String, endings: [String], short: [String])] = [
        ("январ", soft, ["янв"]), ("феврал", soft, ["фев", "февр"]), ("март", hard, ["мар"]), ("апрел", soft, ["апр"]),
        ("ма", ["й", "я", "е", "ю", "ем"], []), ("июн", soft, ["июн"]), ("июл", soft, ["июл"]),
        ("август", hard, ["авг"]), ("сентябр", soft, ["сен", "сент"]), ("октябр", soft, ["окт"]),
        ("ноябр", soft, ["ноя", "нояб"]), ("декабр", soft, ["дек"]),
    ]
    private static let soft = ["ь", "я", "е", "ю", "ем"]
    private static let hard = ["", "а", "е", "у", "ом"]

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (index, name) in stems.enumerated() {
            for word in name.endings.map({ name.stem + $0 }) + name.short { months[word] = index + 1 }
        }
        return months
    }()

    static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2199).contains(year) else { return nil }
        return year
    }

    /// «год», «года», «гг».
    static func isYearWord(_ word: String) -> Bool {
        ["год", "года", "году", "годом", "годы", "годов", "годах", "г", "гг"].contains(word)
    }

    static func isSchoolWord(_ word: String) -> Bool {
        word == "уч" || word.hasPrefix("учебн")
    }

    static func isCalendarWord(_ word: String) -> Bool {
        word.hasPrefix("календарн") || ["всего", "весь", "каждого", "текущего", "этого"].contains(word)
    }

    /// A number in digits or as a word: «двух», «трижды».
    static func count(_ word: String) -> Int? {
        switch word {
        case "один", "одна", "одно", "одного", "одной", "однократно": 1
        case "два", "две", "двух", "дважды": 2
        case "три", "трех", "трижды": 3
        case "четыре", "четырех", "четырежды": 4
        case "пять", "пяти": 5
        case "шесть", "шести": 6
        default: word.utf8.count <= 2 ? Int(word).flatMap { (1...31).contains($0) ? $0 : nil } : nil
        }
    }

    /// «I», «2», «второй».
    static func ordinal(_ word: String) -> Int? {
        switch word {
        case "1", "i", "первый", "первая", "первое", "первого", "первой", "первом", "первую": 1
        case "2", "ii", "второй", "вторая", "второе", "второго", "втором", "вторую": 2
        case "3", "iii", "третий", "третья", "третьего", "третьей", "третьем", "третью": 3
        case "4", "iv", "четвертый", "четвертая", "четвертого", "четвертой", "четвертом", "четвертую": 4
        default: nil
        }
    }

    static func unit(_ word: String) -> Term.Recurrence.Unit? {
        switch word {
        case "неделя", "неделю", "недели", "неделе", "недель": .week
        case "месяц", "месяца", "месяцев", "месяце", "мес": .month
        case "квартал", "квартала", "квартале", "кварталов", "кв": .quarter
        case "четверть", "четверти", "четвертью", "четвертей": .schoolQuarter
        case "полугодие", "полугодия", "полугодии", "полугодий", "полгода": .halfYear
        case _ where isYearWord(word) || word == "лет": .year
        default: nil
        }
    }

    static func edge(_ word: String) -> Term.Edge? {
        switch word {
        case "начало", "начале", "начала", "началу": .start
        case "середина", "середине", "середины": .middle
        case "конец", "конце", "конца", "концу", "окончании", "окончания", "завершении", "завершения": .end
        default: nil
        }
    }

    /// «ежемесячно», «ежеквартальный»; «ежегодно» is a part of its own.
    static func everyUnit(_ word: String) -> Term.Recurrence.Unit? {
        if word.hasPrefix("еженедельн") { return .week }
        if word.hasPrefix("ежемесячн") { return .month }
        return word.hasPrefix("ежеквартальн") ? .quarter : nil
    }
}

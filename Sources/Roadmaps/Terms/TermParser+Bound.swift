/// Terms without a day: open ones and those another plan or an event decides.
extension TermParser {
    mutating func openness() -> Term.Openness? {
        if accept({ Self.alwaysWords.contains($0) }) || accept("на", "постоянной", "основе") { return .always }
        if accept("круглогодично") || accept("круглый", "год") || accept("весь", "год") { return .throughoutYear }
        if accept("весь", "период") { return .always }
        if accept("в", "течение") || accept("в", "течении") || accept("на", "протяжении") {
            let isWhole = accept(TermVocabulary.isCalendarWord)
            if accept("периода") || (isWhole && accept("срока")) {
                position = words.count
                return .always
            }
            _ = accept(TermVocabulary.isSchoolWord)
            return accept(TermVocabulary.isYearWord) ? .throughoutYear : nil
        }
        if accept("по", "потребности") || accept("по", "необходимости") || accept("при", "необходимости")
            || accept("по", "мере", "необходимости") || accept("по", "мере", "потребности")
            || accept("по", "мере", "надобности")
        {
            return .asNeeded
        }
        if word() == "по",
            ["запрос", "заявк", "обращени"].contains(where: word(1).hasPrefix)
                || (word(1) == "мере" && ["поступлени", "возникновени", "обращени"].contains(where: word(2).hasPrefix))
        {
            position = endOfWords()
            return .asNeeded
        }
        return nil
    }

    private static let alwaysWords = [
        "постоянно", "регулярно", "систематически", "непрерывно", "ежедневно", "бессрочно",
    ]

    /// «по графику», «согласно Плана работы УО», «после проведения оценочной процедуры».
    mutating func bound() -> Term.Part? {
        let kind: Term.Bound
        switch word() {
        case "после": kind = .event
        case "по" where ["окончани", "завершени", "итогам", "результатам", "факту"].contains(where: word(1).hasPrefix),
            "по" where word(1) == "мере":
            kind = .event
        case "согласно": kind = .plan
        case "в" where word(1) == "соответствии" || (word(1) == "рамках" && words.count > position + 2): kind = .plan
        case "в" where word(1) == "сроки" && word(2).hasPrefix("установленн"): kind = .plan
        case "по" where (1...3).contains { offset in Self.planStems.contains(where: word(offset).hasPrefix) }:
            kind = .plan
        default: return nil
        }
        let end = endOfWords()
        let text = written(upTo: end)
        position = end
        return .bound(kind, text)
    }

    private static let planStems = [
        "график", "план", "календар", "расписани", "программ", "циклограмм", "регламент", "согласовани", "приказ",
        "распоряжени", "положени",
    ]

    /// Where a name of any words ends: at the end of the clause, or before a word that is a term by itself.
    private func endOfWords() -> Int {
        let own = ["ежегодно", "ежемесячно", "еженедельно", "ежеквартально", "постоянно"]
        for index in words.indices where index > position {
            if own.contains(words[index].text) { return index }
            if words[index].text == "до", index + 1 < words.count, words[index + 1].text.first?.isNumber == true {
                return index
            }
        }
        return words.count
    }
}

/// Grammatical cases by the ending of the dictionary form. Gives too many forms rather than too few.
enum Declension {
    enum Gender { case male, female }

    /// A surname in the singular; the word is lower case.
    static func surname(_ word: String, _ gender: Gender?) -> Set<String> {
        let word = Words.withoutYo(word)
        var forms: Set<String> = [word]
        func add(_ dropped: Int, _ endings: String) {
            for ending in endings.split(separator: " ", omittingEmptySubsequences: false) {
                forms.insert(String(word.dropLast(dropped)) + ending)
            }
        }
        if ends(word, "ова ева ина ына") {
            add(1, "а у ой ою")
            // «Малина» of a man is declined like the word.
            if gender == .male { add(1, "ы е") }
        } else if ends(word, "ов ев ин ын") {
            if gender != .female { add(0, "а у ым ом е") }
        } else if ends(word, "ий ый ой"), word.count > 4 {
            add(2, "ий ый ой ого его ому ему им ым ом ем")
        } else if ends(word, "ая яя") {
            add(2, "ая яя ой ей ую юю ою ею")
        } else if ends(word, "ия") {
            add(1, "я и ю ей")
        } else if word.hasSuffix("а") {
            add(1, "а ы и е у ой ей ою ею")
        } else if word.hasSuffix("я") {
            add(1, "я и е ю ей ею")
        } else if ends(word, "ых их о е и у ю э ы") {
            return forms
        } else if gender != .female {
            if word.hasSuffix("ь") {
                add(1, "ь я ю ем е")
            } else if word.hasSuffix("й") {
                add(1, "й я ю ем е и")
                if word.hasSuffix("ей") { add(2, "ья ью ьем ье") }
            } else {
                add(0, "а у ом ем е")
                if ends(word, "ец") { add(2, "ца цу цом цем це") }
                if ends(word, "ек ок") { add(2, "ка ку ком ке") }
                if ends(word, "ел ол") { add(2, "ла лу лом ле") }
            }
        }
        return forms
    }

    /// Мария → Марии, Мариею; Павел → Павла.
    static func givenName(_ word: String) -> Set<String> { surname(word, nil) }

    /// A word of a place's name, singular or plural: «Верхние» → «Верхних», «Луга» → «Лугов».
    static func place(_ word: String) -> Set<String> {
        let word = Words.withoutYo(word)
        guard word.count > 2 else { return [word] }
        var forms: Set<String> = [word]
        func add(_ dropped: Int, _ endings: String) {
            for ending in endings.split(separator: " ", omittingEmptySubsequences: false) {
                forms.insert(String(word.dropLast(dropped)) + ending)
            }
        }
        if ends(word, "ые ие"), word.count > 4 { add(2, "ые ие ых их ым им ыми ими") }
        if ends(word, "ое ее") { add(2, "ое ее ого его ому ему ым им ом ем") }
        switch word.last {
        case "о": add(1, "о а у ом е")
        case "е": add(1, "е я ю ем и")
        case "а", "я", "ы", "и":
            add(1, "а я ы и е у ю ой ей ою")
            // Plural, as «Луга», «Горки».
            forms.formUnion([String(word.dropLast(1))])
            add(1, "ов ев ам ям ами ями ах ях")
        default: break
        }
        return forms.union(surname(word, nil))
    }

    /// «Заречненская» before «школа».
    static func feminineAdjective(_ word: String) -> Set<String> {
        let word = Words.withoutYo(word)
        return Set(["ая", "ой", "ую", "ою"].map { String(word.dropLast(2)) + $0 })
    }

    static func ends(_ word: String, _ endings: String) -> Bool {
        endings.split(separator: " ").contains { word.hasSuffix($0) }
    }
}

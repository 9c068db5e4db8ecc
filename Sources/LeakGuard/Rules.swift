/// All private values, ready to be looked for. A class, because every line that is read asks it.
final class Rules: Sendable {
    let book: PhraseBook
    let persons: [Person]
    /// Secrets by the number of a school.
    let numbers: [SchoolNumber: [Int]]
    /// «и».
    let and = Words.hash("и")
    private let signs = Set(["n", "no", "номер", "номера", "номером", "номеру", "nomer"].map(Words.hash))

    struct SchoolNumber: Hashable, Sendable {
        var kind: SchoolWords.Kind
        /// As the tokenizer makes it of the digits.
        var number: UInt64
    }

    /// Words that something private, or an exception, begins with.
    let firstWords: WordMarks

    /// False when surely no token is, or begins, a word that something private begins with.
    func mayBegin(in tokens: Tokens) -> Bool {
        for token in tokens where token.traits.contains(.mayJoinNext) || firstWords.mayHold(token.hash) { return true }
        return false
    }

    /// «№», «N», «номер».
    func isNumberSign(_ token: Token) -> Bool { token.isNumberSign || signs.contains(token.hash) }

    init(_ secrets: [Secret], allowed: [String]) {
        var collected = Collector()
        for (index, secret) in secrets.enumerated() { collected.add(secret, index) }
        // Without private values nothing needs an exception.
        if !collected.builder.isEmpty {
            for phrase in allowed {
                let words = Words.of(phrase).map { collected.builder.exact($0.text) }
                collected.builder.add(words, .allowed)
            }
        }
        isEmpty = collected.builder.isEmpty
        book = collected.builder.book()
        firstWords = WordMarks(collected.builder.firstWords)
        persons = collected.persons
        numbers = collected.numbers
    }

    let isEmpty: Bool
}

/// Sorts private values into what they are looked for by.
private struct Collector {
    var builder = PhraseBookBuilder()
    var persons: [Person] = []
    var numbers: [Rules.SchoolNumber: [Int]] = [:]
    private var kindNames: [SchoolWords.Kind: PhraseBookBuilder.Atom] = [:]
    private var placeMark: PhraseBookBuilder.Atom?

    mutating func add(_ secret: Secret, _ index: Int) {
        switch secret.kind {
        case .person: addPerson(secret.text, index)
        case .school: addSchool(secret.text, index)
        case .draft:
            let words = Words.of(secret.text)
            guard words.count >= 3, words.reduce(0, { $0 + $1.text.count }) >= 20 else { return }
            addPhrase(words.map(\.text), index)
        case .text:
            let words = Words.of(secret.text)
            let letters = words.reduce(0) { $0 + ($1.isNumber ? 0 : $1.text.count) }
            guard letters >= 4 else { return }
            // A short word in Latin letters may be anything.
            if words.count > 1 || letters >= 6 {
                addPhrase(words.map(\.text), index)
            } else {
                builder.add(words.map { builder.atom([$0.text]) }, .phrase(secret: index))
            }
        }
    }

    private mutating func addPhrase(_ words: [String], _ index: Int) {
        builder.add(words.map { builder.exact($0) }, .phrase(secret: index))
    }

    // MARK: Persons

    private mutating func addPerson(_ text: String, _ index: Int) {
        guard let name = PersonName(text) else { return }
        let ending = PhraseBook.Ending.surname(person: persons.count)
        persons.append(Person(name, secret: index))
        let forms = name.surname.map { part in
            Declension.surname(part, name.gender).union(part.contains("ё") ? [part] : [])
        }
        builder.add(forms.map { builder.spelt($0) }, ending)
        addJoined(name, index)
    }

    /// `ivanovamp.docx`: names of files have no signs between the words.
    private mutating func addJoined(_ name: PersonName, _ index: Int) {
        guard let given = name.given.map(Words.withoutYo) else { return }
        let surname = name.surname.map(Words.withoutYo).joined()
        let first = String(given.prefix(1))
        let second = name.patronymic.map { String(Words.withoutYo($0).prefix(1)) } ?? ""
        var joined: Set<String> = [
            surname + first, first + surname, surname + first + second, first + second + surname,
        ]
        if given.count > 1 { joined.formUnion([surname + given, given + surname]) }
        if let patronymic = name.patronymic.map(Words.withoutYo), patronymic.count > 1 {
            joined.formUnion([surname + given + patronymic, given + patronymic + surname])
        }
        builder.add([builder.spelt(joined.filter { $0.count >= 6 })], .phrase(secret: index))
    }

    // MARK: Schools

    private mutating func addSchool(_ text: String, _ index: Int) {
        let school = SchoolName(text)
        let letters = school.words.reduce(0) { $0 + $1.count }
        if school.words.count > 1 || letters >= 6 { addPhrase(school.words, index) }
        if let proper = school.proper { addPhrase(proper, index) }
        guard let kind = school.kind else { return }
        if let number = school.number {
            numbers[.init(kind: kind, number: Words.hash(number)), default: []].append(index)
        }
        let names = names(of: kind)
        if let place = school.place { addPlace(place, after: names, index) }
        if let adjective = school.adjective {
            let rank = builder.spelt(SchoolWords.ranks)
            let forms = builder.spelt(Declension.feminineAdjective(adjective))
            for ranks in 0...3 {
                builder.add([forms] + Array(repeating: rank, count: ranks) + [names], .phrase(secret: index))
            }
        }
    }

    /// The words for one school of a kind; the first time, numbers are looked for after all words of the kind.
    private mutating func names(of kind: SchoolWords.Kind) -> PhraseBookBuilder.Atom {
        if let known = kindNames[kind] { return known }
        for forms in SchoolWords.forms where forms.kind == kind {
            builder.add([builder.spelt(Self.set(forms.words))], .school(kind, form: forms.form))
        }
        let atom = builder.spelt(Self.singular(kind))
        kindNames[kind] = atom
        return atom
    }

    /// «школы п. Заречный», «школа в посёлке Заречном», «школы Заречного».
    private mutating func addPlace(_ place: [String], after names: PhraseBookBuilder.Atom, _ index: Int) {
        let words = place.map { builder.spelt(Declension.place($0).union([$0])) }
        let mark = placeMark ?? builder.spelt(SchoolWords.placeKinds)
        placeMark = mark
        let preposition = builder.spelt(["в", "из", "на"])
        for lead in [[], [mark], [mark, mark], [preposition], [preposition, mark]] {
            builder.add([names] + lead + words, .phrase(secret: index))
        }
    }

    /// «школы» is both; what is surely plural speaks of all schools of a place.
    private static func singular(_ kind: SchoolWords.Kind) -> Set<String> {
        var words: Set<String> = kind == .school ? ["школы"] : kind == .gymnasium ? ["гимназии"] : []
        for forms in SchoolWords.forms where forms.kind == kind && forms.form != .plural {
            words.formUnion(set(forms.words))
        }
        return words
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}

/// A person who must not be named, and the rule by which a surname on a page is theirs.
///
/// A surname alone may be anyone's, or no name at all, so what stands beside it decides:
/// - initials or a given name of this person: a hit, in any letter case;
/// - initials or a full name of somebody else («Иванова О. С.» when «Иванова М. П.» is private): no hit;
/// - nothing: a hit when it is written as a name. In Cyrillic that is a capital letter; in lower case only a surname
///   of six letters and more on -ов, -ев, -ский counts. A surname that is also a word («Мороз», «Школа») does not count
///   where the same file has the word in lower case. In Latin letters it must have six letters.
struct Person: Sendable {
    let secret: Int
    private let letters: Int
    /// On -ов, -ин, -ский…: ordinary words are seldom like it.
    private let isTypical: Bool
    private let isUnmistakable: Bool
    private let given: Initial?
    private let patronymic: Initial?

    /// A given name or patronymic, of which only the first letter may be known.
    private struct Initial: Sendable {
        var letters: Set<String>
        /// Cases and Latin spellings; empty when only the letter is known.
        var forms: Set<String> = []

        init(_ name: String) {
            let plain = Words.withoutYo(name)
            let first = String(plain.prefix(1))
            letters = LatinSpellings.of(first).union([first])
            if name.hasPrefix("е") || name.hasPrefix("ё") { letters.formUnion(["ye", "yo"]) }
            guard plain.count > 1 else { return }
            let forms = Declension.givenName(plain).union(Declension.givenName(name))
            self.forms = forms.reduce(forms) { $0.union(LatinSpellings.of($1)) }
        }

        func begins(_ word: String) -> Bool { letters.contains { word.hasPrefix($0) } }
    }

    init(_ name: PersonName, secret: Int) {
        self.secret = secret
        let surname = name.surname.joined()
        letters = surname.count
        let last = name.surname.last ?? ""
        isTypical = name.surname.count > 1 || PersonName.looksLikeSurname(last)
        isUnmistakable =
            letters >= 6 && Declension.ends(last, "ов ев ёв ова ева ёва ский ская цкий цкая")
        given = name.given.map(Initial.init)
        patronymic = name.patronymic.map(Initial.init)
    }

    /// What stands beside a surname.
    private enum Beside { case nothing, theirs, anotherPerson }

    enum Verdict {
        case hit
        /// A hit unless the file has the same word in lower case.
        case hitUnlessWord
        case word
        case nothing
    }

    /// How many tokens before and after a surname are asked.
    static let reach = 2

    /// - Returns: the verdict and the tokens that belong to the name.
    func judge(_ surname: ClosedRange<Int>, in tokens: Tokens, _ text: TextAround) -> (Verdict, ClosedRange<Int>) {
        let spelling = text.spelling(tokens[surname])
        if spelling.isJumbled, tokens[surname.lowerBound].isLatin, surname.count == 1 { return (.nothing, surname) }
        let (before, first) = before(surname.lowerBound, tokens, text)
        let (after, last) = after(surname.upperBound, tokens, text)
        if before == .theirs || after == .theirs {
            return (
                .hit, (before == .theirs ? first : surname.lowerBound)...(after == .theirs ? last : surname.upperBound)
            )
        }
        if before == .anotherPerson || after == .anotherPerson { return (.nothing, surname) }
        if tokens[surname.lowerBound].isLatin { return (letters >= 6 ? .hit : .nothing, surname) }
        if !spelling.isCapital { return (isUnmistakable ? .hit : .word, surname) }
        return (isTypical ? .hit : .hitUnlessWord, surname)
    }

    // MARK: Beside the surname

    private func after(_ position: Int, _ tokens: Tokens, _ text: TextAround) -> (Beside, Int) {
        guard let first = neighbour(position, position + 1, tokens, text, joinedBy: [.blank, .hyphen]) else {
            return (.nothing, position)
        }
        let second = neighbour(position + 1, position + 2, tokens, text, joinedBy: [.blank, .hyphen, .dot])
        if isInitial(first) {
            // «Иванова и Петрова»: a small letter is an initial only with its dot, or in an address.
            let isMarked =
                first.isCapital || tokens[position + 1].isLatin
                || gapAfter(position + 1, tokens, text).contains(.dot)
            guard isMarked else { return (.nothing, position) }
            return (person(first, second), second.map(isInitial) == true ? position + 2 : position + 1)
        }
        if isBothInitials(first) { return (.theirs, position + 1) }
        return (
            fullName(first, second),
            second.map { PersonName.isPatronymic($0.text) } == true ? position + 2 : position + 1
        )
    }

    private func before(_ position: Int, _ tokens: Tokens, _ text: TextAround) -> (Beside, Int) {
        guard let last = neighbour(position, position - 1, tokens, text, joinedBy: [.blank, .hyphen, .dot]) else {
            return (.nothing, position)
        }
        let gap = text.gap(tokens[position - 1], tokens[position])
        let first = neighbour(position - 1, position - 2, tokens, text, joinedBy: [.blank, .hyphen, .dot])
        if isInitial(last) {
            // «С Ивановой»: before a surname an initial has its dot, unless in an address.
            guard gap.contains(.dot) || tokens[position - 1].isLatin && gap.contains(.hyphen) else {
                return (.nothing, position)
            }
            if let first, isInitial(first) { return (person(first, last), position - 2) }
            return (person(last, nil), position - 1)
        }
        guard !gap.contains(.dot) else { return (.nothing, position) }
        if isBothInitials(last) { return (.theirs, position - 1) }
        if PersonName.isPatronymic(last.text), let first { return (fullName(first, last), position - 2) }
        return (fullName(last, nil), position - 1)
    }

    private func person(_ first: TextAround.Spelling, _ second: TextAround.Spelling?) -> Beside {
        guard let given else { return .theirs }
        guard given.letters.contains(first.text) else { return .anotherPerson }
        if let patronymic, let second, isInitial(second), !patronymic.letters.contains(second.text) {
            return .anotherPerson
        }
        return .theirs
    }

    private func fullName(_ name: TextAround.Spelling, _ next: TextAround.Spelling?) -> Beside {
        guard let given else { return .nothing }
        if given.forms.contains(name.text) { return .theirs }
        // Without a patronymic any word with a capital may follow a surname.
        guard let next, name.isCapital, PersonName.isPatronymic(next.text) else { return .nothing }
        if !given.forms.isEmpty || !given.begins(name.text) { return .anotherPerson }
        if let patronymic, !patronymic.begins(next.text) { return .anotherPerson }
        return .theirs
    }

    private func isInitial(_ word: TextAround.Spelling) -> Bool {
        word.text.unicodeScalars.count == 1
            || [given, patronymic].contains { $0?.letters.contains(word.text) == true }
    }

    /// «Иванова МП».
    private func isBothInitials(_ word: TextAround.Spelling) -> Bool {
        guard word.isAllCapitals || !word.isCapital, let given, let patronymic else { return false }
        return given.letters.contains { first in patronymic.letters.contains { first + $0 == word.text } }
    }

    private func neighbour(
        _ position: Int, _ other: Int, _ tokens: Tokens, _ text: TextAround, joinedBy allowed: TextAround.Gap
    ) -> TextAround.Spelling? {
        guard tokens.indices.contains(position), tokens.indices.contains(other), tokens[other].letters > 0,
            !tokens[other].isDigits, !tokens[other].isNumberSign
        else { return nil }
        let gap =
            position < other ? text.gap(tokens[position], tokens[other]) : text.gap(tokens[other], tokens[position])
        guard gap.subtracting([.wide]).isSubset(of: allowed) else { return nil }
        return text.spelling(tokens[other...other])
    }

    private func gapAfter(_ position: Int, _ tokens: Tokens, _ text: TextAround) -> TextAround.Gap {
        if position + 1 < tokens.count, tokens[position + 1].letters > 0 {
            return text.gap(tokens[position], tokens[position + 1])
        }
        return text.isDot(at: Int(tokens[position].end)) ? .dot : []
    }
}

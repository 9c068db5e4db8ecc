/// A school's name taken apart: «МБОУ СОШ № 4 п. Заречный», «МКОУ «ООШ с. Верхние Луга»».
struct SchoolName {
    /// Every word, signs apart.
    var words: [String]
    /// The words without the legal form; nil when too little is left to know a school by.
    var proper: [String]?
    var kind: SchoolWords.Kind?
    var number: String?
    /// The words of the place's name; nil when the name has none, or when the place has several schools.
    var place: [String]?
    /// «Заречненская» before the kind word.
    var adjective: String?

    init(_ text: String) {
        let all = Words.of(text)
        words = all.map(\.text)
        let rest = all.drop { SchoolWords.isLegalForm($0.text) }
        let letters = rest.reduce(0) { $0 + ($1.isNumber ? 0 : $1.text.count) }
        proper = rest.count >= 2 && rest.count < all.count && letters >= 3 ? rest.map(\.text) : nil

        let named = all.firstIndex { SchoolWords.kind(of: $0.text) != nil && !SchoolWords.isLegalForm($0.text) }
        let position = named ?? all.firstIndex { SchoolWords.kind(of: $0.text) != nil }
        guard let position else { return }
        kind = SchoolWords.kind(of: all[position].text)
        let after = all[(position + 1)...]
        number =
            (after.first { $0.isNumber && $0.followsNumberSign }
            ?? after.first.flatMap { $0.isNumber ? $0 : nil })?.text
        place = Self.place(after, hasNumber: number != nil)
        adjective = Self.adjective(all[..<position])
    }

    private static func place(_ words: ArraySlice<Words.Word>, hasNumber: Bool) -> [String]? {
        guard
            let mark = words.firstIndex(where: {
                SchoolWords.placeKinds.contains(Words.withoutYo($0.text)) && !$0.isCapital
            }),
            // A town has schools of several numbers: its name alone tells none.
            !(hasNumber && SchoolWords.towns.contains(words[mark].text))
        else { return nil }
        let name = words[(mark + 1)...].drop { SchoolWords.placeKinds.contains($0.text) && !$0.isCapital }
            .prefix { $0.isCapital && !$0.followsBreak }.prefix(3)
        return name.isEmpty || name.allSatisfy { $0.text.count < 3 } ? nil : name.map(\.text)
    }

    private static func adjective(_ words: ArraySlice<Words.Word>) -> String? {
        words.last {
            $0.isCapital && $0.text.count > 5 && $0.text.hasSuffix("ая") && !SchoolWords.ranks.contains($0.text)
        }?.text
    }
}

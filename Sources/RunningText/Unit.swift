/// What is counted, as far as two words can be compared.
enum Unit: Equatable {
    case none
    /// A class, a year: its number counts nothing.
    case level
    case school
    case other(String)

    init(_ word: String?) {
        guard let word else {
            self = .none
            return
        }
        if ["клас", "год", "курс", "этап", "раздел", "пункт"].contains(where: word.hasPrefix) || word == "лет" {
            self = .level
        } else if ["оу", "оо", "сош", "моу", "мбоу", "мкоу"].contains(word)
            || ["школ", "организац", "учрежден"].contains(where: word.hasPrefix)
        {
            self = .school
        } else {
            self = .other(word)
        }
    }

    func isSame(as other: Unit) -> Bool {
        switch (self, other) {
        case (.school, .school): true
        case (.other(let left), .other(let right)): left.isSameWord(as: right)
        default: false
        }
    }
}

/// A name taken apart: «Иванова Мария Петровна», «Иванова М. П.», «М.П. Иванова».
struct PersonName: Sendable {
    /// Two for a double surname; lower case.
    var surname: [String]
    /// Whole or one letter; lower case.
    var given: String?
    var patronymic: String?

    var gender: Declension.Gender? {
        if let patronymic, patronymic.count > 1 { return patronymic.hasSuffix("а") ? .female : .male }
        let last = surname.last ?? ""
        if Declension.ends(last, "ова ева ёва ина ына ская цкая ая") { return .female }
        if Declension.ends(last, "ов ев ёв ин ын ский цкий") { return .male }
        return nil
    }

    /// The name a private cell holds; nil for a cell without a surname.
    ///
    /// What follows a comma is no part of a name: «Иванова М. П., учитель».
    init?(_ text: String) {
        var words = Words.of(text).filter { !$0.isNumber }
        if let pause = words.dropFirst().firstIndex(where: \.followsBreak) {
            // «Иванова, Мария» has the surname before the comma.
            words.removeSubrange(pause...)
        }
        let initials = words.filter { $0.text.count == 1 }.map(\.text)
        var whole = Self.joined(words.filter { $0.text.count > 1 })
        guard !whole.isEmpty else { return nil }
        if !initials.isEmpty || whole.count == 1 {
            surname = whole.removeFirst()
            given = initials.first ?? whole.first?.joined()
            patronymic = initials.dropFirst().first
            return
        }
        if let position = whole.firstIndex(where: { Self.isPatronymic($0.last ?? "") }), position > 0 {
            patronymic = whole[position].joined()
            given = whole[position - 1].joined()
            whole.removeSubrange(position - 1...position)
            guard let rest = whole.first else { return nil }
            surname = rest
            return
        }
        // Without a patronymic the surname stands first, unless only the second word looks like one.
        let isSecond = !Self.looksLikeSurname(whole[0].last ?? "") && Self.looksLikeSurname(whole[1].last ?? "")
        surname = whole[isSecond ? 1 : 0]
        given = whole[isSecond ? 0 : 1].joined()
        patronymic = nil
    }

    /// Parts that a hyphen joins are one name.
    private static func joined(_ words: [Words.Word]) -> [[String]] {
        var names: [[String]] = []
        for word in words {
            if word.followsHyphen, !names.isEmpty {
                names[names.count - 1].append(word.text)
            } else {
                names.append([word.text])
            }
        }
        return names
    }

    /// In any case, in Cyrillic or Latin letters.
    static func isPatronymic(_ word: String) -> Bool {
        word.count > 4
            && Declension.ends(
                word,
                "вич вича вичу вичем виче ич ича ичу ичем иче вна вны вне вну вной ична ичны ичне ичну ичной инична оглы кызы vich vicha vichu vichem vna vny vne vnu vnoi vnoy vnoj ichna"
            )
    }

    /// An ending that ordinary words seldom have.
    static func looksLikeSurname(_ word: String) -> Bool {
        Declension.ends(
            word,
            "ов ев ёв ова ева ёва ин ина ын ына ский ская цкий цкая ской цкой енко ко ук юк чук ян янц дзе швили ых их")
    }
}

/// What the format of a cell makes of its number.
enum NumberFormat: Equatable {
    case plain
    case percent
    case date
    /// A time of day or a duration without a date.
    case time(showsSeconds: Bool, isDuration: Bool)

    /// The formats a book does not spell out (ECMA-376, part 1, 18.8.30).
    init(builtin identifier: Int) {
        switch identifier {
        case 9, 10: self = .percent
        case 14...17, 22, 27...36, 50...58: self = .date
        case 18, 20: self = .time(showsSeconds: false, isDuration: false)
        case 19, 21, 45, 47: self = .time(showsSeconds: true, isDuration: false)
        case 46: self = .time(showsSeconds: true, isDuration: true)
        default: self = .plain
        }
    }

    /// A format that is spelled out, such as `[$-419]d mmmm yyyy "г.";@`; its first section decides.
    init(code: String) {
        var letters: [Character] = []
        var isPercent = false
        var isDuration = false
        var rest = code.lowercased()[...]
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    isDuration = true
                    letters.append(first)
                }
            case "%": isPercent = true
            case "y", "m", "d", "h", "s": if letters.last != character { letters.append(character) }
            default: break
            }
        }
        // «m» is minutes after hours and before seconds, else months.
        let months = letters.indices.contains { index in
            letters[index] == "m" && !isDuration && (index == 0 || letters[index - 1] != "h")
                && (index + 1 == letters.count || letters[index + 1] != "s")
        }
        if letters.contains("y") || letters.contains("d") || months {
            self = .date
        } else if !letters.isEmpty {
            self = .time(showsSeconds: letters.contains("s"), isDuration: isDuration)
        } else {
            self = isPercent ? .percent : .plain
        }
    }
}

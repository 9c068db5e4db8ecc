/// Names that Excel takes for sheets.
enum SheetName {
    /// Valid names for a book, in order: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, no two
    /// alike in any letter case.
    static func valid(_ names: [String]) -> [String] {
        var used: Set<String> = []
        return names.map { name in
            let plain = cleaned(name)
            var candidate = shortened(plain, to: 31)
            var number = 2
            while !used.insert(candidate.lowercased()).inserted {
                let ending = " (\(number))"
                candidate = shortened(plain, to: 31 - ending.utf16.count) + ending
                number += 1
            }
            return candidate
        }
    }

    private static func cleaned(_ name: String) -> String {
        let replaced = String(VisibleText.of(name).map { "[]:*?/\\".contains($0) ? "-" : $0 })
        let trimmed = replaced.drop { $0 == "'" || $0 == " " }
        let result = String(trimmed.reversed().drop { $0 == "'" || $0 == " " }.reversed())
        return result.isEmpty ? "Лист" : result
    }

    private static func shortened(_ name: String, to limit: Int) -> String {
        var result = name
        while result.utf16.count > limit { result.removeLast() }
        while result.last == " " || result.last == "'" { result.removeLast() }
        return result
    }
}

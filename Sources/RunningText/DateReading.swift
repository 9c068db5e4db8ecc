import Documents

/// Dates as they stand in sentences.
extension TextBytes {
    /// The date that starts at `position`: `17.12.2020`, «17 декабря 2020», each with «года» or «г.» where it follows.
    func date(at position: Int) -> (date: CivilDate, end: Int)? {
        guard let (year, month, day, end) = dotted(at: position) ?? spelled(at: position),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        let next = afterSpaces(end)
        guard let word = word(at: next) else { return (date, end) }
        switch lowercased(word) {
        case "года": return (date, word.upperBound)
        case "г": return (date, self[word.upperBound] == UInt8(ascii: ".") ? word.upperBound + 1 : word.upperBound)
        default: return (date, end)
        }
    }

    private typealias Parts = (year: Int, month: Int, day: Int, end: Int)

    private func dotted(at position: Int) -> Parts? {
        guard let day = digits(at: position, limit: 2), self[day.end] == UInt8(ascii: "."),
            let month = digits(at: day.end + 1, limit: 2), self[month.end] == UInt8(ascii: "."),
            let year = digits(at: month.end + 1, limit: 4), year.end == month.end + 5
        else { return nil }
        return (year.value, month.value, day.value, year.end)
    }

    private func spelled(at position: Int) -> Parts? {
        let isQuoted = has("«", at: position)
        guard let day = digits(at: isQuoted ? position + 2 : position, limit: 2) else { return nil }
        if isQuoted, !has("»", at: day.end) { return nil }
        guard let word = word(at: afterSpaces(isQuoted ? day.end + 2 : day.end)),
            let month = Self.months[lowercased(word)],
            let year = digits(at: afterSpaces(word.upperBound), limit: 4), year.value >= 1000
        else { return nil }
        return (year.value, month, day.value, year.end)
    }

    private static let months = Dictionary(
        uniqueKeysWithValues: CivilDate.monthNames.enumerated().map { ($1, $0 + 1) })
}

import Documents

extension CivilDate {
    /// Days since 1 March 2000; by way of 400-year eras of 146 097 days.
    var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_485
    }

    /// At the ends of the calendar (years 1900 and 2199) the day itself.
    package func adding(days: Int) -> CivilDate {
        let number = dayNumber + days + 730_485
        let era = number / 146_097
        let dayOfEra = number % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return CivilDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1) ?? self
    }

    /// 1 is Monday, 7 Sunday. 1 March 2000 was a Wednesday.
    var weekday: Int { (dayNumber % 7 + 7 + 2) % 7 + 1 }

    var isLastOfMonth: Bool { day == CivilDate.days(inMonth: month, of: year) }

    /// As calendars write it: `20201217`.
    package var compact: String { iso.filter { $0 != "-" } }

    /// Its month: «сентябрь 2026».
    package var monthText: String { "\(TermVocabulary.monthNames[month - 1]) \(year)" }
}

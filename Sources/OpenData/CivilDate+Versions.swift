import Documents

extension CivilDate {
    /// `20250620`, as versions of open data are named.
    var compact: String { iso.split(separator: "-").joined() }

    /// The same day of the next year; 28 February for the day that only leap years have.
    var aYearLater: CivilDate {
        CivilDate(year: year + 1, month: month, day: day) ?? CivilDate(year: year + 1, month: month, day: 28) ?? self
    }

    /// Midnight, UTC.
    var secondsSince1970: Int {
        // Years begin in March, so that the day a leap year adds is their last.
        let shifted = month > 2 ? year : year - 1
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
        return days * 86_400
    }
}

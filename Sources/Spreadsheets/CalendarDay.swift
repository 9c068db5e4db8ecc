/// Days of the calendar as spreadsheets count and write them.
enum CalendarDay {
    typealias Day = (year: Int, month: Int, day: Int)

    /// Reads `17.12.2020` and `2020-12-17`; nil when it is no date or the calendar has no such day.
    static func parse(_ text: String) -> Day? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(part) : nil }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        let day: Day
        if !text.contains("-"), parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
            day = (numbers[2], numbers[1], numbers[0])
        } else if !text.contains("."), parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 {
            day = (numbers[0], numbers[1], numbers[2])
        } else {
            return nil
        }
        return isReal(day) ? day : nil
    }

    /// The day a number of days stands for.
    ///
    /// Counting from 1900, Excel has a 29 February 1900 that never was (number 60); counting from 1904 it has not.
    /// - Returns: nil for the days Excel does not have.
    static func day(ofSerial serial: Int, from1904: Bool) -> Day? {
        let days: Int
        if from1904 {
            guard serial >= 0 else { return nil }
            days = serial + 1462
        } else {
            guard serial >= 1, serial != 60 else { return nil }
            days = serial < 60 ? serial + 1 : serial
        }
        guard days <= 2_958_465 else { return nil }
        // Days from 30 December 1899, by way of 400-year eras that begin on 1 March 0000.
        let sinceMarch = days + 693_899
        let era = sinceMarch / 146_097
        let ofEra = sinceMarch % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }

    /// `17.12.2020`.
    static func dotted(_ day: Day) -> String {
        "\(twoDigits(day.day)).\(twoDigits(day.month)).\(day.year)"
    }

    static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func isReal(_ day: Day) -> Bool {
        let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day.year > 0 && (1...12).contains(day.month) && day.day >= 1 && day.day <= lengths[day.month - 1]
    }
}

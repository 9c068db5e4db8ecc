import Documents

/// A regular series of days, as iCalendar (RFC 5545, 3.3.10) says it.
package struct RecurrenceRule: Sendable, Hashable {
    package enum Frequency: Sendable, Hashable {
        case weekly
        /// On the last day of every so many months.
        case monthly(interval: Int)
        /// In these months (1…12, ascending); on the day, or on the last one where it is nil.
        case yearly(months: [Int], day: Int?)
    }

    package var frequency: Frequency
    package var count: Int

    /// The parts in the order they are written: `FREQ=YEARLY;BYMONTH=6,10;BYMONTHDAY=-1;COUNT=12`.
    package var text: String {
        let parts =
            switch frequency {
            case .weekly: ["FREQ=WEEKLY"]
            case .monthly(1): ["FREQ=MONTHLY", "BYMONTHDAY=-1"]
            case .monthly(let interval): ["FREQ=MONTHLY", "INTERVAL=\(interval)", "BYMONTHDAY=-1"]
            case .yearly(let months, let day):
                [
                    "FREQ=YEARLY", "BYMONTH=" + months.map { String($0) }.joined(separator: ","),
                    "BYMONTHDAY=\(day ?? -1)",
                ]
            }
        return (parts + ["COUNT=\(count)"]).joined(separator: ";")
    }

    /// The rule that gives exactly these days, in ascending order; nil when there is none or only one day.
    init?(_ days: [CivilDate]) {
        guard days.count > 1 else { return nil }
        let steps = zip(days, days.dropFirst())
        if steps.allSatisfy({ $1.dayNumber - $0.dayNumber == 7 }) {
            self.init(frequency: .weekly, count: days.count)
            return
        }
        let isAtMonthEnds = days.allSatisfy(\.isLastOfMonth)
        let months = Set(steps.map { $1.monthNumber - $0.monthNumber })
        if isAtMonthEnds, let interval = months.first, months.count == 1, (1..<12).contains(interval) {
            self.init(frequency: .monthly(interval: interval), count: days.count)
            return
        }
        // The months of the first twelve must come back every year.
        let cycle = days.prefix { $0.monthNumber < days[0].monthNumber + 12 }.count
        guard isAtMonthEnds || Set(days.map(\.day)).count == 1,
            days.indices.dropFirst(cycle).allSatisfy({
                days[$0].monthNumber - days[$0 - cycle].monthNumber == 12
            }), Set(days.prefix(cycle).map(\.month)).count == cycle
        else { return nil }
        let day = Set(days.map(\.day)).count == 1 && !isAtMonthEnds ? days[0].day : nil
        self.init(
            frequency: .yearly(months: days.prefix(cycle).map(\.month).sorted(), day: day), count: days.count)
    }

    private init(frequency: Frequency, count: Int) {
        self.frequency = frequency
        self.count = count
    }
}

extension CivilDate {
    fileprivate var monthNumber: Int { year * 12 + month }
}

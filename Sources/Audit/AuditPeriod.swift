/// The school or calendar year an audit is about.
struct AuditPeriod {
    let text: String
    /// `YYYY-MM-DD`.
    let firstDay: String
    let lastDay: String
    private let firstYear: Int

    /// `2025/2026` or `2025`; nil for anything else.
    init?(_ text: String) {
        guard let year = Int(text.prefix(4)), year > 1000 else { return nil }
        self.text = text
        firstYear = year
        if text.count == 4 {
            firstDay = "\(year)-01-01"
            lastDay = "\(year)-12-31"
        } else {
            guard text == "\(year)/\(year + 1)" else { return nil }
            firstDay = "\(year)-09-01"
            lastDay = "\(year + 1)-08-31"
        }
    }

    /// Whether a document of `period`, or without one dated `date`, belongs to it.
    func holds(period: String?, date: String?) -> Bool {
        guard let period else { return date.map { firstDay <= $0 && $0 <= lastDay } ?? false }
        if period == text { return true }
        // A plan for several years belongs to each of them.
        let ends = period.split(separator: "–").compactMap { Int($0) }
        return ends.count == 2 && ends[0] <= firstYear && firstYear <= ends[1]
    }
}

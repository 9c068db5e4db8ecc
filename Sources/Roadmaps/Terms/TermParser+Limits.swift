/// «до», «не позднее», «с».
extension TermParser {
    mutating func until() -> Term.Limit? {
        var isInclusive = accept("не", "позднее") || accept("не", "позже")
        guard isInclusive || accept("до") || accept("к") || accept("по") else { return nil }
        if accept({ ["конца", "окончания", "завершения"].contains($0) }) { isInclusive = true }
        guard let moment = moment(), word() != "-" else { return nil }
        return Term.Limit(moment: moment, isInclusive: isInclusive)
    }

    mutating func since() -> Term.Limit? {
        guard accept("с") || accept("со") || accept("начиная", "с") else { return nil }
        guard let moment = moment(), word() != "-" else { return nil }
        return Term.Limit(moment: moment, isInclusive: true)
    }

    private mutating func moment() -> Term.Limit.Moment? {
        if let day = attempt({ $0.day() }) { return .day(day) }
        if let month = attempt({ $0.month() }) { return .month(month) }
        switch attempt({ $0.years() }) {
        case .years(let years) where years.count == 1: return .year(years.lowerBound)
        case .schoolYear(let start): return .schoolYear(start)
        case nil: break
        default: return nil
        }
        let isSchool = accept(TermVocabulary.isSchoolWord)
        if !isSchool { _ = accept(TermVocabulary.isCalendarWord) }
        guard accept(TermVocabulary.isYearWord) else { return nil }
        return isSchool ? .thisSchoolYear : .thisYear
    }
}

import Documents
import Slugs

extension Term {
    /// What was understood, in plain Russian: «каждый год: июнь; каждый год: октябрь» — parts divided by semicolons.
    package var meaning: String {
        parts.map(\.meaning).joined(separator: "; ")
    }
}

extension Term.Part {
    package var meaning: String {
        switch self {
        case .span(let span): span.meaning
        case .until(let limit):
            limit.isInclusive ? "не позднее \(limit.genitive(end: true))" : "до \(limit.genitive(end: false))"
        case .since(let limit): "с \(limit.genitive(end: false))"
        case .yearly(nil): "каждый год"
        case .yearly(let work?): "каждый год: \(work)"
        case .recurrent(let recurrence): recurrence.meaning
        case .open(.throughoutYear): "в течение года"
        case .open(.always): "постоянно"
        case .open(.asNeeded): "по потребности"
        case .bound(.plan, let words): "день определяет другой план: \(Quotation.quoted(words))"
        case .bound(.event, let words): "день зависит от события: \(Quotation.quoted(words))"
        case .unknown(let words): "не понято: \(Quotation.quoted(words))"
        }
    }
}

extension Term.Span {
    var meaning: String {
        switch self {
        case .days(let from, let until) where from == until: from.genitive
        case .days(let from, let until):
            "\((from.year == until.year ? from.inYear(nil) : from).genitive) — \(until.genitive)"
        case .months(let from, let until) where from == until: from.nominative
        case .months(let from, let until):
            "\((from.year == until.year ? PartialMonth(month: from.month) : from).nominative) — \(until.nominative)"
        case .decade(let edge, let month): "\(edge.nominative) \(month.genitive)"
        case .schoolPart(let part, let edge, let year):
            (edge.map { "\($0.nominative) \(part.name(isGenitive: true))" } ?? part.name(isGenitive: false))
                + (year.map { " \($0)/\($0 + 1) учебного года" } ?? "")
        case .yearEdge(let edge, let isSchool, let year):
            "\(edge.nominative) "
                + (year.map { isSchool ? "\($0)/\($0 + 1) " : "\($0) " } ?? "")
                + (isSchool ? "учебного года" : "года")
        case .years(let years):
            years.count == 1 ? "\(years.lowerBound) год" : "\(years.lowerBound)–\(years.upperBound) годы"
        case .schoolYear(let start): "\(start)/\(start + 1) учебный год"
        }
    }
}

extension Term.Limit {
    /// - Parameter end: «не позднее мая» means its end.
    fileprivate func genitive(end: Bool) -> String {
        let prefix = end ? "конца " : ""
        return switch moment {
        case .day(let day): day.genitive
        case .month(let month): prefix + month.genitive
        case .year(let year): prefix + "\(year) года"
        case .schoolYear(let start): prefix + "\(start)/\(start + 1) учебного года"
        case .thisYear: prefix + "года"
        case .thisSchoolYear: prefix + "учебного года"
        }
    }
}

extension Term.Recurrence {
    fileprivate var meaning: String {
        if let edge { return "\(edge.prepositional) \(unit.everyGenitive)" }
        let count = times == 1 ? "раз" : "\(times) \((2...4).contains(times) ? "раза" : "раз")"
        let least = isAtLeast ? "не реже чем " : ""
        return least + count + " в " + (interval == 1 ? unit.accusative : "\(interval) \(unit.plural(interval))")
    }
}

extension Term.Recurrence.Unit {
    var accusative: String {
        switch self {
        case .week: "неделю"
        case .month: "месяц"
        case .quarter: "квартал"
        case .schoolQuarter: "учебную четверть"
        case .halfYear: "учебное полугодие"
        case .year: "год"
        case .schoolYear: "учебный год"
        }
    }

    fileprivate var everyGenitive: String {
        switch self {
        case .week: "каждой недели"
        case .month: "каждого месяца"
        case .quarter: "каждого квартала"
        case .schoolQuarter: "каждой учебной четверти"
        case .halfYear: "каждого учебного полугодия"
        case .year: "каждого года"
        case .schoolYear: "каждого учебного года"
        }
    }

    fileprivate func plural(_ count: Int) -> String {
        let isFew = (2...4).contains(count)
        return switch self {
        case .week: isFew ? "недели" : "недель"
        case .month: isFew ? "месяца" : "месяцев"
        case .quarter: isFew ? "квартала" : "кварталов"
        case .schoolQuarter: isFew ? "учебные четверти" : "учебных четвертей"
        case .halfYear: isFew ? "учебных полугодия" : "учебных полугодий"
        case .year: isFew ? "года" : "лет"
        case .schoolYear: isFew ? "учебных года" : "учебных лет"
        }
    }
}

extension Term.Edge {
    fileprivate var nominative: String {
        switch self {
        case .start: "начало"
        case .middle: "середина"
        case .end: "конец"
        }
    }

    fileprivate var prepositional: String {
        switch self {
        case .start: "в начале"
        case .middle: "в середине"
        case .end: "в конце"
        }
    }
}

extension Term.SchoolPart {
    fileprivate func name(isGenitive: Bool) -> String {
        let numerals = ["I", "II", "III", "IV"]
        switch self {
        case .quarter(let number): return numerals[(number - 1) % 4] + (isGenitive ? " четверти" : " четверть")
        case .half(let number): return numerals[(number - 1) % 4] + (isGenitive ? " полугодия" : " полугодие")
        }
    }
}

extension PartialDate {
    fileprivate var genitive: String {
        "\(day) \(CivilDate.monthNames[month - 1])" + (year.map { " \($0) года" } ?? "")
    }
}

extension PartialMonth {
    fileprivate var nominative: String {
        TermVocabulary.monthNames[month - 1] + (year.map { " \($0) года" } ?? "")
    }

    fileprivate var genitive: String {
        CivilDate.monthNames[month - 1] + (year.map { " \($0) года" } ?? "")
    }
}

/// For whom address and methodical recommendations are written.
package enum Audience: String, Sendable, CaseIterable, Hashable {
    case teachers = "педагоги"
    case heads = "руководящий состав"
    case methodologists = "методисты и специалисты"
}

/// The form of an event.
package enum EventForm: String, Sendable, CaseIterable, Hashable {
    case seminar = "семинар"
    case webinar = "вебинар"
    case roundTable = "круглый стол"
    case masterClass = "мастер-класс"
    case internship = "стажировка"
    case course = "КПК"
    case consultation = "консультация"
}

/// Whom an event covers (показатель 7 of methodical work: i, j, k).
package enum EventGroup: String, Sendable, CaseIterable, Hashable {
    case managementTeams = "управленческие команды"
    case schoolAssociations = "ШМО"
    case teachers = "педагоги"
}

/// Indicators of methodical work that a document may say it is evidence for: a number, or a number and its letter.
package enum IndicatorNames {
    package static let all = [
        "1", "1.a", "2", "2.b", "3", "3.c", "4", "4.d", "5", "5.e", "5.f", "5.g", "6", "6.h", "7", "7.i", "7.j", "7.k",
        "8", "9", "10", "11", "12", "13", "13.l",
    ]
}

/// Who holds an event.
package enum EventLevel: String, Sendable, CaseIterable, Hashable {
    case municipal = "муниципальный"
    case school = "внутришкольный"
}

/// The kinds of documents a department publishes.
package enum DocumentKind: String, Sendable, CaseIterable, Hashable {
    case order = "приказ"
    case instruction = "распоряжение"
    case regulation = "положение"
    case roadmap = "дорожная карта"
    case programme = "программа работы"
    case plan = "план работы"
    case schedule = "календарный график"
    case recommendations = "методические рекомендации"
    case addressRecommendations = "адресные рекомендации"
    case analyticNote = "аналитическая справка"
    case report = "отчёт"
    case decision = "управленческое решение"
    case minutes = "протокол"
    case letter = "информационное письмо"
    case agreement = "соглашение"
    case event = "мероприятие"
    case publication = "издание"
    case message = "сообщение"
    case resource = "ресурс"

    /// How the key `вид` names it.
    package var name: String { rawValue }

    /// The name at the head of a page.
    package var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    /// The heading over a list of documents of this kind.
    package var pluralTitle: String {
        switch self {
        case .order: "Приказы"
        case .instruction: "Распоряжения"
        case .regulation: "Положения"
        case .roadmap: "Дорожные карты"
        case .programme: "Программы работы"
        case .plan: "Планы работы"
        case .schedule: "Календарные графики"
        case .recommendations: "Методические рекомендации"
        case .addressRecommendations: "Адресные рекомендации"
        case .analyticNote: "Аналитические справки"
        case .report: "Отчёты"
        case .decision: "Управленческие решения"
        case .minutes: "Протоколы"
        case .letter: "Информационные письма"
        case .agreement: "Соглашения"
        case .event: "Мероприятия"
        case .publication: "Издания"
        case .message: "Сообщения"
        case .resource: "Информационные страницы"
        }
    }

    /// The part of an address that stands for the kind.
    package var slug: String {
        switch self {
        case .order: "prikazy"
        case .instruction: "rasporyazheniya"
        case .regulation: "polozheniya"
        case .roadmap: "dorozhnye-karty"
        case .programme: "programmy"
        case .plan: "plany"
        case .schedule: "grafiki"
        case .recommendations: "rekomendatsii"
        case .addressRecommendations: "adresnye-rekomendatsii"
        case .analyticNote: "spravki"
        case .report: "otchety"
        case .decision: "resheniya"
        case .minutes: "protokoly"
        case .letter: "pisma"
        case .agreement: "soglasheniya"
        case .event: "meropriyatiya"
        case .publication: "izdaniya"
        case .message: "soobshcheniya"
        case .resource: "stranitsy"
        }
    }

    /// The shelf of «ШНОР» where it stands unless the document says otherwise; nil when it must say.
    package var shelf: Shelf? {
        switch self {
        case .order, .instruction: .orders
        case .regulation: .regulations
        case .roadmap: .roadmaps
        case .programme: .programmes
        case .plan, .schedule: .plans
        case .recommendations: .recommendations
        case .addressRecommendations, .analyticNote, .report, .decision, .letter: .monitorings
        case .agreement: .networking
        case .event: .events
        case .publication: .library
        case .message: .channel
        case .minutes, .resource: nil
        }
    }

    /// The grammatical gender of the kind's name.
    package var gender: Gender {
        switch self {
        case .roadmap, .programme, .analyticNote: .feminine
        case .instruction, .regulation, .decision, .letter, .agreement, .event, .publication, .message: .neuter
        case .recommendations, .addressRecommendations: .plural
        case .order, .plan, .schedule, .report, .minutes, .resource: .masculine
        }
    }

    package enum Gender: Sendable, Hashable { case masculine, feminine, neuter, plural }

    /// True for kinds that must have a number (`KindRequirements` asks for it when they are written).
    package var isNumbered: Bool {
        switch self {
        case .order, .instruction, .minutes: true
        case .regulation, .roadmap, .programme, .plan, .schedule, .recommendations, .addressRecommendations,
            .analyticNote, .report, .decision, .letter, .agreement, .event, .publication, .message, .resource:
            false
        }
    }

    /// True for papers people cite by the numbers of their points: acts and minutes.
    package var isCitedByPoints: Bool { isAct || self == .minutes }

    /// True for acts that other documents cite by number and date and that may be in force or not.
    package var isAct: Bool {
        switch self {
        case .order, .instruction, .regulation, .roadmap, .programme, .decision, .agreement: true
        case .plan, .schedule, .recommendations, .addressRecommendations, .analyticNote, .report, .minutes, .letter,
            .event, .publication, .message, .resource:
            false
        }
    }
}

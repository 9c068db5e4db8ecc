/// A place in the section «ШНОР» where documents of one sort stand.
///
/// The first seven are the structure of the information platform (Положение, п. 4.5.1); the others are what the
/// indicators of methodical work ask for on top of it.
package enum Shelf: String, Sendable, CaseIterable, Hashable {
    case orders = "prikazy"
    case regulations = "polozheniya"
    case roadmaps = "dorozhnye-karty"
    case programmes = "programmy"
    case plans = "plany"
    case recommendations = "rekomendatsii"
    case monitorings = "monitoringi"
    case library = "biblioteka"
    case channel = "kanal"
    case events = "meropriyatiya"
    case networking = "set"
    case mentoringCentre = "mnts"
    case tutoringPoint = "mtkp"

    package var slug: String { rawValue }

    package var title: String {
        switch self {
        case .orders: "Приказы и распоряжения"
        case .regulations: "Положения"
        case .roadmaps: "Дорожные карты"
        case .programmes: "Программы работы"
        case .plans: "Планы работы и календарные графики"
        case .recommendations: "Методические рекомендации"
        case .monitorings: "Мониторинги"
        case .library: "Электронная библиотека методических изданий"
        case .channel: "Канал оперативного информирования"
        case .events: "Мероприятия"
        case .networking: "Сетевое взаимодействие"
        case .mentoringCentre: "Муниципальный наставнический центр"
        case .tutoringPoint: "Муниципальный тьюторский консультационный пункт"
        }
    }

    /// How the key `полка` names it.
    package var name: String {
        switch self {
        case .orders: "приказы"
        case .regulations: "положения"
        case .roadmaps: "дорожные карты"
        case .programmes: "программы работы"
        case .plans: "планы работы"
        case .recommendations: "методические рекомендации"
        case .monitorings: "мониторинги"
        case .library: "библиотека"
        case .channel: "канал"
        case .events: "мероприятия"
        case .networking: "сетевое взаимодействие"
        case .mentoringCentre: "МНЦ"
        case .tutoringPoint: "МТКП"
        }
    }

    package var group: ShelfGroup {
        switch self {
        case .orders, .regulations, .roadmaps, .programmes, .plans: .normativeActs
        case .recommendations: .recommendations
        case .monitorings: .monitorings
        case .library, .channel, .events: .methodicalWork
        case .networking, .mentoringCentre, .tutoringPoint: .partnership
        }
    }

    /// What a visitor finds here, one sentence.
    package var summary: String {
        switch self {
        case .orders: "Решения, которыми создана и изменяется система поддержки школ."
        case .regulations: "Правила, утверждённые приказами: система работы, мониторинг, центры поддержки."
        case .roadmaps: "Мероприятия по срокам и ответственным."
        case .programmes: "Программы перехода школ в эффективный режим и программы поддержки."
        case .plans: "Что и когда делается в учебном году."
        case .recommendations: "Материалы для учителей, методистов и руководителей."
        case .monitorings: "Результаты мониторингов, аналитические справки и адресные рекомендации."
        case .library: "Методические издания, которые можно прочитать и скачать."
        case .channel: "Короткие сообщения для школ и способы связаться."
        case .events: "Семинары, вебинары, стажировки и другие встречи с их материалами."
        case .networking: "Школы-лидеры и соглашения о сетевом взаимодействии."
        case .mentoringCentre: "Поддержка управленческих команд наставниками."
        case .tutoringPoint: "Консультации учителей-предметников у тьюторов."
        }
    }

    /// True for the structure that п. 4.5.1 of the Положение lays down.
    package var isRequired: Bool {
        switch self {
        case .orders, .regulations, .roadmaps, .programmes, .plans, .recommendations, .monitorings: true
        case .library, .channel, .events, .networking, .mentoringCentre, .tutoringPoint: false
        }
    }
}

/// Shelves that stand under one heading on the section's page.
package enum ShelfGroup: String, Sendable, CaseIterable, Hashable {
    case normativeActs = "normativnye-akty"
    case recommendations = "rekomendatsii"
    case monitorings = "monitoringi"
    case methodicalWork = "metodicheskaya-rabota"
    case partnership = "podderzhka"

    package var title: String {
        switch self {
        case .normativeActs: "Нормативные акты"
        case .recommendations: "Методические рекомендации"
        case .monitorings: "Мониторинги"
        case .methodicalWork: "Библиотека, канал и мероприятия"
        case .partnership: "Поддержка и сотрудничество"
        }
    }

    package var shelves: [Shelf] { Shelf.allCases.filter { $0.group == self } }
}

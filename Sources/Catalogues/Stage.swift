/// The nine stages of the management cycle, in order: the columns of the completeness matrix
/// (Положение, главы II, V–VIII).
package enum Stage: String, Sendable, CaseIterable, Hashable {
    case goals = "tseli"
    case indicators = "pokazateli"
    case methods = "metody"
    case monitoring = "monitoring"
    case analysis = "analiz"
    case recommendations = "rekomendatsii"
    case measures = "mery"
    case decisions = "resheniya"
    case effectiveness = "effektivnost"

    package var slug: String { rawValue }

    /// 1…9.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// How the key `этап` names it, and the heading on a direction's page.
    package var title: String {
        switch self {
        case .goals: "Цели и нормативная база"
        case .indicators: "Показатели"
        case .methods: "Методы сбора информации"
        case .monitoring: "Мониторинг"
        case .analysis: "Анализ результатов"
        case .recommendations: "Адресные рекомендации"
        case .measures: "Меры и мероприятия"
        case .decisions: "Управленческие решения"
        case .effectiveness: "Анализ эффективности принятых мер"
        }
    }
}

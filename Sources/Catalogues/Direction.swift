/// The eight directions of the municipal management mechanisms, in their official order.
package enum Direction: String, Sendable, CaseIterable, Hashable {
    case preparation = "podgotovka"
    case shnor = "shnor"
    case talents = "talanty"
    case careers = "proforientatsiya"
    case heads = "rukovoditeli"
    case teachers = "pedagogi"
    case upbringing = "vospitanie"
    case preschool = "doshkolnoe"

    package var slug: String { rawValue }

    /// 1…8.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    package var title: String {
        switch self {
        case .preparation: "Система оценки качества подготовки обучающихся"
        case .shnor:
            "Система работы со школами с низкими результатами обучения и/или школами, функционирующими в неблагоприятных социальных условиях"
        case .talents: "Система выявления, поддержки и развития способностей и талантов у детей и молодежи"
        case .careers: "Система работы по самоопределению и профессиональной ориентации обучающихся"
        case .heads: "Система мониторинга эффективности руководителей образовательных организаций"
        case .teachers: "Система обеспечения профессионального развития педагогических работников"
        case .upbringing: "Система организации воспитания обучающихся"
        case .preschool: "Система мониторинга качества дошкольного образования"
        }
    }

    /// The name that fits a menu and a table's cell.
    package var shortTitle: String {
        switch self {
        case .preparation: "Качество подготовки"
        case .shnor: "Работа со ШНОР"
        case .talents: "Способности и таланты"
        case .careers: "Профориентация"
        case .heads: "Эффективность руководителей"
        case .teachers: "Развитие педагогов"
        case .upbringing: "Воспитание"
        case .preschool: "Дошкольное образование"
        }
    }

    /// Other spellings met in acts; all are accepted in front matter.
    package var aliases: [String] {
        switch self {
        case .preparation: ["Система оценки качества подготовки"]
        case .shnor:
            [
                "Система работы со ШНОР", "ШНОР", "ШНРО", "ШФНСУ", "ШНРО/ШФНСУ",
                "Система работы со школами с низкими образовательными результатами",
            ]
        case .talents: ["Система выявления, поддержки и развития способностей и талантов у обучающихся"]
        case .careers: []
        case .heads: ["Система повышения эффективности руководителей образовательных организаций"]
        case .teachers: []
        case .upbringing: ["Система воспитания и социализации обучающихся"]
        case .preschool: ["Система развития дошкольного образования"]
        }
    }
}

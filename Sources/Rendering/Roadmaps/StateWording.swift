import Roadmaps
import SiteModel

extension ItemState.Kind {
    /// In the order of what asks for action first.
    static let ordered: [ItemState.Kind] = [.overdue, .due, .ahead, .open, .done, .undated]

    /// The word on the badge.
    var words: String {
        switch self {
        case .done: "исполнено"
        case .due: "в сроке"
        case .overdue: "просрочено"
        case .ahead: "впереди"
        case .open: "действует"
        case .undated: "срок не определён"
        }
    }

    /// The class the theme styles a state by.
    var cssClass: String {
        switch self {
        case .done: "done"
        case .due: "due"
        case .overdue: "overdue"
        case .ahead: "ahead"
        case .open: "open"
        case .undated: "undated"
        }
    }
}

/// How many measures stand how.
enum StateCounts {
    /// States nobody is in are left out.
    static func counts(_ items: [SiteRoadmapItem]) -> [StateCountContext] {
        ItemState.Kind.ordered.compactMap { kind in
            let count = items.count { $0.state.kind == kind }
            return count == 0 ? nil : StateCountContext(count: "\(count)", state: kind.words, stateClass: kind.cssClass)
        }
    }

    /// `50 мероприятий: просрочено 2, исполнено 48`.
    static func sentence(_ items: [SiteRoadmapItem]) -> String {
        let parts = counts(items).map { "\($0.state)\u{A0}\($0.count)" }
        return "\(measures(items.count)): \(parts.joined(separator: ", "))"
    }

    /// `1 мероприятие`, `50 мероприятий`.
    static func measures(_ count: Int) -> String {
        "\(count)\u{A0}" + RussianText.plural(count, "мероприятие", "мероприятия", "мероприятий")
    }
}

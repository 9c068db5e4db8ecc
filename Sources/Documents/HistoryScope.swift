import Fields

/// How much of what a document said before is shown.
package enum HistoryScope: Sendable, Hashable {
    case whole
    /// Only what was written on this day or later.
    case from(CivilDate)
    case none

    /// What two of them allow together.
    package func narrowed(by other: HistoryScope) -> HistoryScope {
        switch (self, other) {
        case (.none, _), (_, .none): .none
        case (.whole, let scope), (let scope, .whole): scope
        case (.from(let one), .from(let two)): .from(max(one, two))
        }
    }
}

extension FieldReader {
    /// `нет`, `да` or the day it starts from; the whole history when the key is not there.
    ///
    /// What cannot be understood shows nothing: somebody meant to hold something back.
    mutating func historyScope(_ key: Key) -> HistoryScope {
        guard has(key) else { return .whole }
        guard let text = text(key, isFree: false) else { return .none }
        switch text.value.lowercased() {
        case "да", "true": return .whole
        case "нет", "false": return .none
        default: break
        }
        if case .success(let day) = CivilDate.parse(text.value) { return .from(day) }
        invalid(
            "value.history", text, "в поле «\(key.rawValue)» может стоять «нет», «да» или день",
            "запишите «нет», чтобы не показывать прежние редакции, или день, с которого их показывать: 01.09.2025")
        return .none
    }
}

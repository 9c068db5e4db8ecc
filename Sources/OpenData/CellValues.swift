import Methodology
import Monitoring
import Spreadsheets

extension SheetContent.Value {
    static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }

    /// Rounded as pages show it; a whole number has no decimals.
    static func number(_ value: Rational, of unit: Unit) -> Self {
        let text = value.text(places: unit.places).map { $0 == "," ? "." : $0 == "\u{2212}" ? "-" : $0 }
        return DecimalText(String(text)).map { .number($0, decimals: value.isWhole ? 0 : unit.places) } ?? .empty
    }

    /// A withheld number is as empty as one that does not exist; the note tells them apart.
    static func number(_ value: Published<Rational>, of unit: Unit) -> Self {
        value.value.map { number($0, of: unit) } ?? .empty
    }

    static func count(_ count: Int?) -> Self {
        count.flatMap { DecimalText("\($0)") }.map { .number($0) } ?? .empty
    }
}

/// Remarks of a row, the gist first.
enum Note {
    static func withheld(_ method: Method) -> String { "скрыто: меньше \(method.threshold)" }
    static let missing = CategoryName.withoutValue
    static let withheldBefore = "предыдущее значение скрыто"

    static func cell(_ remarks: [String?]) -> SheetContent.Value {
        let remarks = remarks.compactMap(\.self)
        return remarks.isEmpty ? .empty : .text(remarks.joined(separator: "; "))
    }

    /// What a reader of the column must know.
    static let description =
        "«скрыто: меньше N» — за числом стоит меньше N единиц или по нему можно вычислить такое число; "
        + "«нет данных» — значения нет"
    static let english =
        "Remark: withheld because fewer than N units stand behind the number or could be worked out from it; no data"
}

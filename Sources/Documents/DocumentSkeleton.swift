import Catalogues
import Diagnostics
import Fields
import Slugs

/// A new document with every field its kind must have, filled so that it passes `svod check` as it is.
///
/// What only the author can know is external or a draft: the skeleton is never published by itself.
package struct DocumentSkeleton: Sendable {
    /// Path from the content folder.
    package let path: String
    package let text: String

    /// - Parameter today: asked only when no date is given.
    /// - Throws: a diagnostic for an unknown kind, a bad number or a bad date.
    package init(
        kind kindName: String, title: String, number: String?, date: String?, today: () throws -> CivilDate
    ) throws(DiagnosticError) {
        let kind = try Self.kind(kindName)
        let number = try number.map(Self.number)
        let date = try Self.date(date, today)
        let title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
        var lines = [
            "---", "название: \(Self.quoted(title))", "вид: \(kind.name)", "раздел: ШНОР",
        ]
        let filled = Self.fields(of: kind, number: number, date: date)
        lines += filled.map { "\($0.key.rawValue): \($0.value)" }
        lines += ["черновик: да", "---", "", Self.bodyText, ""]
        text = lines.joined(separator: "\n")
        let subject = number.map { "\($0.text) \(date.year)" } ?? title
        let stem = Slug.make("\(kind.name) \(subject)").prefix(80)
        path = "documents/shnor/\(kind.shelf?.slug ?? kind.slug)/\(stem).md"
    }

    /// Fields in the order a reader expects them; a placeholder says what belongs there.
    private static func fields(
        of kind: DocumentKind, number: ActNumber?, date: CivilDate
    ) -> [(key: FrontMatterKey, value: String)] {
        var keys = KindRequirements.required(kind).compactMap(\.last)
        if number != nil, !keys.contains(.number) { keys.insert(.number, at: 0) }
        if !keys.contains(.date), [.resource, .publication, .recommendations].contains(kind) == false {
            keys.append(.date)
        }
        if kind == .minutes || kind == .resource { keys.insert(.shelf, at: 0) }
        if keys.contains(.direction) { keys.append(.stage) }
        if kind == .publication { keys.append(.compiler) }
        return keys.map { ($0, value(of: $0, number: number, date: date)) }
    }

    /// Stands where only the author knows which act is meant.
    static let unknownAct = "приказ № … от …"
    /// Stands where the text of the document belongs.
    static let bodyText = "Здесь текст документа."
    static let bodyBytes = Array(bodyText.utf8)

    private static func value(of key: FrontMatterKey, number: ActNumber?, date: CivilDate) -> String {
        switch key {
        case .number: number.map { quoted($0.text) } ?? "…"
        case .date: date.dotted
        case .issuer: "Управление образования"
        case .period: Period.schoolYear(of: date).text
        case .year: "\(date.year)"
        case .approvedBy, .basis: "{внешний: \"\(unknownAct)\"}"
        case .annex: "1"
        case .audience: "педагоги"
        case .shelf: "мониторинги"
        case .direction: "shnor"
        case .stage: "адресные рекомендации"
        case .agenda: "[…]"
        case .parties: "[…, …]"
        case .form: "семинар"
        case .group: "педагоги"
        default: "…"
        }
    }

    private static func kind(_ name: String) throws(DiagnosticError) -> DocumentKind {
        if let kind = NameTables.kinds[name] { return kind }
        let names = NameTables.kinds.names
        throw DiagnosticError(
            Diagnostic(
                "new.unknown-kind", at: SourceLocation(file: "svod new"), "неизвестный вид документа «\(name)»",
                remedy: "выберите один из видов: \(names.joined(separator: ", "))",
                suggestion: NameTables.kinds.nearest(to: name)))
    }

    private static func number(_ text: String) throws(DiagnosticError) -> ActNumber {
        if let number = ActNumber(text) { return number }
        throw DiagnosticError(
            Diagnostic(
                "new.number", at: SourceLocation(file: "--number"), "«\(text)» — не номер документа",
                remedy: "запишите номер без даты и пояснений: 579, 143/а, 01-121/13-01"))
    }

    private static func date(
        _ text: String?, _ today: () throws -> CivilDate
    ) throws(DiagnosticError) -> CivilDate {
        func problem(_ message: String) -> DiagnosticError {
            DiagnosticError(
                Diagnostic(
                    "new.date", at: SourceLocation(file: "--date"), message, remedy: "запишите дату как 17.12.2020"))
        }
        guard let text else {
            guard let date = try? today() else { throw problem("не удалось узнать сегодняшнее число") }
            return date
        }
        switch CivilDate.parse(text) {
        case .success(let date): return date
        case .failure(.form): throw problem("«\(text)» — не дата")
        case .failure(.impossible): throw problem("в календаре нет дня «\(text)»")
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

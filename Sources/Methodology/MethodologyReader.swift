import Catalogues
import Diagnostics
import Documents
import Fields

/// Reads one file of `methodology/`.
enum MethodologyReader {
    /// What a file holds.
    struct Reading {
        /// Nil when it has errors.
        var method: Method?
        /// Known even of a method with errors, so that its campaigns are not told that it does not exist.
        var code: String?
        var diagnostics: [Diagnostic]
    }

    static func read(_ source: SourceFile) -> Reading {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLMapping(String(decoding: source.bytes, as: UTF8.self), source: source, lineOffset: 0)
        } catch {
            return Reading(diagnostics: [error.diagnostic])
        }
        var reader = FieldReader<MethodologyKey>(mapping, .methodology)
        let code = reader.code(.code)
        var method = reader.method(code)
        var diagnostics = reader.diagnostics
        // Codes can be followed only when every one of them was read.
        if !diagnostics.hasErrors { diagnostics += MethodologyRules.check(&method) }
        return Reading(method: diagnostics.hasErrors ? nil : method, code: code?.value, diagnostics: diagnostics)
    }
}

extension FieldReader<MethodologyKey> {
    fileprivate mutating func method(_ code: Located<String>?) -> Method? {
        require([.code, .title, .section, .act, .edition, .validFrom, .period, .forms, .indicators])
        let title = text(.title)?.value
        let section = choice(.section, "section", NameTables.sections)
        let direction = choice(.direction, "direction", NameTables.directions)?.first
        let act = text(.act)?.value
        let edition = text(.edition)?.value
        let validFrom = date(.validFrom)
        let validUntil = date(.validUntil)
        let periodKind = choice(.period, "period-kind", NameTable(of: PeriodKind.self))
        let threshold = count(.threshold)
        let forms = list(.forms, FormKey.self, .methodology) { $0.form() }
        let indicators = list(.indicators, IndicatorKey.self, .methodology) { $0.indicator() }
        let scales = list(.scales, ScaleKey.self, .methodology) { $0.scale() }
        let improvement = list(.improvement, ImprovementKey.self, .methodology) { $0.texts(.indicators) }.flatMap(
            \.self)
        let confirmations = list(.confirmations, ConfirmationKey.self, .methodology) { $0.confirmation() }
        let summary = text(.summary)?.value
        let point = text(.point)?.value
        checkDirection(section, direction)
        guard let code, let title, let section, let act, let edition, let validFrom, let periodKind else { return nil }
        return Method(
            source: source, code: code, title: title, summary: summary, section: section, direction: direction,
            act: act, point: point, edition: edition, validFrom: validFrom, validUntil: validUntil,
            periodKind: periodKind, threshold: threshold ?? 3, forms: forms, indicators: indicators, scales: scales,
            improvement: improvement.map(\.value), confirmations: confirmations)
    }
}

extension FieldReader {
    /// A name that can stand in an address: lower-case Latin letters, digits, hyphens.
    mutating func code(_ key: Key) -> Located<String>? {
        guard let text = text(key) else { return nil }
        let isFit = text.value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        if isFit, text.value.utf8.contains(where: { $0 >= UInt8(ascii: "a") }) { return text }
        invalid(
            "methodology.code", text, "«\(text.value)» не годится в коды",
            "запишите код строчными латинскими буквами, цифрами и дефисом: kompetentsii")
        return nil
    }

}

extension FieldReader<MethodologyKey> {
    /// Pages of «Механизмы» stand under their direction.
    private mutating func checkDirection(_ section: SiteSection?, _ direction: Direction?) {
        guard section == .mechanisms, direction == nil, !has(.direction) else { return }
        report(
            source.diagnostic(
                "methodology.no-direction", at: keyLocation(.section) ?? start,
                "у мониторинга раздела «Механизмы» нет направления", remedy: "добавьте строку «направление: …»"))
    }
}

extension FieldReader<ConfirmationKey> {
    fileprivate mutating func confirmation() -> Method.Confirmation? {
        require([.factor, .protocolGroup, .diagnosed])
        let diagnosed = texts(.diagnosed).map(\.value)
        guard let factor = text(.factor), let group = text(.protocolGroup) else { return nil }
        return Method.Confirmation(factor: factor.value, protocolGroup: group.value, diagnosed: diagnosed)
    }
}

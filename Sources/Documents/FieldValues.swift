import Catalogues
import Diagnostics
import Fields

/// Typed values of single fields. Each returns nil after reporting what is wrong.
extension FieldReader {
    package mutating func date(_ key: Key) -> CivilDate? {
        guard let text = text(key, isFree: false) else { return nil }
        switch CivilDate.parse(text.value) {
        case .success(let date): return date
        case .failure(.form):
            invalid("value.date-form", text, "«\(text.value)» — не дата", "запишите дату как 17.12.2020")
        case .failure(.impossible):
            invalid(
                "value.date-impossible", text, "в календаре нет дня «\(text.value)»", "проверьте число, месяц и год")
        }
        return nil
    }

    package mutating func period(_ key: Key) -> Period? {
        guard let text = text(key, isFree: false) else { return nil }
        if let period = Period.parse(text.value) {
            if case .years(let first, let last) = period, last == first + 1, text.value.contains("-") {
                report(
                    source.diagnostic(
                        "value.period-kind", .warning, at: source.location(of: text),
                        "непонятно, учебный это год или два календарных; прочитано как два календарных",
                        remedy: "учебный год запишите как \(first)/\(last), два календарных — как \(first)–\(last)"))
            }
            return period
        }
        invalid(
            "value.period", text, "«\(text.value)» — не период",
            "запишите учебный год как 2024/2025, год как 2024, несколько лет как 2024–2026")
        return nil
    }

    package mutating func year(_ key: Key) -> Int? {
        guard let text = text(key, isFree: false) else { return nil }
        if let year = Period.year(text.value) { return year }
        invalid("value.year", text, "«\(text.value)» — не год", "запишите год четырьмя цифрами: 2025")
        return nil
    }

    mutating func number(_ key: Key) -> ActNumber? {
        guard let text = text(key, isFree: false) else { return nil }
        if let number = ActNumber(text.value) { return number }
        invalid(
            "value.number", text, "«\(text.value)» — не номер документа",
            "запишите номер без даты и пояснений: 579, \"143/а\", \"01-121/13-01\"")
        return nil
    }

    /// A site address: `/a/b/`, lower-case ASCII letters, digits, `-` and `/`, with a slash at both ends. A former one
    /// may also be a file, `/a/B.html` or `/a/B.htm`.
    mutating func address(_ text: Located<String>, isFormer: Bool = false) -> Located<String>? {
        // A page with the name of one of the site's files would take its place.
        let isReserved = text.value.hasPrefix("/assets/") || (!isFormer && text.value.contains("."))
        let allowed = text.value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): isFormer
            default: false
            }
        }
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
        let isFile = isFormer && (text.value.hasSuffix(".html") || text.value.hasSuffix(".htm"))
        let shaped = parts.first == "" && (isFile ? parts.count >= 2 : parts.count >= 3 && parts.last == "")
        let inner = isFile ? parts.dropFirst() : parts.dropFirst().dropLast()
        let sound = inner.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        if allowed, shaped, sound, !isReserved { return text }
        if isFormer {
            // A page that sends the visitor on is a file; a server shows it as a page by such an address only.
            invalid(
                "value.former-address", text, "с прежнего адреса «\(text.value)» переход на новую страницу не сделать",
                "переход возможен с адресов от корня сайта, латиницей, которые заканчиваются косой чертой, .html "
                    + "или .htm: /docs/prikaz.html; с остальных его настраивают на самом сервере")
            return nil
        }
        invalid(
            "value.address", text, "«\(text.value)» — не адрес страницы",
            "запишите путь латиницей от корня сайта, с косой чертой в начале и в конце: /shnor/prikazy/2020/579/")
        return nil
    }
}

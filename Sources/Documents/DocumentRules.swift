import Catalogues
import Diagnostics
import Fields
import Glibc

/// Rules about keys that belong together, and about what each kind must have.
extension FieldReader<FrontMatterKey> {
    mutating func requireCommonKeys() {
        for key in [FrontMatterKey.title, .kind, .section] where !has(key) {
            missing([key], of: nil)
        }
    }

    mutating func checkKeys(of kind: DocumentKind) {
        for alternatives in KindRequirements.required(kind) where !alternatives.contains(where: { has($0) }) {
            missing(alternatives, of: kind)
        }
        for key in FrontMatterKey.allCases where has(key) {
            guard let kinds = KindRequirements.kinds(allowing: key), !kinds.contains(kind) else { continue }
            finding(
                "front-matter.key-not-for-kind", key,
                "поле «\(key.rawValue)» не бывает у документа вида «\(kind.name)»",
                "уберите поле или исправьте вид; поле возможно у видов: \(kinds.map(\.name).joined(separator: ", "))")
        }
    }

    mutating func check(_ document: Document) {
        if !document.publication.isDraft { rejectSkeletonText(document) }
        checkPlacement(document)
        checkDates(document)
        if has(.annex), !has(.approvedBy) {
            finding(
                "document.annex-without-act", .annex, "указан номер приложения, но не сказано, к какому приказу",
                "добавьте поле «утверждено: приказ № … от …»")
        }
        if document.kind == .publication, document.attachments.isEmpty, document.isBodyEmpty, !has(.files) {
            finding(
                "document.publication-empty", .kind, "у издания нет ни файла, ни текста",
                "добавьте поле «файлы» или текст издания")
        }
    }

    /// A skeleton passes as a draft; what goes to the public must be filled in.
    mutating func rejectPlaceholders() {
        for place in placeholders {
            report(
                source.diagnostic(
                    "value.placeholder", at: source.location(of: place),
                    "поле из заготовки не заполнено: «\(place.value)»", remedy: "впишите настоящее значение"))
        }
    }

    private mutating func rejectSkeletonText(_ document: Document) {
        let text = DocumentSkeleton.bodyText
        guard let line = document.line(startingWith: DocumentSkeleton.bodyBytes) else { return }
        report(
            source.diagnostic(
                "document.skeleton-text", at: source.location(line: line, length: text.count),
                "вместо текста документа осталась строка из заготовки",
                remedy: "впишите текст документа на её место"))
    }

    private mutating func checkPlacement(_ document: Document) {
        let placement = document.placement
        if has(.direction), !has(.stage) {
            finding(
                "document.direction-without-stage", .direction, "указано направление, но не указан этап",
                "добавьте поле «этап», например «этап: мониторинг»")
        }
        if has(.stage), !has(.direction) {
            finding(
                "document.stage-without-direction", .stage, "указан этап, но не указано направление",
                "добавьте поле «направление» с номером от 1 до 8 или «все»")
        }
        if placement.sections.contains(.mechanisms), !has(.direction), !has(.stage) {
            finding(
                "document.mechanisms-without-direction", .section,
                "документ раздела «Механизмы» без направления и этапа", "добавьте поля «направление» и «этап»")
        }
        if placement.sections.contains(.shnor), !has(.shelf), document.kind.shelf == nil {
            finding(
                "document.shelf-required", .kind,
                "вид «\(document.kind.name)» может стоять на разных полках раздела «ШНОР»",
                "добавьте поле «полка», например «полка: мониторинги»")
        }
        if has(.shelf), !placement.sections.isEmpty, !placement.sections.contains(.shnor) {
            finding(
                "document.shelf-without-section", .shelf, "полки есть только в разделе «ШНОР»",
                "уберите поле «полка» или добавьте раздел «ШНОР»")
        }
    }

    private mutating func checkDates(_ document: Document) {
        if let date = document.requisites.date, let effective = document.requisites.effectiveFrom, effective < date {
            finding(
                "document.effective-before-date", .effectiveFrom,
                "документ вступает в силу \(effective.dotted), раньше своей даты \(date.dotted)",
                "проверьте обе даты")
        }
        if let last = document.requisites.validUntil,
            let first = document.requisites.effectiveFrom ?? document.requisites.date, last < first
        {
            finding(
                "document.ends-before-start", .validUntil,
                "документ действует до \(last.dotted), а начинается \(first.dotted)", "проверьте обе даты")
        }
        let dateKeys: [FrontMatterKey] = [.date, .year, .period]
        let approvalGivesYear = document.relations.approvedBy != nil
        if !dateKeys.contains(where: { has($0) }), !approvalGivesYear, document.kind != .resource,
            !has(.address),
            KindRequirements.required(document.kind).allSatisfy({ !$0.contains(where: dateKeys.contains) })
        {
            finding(
                "document.undated", .kind, "у документа нет ни даты, ни года, ни периода: адрес страницы не построить",
                "добавьте поле «дата», «год» или «период»")
        }
    }

    private mutating func missing(_ keys: [FrontMatterKey], of kind: DocumentKind?) {
        let names = keys.map { "«\($0.rawValue)»" }.joined(separator: " или ")
        let owner = kind.map { "у документа вида «\($0.name)»" } ?? "у документа"
        let location = keyLocation(.kind) ?? source.location(line: 1, length: 3)
        report(
            source.diagnostic(
                "front-matter.missing-key", at: location, "\(owner) нет обязательного поля \(names)",
                remedy: "добавьте поле \(names)"))
    }

    private mutating func finding(_ identifier: String, _ key: FrontMatterKey, _ message: String, _ remedy: String) {
        let location = keyLocation(key) ?? source.location(line: 1, length: 3)
        report(source.diagnostic(identifier, at: location, message, remedy: remedy))
    }
}

extension Document {
    /// The number of the first line of the Markdown that starts with `words`, as the file counts lines.
    fileprivate func line(startingWith words: [UInt8]) -> Int? {
        guard let first = words.first else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var number = body.line
            var position = body.offset
            while position < bytes.count {
                if bytes[position] == first, bytes[position...].starts(with: words) { return number }
                guard let end = memchr(base + position, Int32(UInt8(ascii: "\n")), bytes.count - position) else {
                    return nil
                }
                position = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
                number += 1
            }
            return nil
        }
    }

    /// True when nothing but white space follows the front matter.
    package var isBodyEmpty: Bool {
        markdown.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

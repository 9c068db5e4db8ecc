import Documents
import SiteModel
import Spreadsheets

/// The register of documents as a table for Excel, in the order of the register.
enum RegisterTable {
    private static let headings = [
        "Вид", "Номер", "Дата", "Название", "Статус", "Орган", "Раздел", "Место в разделе «ШНОР»", "Направления",
        "Этапы", "Период", "Год", "Вступает в силу", "Действует до", "Файлов", "Адрес",
    ]

    static func bytes(_ site: Site) -> [UInt8] {
        var lines = CsvLines()
        for heading in headings { lines.add(heading) }
        lines.endLine()
        for index in site.register {
            add(site.documents[index], site.settings.baseURL, to: &lines)
            lines.endLine()
        }
        return lines.bytes
    }

    /// In the order of `headings`.
    private static func add(_ document: SiteDocument, _ baseURL: String, to lines: inout CsvLines) {
        let source = document.document
        let (requisites, placement) = (source.requisites, source.placement)
        lines.add(source.kind.name)
        lines.add(requisites.number?.text ?? "")
        lines.add(document.date?.dotted ?? "")
        lines.add(source.title)
        lines.add(document.status?.force.words(for: source.kind) ?? "")
        lines.add(requisites.issuer ?? "")
        lines.add(placement.sections.map(\.shortTitle).joined(separator: "; "))
        lines.add(source.shelf?.title ?? "")
        lines.add(placement.directions.map(\.shortTitle).joined(separator: "; "))
        lines.add(placement.stages.map(\.title).joined(separator: "; "))
        lines.add(requisites.period?.text ?? "")
        lines.add(requisites.year.map(String.init) ?? "")
        lines.add(requisites.effectiveFrom?.dotted ?? "")
        lines.add(requisites.validUntil?.dotted ?? "")
        lines.add(document.attachments.isEmpty ? "" : "\(document.attachments.count)")
        lines.add(baseURL + document.address)
    }
}

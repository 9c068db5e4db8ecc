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
        let rows = site.register.map { index in
            row(site.documents[index], site.settings.baseURL).map { SheetContent.Value.text($0) }
        }
        return CsvWriter.bytes(
            of: SheetContent(name: "Реестр документов", columns: headings.map { .init($0) }, rows: rows))
    }

    private static func row(_ document: SiteDocument, _ baseURL: String) -> [String] {
        let source = document.document
        let (requisites, placement) = (source.requisites, source.placement)
        return [
            source.kind.name, requisites.number?.text ?? "", document.date?.dotted ?? "", source.title,
            document.status?.force.words(for: source.kind) ?? "", requisites.issuer ?? "",
            placement.sections.map(\.shortTitle).joined(separator: "; "), source.shelf?.title ?? "",
            placement.directions.map(\.shortTitle).joined(separator: "; "),
            placement.stages.map(\.title).joined(separator: "; "), requisites.period?.text ?? "",
            requisites.year.map(String.init) ?? "", requisites.effectiveFrom?.dotted ?? "",
            requisites.validUntil?.dotted ?? "",
            document.attachments.isEmpty ? "" : "\(document.attachments.count)", baseURL + document.address,
        ]
    }
}

import Diagnostics
import Documents
import Fields
import Methodology

/// One run of a monitoring: where its data lie and what followed from it.
package struct Campaign: Sendable {
    package var source: SourceFile
    /// Path from the content folder.
    package var path: String
    package var code: Located<String>
    package var period: Period
    /// The day the results are dated.
    package var date: CivilDate
    /// A sentence of the analyst.
    package var conclusion: String?
    package var tables: [Table]
    /// Paths from the content folder of documents that follow from the results.
    package var documents: [Located<String>]

    /// A filled-in form.
    package struct Table: Sendable {
        package var form: Located<String>
        /// From the content folder.
        package var path: Located<String>
        package var sheet: String?
    }
}

enum CampaignKey: String, FieldKey {
    case monitoring = "мониторинг"
    case period = "период"
    case date = "дата"
    case conclusion = "вывод"
    case data = "данные"
    case documents = "документы"
}

enum TableKey: String, FieldKey {
    case form = "форма"
    case file = "файл"
    case sheet = "лист"
}

extension FieldDialect {
    static let campaign = FieldDialect(
        "campaign", sample: "из поставки: папка Content/monitoring", hasComments: true)
}

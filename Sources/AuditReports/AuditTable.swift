import Spreadsheets

/// Checks, cells and cycles as one table: a row for each proof, or one where there is none.
package enum AuditTable {
    /// For Russian Excel: UTF-8 with a byte order mark, `;`.
    package static func csv(_ report: AuditReport, _ comparison: AuditComparison? = nil) -> [UInt8] {
        CsvWriter.bytes(of: sheet(report, comparison))
    }

    static func sheet(_ report: AuditReport, _ comparison: AuditComparison?) -> SheetContent {
        var columns = Self.columns
        if let comparison {
            columns.append(Column("Было и стало", 40) { .optional($0.isFirst ? comparison.words(of: $0.entry) : nil) })
        }
        let rows = report.entries.flatMap { entry in
            let evidence = entry.evidence.map(Optional.some)
            return (evidence.isEmpty ? [nil] : evidence).enumerated().map { number, item in
                columns.map { $0.value(Row(entry: entry, evidence: item, isFirst: number == 0)) }
            }
        }
        return SheetContent(name: "Проверки", columns: columns.map { .init($0.title, width: $0.width) }, rows: rows)
    }

    private struct Row {
        var entry: AuditEntry
        var evidence: AuditReport.Evidence?
        /// Points and counts stand in the first row of an entry only, so that a column can be summed up.
        var isFirst: Bool
    }

    private struct Column: Sendable {
        var title: String
        var width: Int
        var value: @Sendable (Row) -> SheetContent.Value

        init(_ title: String, _ width: Int, _ value: @escaping @Sendable (Row) -> SheetContent.Value) {
            self.title = title
            self.width = width
            self.value = value
        }
    }

    private static let columns = [
        Column("Вид", 18) { .optional($0.entry.family.title) },
        Column("Код", 24) { .optional($0.entry.id) },
        Column("Название", 44) { .optional($0.entry.title) },
        Column("Вывод", 16) { .optional($0.entry.verdict.words) },
        Column("Баллы", 8) { .optional($0.isFirst ? $0.entry.points : nil) },
        Column("Значение", 12) { $0.isFirst ? value($0.entry.check) : .empty },
        Column("Ед.", 8) { .optional($0.isFirst ? $0.entry.check?.unit : nil) },
        Column("Обоснование", 50) { .optional($0.entry.reason) },
        Column(AuditWords.remedy.capitalisedSentence, 50) { .optional($0.entry.needsWork ? $0.entry.remedy : nil) },
        Column("Реквизиты полны", 12) { .optional(AuditWords.yesOrNo($0.entry.facets.requisites)) },
        Column("Ссылки открываются", 14) { .optional(AuditWords.yesOrNo($0.entry.facets.link)) },
        Column("Эксперт", 30) { .optional(expert($0.entry)) },
        Column("Отступление до", 14) { .optional($0.entry.waiver.map { AuditWords.day($0.until) }) },
        Column("Документ", 50) { .optional($0.evidence?.title) },
        Column("Вид документа", 18) { .optional($0.evidence?.kind) },
        Column("Номер", 10) { .optional($0.evidence?.number) },
        Column("Дата", 12) { .optional($0.evidence?.date.map(AuditWords.day)) },
        Column("Чем утверждён", 30) { .optional($0.evidence?.approval) },
        Column("Ссылка", 60) { .optional($0.evidence?.url) },
    ]

    /// A number where it is one: the least it can be is a text, or it would be taken for the number itself.
    private static func value(_ check: AuditReport.Check?) -> SheetContent.Value {
        check?.isLowerBound == true ? .optional(check?.valueWords) : .optional(check?.value)
    }

    private static func expert(_ entry: AuditEntry) -> String {
        if let judgement = entry.check?.judgement { return judgement.words }
        return entry.facets.expert == .notApplicable ? "" : entry.facets.expert.words
    }
}

extension SheetContent.Value {
    static func optional(_ text: String?) -> Self {
        guard let text, !text.isEmpty else { return .empty }
        return .text(text)
    }

    static func optional(_ number: Int?) -> Self {
        guard let number, let digits = DecimalText(String(number)) else { return .empty }
        return .number(digits)
    }
}

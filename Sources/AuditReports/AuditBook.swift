import Catalogues
import Spreadsheets

/// The report as a workbook: «Итог», «Проверки», «Матрица», «История», and «Сравнение» when there is something to
/// compare with.
package enum AuditBook {
    package static func bytes(
        _ report: AuditReport, _ comparison: AuditComparison? = nil
    ) throws(XlsxWriter.Failure) -> [UInt8] {
        try XlsxWriter.bytes(of: sheets(report, comparison), created: BuildDay.seconds(report.checkedOn))
    }

    static func sheets(_ report: AuditReport, _ comparison: AuditComparison?) -> [SheetContent] {
        [
            summary(report), AuditTable.sheet(report, comparison), matrix(report), history(report),
            comparison.map(changes),
        ].compactMap(\.self)
    }

    private static func summary(_ report: AuditReport) -> SheetContent {
        let score = report.score
        let rows: [(String, SheetContent.Value)] = [
            ("Правила", .optional(report.rules.title)),
            ("Акт", .optional(report.rules.source)),
            ("Период", .optional(report.period)),
            ("Сайт собран", .optional(AuditWords.day(report.checkedOn))),
            ("Баллов определено", .optional(score.least)),
            ("из них по структуре сайта", .optional(score.computed)),
            ("из них по заключениям экспертов", .optional(score.expert)),
            ("Ждут эксперта", .optional(score.open)),
            ("Наибольшая сумма баллов", .optional(score.maximum)),
            ("Уровень", .optional(score.levelWords)),
            (AuditWords.againstLastYear, .optional(AuditProgress(report)?.words)),
            ("Ячеек матрицы с документами", .optional(report.filledCells)),
            ("Ячеек матрицы всего", .optional(report.matrix.count)),
            ("Подтверждённых циклов", .optional(report.soundCycles)),
            ("Циклов всего", .optional(report.cycles.count)),
        ]
        return SheetContent(
            name: "Итог", columns: [.init("Сведение", width: 36), .init("Значение", width: 70)],
            rows: rows.filter { $1 != .empty }.map { [.text($0), $1] })
    }

    /// A row for each direction, a column for each stage, verdicts in words.
    private static func matrix(_ report: AuditReport) -> SheetContent? {
        guard !report.matrix.isEmpty else { return nil }
        let columns =
            [SheetContent.Column("Направление", width: 30)]
            + Stage.allCases.map { .init($0.title, width: 18) } + [.init("Цикл", width: 16)]
        let rows = Direction.allCases.map { direction -> [SheetContent.Value] in
            let cells = Stage.allCases.map { stage in
                report.matrix.first { $0.direction == direction.slug && $0.stage == stage.slug }
            }
            let cycle = report.cycles.first { $0.direction == direction.slug }
            return [.text("\(direction.number). \(direction.shortTitle)")]
                + cells.map { .optional($0.map(\.words)) } + [.optional(cycle?.verdict.words)]
        }
        return SheetContent(name: "Матрица", columns: columns, rows: rows)
    }

    private static func history(_ report: AuditReport) -> SheetContent {
        let columns: [SheetContent.Column] =
            [
                .init("Период", width: 14), .init("Баллы", width: 16), .init("Наибольшая сумма", width: 12),
                .init("Уровень", width: 30), .init("Ячеек с документами", width: 12), .init("Ячеек", width: 10),
                .init("Подтверждённых циклов", width: 14), .init("Циклов", width: 10),
            ] + report.checks.map { .init($0.id, width: 16) }
        let rows = report.history.map { year -> [SheetContent.Value] in
            [
                .optional(year.period),
                year.score.open == 0 ? .optional(year.score.least) : .optional(year.score.rangeWords),
                .optional(year.score.maximum), .optional(year.score.levelWords), .optional(year.filledCells),
                .optional(year.cells), .optional(year.soundCycles), .optional(year.cycles),
            ]
                + report.checks.map { check in
                    year.values[check.id].map { .optional($0) } ?? .optional(year.verdicts[check.id]?.words)
                }
        }
        return SheetContent(name: "История", columns: columns, rows: rows)
    }

    private static func changes(_ comparison: AuditComparison) -> SheetContent {
        let remarks = [comparison.title, comparison.scoreWords] + comparison.remarks
        let rows =
            remarks.map { [SheetContent.Value.text("о сравнении"), .empty, .empty, .text($0)] }
            + comparison.groups.flatMap { group in
                group.changes.map { change in
                    [
                        .text(group.title.lowercased()), .text(change.family.title), .text(change.id),
                        .text(change.line),
                    ]
                }
            }
        return SheetContent(
            name: "Сравнение",
            columns: [
                .init("Что произошло", width: 16), .init("Вид", width: 20), .init("Код", width: 24),
                .init("Подробности", width: 90),
            ], rows: rows)
    }
}

/// The day of the build as the properties of a book hold it.
enum BuildDay {
    /// Seconds from 1970 (UTC) to the day; 0 for what is no day, which no program shows.
    ///
    /// - Parameter date: `YYYY-MM-DD`.
    static func seconds(_ date: String) -> Int {
        let parts = date.split(separator: "-").map { Int($0) ?? 0 }
        guard parts.count == 3, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return 0 }
        // Years that begin on 1 March end with the leap day.
        let year = parts[1] > 2 ? parts[0] : parts[0] - 1
        let month = (parts[1] + 9) % 12
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1
        return (days - 719_468) * 86400
    }
}

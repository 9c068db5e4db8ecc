/// The report as one file to attach to a letter: no script, nothing from elsewhere, fit for print.
package enum AuditHTML {
    package static func text(_ report: AuditReport, _ comparison: AuditComparison? = nil) -> String {
        let title = "Аудит сайта: \(report.rules.title)"
        return HTMLWriter.document { html in
            html.element("head") {
                $0.open("meta", ["charset": "utf-8"])
                $0.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                $0.element("title", text: report.period.isEmpty ? title : "\(title), \(report.period)")
                $0.style(AuditHTMLStyle.sheet)
            }
            html.element("body") {
                $0.element("main") { main in
                    header(report, title, &main)
                    summary(report, &main)
                    if let comparison { changes(comparison, &main) }
                    checks(report, &main)
                    guard !report.matrix.isEmpty else { return }
                    AuditHTMLMatrix.table(report, &main)
                    AuditHTMLMatrix.details(report, &main)
                }
            }
        }
    }

    private static func header(_ report: AuditReport, _ title: String, _ html: inout HTMLWriter) {
        html.element("header") {
            $0.element("h1", text: title)
            if !report.scopeWords.isEmpty {
                $0.element("p", ["class": "scope"], text: report.scopeWords.capitalisedSentence + ".")
            }
            if let source = report.rules.source { $0.element("p", ["class": "scope"], text: "Правила: \(source).") }
        }
    }

    private static func summary(_ report: AuditReport, _ html: inout HTMLWriter) {
        let facts: [(String, String?)] = [
            ("Баллы", report.score.sumWords),
            ("Откуда баллы", report.score.partWords),
            ("Уровень", report.score.levelWords),
            (AuditWords.againstLastYear, AuditProgress(report)?.words),
            ("Матрица «Механизмы»", report.matrix.isEmpty ? nil : report.matrixWords),
        ]
        html.section("summary", "Итог") { section in
            section.element("dl") { list in
                for (name, words) in facts {
                    guard let words else { continue }
                    list.element("dt", text: name)
                    list.element("dd", text: words)
                }
            }
            if !report.history.isEmpty { history(report.history, &section) }
        }
    }

    private static func history(_ years: [AuditReport.Year], _ html: inout HTMLWriter) {
        html.table(
            caption: "Результаты по годам",
            columns: ["Период", "Баллы", "Уровень", "Ячеек с документами", "Подтверждённых циклов"],
            rows: years.map { year in
                [
                    year.period, year.score.sumWords, year.score.levelWords ?? "—",
                    "\(year.filledCells) из \(year.cells)", "\(year.soundCycles) из \(year.cycles)",
                ].map { .init($0) }
            })
    }

    private static func changes(_ comparison: AuditComparison, _ html: inout HTMLWriter) {
        html.section("changes", comparison.title) { section in
            for sentence in [comparison.scoreWords] + comparison.remarks { section.element("p", text: sentence) }
            for group in comparison.groups {
                section.element("h3", text: "\(group.title): \(group.changes.count)")
                section.element("ul") { list in
                    for change in group.changes { list.element("li", text: change.line) }
                }
            }
            section.element("p", text: comparison.unchangedWords)
        }
    }

    private static func checks(_ report: AuditReport, _ html: inout HTMLWriter) {
        html.section("checks", "Проверки") { section in
            section.table(
                caption: "Выводы по показателям", columns: ["Код", "Показатель", "Вывод", "Баллы или значение"],
                rows: report.checks.map {
                    [
                        .init($0.id), .init($0.title), .init($0.verdict.words, class: $0.verdict.rawValue),
                        .init($0.amountWords ?? "—"),
                    ]
                })
            for check in report.checks {
                section.element("article") {
                    $0.element("h3", text: "\(check.id). \(check.title)")
                    $0.verdict(check.verdict, check.amountWords)
                    if let point = check.point(apartFrom: report.rules) {
                        $0.element("p", ["class": "scope"], text: "Пункт \(point)")
                    }
                    $0.explanation(AuditEntry(check))
                    $0.evidence(check.evidence)
                }
            }
        }
    }
}

/// What checks, cells and cycles share.
extension HTMLWriter {
    /// The verdict in words; the colour only repeats it.
    mutating func verdict(_ verdict: AuditReport.Verdict, _ amount: String? = nil) {
        element("p", ["class": "verdict \(verdict.rawValue)"]) {
            $0.element("strong", text: verdict.words.capitalisedSentence)
            if let amount { $0.text(", \(amount)") }
        }
    }

    /// Reason, what is not as it should be, the expert's word, remedy, waiver.
    mutating func explanation(_ entry: AuditEntry) {
        let remarks = entry.facets.remarks(beside: entry.verdict)
        let lines: [(String, String?)] = [
            ("Обратите внимание", remarks.isEmpty ? nil : remarks.joined(separator: ", ")),
            ("Эксперт", entry.check?.judgement?.words),
            (AuditWords.remedy.capitalisedSentence, entry.needsWork ? entry.remedy : nil),
            (AuditWords.waiver.capitalisedSentence, entry.waiver?.words),
        ]
        element("p", text: entry.reason)
        for (label, words) in lines {
            guard let words else { continue }
            element("p") {
                $0.element("b", text: "\(label):")
                $0.text(" \(words)")
            }
        }
    }

    /// Lines to paste.
    mutating func evidence(_ evidence: [AuditReport.Evidence]) {
        guard !evidence.isEmpty else { return }
        element("ul", ["class": "evidence"]) { list in
            for item in evidence { list.element("li") { $0.line(item) } }
        }
    }

    /// Requisites, title, address, as in every other report. An address of a foreign scheme is shown, not followed.
    mutating func line(_ evidence: AuditReport.Evidence) {
        if !evidence.requisites.isEmpty { text(evidence.requisites + ", ") }
        if ["https://", "http://"].contains(where: evidence.url.hasPrefix) {
            element("a", ["href": URIText.of(evidence.url)], text: evidence.quotedTitle)
        } else {
            text(evidence.quotedTitle)
        }
        guard !evidence.url.isEmpty else { return }
        text(", ")
        element("span", ["class": "address"], text: evidence.url)
    }
}

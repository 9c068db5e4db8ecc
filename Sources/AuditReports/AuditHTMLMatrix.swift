import Catalogues

/// The completeness matrix as a table, and what stands behind each cell.
enum AuditHTMLMatrix {
    static func table(_ report: AuditReport, _ html: inout HTMLWriter) {
        html.section("matrix", "Матрица «Механизмы»") {
            $0.element("p", text: report.matrixWords.capitalisedSentence + ".")
            $0.table(
                caption: "Документы по направлениям и этапам управленческого цикла",
                columns: ["Направление"] + Stage.allCases.map(\.title) + ["Цикл"],
                rows: Direction.allCases.map { row($0, report) })
        }
    }

    private static func row(_ direction: Direction, _ report: AuditReport) -> [HTMLWriter.TableCell] {
        let cells = Stage.allCases.map { stage in
            report.matrix.first { $0.direction == direction.slug && $0.stage == stage.slug }
        }
        let cycle = report.cycles.first { $0.direction == direction.slug }
        return [.init("\(direction.number). \(direction.shortTitle)")]
            + cells.map { .init($0.map(words) ?? "—", class: $0.map(className)) }
            + [.init(cycle?.verdict.words ?? "—", class: cycle?.verdict.rawValue)]
    }

    private static func className(_ cell: AuditReport.Cell) -> String {
        cell.verdict == .passed && cell.facets.isPoor ? "poor" : cell.verdict.rawValue
    }

    /// Short enough for a column of two centimetres.
    private static func words(_ cell: AuditReport.Cell) -> String {
        let count = cell.evidence.count
        let verdict =
            switch cell.verdict {
            case .passed: count == 0 ? "есть" : "есть: \(count)"
            case .failed: "нет"
            case .notAssessed, .notApplicable: cell.verdict.words
            }
        let marks =
            (cell.facets.requisites == .failed ? [AuditWords.poorRequisites] : [])
            + (cell.facets.link == .failed ? [AuditWords.deadLinks] : [])
            + (cell.waiver == nil ? [] : [AuditWords.waiver])
        return ([verdict] + marks).joined(separator: ", ")
    }

    /// Each direction with its cycle and the documents of its stages.
    static func details(_ report: AuditReport, _ html: inout HTMLWriter) {
        html.section("details", "Механизмы по направлениям") { section in
            for direction in Direction.allCases {
                section.element("h3", text: "\(direction.number). \(direction.title)")
                for cycle in report.cycles where cycle.direction == direction.slug {
                    section.element("article", ["class": "cell"]) { Self.cycle(cycle, &$0) }
                }
                for cell in report.matrix where cell.direction == direction.slug {
                    section.element("article", ["class": "cell"]) {
                        $0.element("h4", text: cell.stageTitle)
                        $0.verdict(cell.verdict)
                        $0.explanation(AuditEntry(cell))
                        $0.evidence(cell.evidence)
                    }
                }
            }
        }
    }

    private static func cycle(_ cycle: AuditReport.Cycle, _ html: inout HTMLWriter) {
        html.element("h4", text: "Управленческий цикл")
        html.verdict(cycle.verdict)
        html.explanation(AuditEntry(cycle))
        guard !cycle.conflicts.isEmpty else { return }
        html.element("ul", ["class": "evidence"]) { list in
            for conflict in cycle.conflicts {
                list.element("li") {
                    $0.line(conflict.document)
                    $0.text(" — старше своей причины: ")
                    $0.line(conflict.cause)
                }
            }
        }
    }
}

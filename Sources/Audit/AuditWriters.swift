import Catalogues
import Foundation
import Slugs

/// `audit.json`: keys sorted, so that the same report is the same bytes.
package enum AuditJSON {
    package static func text(_ report: AuditReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }
}

/// The report for a terminal: verdict, reason, remedy and one line of requisites and link for each proof.
package enum AuditText {
    package static func text(_ report: AuditReport) -> String {
        var text = "Аудит раздела «ШНОР», показатель 5 «Доступность»"
        if !report.period.isEmpty { text += ", период \(report.period)" }
        text += "\n\n"
        for check in report.checks {
            text += "\(check.id)  \(check.verdict.words): \(check.title)\n"
            text += "     \(check.reason)\n"
            if check.verdict != .passed { text += "     что сделать: \(check.remedy)\n" }
            for item in check.evidence { text += "     - \(item.line)\n" }
            text += "\n"
        }
        text += "Баллов: \(report.points) из \(report.checks.count).\n"
        return report.matrix.isEmpty ? text : text + "\n" + matrix(report)
    }

    /// A line for each direction, then what is missing and what is to be done about it.
    private static func matrix(_ report: AuditReport) -> String {
        var text = "Матрица «Механизмы»: 8 направлений по 9 этапам управленческого цикла\n\n"
        for (direction, cycle) in zip(Direction.allCases, report.cycles) {
            let cells = report.matrix.filter { $0.direction == direction.slug }
            let filled = cells.count { $0.verdict == .passed }
            text += "\(direction.number). \(direction.shortTitle): этапов с документами \(filled) из \(cells.count), "
            text += "цикл — \(cycle.verdict.words)\n"
            if cycle.verdict != .passed { text += "     \(cycle.reason) \(cycle.remedy)\n" }
            for conflict in cycle.conflicts {
                text += "     - \(conflict.document.line)\n       старше своей причины: \(conflict.cause.line)\n"
            }
            let empty = zip(Stage.allCases, cells).filter { $1.verdict == .failed }.map { stage, _ in "«\(stage.title)»"
            }
            if !empty.isEmpty { text += "     без документов: \(empty.joined(separator: ", "))\n" }
            for (stage, cell) in zip(Stage.allCases, cells) where cell.requisitesComplete == false {
                text += "     «\(stage.title)»: \(cell.reason) \(cell.remedy)\n"
            }
        }
        return text
            + "\nЯчеек с документами: \(report.filledCells) из \(report.matrix.count), "
            + "подтверждённых циклов: \(report.soundCycles) из \(report.cycles.count).\n"
    }
}

extension AuditReport.Verdict {
    /// The verdict in a word.
    package var words: String {
        switch self {
        case .passed: "выполнено"
        case .failed: "не выполнено"
        case .notAssessed: "не оценено"
        case .notApplicable: "не применяется"
        }
    }
}

extension AuditReport.Evidence {
    /// `приказ № 579 от 17.12.2020`, as much of it as is known.
    package var requisites: String {
        var parts: [String] = []
        if let kind { parts.append(kind) }
        if let number { parts.append("№ \(number)") }
        if let date {
            let dotted = date.split(separator: "-").reversed().joined(separator: ".")
            parts.append(parts.isEmpty ? dotted : "от \(dotted)")
        }
        return parts.joined(separator: " ")
    }

    /// One line to paste: requisites, title, link.
    package var line: String {
        [requisites, Quotation.quoted(title), url].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

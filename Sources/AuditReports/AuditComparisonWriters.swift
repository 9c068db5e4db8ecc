extension AuditComparison {
    /// The comparison for a terminal.
    package var text: String {
        var lines = [title] + remarks.map { "  \($0)" } + ["  \(scoreWords)"]
        for group in groups {
            lines.append("\(group.title) (\(group.changes.count)):")
            lines += group.changes.map { "  \($0.line)" }
        }
        lines.append(unchangedWords)
        return lines.map { $0 + "\n" }.joined()
    }

    /// The comparison as a document of its own, keys sorted: `better`, `worse`, `changed`, `new`, `gone` beside the two
    /// editions.
    package func json() throws -> String { try AuditJSON.encoded(self) }

    var title: String {
        let period = baseline.period.isEmpty ? "" : " за \(baseline.period)"
        return "Сравнение с аудитом\(period), сайт собран \(AuditWords.day(baseline.checkedOn))"
    }

    var scoreWords: String {
        let maximum =
            baseline.score.maximum == current.score.maximum
            ? "" : "; наибольшая сумма: было \(baseline.score.maximum), стало \(current.score.maximum)"
        return "Баллов: было \(baseline.score.rangeWords), стало \(current.score.rangeWords)\(maximum)."
    }

    var unchangedWords: String { "Без изменений: \(unchanged)." }

    /// Of the five, those that have anything.
    var groups: [(title: String, changes: [Change])] {
        [
            ("Стало лучше", better), ("Стало хуже", worse), ("Изменилось", changed), ("Появилось", new),
            ("Больше нет", gone),
        ].filter { !$0.1.isEmpty }.map { (title: $0.0, changes: $0.1) }
    }

    /// The words for one entry of the new report, such as a cell of a table can hold; nil when nothing changed.
    func words(of entry: AuditEntry) -> String? {
        for group in groups {
            guard let change = group.changes.first(where: { $0.family == entry.family && $0.id == entry.id }) else {
                continue
            }
            return ([group.title.lowercased()] + change.differences).joined(separator: ": ")
        }
        return nil
    }
}

extension AuditComparison.Change {
    /// `5.f Библиотека: было «не выполнено», стало «выполнено»`
    var line: String {
        let name = family == .check ? "\(id) \(title)" : "\(family.title) «\(title)»"
        let verdict = (differences.isEmpty ? now ?? before : nil).map(\.words)
        return "\(name): \((verdict.map { [$0] } ?? differences).joined(separator: "; "))"
    }
}

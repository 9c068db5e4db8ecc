/// Prints findings for a person: place, sentence, the line with a caret, remedy.
package enum ConsoleReport {
    /// The complete list in reading order, followed by one line that counts it.
    package static func text(_ diagnostics: [Diagnostic]) -> String {
        let ordered = diagnostics.inReadingOrder
        guard !ordered.isEmpty else { return "Замечаний нет.\n" }
        return ordered.map(paragraph).joined(separator: "\n") + "\n" + summary(ordered) + "\n"
    }

    /// One finding by itself.
    package static func paragraph(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        var text = "\(location): \(word(diagnostic.severity)): \(diagnostic.message) [\(diagnostic.identifier)]\n"
        if let line = diagnostic.sourceLine, let number = location.margin {
            let margin = String(repeating: " ", count: number.count)
            let shown = line.replacingTabs
            text += "  \(number) | \(shown)\n"
            let indent = String(repeating: " ", count: max(0, location.caretColumn - 1))
            let room = max(1, shown.count - location.caretColumn + 1)
            text += "  \(margin) | \(indent)\(String(repeating: "^", count: min(location.length, room)))\n"
        }
        if let suggestion = diagnostic.suggestion {
            text += "  возможно, имелось в виду: «\(suggestion)»\n"
        }
        for related in diagnostic.related {
            text += "  см. \(related.location): \(related.message)\n"
        }
        text += "  как исправить: \(diagnostic.remedy)\n"
        return text
    }

    static func summary(_ diagnostics: [Diagnostic]) -> String {
        let counts: [(Diagnostic.Severity, String)] = [
            (.error, "ошибок"), (.warning, "предупреждений"), (.note, "заметок"),
        ]
        let parts = counts.compactMap { severity, name -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count > 0 ? "\(name): \(count)" : nil
        }
        return "Всего " + parts.joined(separator: ", ") + "."
    }

    private static func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "ошибка"
        case .warning: "предупреждение"
        case .note: "заметка"
        }
    }
}

extension String {
    /// A tab would put the caret under the wrong character.
    fileprivate var replacingTabs: String {
        contains("\t") ? String(map { $0 == "\t" ? " " : $0 }) : self
    }
}

import RandomNumbers
import RenderingTests

/// A content folder, a theme and a day that change as a methodologist's do, by repeatable random numbers.
struct RandomEdits {
    var content = TinyRoadmap.files()
    var theme = TinyTheme.files
    var asOf = "2026-11-21"
    private var numbers: SeededNumbers
    private var added = 0

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// Makes one edit.
    ///
    /// - Returns: what was done, for the message of a test.
    mutating func edit() -> String {
        let edits = [
            text, text, text, link, citation, title, date, number, annotation, draft, period, repeal, amend, basis, add,
            add, remove, rename, attachment, measure, settings, style, layout, day, formerAddress, heading, picture,
            undoSomething,
        ]
        return edits[below(edits.count)](&self)
    }

    // MARK: Chance

    private mutating func below(_ count: Int) -> Int { Int(numbers.next() % UInt64(max(count, 1))) }

    private mutating func oneOf(_ values: [String]) -> String { values[below(values.count)] }

    private var documents: [String] { content.keys.filter { $0.hasSuffix(".md") }.sorted() }

    private mutating func document() -> String { oneOf(documents) }

    /// Puts a line into the front matter of a document, in place of one with the same key.
    private mutating func set(_ key: String, _ value: String?, in path: String) {
        var lines = (content[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let end = lines.dropFirst().firstIndex(of: "---") else { return }
        let old = lines[..<end].lastIndex { $0.hasPrefix(key + ":") }
        if let old { lines.remove(at: old) }
        if let value { lines.insert("\(key): \(value)", at: 1) }
        content[path] = lines.joined(separator: "\n")
    }

    private func value(_ key: String, of path: String) -> String? {
        (content[path] ?? "").split(separator: "\n").first { $0.hasPrefix(key + ": ") }.map {
            String($0.dropFirst(key.count + 2))
        }
    }

    /// Acts with a number and a date.
    private var acts: [(path: String, number: String, date: String)] {
        documents.compactMap { path in
            guard let number = value("номер", of: path), let date = value("дата", of: path) else { return nil }
            return (path, number, date)
        }
    }

    private mutating func act() -> (path: String, words: String)? {
        let acts = acts
        guard !acts.isEmpty else { return nil }
        let act = acts[below(acts.count)]
        return (act.path, "приказ № \(act.number) от \(act.date)")
    }

    // MARK: Edits

    private mutating func append(_ text: String, to path: String) { content[path, default: ""] += "\n" + text + "\n" }

    private let text: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.append(edits.oneOf(["Ещё абзац.", "1. Пункт.", "| а | б |\n|---|---|\n| 1 | 2 |", "> Слова."]), to: path)
        return "text of \(path)"
    }

    private let link: @Sendable (inout Self) -> String = { edits in
        let (path, other) = (edits.document(), edits.document())
        let up = String(repeating: "../", count: path.split(separator: "/").count - 2)
        let fragment = edits.oneOf(["", "", "#obshchie-polozheniia", "#reshenie"])
        edits.append("Смотрите [документ](\(up)\(other.dropFirst("documents/".count))\(fragment)).", to: path)
        return "link from \(path) to \(other)\(fragment)"
    }

    private let citation: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        let act = edits.act()?.words ?? "приказ № 900 от 01.09.2024"
        let words = edits.oneOf([act, "приказ № 900 от 01.09.2024", "приказ № 147 от 16.09.2023"])
        edits.append("Как сказано: \(words).", to: path)
        return "citation of \(words) in \(path)"
    }

    private let title: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.set("название", "Название \(edits.below(5))", in: path)
        return "title of \(path)"
    }

    private let date: @Sendable (inout Self) -> String = { edits in
        guard let act = edits.act() else { return "nothing" }
        edits.set("дата", "1\(edits.below(9)).09.202\(edits.below(5))", in: act.path)
        return "date of \(act.path)"
    }

    private let number: @Sendable (inout Self) -> String = { edits in
        guard let act = edits.act() else { return "nothing" }
        edits.set("номер", "\(900 + edits.below(4))", in: act.path)
        return "number of \(act.path)"
    }

    private let annotation: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.set("аннотация", "О чём документ \(edits.below(3))", in: path)
        return "annotation of \(path)"
    }

    private let draft: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.set("черновик", edits.value("черновик", of: path) == nil ? "да" : nil, in: path)
        return "draft \(path)"
    }

    private let period: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        if edits.value("период", of: path) != nil { edits.set("период", "202\(edits.below(6))", in: path) }
        return "period of \(path)"
    }

    private let repeal: @Sendable (inout Self) -> String = { edits in
        guard let act = edits.act(), let other = edits.act() else { return "nothing" }
        edits.set("отменяет", edits.below(3) == 0 ? nil : other.words, in: act.path)
        return "\(act.path) repeals \(other.path)"
    }

    private let amend: @Sendable (inout Self) -> String = { edits in
        guard let act = edits.act(), let other = edits.act() else { return "nothing" }
        edits.set("изменяет", edits.below(3) == 0 ? nil : other.words, in: act.path)
        return "\(act.path) amends \(other.path)"
    }

    private let basis: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        let act = edits.act()?.words ?? "приказ № 1 от 01.09.2024"
        edits.set("основание", edits.below(3) == 0 ? nil : act, in: path)
        return "basis of \(path)"
    }

    private let add: @Sendable (inout Self) -> String = { edits in
        edits.added += 1
        let path = "documents/shnor/prikazy/novyi-\(edits.added).md"
        edits.content[path] = """
            ---
            название: О мерах \(edits.added)
            вид: приказ
            раздел: ШНОР
            номер: \(900 + edits.below(9))
            дата: 0\(1 + edits.below(9)).09.2024
            ---
            ## Решение

            Выполнить.

            """
        return "added \(path)"
    }

    private let remove: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.content[path] = nil
        return "removed \(path)"
    }

    private let rename: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        let new = path.dropLast(3) + "-\(edits.below(3)).md"
        edits.content[String(new)] = edits.content[path]
        edits.content[path] = nil
        return "renamed \(path)"
    }

    private let attachment: @Sendable (inout Self) -> String = { edits in
        edits.content["documents/shnor/biblioteka/files/sbornik.pdf"] = "%PDF-1.4 сборник \(edits.below(4))"
        return "attachment"
    }

    private let picture: @Sendable (inout Self) -> String = { edits in
        let path = "documents/shnor/plany/ris.png"
        edits.content[path] = edits.below(4) == 0 ? nil : "png \(edits.below(3))"
        edits.append("![Схема](ris.png)", to: "documents/shnor/plany/plan.md")
        return "picture"
    }

    private let measure: @Sendable (inout Self) -> String = { edits in
        let rows = TinyRoadmap.rows.enumerated().map { index, row in
            index == 2 ? row.replacing("наставников", with: "наставников \(edits.below(3))") : row
        }
        edits.content[TinyRoadmap.table] = TinyRoadmap.files(Array(rows.prefix(1 + edits.below(4))))[TinyRoadmap.table]
        return "measures"
    }

    private let settings: @Sendable (inout Self) -> String = { edits in
        let name = edits.oneOf(["Управление", "Отдел"])
        edits.content["site.yml"] = TinySite.settings.replacing("кратко: Управление", with: "кратко: \(name)")
        return "settings"
    }

    private let style: @Sendable (inout Self) -> String = { edits in
        edits.theme["assets/style.css"] = "main { max-width: \(30 + edits.below(3))rem }\n"
        return "style"
    }

    private let layout: @Sendable (inout Self) -> String = { edits in
        let text = TinyTheme.files["templates/layout.mustache"] ?? ""
        edits.theme["templates/layout.mustache"] = text + "<!-- \(edits.below(3)) -->\n"
        return "layout"
    }

    private let day: @Sendable (inout Self) -> String = { edits in
        edits.asOf = edits.oneOf(["2026-11-21", "2025-01-15", "2024-09-05", "2026-12-01"])
        return "day"
    }

    private let formerAddress: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        edits.set("прежние-адреса", edits.below(2) == 0 ? nil : "/staryi/\(edits.below(5))/", in: path)
        return "former address of \(path)"
    }

    private let heading: @Sendable (inout Self) -> String = { edits in
        let path = edits.document()
        let old = edits.content[path] ?? ""
        edits.content[path] = old.replacing("## Общие положения", with: "## Положения").replacing(
            "## Решение", with: "## Решил")
        return "headings of \(path)"
    }

    /// As it was at first.
    private let undoSomething: @Sendable (inout Self) -> String = { edits in
        let path = edits.oneOf(TinySite.files.keys.sorted())
        edits.content[path] = TinyRoadmap.files()[path]
        return "undid \(path)"
    }
}

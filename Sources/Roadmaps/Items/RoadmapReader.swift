import Catalogues
import Diagnostics
import Documents
import Fields
import FileAccess
import Slugs
import Spreadsheets

/// Reads a roadmap from the table an office keeps it in.
package struct RoadmapReader {
    private let sheet: Sheet
    private let table: SheetTable
    private let roadmap: Roadmap
    private let names: ResponsibleNames
    private var diagnostics: [Diagnostic] = []
    /// What the last headings over measures said.
    private var level: RoadmapLevel?
    private var directions: [Direction] = []
    private var saysLevelIsMissing = false

    /// Reads one file of a folder.
    ///
    /// - Parameters:
    ///   - roadmap: everything but the items.
    ///   - sheet: of a book; nil takes the first one that is not hidden.
    /// - Returns: the roadmap with every item that could be understood, and all findings; nil when there is no table.
    package static func read(
        _ path: String, in tree: FileTree, sheet: String? = nil, as roadmap: Roadmap,
        names: ResponsibleNames = .standard
    ) -> (roadmap: Roadmap?, diagnostics: [Diagnostic]) {
        let bytes: [UInt8]
        do {
            bytes = try tree.read(path)
        } catch {
            return (nil, [FileProblem.diagnostic(error, shownAs: tree.shown(path))])
        }
        do throws(DiagnosticError) {
            return read(
                try SpreadsheetReader.read(bytes, name: tree.shown(path), sheet: sheet), as: roadmap, names: names)
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    package static func read(
        _ sheet: Sheet, as roadmap: Roadmap, names: ResponsibleNames = .standard
    ) -> (roadmap: Roadmap?, diagnostics: [Diagnostic]) {
        let table = sheet.table(columns: RoadmapColumn.allCases.map(\.name))
        guard !table.diagnostics.hasErrors else { return (nil, sheet.remarks + table.diagnostics) }
        var reader = RoadmapReader(sheet: sheet, table: table, roadmap: roadmap, names: names)
        var result = roadmap
        result.items = reader.items()
        return (result, sheet.remarks + table.diagnostics + reader.diagnostics)
    }

    private init(sheet: Sheet, table: SheetTable, roadmap: Roadmap, names: ResponsibleNames) {
        self.sheet = sheet
        self.table = table
        self.roadmap = roadmap
        self.names = names
    }

    private mutating func items() -> [RoadmapItem] {
        var seen: [String: SheetRow] = [:]
        var hasMeasures = false
        let items = table.rows.compactMap { row -> RoadmapItem? in
            if readHeading(row) { return nil }
            hasMeasures = true
            return item(row, &seen)
        }
        if !hasMeasures {
            diagnostics.append(
                sheet.diagnostic(
                    "roadmap.no-rows", .error, "под заголовком таблицы нет ни одного мероприятия",
                    remedy: "заполните таблицу дорожной карты"))
        }
        return items
    }

    /// A heading stands alone in the first column, usually joined over all of them; one of a level or a direction also
    /// in the column of measures.
    private mutating func readHeading(_ row: SheetRow) -> Bool {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard filled.count == 1, let column = filled.first, row[column].text.contains(where: \.isLetter) else {
            return false
        }
        let text = row[column].text
        let isNumber = text.count <= 5 && text.contains(where: \.isNumber)
        switch BlockHeading(text) {
        case .level(let found): level = found
        case .directions(let found): directions = found
        case .other:
            guard column == table.column(RoadmapColumn.number.rawValue), !isNumber else { return false }
            report(
                "roadmap.heading-row", row, .number, "строка \(Quotation.quoted(text)) понята как заголовок",
                "если это мероприятие, заполните остальные ячейки строки", severity: .note)
        }
        return true
    }

    private mutating func item(_ row: SheetRow, _ seen: inout [String: SheetRow]) -> RoadmapItem? {
        let number = number(row, &seen)
        let measure = required(row, .measure, "не названо мероприятие")
        let term = term(row)
        let responsible = responsible(row)
        let level = level(row)
        let directions = directions(row)
        let isAddress = isAddress(row)
        let documents = documents(row)
        let done = done(row)
        guard let number, let measure, let term, let responsible, let level, let directions, let isAddress,
            let documents, let done
        else { return nil }
        return RoadmapItem(
            number: number, measure: measure, form: optional(row, .form), term: term, responsible: responsible,
            level: level, group: optional(row, .group), directions: directions, isAddress: isAddress,
            documents: documents, done: done,
            places: .init(
                number: place(row, .number), term: place(row, .term), documents: place(row, .documents)))
    }
}

// MARK: Cells

extension RoadmapReader {
    private mutating func number(_ row: SheetRow, _ seen: inout [String: SheetRow]) -> String? {
        guard var text = required(row, .number, "у мероприятия нет номера") else { return nil }
        if case .date = cell(row, .number).value {
            report(
                "roadmap.number-date", row, .number, "вместо номера Excel сохранил дату",
                "задайте столбцу текстовый формат и впишите номер заново")
            return nil
        }
        while text.last == "." || text.last == ")" || text.last == " " { text.removeLast() }
        guard text.contains(where: \.isNumber), text.count <= 12 else {
            report(
                "roadmap.number", row, .number, "\(Quotation.quoted(text)) — не номер мероприятия",
                "запишите номер как 12, 3.1 или 12а")
            return nil
        }
        if let first = seen[NameTable<Int>.folded(text)] {
            diagnostics.append(
                table.diagnostic(
                    "roadmap.number-twice", row: row, column: RoadmapColumn.number.rawValue,
                    "номер \(text) уже занят", remedy: "дайте каждому мероприятию свой номер",
                    related: [.init("здесь он стоит впервые", at: place(first, .number))]))
            return nil
        }
        seen[NameTable<Int>.folded(text)] = row
        return text
    }

    private mutating func term(_ row: SheetRow) -> Term? {
        guard let text = required(row, .term, "не указан срок") else { return nil }
        let term = Term(text)
        if case .date(_, _, 1) = cell(row, .term).value {
            report(
                "roadmap.term-date", row, .term, "Excel хранит здесь один день: \(text)",
                "если имелся в виду весь месяц, задайте ячейке текстовый формат и впишите месяц словом",
                severity: .warning)
        }
        for words in term.unknownWords {
            diagnostics.append(
                table.diagnostic(
                    "roadmap.term", .warning, row: row, column: RoadmapColumn.term.rawValue,
                    "срок \(Quotation.quoted(words)) не понят, в календарь он не попадёт",
                    remedy: "запишите срок как «май 2026», «сентябрь, ежегодно», «раз в четверть», «до 1 июня 2026» "
                        + "или «по плану работы»",
                    suggestion: Self.misspeltMonth(in: words)))
        }
        reportUndated(term, row)
        return term
    }

    /// What was understood and still cannot stand in a calendar.
    private mutating func reportUndated(_ term: Term, _ row: SheetRow) {
        let schedule = Schedule(term, in: roadmap.period, calendar: roadmap.calendar)
        for obstacle in schedule.obstacles {
            switch obstacle {
            case .noYear(let part):
                report(
                    "roadmap.no-year", row, .term,
                    "в сроке \(Quotation.quoted(part)) нет года, а дорожная карта рассчитана на \(roadmap.period.spelled)",
                    "добавьте год или слово «ежегодно»", severity: .warning)
            case .outsidePeriod(let part):
                report(
                    "roadmap.outside-period", row, .term,
                    "срок \(Quotation.quoted(part)) не приходится на период дорожной карты: \(roadmap.period.spelled)",
                    "проверьте срок и период", severity: .warning)
            case .plan, .event, .words: break
            }
        }
        guard let period = roadmap.period.days, let first = schedule.occurrences.first,
            schedule.occurrences.allSatisfy({ $0.days.intersection(period) == nil })
        else { return }
        report(
            "roadmap.outside-period", row, .term,
            "срок (\(first.days.text)) не приходится на период дорожной карты: \(roadmap.period.spelled)",
            "проверьте срок и период", severity: .warning)
    }

    private static func misspeltMonth(in words: String) -> String? {
        let candidates = words.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }
        return candidates.lazy.compactMap { word in
            TermVocabulary.month(String(word)) == nil
                ? NearMiss.suggestion(for: String(word), among: TermVocabulary.monthNames) : nil
        }.first
    }

    private mutating func responsible(_ row: SheetRow) -> [RoadmapItem.Responsible]? {
        guard required(row, .responsible, "не названы ответственные") != nil else { return nil }
        let written = ResponsibleNames.divided(rawText(row, .responsible))
        return written.map { text in
            let name = names.known(text)
            if name == nil, let nearest = names.nearest(to: text) {
                diagnostics.append(
                    table.diagnostic(
                        "roadmap.responsible", .warning, row: row, column: RoadmapColumn.responsible.rawValue,
                        "ответственный \(Quotation.quoted(text)) неизвестен", remedy: "проверьте, нет ли описки",
                        suggestion: nearest))
            }
            return RoadmapItem.Responsible(text: text, name: name)
        }
    }

    private mutating func level(_ row: SheetRow) -> RoadmapLevel? {
        guard let text = optional(row, .level) else {
            if let level { return level }
            if table.column(RoadmapColumn.level.rawValue) != nil {
                _ = required(row, .level, "не указан уровень")
            } else if !saysLevelIsMissing {
                saysLevelIsMissing = true
                diagnostics.append(
                    table.diagnostic(
                        "roadmap.no-level", row: row, column: RoadmapColumn.level.rawValue,
                        "не видно, к какому уровню относятся мероприятия",
                        remedy: "добавьте столбец «Уровень» или строку «Муниципальный уровень» над мероприятиями"))
            }
            return nil
        }
        if let level = BlockHeading.levels[text] { return level }
        reportChoice(
            "roadmap.level", row, .level, "нет уровня \(Quotation.quoted(text))",
            "напишите «муниципальный» или «образовательной организации»", among: BlockHeading.levels.names)
        return nil
    }

    private mutating func directions(_ row: SheetRow) -> [Direction]? {
        guard let text = optional(row, .direction) else { return directions }
        if let found = NameTables.directions[text] { return found }
        reportChoice(
            "roadmap.direction", row, .direction, "нет направления \(Quotation.quoted(text))",
            "напишите номер направления от 1 до 8 или его название", among: NameTables.directions.names)
        return nil
    }

    private mutating func isAddress(_ row: SheetRow) -> Bool? {
        switch NameTable<Int>.folded(optional(row, .address) ?? "нет") {
        case "да", "+", "1", "истина": return true
        case "нет", "-", "–", "—", "0", "ложь": return false
        default:
            report(
                "roadmap.address", row, .address, "в столбце «Адресная мера» может стоять только «да» или «нет»",
                "напишите «да», если мера предназначена отдельным школам, педагогам или руководителям")
            return nil
        }
    }

    private mutating func documents(_ row: SheetRow) -> [String]? {
        var isSound = true
        let paths = ResponsibleNames.divided(rawText(row, .documents)).compactMap { path -> String? in
            let folder = Corpus.documentsFolder
            guard let resolved = RelativePath.resolve(path, in: folder), resolved.hasPrefix(folder) else {
                report(
                    "roadmap.path-outside", row, .documents,
                    "путь \(Quotation.quoted(path)) выходит за папку с документами",
                    "укажите путь от папки documents")
                isSound = false
                return nil
            }
            return resolved
        }
        return isSound ? paths.uniqued : nil
    }

    private mutating func done(_ row: SheetRow) -> [CivilDate]? {
        let cell = cell(row, .done)
        guard !isBroken(row, .done) else { return nil }
        if let day = cell.date {
            return CivilDate(year: day.year, month: day.month, day: day.day).map { [$0] } ?? []
        }
        var isSound = true
        let days = ResponsibleNames.divided(rawText(row, .done)).compactMap { text -> CivilDate? in
            switch CivilDate.parse(text) {
            case .success(let day): return day
            case .failure(.impossible):
                report(
                    "roadmap.done", row, .done, "в календаре нет дня \(Quotation.quoted(text))",
                    "проверьте число, месяц и год")
            case .failure(.form):
                report(
                    "roadmap.done", row, .done, "\(Quotation.quoted(text)) — не дата исполнения",
                    "запишите день как 17.12.2025, несколько дней — через точку с запятой")
            }
            isSound = false
            return nil
        }
        return isSound ? Set(days).sorted() : nil
    }
}

// MARK: Reading and reporting a cell

extension RoadmapReader {
    private func cell(_ row: SheetRow, _ column: RoadmapColumn) -> Cell { table.cell(row, column.rawValue) }

    private func place(_ row: SheetRow, _ column: RoadmapColumn) -> SourceLocation {
        sheet.location(row: row.number, column: table.column(column.rawValue))
    }

    /// With its line breaks.
    private func rawText(_ row: SheetRow, _ column: RoadmapColumn) -> String {
        let cell = cell(row, column)
        if case .text(let text) = cell.value, !cell.isEmpty { return text }
        return cell.text
    }

    /// Nil for an empty cell and for a failed formula, which is reported.
    private mutating func optional(_ row: SheetRow, _ column: RoadmapColumn) -> String? {
        guard !isBroken(row, column), !cell(row, column).isEmpty else { return nil }
        return cell(row, column).text
    }

    private mutating func required(_ row: SheetRow, _ column: RoadmapColumn, _ message: String) -> String? {
        guard !isBroken(row, column) else { return nil }
        if let text = optional(row, column) { return text }
        report("roadmap.empty-cell", row, column, message, "заполните ячейку")
        return nil
    }

    private mutating func isBroken(_ row: SheetRow, _ column: RoadmapColumn) -> Bool {
        guard case .failure(let code) = cell(row, column).value else { return false }
        let finding = table.diagnostic(
            "roadmap.failed-formula", row: row, column: column.rawValue, "вместо значения в ячейке ошибка \(code)",
            remedy: "исправьте формулу в Excel или впишите значение")
        if !diagnostics.contains(finding) { diagnostics.append(finding) }
        return true
    }

    private mutating func report(
        _ identifier: String, _ row: SheetRow, _ column: RoadmapColumn, _ message: String, _ remedy: String,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            table.diagnostic(
                identifier, severity, row: row, column: column.rawValue, message, remedy: remedy))
    }

    private mutating func reportChoice(
        _ identifier: String, _ row: SheetRow, _ column: RoadmapColumn, _ message: String, _ remedy: String,
        among names: [String]
    ) {
        diagnostics.append(
            table.diagnostic(
                identifier, row: row, column: column.rawValue, message, remedy: remedy,
                suggestion: NearMiss.suggestion(for: cell(row, column).text, among: names)))
    }
}

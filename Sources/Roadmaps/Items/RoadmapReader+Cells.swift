import Catalogues
import Diagnostics
import Documents
import Fields
import Slugs
import Spreadsheets

/// What single cells hold. Each returns nil after reporting what is wrong.
extension RoadmapReader {
    mutating func number(_ row: SheetRow, _ seen: inout [String: SheetRow]) -> String? {
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
        // Numbers that differ in signs only, 3.1 and 3-1, would be one place of the page.
        let anchor = RoadmapItem.anchor(text)
        if let first = seen[anchor] {
            diagnostics.append(
                table.diagnostic(
                    "roadmap.number-twice", row: row, column: RoadmapColumn.number.rawValue,
                    "номер \(text) уже занят", remedy: "дайте каждому мероприятию свой номер",
                    related: [.init("здесь он стоит впервые", at: place(first, .number))]))
            return nil
        }
        seen[anchor] = row
        return text
    }

    mutating func responsible(_ row: SheetRow) -> [RoadmapItem.Responsible]? {
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

    mutating func level(_ row: SheetRow) -> RoadmapLevel? {
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

    mutating func directions(_ row: SheetRow) -> [Direction]? {
        guard let text = optional(row, .direction) else { return directions }
        if let found = NameTables.directions[text] { return found }
        reportChoice(
            "roadmap.direction", row, .direction, "нет направления \(Quotation.quoted(text))",
            "напишите номер направления от 1 до 8 или его название", among: NameTables.directions.names)
        return nil
    }

    mutating func isAddress(_ row: SheetRow) -> Bool? {
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

    mutating func documents(_ row: SheetRow) -> [String]? {
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

    mutating func done(_ row: SheetRow) -> [CivilDate]? {
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

import Catalogues
import Diagnostics
import Documents
import Fields
import FileAccess
import Slugs
import Spreadsheets

/// Reads a roadmap from the table an office keeps it in.
package struct RoadmapReader {
    let sheet: Sheet
    let table: SheetTable
    let roadmap: Roadmap
    let names: ResponsibleNames
    var diagnostics: [Diagnostic] = []
    /// What the last headings over measures said.
    var level: RoadmapLevel?
    var directions: [Direction] = []
    var saysLevelIsMissing = false

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
                number: place(row, .number), term: place(row, .term), documents: place(row, .documents),
                done: place(row, .done)))
    }
}

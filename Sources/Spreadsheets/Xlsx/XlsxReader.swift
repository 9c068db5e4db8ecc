import Diagnostics

/// Reads one sheet of an XLSX book (ECMA-376): values as they were last saved, no formula is ever computed.
struct XlsxReader {
    var file: String
    var limits: SpreadsheetLimits

    func read(_ bytes: [UInt8], sheet wanted: String?) throws(DiagnosticError) -> Sheet {
        var archive = try open(bytes)
        let path = try bookPath(&archive)
        let book = try XlsxBook.read(
            required(path, &archive), at: path, relations: required(Self.relations(of: path), &archive))
        guard let book else { throw DiagnosticError(unreadable(path)) }
        let entry = try choose(wanted, in: book)

        var strings: [String] = []
        if let path = book.sharedStrings, let part = try optional(path, &archive) {
            guard let read = try XlsxText.sharedStrings(part) else { throw DiagnosticError(unreadable(path)) }
            strings = read
        }
        var styles = XlsxStyles()
        if let path = book.styles, let part = try optional(path, &archive) {
            guard let read = try XlsxStyles.read(part) else { throw DiagnosticError(unreadable(path)) }
            styles = read
        }
        var builder = SheetBuilder(
            file: file, name: entry.name, strings: strings, styles: styles, countsFrom1904: book.countsFrom1904,
            cellLimit: limits.cells)
        let part = XMLPart { name, attributes throws(DiagnosticError) in
            try builder.start(name, attributes)
        } end: { name, text throws(DiagnosticError) in
            try builder.end(name, text)
        }
        guard try part.read(required(entry.path, &archive)) else { throw DiagnosticError(unreadable(entry.path)) }
        var sheet = try builder.finish()
        if entry.isHidden {
            sheet.remarks.append(
                sheet.diagnostic(
                    "spreadsheet.hidden-sheet", .warning, "прочитан скрытый лист",
                    remedy: "покажите лист или укажите другой"))
        }
        guard !sheet.rows.isEmpty || sheet.remarks.hasErrors else { throw DiagnosticError(sheet.nothingOnIt) }
        return sheet
    }

    /// The sheet a person means: by name, letter case and doubled spaces aside, or the first one to be seen.
    private func choose(_ wanted: String?, in book: XlsxBook) throws(DiagnosticError) -> XlsxBook.Entry {
        guard let first = book.sheets.first(where: { !$0.isHidden }) ?? book.sheets.first else {
            throw DiagnosticError(
                Diagnostic(
                    "spreadsheet.no-sheets", at: SourceLocation(file: file), "в книге нет ни одного листа с ячейками",
                    remedy: "положите книгу, в которой есть таблица"))
        }
        guard let wanted else { return first }
        func folded(_ name: String) -> String { VisibleText.of(name).lowercased() }
        if let found = book.sheets.first(where: { $0.name == wanted })
            ?? book.sheets.first(where: { folded($0.name) == folded(wanted) })
        {
            return found
        }
        let names = book.sheets.map(\.name)
        throw DiagnosticError(
            Diagnostic(
                "spreadsheet.no-such-sheet", at: SourceLocation(file: file), "в книге нет листа «\(wanted)»",
                remedy: "укажите лист, который есть в книге: " + names.map { "«\($0)»" }.joined(separator: ", "),
                suggestion: NearMiss.suggestion(for: wanted, among: names)))
    }

    /// Where the table of contents stands; the archive itself says so.
    private func bookPath(_ archive: inout ZipArchive) throws(DiagnosticError) -> String {
        if let type = try optional("mimetype", &archive) {
            let isODS = String(decoding: type, as: UTF8.self).contains("opendocument.spreadsheet")
            throw DiagnosticError((isODS ? ForeignFormat.ods : .other).diagnostic(file: file))
        }
        guard let part = try optional("_rels/.rels", &archive) else {
            throw DiagnosticError(ForeignFormat.other.diagnostic(file: file))
        }
        guard let relations = try XlsxBook.Relation.read(part, from: "") else {
            throw DiagnosticError(unreadable("_rels/.rels"))
        }
        guard let path = relations.first(where: { $0.kind == "officeDocument" })?.path else {
            throw DiagnosticError(ForeignFormat.other.diagnostic(file: file))
        }
        if path.hasSuffix(".bin") { throw DiagnosticError(ForeignFormat.xlsb.diagnostic(file: file)) }
        if path.hasPrefix("word/") { throw DiagnosticError(ForeignFormat.word.diagnostic(file: file)) }
        if !path.hasPrefix("xl/"), !archive.has(Self.relations(of: path)) {
            throw DiagnosticError(ForeignFormat.other.diagnostic(file: file))
        }
        return path
    }

    /// `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
    private static func relations(of path: String) -> String {
        let parts = path.split(separator: "/")
        return (parts.dropLast() + ["_rels", "\(parts.last ?? "").rels"]).joined(separator: "/")
    }
}

extension XlsxReader {
    private func open(_ bytes: [UInt8]) throws(DiagnosticError) -> ZipArchive {
        do { return try ZipArchive(bytes, limits: limits) } catch { throw DiagnosticError(diagnostic(error)) }
    }

    private func optional(_ path: String, _ archive: inout ZipArchive) throws(DiagnosticError) -> [UInt8]? {
        do { return try archive.part(path) } catch { throw DiagnosticError(diagnostic(error)) }
    }

    private func required(_ path: String, _ archive: inout ZipArchive) throws(DiagnosticError) -> [UInt8] {
        guard let bytes = try optional(path, &archive) else {
            throw DiagnosticError(Self.broken(file: file, "в ней нет части \(path)"))
        }
        return bytes
    }

    private func unreadable(_ path: String) -> Diagnostic {
        Self.broken(file: file, "её часть \(path) не читается")
    }

    static func broken(file: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            "spreadsheet.broken", at: SourceLocation(file: file), "книга повреждена: \(reason)",
            remedy: "откройте книгу в Excel и сохраните заново; если Excel её не открывает, возьмите исходный файл")
    }

    private func diagnostic(_ failure: ZipArchive.Failure) -> Diagnostic {
        let place = SourceLocation(file: file)
        let smaller = "сохраните в отдельную книгу только нужный лист"
        return switch failure {
        case .unreadable:
            Diagnostic(
                "spreadsheet.truncated", at: place, "книга повреждена или скопирована не до конца",
                remedy: "скопируйте файл заново")
        case .encrypted: ForeignFormat.encrypted.diagnostic(file: file)
        case .broken(let path): unreadable(path)
        case .tooLarge:
            Diagnostic(
                "spreadsheet.unpacked-size", at: place,
                "книга занимает в распакованном виде больше \(limits.unpackedSize / 1024 / 1024) МБ", remedy: smaller)
        case .tooManyEntries:
            Diagnostic(
                "spreadsheet.entries", at: place, "в архиве книги больше \(limits.entries) частей", remedy: smaller)
        }
    }
}

extension Sheet {
    func tooManyCells(limit: Int) -> Diagnostic {
        diagnostic(
            "spreadsheet.cells", .error, "в таблице больше \(limit) ячеек, считая пустые между заполненными",
            remedy: "удалите лишние столбцы и строки справа и внизу таблицы")
    }

    var nothingOnIt: Diagnostic {
        diagnostic(
            "spreadsheet.empty-sheet", .error, name == nil ? "в таблице нет данных" : "на листе нет данных",
            remedy: name == nil ? "заполните таблицу или удалите файл" : "заполните лист или укажите другой")
    }
}

import Diagnostics

/// What a file is, by its first bytes; its name may lie.
enum SpreadsheetFormat: Equatable {
    /// A zip archive, perhaps an XLSX book.
    case zip
    /// Perhaps CSV.
    case text
    case foreign(ForeignFormat)

    init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .foreign(.empty)
        } else if bytes.starts(with: [0x50, 0x4B]), bytes.count < 4 || bytes[2] < 9 {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .foreign(ForeignFormat(ofCompoundFile: bytes))
        } else if bytes.starts(with: Array("%PDF".utf8)) {
            self = .foreign(.pdf)
        } else if Self.isMarkup(bytes) {
            self = .foreign(.markup)
        } else {
            self = .text
        }
    }

    /// HTML and «таблица XML 2003», which some programs hand out as tables.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        var start = bytes[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let opening = start.drop { $0 <= 0x20 }.prefix(9)
        let text = String(decoding: opening, as: UTF8.self).lowercased()
        return ["<?xml", "<html", "<!doctype", "<table", "<meta", "<head"].contains { text.hasPrefix($0) }
    }
}

/// A file that is no table this module reads.
enum ForeignFormat: Equatable {
    case empty
    /// The format of Excel before 2007.
    case xls
    case encrypted
    case ods
    /// The binary book of Excel.
    case xlsb
    case pdf
    case markup
    case word
    /// An archive or a document of another program.
    case other

    /// A compound file holds names of its streams in UTF-16.
    init(ofCompoundFile bytes: [UInt8]) {
        func holds(_ name: String) -> Bool {
            bytes.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
        }
        if holds("EncryptedPackage") {
            self = .encrypted
        } else if holds("WordDocument") {
            self = .word
        } else if holds("Workbook") || holds("Book") {
            self = .xls
        } else {
            self = .other
        }
    }

    func diagnostic(file: String) -> Diagnostic {
        let asXLSX = "откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»"
        let place = SourceLocation(file: file)
        return switch self {
        case .empty:
            Diagnostic(
                "spreadsheet.empty-file", at: place, "файл пуст", remedy: "сохраните таблицу заново или удалите файл")
        case .xls:
            Diagnostic(
                "spreadsheet.xls", at: place, "это книга старого Excel (.xls), такой формат не читается",
                remedy: asXLSX)
        case .encrypted:
            Diagnostic(
                "spreadsheet.encrypted", at: place, "книга защищена паролем и не читается",
                remedy: "откройте книгу в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги») и сохраните")
        case .ods:
            Diagnostic(
                "spreadsheet.ods", at: place, "это таблица OpenDocument (.ods), такой формат не читается",
                remedy: "откройте файл и сохраните как «Книга Excel (*.xlsx)» или CSV")
        case .xlsb:
            Diagnostic(
                "spreadsheet.xlsb", at: place, "это двоичная книга Excel (.xlsb), такой формат не читается",
                remedy: asXLSX)
        case .pdf:
            Diagnostic(
                "spreadsheet.pdf", at: place, "это документ PDF, а не таблица",
                remedy: "положите исходную таблицу в формате XLSX или CSV")
        case .markup:
            Diagnostic(
                "spreadsheet.markup", at: place, "это не книга Excel, а веб-страница или XML под именем таблицы",
                remedy: asXLSX)
        case .word:
            Diagnostic(
                "spreadsheet.word", at: place, "это документ Word, а не таблица",
                remedy: "перенесите таблицу в Excel и сохраните как «Книга Excel (*.xlsx)»")
        case .other:
            Diagnostic(
                "spreadsheet.not-a-spreadsheet", at: place, "это не таблица: формат файла не опознан",
                remedy: "положите таблицу в формате XLSX или CSV")
        }
    }
}

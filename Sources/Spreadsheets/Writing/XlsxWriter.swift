import CXlsxWriter
import FileAccess
import Glibc
import Synchronization

/// Writes tables as an XLSX book with libxlsxwriter; owns every pointer of it.
package enum XlsxWriter {
    package enum Failure: Error, Sendable, Hashable {
        /// A book has at least one sheet.
        case noSheets
        /// Excel takes 1 048 576 rows, 16 384 columns and 32 767 characters in a cell.
        case tooLarge(sheet: String)
        /// The temporary file the library needs could not be written or read.
        case file(FileError)
        /// The library's own number of the error.
        case library(UInt32)
    }

    /// The library asks the system for the parts of a date in a way that two threads must not at once.
    private static let turns = Mutex(())

    /// The book, the same bytes for the same arguments: bold headings that stay on the screen, a filter over them.
    ///
    /// - Parameter created: seconds since 1970 (UTC), put into the properties of the book.
    package static func bytes(of sheets: [SheetContent], created: Int) throws(Failure) -> [UInt8] {
        guard !sheets.isEmpty else { throw .noSheets }
        let result = turns.withLock { _ -> Result<[UInt8], Failure> in
            do throws(Failure) { return .success(try write(sheets, created)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// The library writes to a path; a temporary file without a name has one under `/proc`.
    private static func write(_ sheets: [SheetContent], _ created: Int) throws(Failure) -> [UInt8] {
        guard let file = tmpfile() else { throw .file(DiskFiles.lastError("/tmp")) }
        defer { fclose(file) }
        let path = "/proc/self/fd/\(fileno(file))"
        guard let book = workbook_new(path) else { throw .library(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue) }
        var failure: Failure?
        do throws(Failure) { try fill(book, sheets, created) } catch { failure = error }
        // Closing frees the book, whether or not it is wanted.
        let code = workbook_close(book)
        if let failure { throw failure }
        guard code == LXW_NO_ERROR else { throw .library(code.rawValue) }
        do { return try DiskFiles.read(path) } catch { throw .file(error) }
    }

    private static func fill(
        _ book: UnsafeMutablePointer<lxw_workbook>, _ sheets: [SheetContent], _ created: Int
    ) throws(Failure) {
        var properties = lxw_doc_properties()
        properties.created = created
        workbook_set_properties(book, &properties)
        var formats = Formats(book)
        for (sheet, name) in zip(sheets, SheetName.valid(sheets.map(\.name))) {
            guard let worksheet = workbook_add_worksheet(book, name) else {
                throw .library(LXW_ERROR_SHEETNAME_ALREADY_USED.rawValue)
            }
            try fill(worksheet, sheet, &formats)
        }
    }

    private static func fill(
        _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: SheetContent, _ formats: inout Formats
    ) throws(Failure) {
        func check(_ code: lxw_error) throws(Failure) {
            guard code == LXW_NO_ERROR else { throw .tooLarge(sheet: sheet.name) }
        }
        guard sheet.rows.count < CellReference.rows.count, sheet.columns.count <= CellReference.columns.count,
            sheet.rows.allSatisfy({ $0.count <= CellReference.columns.count })
        else { throw .tooLarge(sheet: sheet.name) }
        for (index, column) in sheet.columns.enumerated() {
            let position = UInt16(index)
            try check(worksheet_set_column(worksheet, position, position, Double(column.width), nil))
            try check(worksheet_write_string(worksheet, 0, position, column.title, formats.heading))
        }
        for (rowIndex, row) in sheet.rows.enumerated() {
            for (index, value) in row.enumerated() {
                let (line, position) = (UInt32(rowIndex + 1), UInt16(index))
                switch value {
                case .empty: continue
                case .text(let text): try check(worksheet_write_string(worksheet, line, position, text, nil))
                case .number(let number, let decimals):
                    // Excel keeps fifteen digits; a longer number is kept whole as a text.
                    guard number.significantDigits <= 15, let value = Double(number.text) else {
                        try check(worksheet_write_string(worksheet, line, position, number.withComma, nil))
                        continue
                    }
                    try check(
                        worksheet_write_number(worksheet, line, position, value, formats.number(decimals: decimals)))
                }
            }
        }
        guard !sheet.columns.isEmpty else { return }
        worksheet_freeze_panes(worksheet, 1, 0)
        try check(
            worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rows.count), UInt16(sheet.columns.count - 1)))
    }

    /// The looks of cells in one book, each made once.
    private struct Formats {
        private let book: UnsafeMutablePointer<lxw_workbook>
        let heading: UnsafeMutablePointer<lxw_format>?
        private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = [:]

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            self.book = book
            heading = workbook_add_format(book)
            if let heading {
                format_set_bold(heading)
                format_set_text_wrap(heading)
            }
        }

        mutating func number(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
            if let format = numbers[decimals] { return format }
            guard let format = workbook_add_format(book) else { return nil }
            let places = String(repeating: "0", count: min(15, max(0, decimals)))
            format_set_num_format(format, places.isEmpty ? "0" : "0." + places)
            numbers[decimals] = format
            return format
        }
    }
}

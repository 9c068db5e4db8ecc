/// How much a file may unpack to; a table of a district office is a thousand times smaller.
struct SpreadsheetLimits: Sendable {
    /// Bytes of all parts of an XLSX file together.
    var unpackedSize: Int
    /// Parts of an XLSX file.
    var entries: Int
    /// Cells of the sheet, counting the empty ones between filled ones.
    var cells: Int

    static let standard = SpreadsheetLimits(unpackedSize: 100 * 1024 * 1024, entries: 10_000, cells: 4_000_000)
}

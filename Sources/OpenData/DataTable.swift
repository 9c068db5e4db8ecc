import Monitoring
import Spreadsheets

/// A tidy table: one fact a row, one type a column.
package struct DataTable: Sendable, Hashable {
    /// Lower-case Latin letters; the name of its file and of its resource.
    package var name: String
    package var title: String
    package var description: String
    package var columns: [DataColumn]
    /// Names of the columns that tell rows apart.
    package var key: [String]
    /// One value for each column.
    package var rows: [[SheetContent.Value]]

    /// With headings for people.
    package var sheet: SheetContent {
        SheetContent(name: title, columns: columns.map { .init($0.title, width: $0.width) }, rows: rows)
    }

    /// RFC 4180 in UTF-8 with LF, decimal points and the names of the columns.
    package var machineBytes: [UInt8] {
        let sheet = SheetContent(name: title, columns: columns.map { .init($0.name) }, rows: rows)
        return CsvWriter.bytes(of: sheet, as: .machine)
    }
}

/// The two tables of a report.
package enum DataTables {
    /// «Показатели» and «Распределение»; of these, those that have rows.
    package static func of(_ report: MonitoringReport) -> [DataTable] {
        [IndicatorTable.of([report]), DistributionTable.of([report])].filter { !$0.rows.isEmpty }
    }
}

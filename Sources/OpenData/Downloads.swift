import Monitoring
import Slugs
import Spreadsheets

/// Where published data come from; addresses are complete, `https://…`.
package struct DataOrigin: Sendable, Hashable {
    package var publisher: Publisher
    /// Address of the monitoring's page.
    package var page: String?
    /// Address of the act that lays the method down.
    package var act: String?

    package init(publisher: Publisher, page: String? = nil, act: String? = nil) {
        self.publisher = publisher
        self.page = page
        self.act = act
    }
}

/// The files a monitoring page offers.
///
/// There is no CSV for Excel among them: the book opens in every Excel without a word about separators.
package struct Downloads: Sendable, Hashable {
    /// `kompetentsii-2024-2025.xlsx`: the tables as sheets, for people.
    package var book: DownloadFile
    /// `pokazateli.csv` and `raspredelenie.csv`, of these, those that have rows; for programs.
    package var tables: [DownloadFile]
    /// `datapackage.json`
    package var descriptor: DownloadFile

    /// In the order they are offered.
    package var files: [DownloadFile] { [book] + tables + [descriptor] }

    /// Nil for a report that has neither figures nor distributions.
    package init?(_ report: MonitoringReport, origin: DataOrigin) throws(XlsxWriter.Failure) {
        let tables = DataTables.of(report)
        guard !tables.isEmpty else { return nil }
        let described = tables.map { (table: $0, file: DownloadFile($0.name + ".csv", $0.machineBytes)) }
        book = DownloadFile(
            Self.name(of: report) + ".xlsx",
            try XlsxWriter.bytes(of: tables.map(\.sheet), created: report.date.secondsSince1970))
        self.tables = described.map(\.file)
        descriptor = DownloadFile(DataPackage.fileName, DataPackage.text(report, tables: described, about: origin))
    }

    /// `kompetentsii-2024-2025`
    static func name(of report: MonitoringReport) -> String {
        "\(report.method.code.value)-\(Slug.make(report.period.text))"
    }
}

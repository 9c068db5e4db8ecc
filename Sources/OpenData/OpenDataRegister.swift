import Documents
import Monitoring

/// The register of open data: `list.csv` and a set for each monitoring.
package struct OpenDataRegister: Sendable, Hashable {
    /// By the code of the monitoring.
    package var sets: [OpenDataSet]
    /// `list.csv`
    package var list: DownloadFile

    /// Names are paths from the folder of the register.
    package var files: [DownloadFile] { [list] + sets.flatMap(\.files) }

    /// - Parameters:
    ///   - reports: of all monitorings, in any order; those with nothing to count are left out.
    ///   - address: complete address of the register's folder, without a slash at the end.
    package init(_ reports: [MonitoringReport], publisher: Publisher, address: String) {
        let byCode = Dictionary(grouping: reports.filter { !$0.figures.isEmpty || !$0.distributions.isEmpty }) {
            $0.method.code.value
        }
        let sets = byCode.keys.sorted().compactMap { code in
            let reports = (byCode[code] ?? []).sorted { ($0.date, $0.period.text) < ($1.date, $1.period.text) }
            return OpenDataSet(reports, publisher: publisher, address: address)
        }
        let rows = sets.map { set in
            [set.passport.identifier, set.passport.title, "\(address)/\(set.metaName)", set.passport.format]
        }
        self.sets = sets
        list = DownloadFile(
            "list.csv",
            MachineCSV.bytes(
                ["property", "title", "value", "format"],
                [["standardversion", "Версия методических рекомендаций", Passport.standard, ""]] + rows))
    }
}

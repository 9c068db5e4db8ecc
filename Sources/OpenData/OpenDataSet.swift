import Catalogues
import Documents
import Methodology
import Monitoring
import Spreadsheets

/// All periods of one monitoring as an open data set: its indicators, or its distributions where it has no figures.
package struct OpenDataSet: Sendable, Hashable {
    package var passport: Passport
    /// `meta.csv`, every version of the data, the structure; names begin with the set's folder.
    package var files: [DownloadFile]
    /// Path of `meta.csv` from the folder of the register.
    package var metaName: String { passport.identifier + "/meta.csv" }

    /// - Parameters:
    ///   - reports: of one monitoring, the oldest first.
    ///   - address: the folder of the register, without a slash at the end.
    /// - Returns: nil when there are none.
    init?(_ reports: [MonitoringReport], publisher: Publisher, address: String) {
        guard let first = reports.first, let last = reports.last else { return nil }
        let identifier = publisher.identifier(ofSet: last.method.code.value)
        func version(_ name: String, _ date: CivilDate) -> Passport.Version {
            .init(name: name, date: date, address: "\(address)/\(identifier)/\(name).csv")
        }
        let structure = version("structure-\(first.date.compact)", first.date)
        let dates = reports.map(\.date).reduce(into: [CivilDate]()) { if $0.last != $1 { $0.append($1) } }
        let passport = Passport(
            identifier: identifier, title: last.method.title, description: last.method.summary ?? last.method.title,
            creator: publisher.owner, created: first.date, modified: last.date,
            subjects: [
                "образование", "мониторинг", last.method.direction?.shortTitle ?? last.method.section.shortTitle,
            ],
            format: "csv", provenance: Self.provenance(reports), valid: last.date.aYearLater,
            publisherName: publisher.name, publisherPhone: publisher.phone, publisherMail: publisher.mail,
            license: publisher.license,
            data: dates.map { version("data-\($0.compact)-\(structure.name)", $0) }, structures: [structure])
        self.passport = passport
        let table = reports.allSatisfy(\.figures.isEmpty) ? DistributionTable.of : IndicatorTable.of
        files =
            [DownloadFile("\(identifier)/meta.csv", Self.meta(passport))]
            + passport.data.map { version in
                let table = table(reports.filter { $0.date <= version.date })
                return DownloadFile("\(identifier)/\(version.fileName)", table.machineBytes)
            }
            + [DownloadFile("\(identifier)/\(structure.fileName)", Self.structure(table([]).columns))]
    }

    private static func provenance(_ reports: [MonitoringReport]) -> String {
        let added = reports.filter { $0.date == reports.last?.date }
        let verb = added.count == reports.count ? "Опубликованы" : "Добавлены"
        return "\(verb) результаты за " + added.map(\.period.spelled).listed
    }

    private static func meta(_ passport: Passport) -> [UInt8] {
        MachineCSV.bytes(["property", "value"], passport.properties.map { [$0.name, $0.value] })
    }

    private static func structure(_ columns: [DataColumn]) -> [UInt8] {
        MachineCSV.bytes(
            ["field name", "english description", "russian description", "format"],
            columns.map { [$0.name, $0.english, $0.description, $0.kind.rawValue] })
    }
}

/// CSV of texts only.
enum MachineCSV {
    static func bytes(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
        let rows = rows.map { $0.map { $0.isEmpty ? SheetContent.Value.empty : .text($0) } }
        return CsvWriter.bytes(
            of: SheetContent(name: "", columns: columns.map { .init($0) }, rows: rows), as: .machine)
    }
}

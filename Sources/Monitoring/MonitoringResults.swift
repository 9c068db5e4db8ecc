import Diagnostics
import Documents
import Fields
import FileAccess
import LeakGuard
import Methodology
import Spreadsheets

/// Everything the monitorings of a content folder came to.
package struct MonitoringResults: Sendable {
    /// By code, then by period, the earliest first.
    package var reports: [MonitoringReport]
    /// Names of persons and schools that must not be published.
    package var secrets: [Secret]

    package static let folder = "monitoring/"

    /// Reads `monitoring/*.yml` with the tables they name and computes every campaign beside the one before.
    ///
    /// - Throws: `FileError` when the folder cannot be listed.
    package static func read(
        _ tree: FileTree, _ catalogue: MethodCatalogue
    ) throws(FileError) -> (results: MonitoringResults, diagnostics: [Diagnostic]) {
        let paths = try tree.entries().map(\.path).filter { $0.hasPrefix(folder) }
        var reading = CampaignReading(tree: tree, catalogue: catalogue, paths: paths)
        reading.read()
        reading.reportUnusedFiles()
        return (reading.results(), reading.diagnostics)
    }
}

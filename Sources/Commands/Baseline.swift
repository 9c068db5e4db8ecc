import AuditReports
import Diagnostics
import FileAccess

/// An earlier report to compare with.
enum Baseline {
    /// Ends the command when the file is not there or is no report.
    static func read(_ path: String) throws -> AuditReport {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try DiskFiles.read(path)
        } catch {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: path))
        }
        do throws(AuditJSON.Unreadable) {
            return try AuditJSON.report(bytes)
        } catch {
            try Failure.unusable(diagnostic(error, path))
        }
    }

    private static func diagnostic(_ error: AuditJSON.Unreadable, _ path: String) -> Diagnostic {
        let remedy = "укажите отчёт, который записала команда svod audit --format json --report файл"
        switch error {
        case .notJSON:
            return Diagnostic(
                "audit.baseline-not-json", at: SourceLocation(file: path), "файл не читается как JSON", remedy: remedy)
        case .foreign(let place):
            let detail = place.isEmpty ? "" : ": не подходит «\(place)»"
            return Diagnostic(
                "audit.baseline-foreign", at: SourceLocation(file: path),
                "это не отчёт об аудите или отчёт другой версии\(detail)", remedy: remedy)
        }
    }
}

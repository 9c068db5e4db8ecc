import ArgumentParser
import AuditReports
import Diagnostics
import Documents
import FileAccess
import Publishing
import Spreadsheets

/// `svod audit`
struct AuditSite: ParsableCommand {
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case fail, warning, never
    }

    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Проверить готовый сайт глазами аудитора.",
        discussion: """
            Проверки по объявленным правилам и полнота раздела «Механизмы»: 8 направлений по 9 этапам. Читает только \
            собранные файлы: исходные документы не нужны.
            """)

    @Argument(help: ArgumentHelp("Папка готового сайта.", valueName: "папка"))
    var folder = "public"

    @Option(
        help: ArgumentHelp(
            "Вид отчёта: текст, json для программ, csv и xlsx для Excel, sarif для учёта замечаний, html для письма и печати.",
            valueName: "вид"))
    var format = AuditFormat.text

    @Option(help: ArgumentHelp("Записать отчёт в файл вместо вывода на экран.", valueName: "файл"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "Прежний отчёт вида json: показать, что с тех пор стало лучше и что хуже. Вид json даёт тогда само сравнение.",
            valueName: "файл"))
    var baseline: String?

    @Option(help: ArgumentHelp("Период отчёта вместо указанного в настройках.", valueName: "2025/2026"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "Когда завершаться с кодом 1: fail — есть невыполненная проверка без отступления, warning — есть любое замечание.",
            valueName: "порог"))
    var failOn = Threshold.fail

    func run() throws {
        if let period, Period.parse(period) == nil {
            try Failure.unusable(
                Diagnostic(
                    "usage.period", at: SourceLocation(file: "--period"), "«\(period)» — не период",
                    remedy: "запишите учебный год как 2025/2026"))
        }
        if format.isBinary, report == nil {
            try Failure.unusable(
                Diagnostic(
                    "usage.report", at: SourceLocation(file: "--format"), "книгу Excel нельзя вывести на экран",
                    remedy: "укажите файл: --report audit.xlsx"))
        }
        let before = try baseline.map(Baseline.read)
        let site: BuiltSite
        do throws(DiagnosticError) {
            site = try BuiltSite(folder)
        } catch {
            try Failure.unusable(error.diagnostic)
        }
        let result: AuditReport
        do throws(DiagnosticError) {
            result = try site.audit(period: period)
        } catch {
            try Failure.unusable(error.diagnostic)
        }
        try ReportOptions.write(try bytes(result, before), to: report)
        let isBad =
            switch failOn {
            case .fail: result.hasFailures
            case .warning: result.hasFindings
            case .never: false
            }
        if isBad { throw CommandOutcome.findings }
    }

    private func bytes(_ result: AuditReport, _ before: AuditReport?) throws -> [UInt8] {
        do {
            return try format.bytes(of: result, baseline: before, version: Tool.version)
        } catch XlsxWriter.Failure.file(let error) {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: error.path))
        } catch is XlsxWriter.Failure {
            try Failure.unusable(
                Diagnostic(
                    "audit.book", at: SourceLocation(file: report ?? "--report"),
                    "отчёт не помещается в книгу Excel: слишком длинный текст или слишком много строк",
                    remedy: "возьмите другой вид отчёта: --format csv"))
        }
    }
}

extension AuditFormat: ExpressibleByArgument {}

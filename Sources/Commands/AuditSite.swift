import ArgumentParser
import Audit
import Diagnostics
import Documents
import Publishing

/// `svod audit`
struct AuditSite: ParsableCommand {
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case fail, warning, never
    }

    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Проверить готовый сайт глазами аудитора.",
        discussion: """
            Показатель 5 «Доступность» и полнота раздела «Механизмы»: 8 направлений по 9 этапам. Читает только собранные \
            файлы: исходные документы не нужны.
            """)

    @Argument(help: ArgumentHelp("Папка готового сайта.", valueName: "папка"))
    var folder = "public"

    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("Период отчёта вместо указанного в настройках.", valueName: "2025/2026"))
    var period: String?

    @Option(
        help: ArgumentHelp(
            "Когда завершаться с кодом 1: fail — потерян балл показателя 5, warning — есть любое замечание.",
            valueName: "порог"))
    var failOn = Threshold.fail

    func run() throws {
        if let period, Period.parse(period) == nil {
            try Failure.unusable(
                Diagnostic(
                    "usage.period", at: SourceLocation(file: "--period"), "«\(period)» — не период",
                    remedy: "запишите учебный год как 2025/2026"))
        }
        let site: BuiltSite
        do throws(DiagnosticError) {
            site = try BuiltSite(folder)
        } catch {
            try Failure.unusable(error.diagnostic)
        }
        let result = site.audit(period: period)
        try report.write(report.format == .json ? try AuditJSON.text(result) : AuditText.text(result))
        let isBad =
            switch failOn {
            case .fail: result.hasFailures
            case .warning: result.hasFindings
            case .never: false
            }
        if isBad { throw CommandOutcome.findings }
    }
}

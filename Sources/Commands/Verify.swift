import ArgumentParser
import Diagnostics
import FileAccess
import Publishing

/// `svod verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Сверить готовый сайт с его описью.",
        discussion: "Находит файлы, которые пропали, изменены или добавлены после сборки.")

    @Argument(help: ArgumentHelp("Папка готового сайта.", valueName: "папка"))
    var folder = "public"

    @OptionGroup var report: ReportOptions

    func run() throws {
        let findings: [Diagnostic]
        do {
            findings = try BuiltSite(folder).verify()
        } catch let error as DiagnosticError {
            var diagnostic = error.diagnostic
            if diagnostic.identifier == "file.missing" {
                diagnostic.remedy = "соберите сайт: svod build; если он в другой папке, укажите её: svod verify папка"
            }
            try Failure.unusable(diagnostic)
        } catch let error as FileError {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: error.path))
        }
        try report.print(findings)
        if findings.hasErrors { throw CommandOutcome.findings }
    }
}

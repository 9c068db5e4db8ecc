import ArgumentParser
import Diagnostics
import FileAccess
import Publishing

/// `svod check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Проверить документы, ничего не записывая.",
        discussion: "Показывает всё, на что пожаловалась бы сборка.")

    @OptionGroup var options: BuildOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let build = SiteBuild(try options.request())
        let outcome: SiteBuild.Outcome
        do throws(FileError) {
            outcome = try build.check()
        } catch {
            try options.fail(error)
        }
        try report.print(outcome.diagnostics)
        if outcome.diagnostics.hasErrors { throw CommandOutcome.findings }
    }
}

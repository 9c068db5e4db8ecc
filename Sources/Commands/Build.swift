import ArgumentParser
import Diagnostics
import FileAccess
import Glibc
import Publishing
import Search

/// `svod build`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Собрать сайт.",
        discussion: "Если в документах есть ошибки, прежний сайт остаётся на месте.")

    @OptionGroup var options: BuildOptions
    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("Папка готового сайта.", valueName: "папка"))
    var output = "public"

    @Flag(help: "Записать все файлы заново, даже те, что не изменились.")
    var full = false

    @Flag(help: "Не собирать поиск.")
    var noSearch = false

    @Option(
        help: ArgumentHelp(
            "Программа Pagefind, которая собирает поиск. По умолчанию — SVOD_PAGEFIND или pagefind из PATH.",
            valueName: "файл"))
    var pagefind: String?

    @Flag(help: "Показать, сколько времени занял каждый этап.")
    var timings = false

    func run() throws {
        let line = ProgressLine()
        let progress = line.progress
        var request = try options.request()
        if !noSearch { request.search = Pagefind(PagefindPath.find(pagefind)).indexer }
        try keepApart()
        let staged = try stage()
        let outcome: SiteBuild.Outcome
        do {
            defer {
                progress.end()
                line.clear()
            }
            outcome = try SiteBuild(request, progress: progress).run(into: staged, after: staged.memory)
            if !outcome.diagnostics.hasErrors, let memory = outcome.memory { try staged.publish(memory) }
        } catch let error as FileError {
            staged.discard()
            try options.fail(error)
        }
        if timings { Terminal.write(ProgressLine.table(progress.timings), to: .standardError) }
        guard !outcome.diagnostics.hasErrors else {
            staged.discard()
            try report.print(outcome.diagnostics)
            Terminal.write("Сайт не собран, прежний не изменён.\n", to: .standardError)
            throw CommandOutcome.findings
        }
        try report.print(outcome.diagnostics)
        Terminal.write(text(outcome.summary), to: .standardError)
        // The system takes all memory back at once, which is quicker than giving it up document by document.
        withExtendedLifetime((outcome, staged)) { Glibc.exit(0) }
    }

    private func text(_ summary: BuildSummary) -> String {
        var text = "Сайт собран в «\(output)»: документов — \(summary.documents), файлов — \(summary.files).\n"
        if let score = summary.score {
            text += "Аудит: баллов \(score.least) из \(score.maximum). Подробнее: svod audit \(output)\n"
        }
        return text
    }

    /// A site among the documents would be read as documents, and documents in the site would be lost.
    private func keepApart() throws {
        for (folder, name) in [(options.content, "документами"), (options.theme, "темой оформления")]
        where FolderPath.overlap(output, folder) {
            try Failure.unusable(
                Diagnostic(
                    "output.overlaps", at: SourceLocation(file: output),
                    "папка готового сайта и папка с \(name) («\(folder)») лежат одна в другой",
                    remedy: "укажите в --output отдельную папку, например public"))
        }
    }

    private func stage() throws -> StagedOutput {
        do {
            return try StagedOutput(target: output, remembers: !full)
        } catch OutputProblem.foreign(let path) {
            try Failure.unusable(
                Diagnostic(
                    "output.foreign", at: SourceLocation(file: path), "в папке есть файлы, но это не сайт Свода",
                    remedy: "укажите в --output новую или пустую папку: иначе эти файлы пропали бы"))
        } catch OutputProblem.notAFolder(let path) {
            try Failure.unusable(
                Diagnostic(
                    "output.not-a-folder", at: SourceLocation(file: path), "это не папка",
                    remedy: "укажите в --output папку"))
        } catch let error as FileError {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: error.path))
        }
    }
}

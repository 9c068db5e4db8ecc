import ArgumentParser
import Documents

/// `svod schema`
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Вывести схему описания документа для редактора (JSON Schema).",
        discussion: "Например: svod schema --report описание.schema.json")

    @Option(help: ArgumentHelp("Записать схему в файл вместо вывода на экран.", valueName: "файл"))
    var report: String?

    func run() throws {
        try ReportOptions.write(try FrontMatterSchema.text(), to: report)
    }
}

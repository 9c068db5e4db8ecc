import ArgumentParser
import Documents
import Rendering

/// `svod schema`
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Вывести схему описания документа для редактора (JSON Schema).",
        discussion: """
            Например: svod schema --report описание.schema.json

            С ключом --theme — имена, которые можно писать в шаблонах темы, для разработчика.
            """)

    @Option(help: ArgumentHelp("Записать схему в файл вместо вывода на экран.", valueName: "файл"))
    var report: String?

    @Flag(help: "Вывести вместо схемы имена шаблонов темы (Markdown, по-английски).")
    var theme = false

    func run() throws {
        try ReportOptions.write(theme ? ThemeReference.text() : try FrontMatterSchema.text(), to: report)
    }
}

import ArgumentParser
import Catalogues
import Diagnostics
import Documents
import FileAccess

/// `svod new`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Создать заготовку документа, которая проходит проверку.",
        discussion: "Например: svod new приказ --number 579 --date 17.12.2020 \"Об утверждении положения\"")

    @Argument(help: ArgumentHelp("Вид документа: приказ, положение, протокол и другие.", valueName: "вид"))
    var kind: String

    @Argument(help: ArgumentHelp("Название документа.", valueName: "название"))
    var title: String

    @Option(help: ArgumentHelp("Номер документа.", valueName: "номер"))
    var number: String?

    @Option(help: ArgumentHelp("Дата документа.", valueName: "ДД.ММ.ГГГГ"))
    var date: String?

    @Option(help: ArgumentHelp("Папка с документами.", valueName: "папка"))
    var content = "Content"

    func run() throws {
        let skeleton: DocumentSkeleton
        do throws(DiagnosticError) {
            skeleton = try DocumentSkeleton(kind: kind, title: title, number: number, date: date, today: Today.date)
        } catch {
            try Failure.unusable(error.diagnostic)
        }
        let path = content + "/" + skeleton.path
        guard !DiskFiles.exists(path) else {
            try Failure.unusable(
                Diagnostic(
                    "new.exists", at: SourceLocation(file: path), "такой файл уже есть",
                    remedy: "откройте его или укажите \(number == nil ? "другое название" : "другой номер")"))
        }
        do throws(FileError) {
            try DiskFiles.createFolder(content + "/" + RelativePath.folder(of: skeleton.path))
            try DiskFiles.write(Array(skeleton.text.utf8), to: path)
        } catch {
            try Failure.unusable(FileProblem.diagnostic(error, shownAs: path))
        }
        Terminal.write("Создан файл \(path)\n")
    }
}

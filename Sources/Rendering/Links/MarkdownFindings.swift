import Diagnostics
import Documents
import Markdown

/// Says in Russian what the Markdown reader remarked about a document's text.
enum MarkdownFindings {
    static func diagnostics(_ text: ParsedMarkdown, of document: Document) -> [Diagnostic] {
        text.remarks.map { remark in
            let line = document.body.line + remark.line - 1
            switch remark.problem {
            case .rawHTML(let html):
                return document.source.diagnostic(
                    "markdown.raw-html", .warning, at: document.source.location(of: html, fromLine: line),
                    "разметка HTML показана на странице как обычный текст",
                    remedy: "замените её разметкой Markdown; разрыв строки в ячейке таблицы пишется <br>")
            case .levelOneHeading(let title):
                return document.source.diagnostic(
                    "markdown.level-one-heading", .warning, at: document.source.location(of: title, fromLine: line),
                    "заголовок первого уровня уже есть на странице: это название документа",
                    remedy: "начните заголовок с «##» или уберите строку, если она повторяет название")
            case .skippedLevel(let from, let to):
                return document.source.diagnostic(
                    "markdown.skipped-heading", .warning, at: document.source.location(line: line),
                    "после заголовка уровня \(from) сразу идёт уровень \(to)",
                    remedy: "поставьте \(String(repeating: "#", count: from + 1)) — следующий уровень без пропуска")
            case .imageWithoutDescription(let path):
                return document.source.diagnostic(
                    "markdown.image-description", at: document.source.location(of: path, fromLine: line),
                    "у рисунка нет описания: незрячий читатель не узнает, что на нём",
                    remedy: "впишите описание в квадратные скобки: ![Описание](\(path))")
            case .linkWithoutText(let path):
                return document.source.diagnostic(
                    "markdown.link-text", at: document.source.location(of: path, fromLine: line), "у ссылки нет текста",
                    remedy: "впишите в квадратные скобки, куда ведёт ссылка")
            case .extraCells(let found, let columns):
                return document.source.diagnostic(
                    "markdown.extra-cells", at: document.source.location(line: line),
                    "в строке таблицы ячеек больше, чем столбцов: \(found) вместо \(columns); лишние пропали бы",
                    remedy: "сверьте число знаков | с заголовком таблицы; знак | внутри ячейки пишется \\|")
            case .brokenTable:
                return document.source.diagnostic(
                    "markdown.broken-table", .warning, at: document.source.location(line: line),
                    "похоже на таблицу, но показано как обычный текст",
                    remedy: "под строкой заголовков поставьте строку |---|---| с тем же числом столбцов")
            case .rowWithoutBars:
                return document.source.diagnostic(
                    "markdown.row-without-bars", .warning, at: document.source.location(line: line),
                    "строка без знака | стоит сразу под таблицей и станет строкой таблицы",
                    remedy: "отделите текст от таблицы пустой строкой, а строку таблицы начните со знака |")
            case .renumberedItem(let written, let shown):
                return document.source.diagnostic(
                    "markdown.list-number", .warning, at: document.source.location(line: line),
                    "пункт записан под номером \(written), а на странице получит номер \(shown)",
                    remedy: "пронумеруйте пункты подряд; чтобы сохранить номер \(written), "
                        + "начните с него новый список после абзаца текста")
            case .brokenLink(let text):
                return document.source.diagnostic(
                    "markdown.broken-link", .warning, at: document.source.location(of: text, fromLine: line),
                    "похоже на ссылку, но показано как обычный текст",
                    remedy: "уберите пробелы из адреса или замените их на %20")
            case .missingFootnote(let label):
                return document.source.diagnostic(
                    "markdown.missing-footnote", at: document.source.location(of: "[^\(label)]", fromLine: line),
                    "у сноски «\(label)» нет текста",
                    remedy: "добавьте отдельной строкой «[^\(label)]: текст сноски»")
            case .unusedFootnote(let label):
                return document.source.diagnostic(
                    "markdown.unused-footnote", at: document.source.location(of: "[^\(label)]", fromLine: line),
                    "на сноску «\(label)» нет ссылки в тексте: она пропала бы",
                    remedy: "поставьте [^\(label)] в нужном месте текста или уберите сноску")
            case .repeatedFootnote(let label):
                return document.source.diagnostic(
                    "markdown.repeated-footnote", at: document.source.location(of: "[^\(label)]", fromLine: line),
                    "сноска «\(label)» уже есть выше: этот текст пропал бы",
                    remedy: "дайте сноске другой номер и поставьте его в нужном месте текста")
            case .unusedDefinition(let label):
                return document.source.diagnostic(
                    "markdown.unused-definition", .warning,
                    at: document.source.location(of: "[\(label)]:", fromLine: line),
                    "строка «[\(label)]: …» не попадёт на страницу: на неё нет ссылки в тексте",
                    remedy: "для сноски нужен знак ^: [^\(label)]: …")
            case .emptyHeading:
                return document.source.diagnostic(
                    "markdown.empty-heading", at: document.source.location(line: line), "пустой заголовок",
                    remedy: "впишите текст заголовка или уберите строку")
            }
        }
    }
}

import FileAccess

/// The files of a content folder without a single mistake.
package enum Sample: String, CaseIterable {
    case settings = "site.yml"
    case order = "documents/shnor/prikazy/prikaz-579.md"
    case regulation = "documents/shnor/polozheniya/polozhenie.md"
    case message = "documents/shnor/kanal/sroki.md"

    package var text: String {
        switch self {
        case .settings:
            """
            название: Образование округа
            владелец: Управление образования
            адрес-сайта: https://example.org

            """
        case .order:
            """
            ---
            название: Об утверждении положения
            вид: приказ
            раздел: ШНОР
            номер: 579
            дата: 17.12.2020
            орган: Управление образования
            утверждает: ../polozheniya/polozhenie.md
            ---
            Утвердить положение.

            """
        case .regulation:
            """
            ---
            название: Положение о системе поддержки школ
            вид: положение
            раздел: ШНОР
            утверждено: приказ № 579 от 17.12.2020
            приложение: 1
            ---
            ## Общие положения

            """
        case .message:
            """
            ---
            название: О сроках отчёта
            вид: сообщение
            раздел: ШНОР
            дата: 01.02.2021
            ---
            Отчёт нужен до 10 февраля.

            """
        }
    }

    package static var files: [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text) })
    }

    /// The sample with `changes` added, or put in the place of its own files; a nil takes a file away.
    package static func tree(_ changes: [String: String?] = [:]) -> FileTree {
        var files = files
        for (path, text) in changes { files[path] = text }
        return .inMemory(files, name: "Content")
    }

    /// The sample with one file given as bytes.
    static func tree(_ path: Sample, bytes: [UInt8]) -> FileTree {
        var files = files.mapValues { Array($0.utf8) }
        files[path.rawValue] = bytes
        return .inMemory(files, name: "Content")
    }
}

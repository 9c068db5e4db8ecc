import Diagnostics
import FileAccess
import Testing

/// Files that cannot be read as text, and entries of the folder that are no files.
@Suite struct FileMistakes {
    static let table: [Mistake] = [
        Mistake(
            "Windows-1251",
            tree: Sample.tree(
                .message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0xCE, 0x20, 0xF1, 0xF0, 0xEE, 0xEA, 0xE0, 0xF5, 0x0A]),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файл сохранён в кодировке Windows-1251, а нужна UTF-8 [content.encoding-windows-1251]
              как исправить: откройте файл в «Блокноте», выберите «Сохранить как» и укажите кодировку UTF-8

            Всего ошибок: 1.
            """),
        Mistake(
            "settings in Windows-1251", tree: Sample.tree(.settings, bytes: [0xCE, 0xE1, 0xF0, 0xE0, 0xE7]),
            """
            Content/site.yml: ошибка: файл сохранён в кодировке Windows-1251, а нужна UTF-8 [content.encoding-windows-1251]
              как исправить: откройте файл в «Блокноте», выберите «Сохранить как» и укажите кодировку UTF-8

            Всего ошибок: 1.
            """),
        Mistake(
            "UTF-16", tree: Sample.tree(.message, bytes: [0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00]),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файл сохранён в кодировке UTF-16, а нужна UTF-8 [content.encoding-utf-16]
              как исправить: откройте файл в «Блокноте», выберите «Сохранить как» и укажите кодировку UTF-8

            Всего ошибок: 1.
            """),
        Mistake(
            "broken UTF-8", tree: Sample.tree(.message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0x80, 0x81, 0x9F]),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файл не читается как текст в кодировке UTF-8 [content.encoding-invalid]
              как исправить: сохраните файл заново в кодировке UTF-8

            Всего ошибок: 1.
            """),
        Mistake(
            "zero byte", tree: Sample.tree(.message, bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0x61, 0x00, 0x62]),
            """
            Content/documents/shnor/kanal/sroki.md:2:1: ошибка: в файле есть нулевой байт: это не текст [content.binary]
              как исправить: сохраните документ как обычный текст в кодировке UTF-8

            Всего ошибок: 1.
            """),
        Mistake(
            "symbolic link", tree: withEntry("documents/ssylka.md", .link),
            """
            Content/documents/ssylka.md: ошибка: символическая ссылка вместо файла [content.link]
              как исправить: положите на это место сам файл

            Всего ошибок: 1.
            """),
        Mistake(
            "device", tree: withEntry("documents/kanal", .other),
            """
            Content/documents/kanal: ошибка: это не обычный файл [content.not-a-file]
              как исправить: уберите его из папки с документами

            Всего ошибок: 1.
            """),
        Mistake(
            "huge attachment", tree: withEntry("documents/shnor/kanal/plan.pdf", .file(size: 60 << 20)),
            """
            Content/documents/shnor/kanal/plan.pdf: ошибка: файл больше 50 МБ [file.too-large]
              как исправить: уменьшите файл или разместите его по частям

            Всего ошибок: 1.
            """),
        Mistake(
            "document beside the folder", adding: "kanal/sroki.md", Sample.message.text,
            """
            Content/kanal/sroki.md: предупреждение: файл лежит вне папки documents и не попадёт на сайт [content.misplaced]
              как исправить: перенесите документы и файлы к ним в папку documents

            Всего предупреждений: 1.
            """),
        Mistake(
            "vanished file", tree: failing(.missing),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файла или папки нет [file.missing]
              как исправить: проверьте путь

            Всего ошибок: 1.
            """),
        Mistake(
            "unreadable file", tree: failing(.noAccess),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: нет прав на чтение или запись [file.no-access]
              как исправить: проверьте права на файл и папку

            Всего ошибок: 1.
            """),
        Mistake(
            "file written meanwhile", tree: failing(.changed),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файл изменился, пока собирался сайт [file.changed]
              как исправить: запустите сборку ещё раз

            Всего ошибок: 1.
            """),
        Mistake(
            "folder instead of a file", tree: failing(.notAFile),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: это не обычный файл [file.not-a-file]
              как исправить: проверьте путь

            Всего ошибок: 1.
            """),
        Mistake(
            "huge file", tree: failing(.tooLarge(limit: DiskFiles.sizeLimit)),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: файл больше 50 МБ [file.too-large]
              как исправить: уменьшите файл или разместите его по частям

            Всего ошибок: 1.
            """),
        Mistake(
            "failing disk", tree: failing(.system(5)),
            """
            Content/documents/shnor/kanal/sroki.md: ошибка: система сообщила об ошибке 5 [file.system]
              как исправить: проверьте диск и путь

            Всего ошибок: 1.
            """),
    ]

    @Test(arguments: table) func console(_ mistake: Mistake) throws {
        let report = try mistake.report()
        #expect(report == mistake.console)
    }

    /// The sample with an entry that is not a file.
    private static func withEntry(_ path: String, _ kind: FileTree.Kind) -> FileTree {
        let sound = Sample.tree()
        var tree = sound
        tree.entries = { () throws(FileError) in try sound.entries() + [.init(path: path, kind: kind)] }
        return tree
    }

    /// The sample on a disk that does not give up the message.
    private static func failing(_ reason: FileError.Reason) -> FileTree {
        let sound = Sample.tree()
        var tree = sound
        tree.read = { path throws(FileError) in
            guard path != Sample.message.rawValue else { throw FileError(path: path, reason: reason) }
            return try sound.read(path)
        }
        return tree
    }
}

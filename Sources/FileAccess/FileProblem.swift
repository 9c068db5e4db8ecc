import Diagnostics

/// Says in Russian why a file could not be used.
package enum FileProblem {
    package static func diagnostic(_ error: FileError, shownAs name: String) -> Diagnostic {
        let location = SourceLocation(file: name)
        switch error.reason {
        case .missing:
            return Diagnostic("file.missing", at: location, "файла или папки нет", remedy: "проверьте путь")
        case .noAccess:
            return Diagnostic(
                "file.no-access", at: location, "нет прав на чтение или запись",
                remedy: "проверьте права на файл и папку")
        case .notAFile:
            return Diagnostic("file.not-a-file", at: location, "это не обычный файл", remedy: "проверьте путь")
        case .tooLarge(let limit):
            return Diagnostic(
                "file.too-large", at: location, "файл больше \(limit / 1024 / 1024) МБ",
                remedy: "уменьшите файл или разместите его по частям")
        case .changed:
            return Diagnostic(
                "file.changed", at: location, "файл изменился, пока собирался сайт",
                remedy: "запустите сборку ещё раз")
        case .system(let code):
            return Diagnostic(
                "file.system", at: location, "система сообщила об ошибке \(code)", remedy: "проверьте диск и путь")
        }
    }
}

import Diagnostics

/// Where the history of the content folder comes from; a struct of closures, so that tests need no program.
package struct HistorySource: Sendable {
    /// Another text whenever the log of a folder may say something else.
    package var state: @Sendable (_ folder: String) -> String
    /// What happened in a folder of the content folder; nil where no history is kept.
    package var log: @Sendable (_ folder: String) throws(HistoryProblem) -> ContentLog?
    /// The bytes of files by the names the log gives them; what is not there is left out.
    package var contents: @Sendable (_ names: [String]) throws(HistoryProblem) -> [String: ArraySlice<UInt8>]

    package init(
        state: @escaping @Sendable (String) -> String,
        log: @escaping @Sendable (String) throws(HistoryProblem) -> ContentLog?,
        contents: @escaping @Sendable ([String]) throws(HistoryProblem) -> [String: ArraySlice<UInt8>]
    ) {
        self.state = state
        self.log = log
        self.contents = contents
    }
}

/// Why there is no history although one is kept; the site is published without it.
package enum HistoryProblem: Error, Sendable, Hashable {
    /// The program that reads it is not there.
    case noProgram
    /// The program ended with an error.
    case failed

    package func diagnostic(at folder: String) -> Diagnostic {
        switch self {
        case .noProgram:
            Diagnostic(
                "history.no-program", .note, at: SourceLocation(file: folder),
                "страниц истории изменений не будет: программы git здесь нет",
                remedy: "установите git или добавьте --no-history, если история не нужна")
        case .failed:
            Diagnostic(
                "history.failed", .note, at: SourceLocation(file: folder),
                "страниц истории изменений не будет: git не смог прочитать историю этой папки",
                remedy: "проверьте её командой git log или добавьте --no-history, если история не нужна")
        }
    }

    package static func cut(at folder: String) -> Diagnostic {
        Diagnostic(
            "history.cut", .note, at: SourceLocation(file: folder),
            "история изменений неполная: в этой копии хранилища нет прежних записей",
            remedy: "получите их командой git fetch --unshallow или добавьте --no-history, если история не нужна")
    }
}

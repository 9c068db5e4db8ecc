import Diagnostics

/// Makes the search index of a site that is about to be published.
package struct SearchIndexer: Sendable {
    package struct File: Sendable, Hashable {
        /// From the folder of the index.
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The files of an index over the pages in a folder on disk, sorted by path; the same for the same pages.
    package var index: @Sendable (_ folder: String) throws(SearchProblem) -> [File]

    package init(index: @escaping @Sendable (String) throws(SearchProblem) -> [File]) {
        self.index = index
    }
}

/// Why there is no search index; the site is published without it.
package enum SearchProblem: Error, Sendable, Hashable {
    /// There is no program of this name.
    case missing(program: String)
    /// The program ended with an error; what it said last.
    case failed(program: String, words: String)

    package var diagnostic: Diagnostic {
        switch self {
        case .missing(let program):
            Diagnostic(
                "search.no-program", .note, at: SourceLocation(file: program),
                "поиск не собран: программы Pagefind здесь нет; страница поиска ведёт в реестр документов",
                remedy:
                    "установите Pagefind: pip install \"pagefind[bin]\" — и укажите её файл в --pagefind или соберите сайт командой make site; если поиск не нужен, добавьте --no-search"
            )
        case .failed(let program, let words):
            Diagnostic(
                "search.failed", .warning, at: SourceLocation(file: program),
                "поиск не собран: программа Pagefind завершилась с ошибкой"
                    + (words.isEmpty ? "" : " «\(words)»"),
                remedy: "проверьте, что это Pagefind 1.5 и что на диске есть место, или соберите сайт с --no-search")
        }
    }
}

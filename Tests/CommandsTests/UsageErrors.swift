import Testing

/// A call that cannot be understood: what is wrong with it, in Russian, and exit code 2.
@Suite struct UsageErrors {
    struct Call: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let message: String

        init(_ arguments: String..., says message: String) {
            self.arguments = arguments
            self.message = message
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let calls = [
        Call(
            "build", "--contnt", "x", says: "Ошибка: неизвестный ключ «--contnt»; возможно, имелось в виду «--content»"),
        Call("build", "-x", says: "Ошибка: неизвестный ключ «-x»"),
        Call("build", "--content", says: "Ошибка: после ключа «--content <папка>» нужно значение"),
        Call("build", "extra", says: "Ошибка: лишние слова в вызове: «extra»"),
        Call("audit", "a", "b", "c", says: "Ошибка: лишние слова в вызове: «b», «c»"),
        Call("audit", "--fail-on", "maybe", says: "Ошибка: значение «maybe» не подходит для «--fail-on <порог>»"),
        Call("check", "--format", "xml", says: "Ошибка: значение «xml» не подходит для «--format <вид>»"),
        Call("new", says: "Ошибка: не хватает: «<вид>»"),
        Call("new", "приказ", says: "Ошибка: не хватает: «<название>»"),
        Call("build", "--as-of", "вчера", says: "--as-of: ошибка: «вчера» — не дата [usage.as-of]"),
        Call(
            "build", "--base-url", "example.org",
            says: "--base-url: ошибка: «example.org» — не адрес сайта [usage.base-url]"),
        Call("audit", "--period", "зима", says: "--period: ошибка: «зима» — не период [usage.period]"),
        Call(
            "audit", "--format", "xlsx", says: "--format: ошибка: книгу Excel нельзя вывести на экран [usage.report]"),
        Call("audit", "--baseline", "net.json", says: "net.json: ошибка: файла или папки нет [file.missing]"),
    ]

    @Test(arguments: calls) func message(_ call: Call) throws {
        let run = try Workplace([:]).run(call.arguments)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.split(separator: "\n").first.map(String.init) == call.message)
    }

    /// Every call that ArgumentParser answers by itself.
    static let parsersWords = [
        [], ["--help"], ["help"], ["build", "--help"], ["check", "--help"], ["audit", "--help"], ["new", "--help"],
        ["verify", "--help"], ["schema", "--help"], ["help", "audit"], ["--version"], ["buidl"],
        ["build", "--full=да"],
        ["build", "--full", "--full"],
        ["audit", "--format", "xml"], ["audit", "--format"], ["new"], ["new", "приказ"], ["audit", "a", "b"], ["-x"],
        [""],
        ["build", "--output=a", "--output=b", "c"],
    ]

    @Test(arguments: parsersWords + calls.map(\.arguments)) func noWordOfEnglish(_ arguments: [String]) throws {
        let run = try Workplace([:]).run(arguments)
        let words = (run.output + run.errors).split { !$0.isASCII || !$0.isLetter }.map(String.init)
        let known: Set = [
            "svod", "build", "check", "audit", "new", "verify", "help", "version", "content", "theme", "as", "of",
            "base",
            "url", "format", "report", "output", "full", "timings", "no", "search", "period", "fail", "on", "number",
            "date",
            "Content",
            "Themes", "standard", "public", "text", "json", "warning", "never", "Markdown", "SOURCE", "DATE", "EPOCH",
            "h",
            "usage", "https", "example", "org", "manifest", "file", "missing", "schema", "JSON", "Schema", "csv",
            "xlsx",
            "sarif", "html", "Excel", "baseline", "history", "pagefind", "Pagefind", "PAGEFIND", "SVOD", "PATH",
        ]
        let asked = Set(arguments.flatMap { $0.split { !$0.isASCII || !$0.isLetter }.map(String.init) })
        #expect(Set(words).subtracting(known).subtracting(asked) == [])
    }

    @Test func helpNamesEveryCommand() throws {
        let run = try Workplace([:]).run(["--help"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        for line in [
            "ВЫЗОВ: svod <команда>", "КОМАНДЫ:", "  build                   Собрать сайт.",
            "  check                   Проверить документы, ничего не записывая.",
            "  audit                   Проверить готовый сайт глазами аудитора.",
            "  verify                  Сверить готовый сайт с его описью.", "Подробнее: svod help <команда>",
        ] {
            #expect(run.output.contains(line + "\n"))
        }
    }

    @Test func aMistypedCallShowsTheRightOne() throws {
        let run = try Workplace([:]).run(["verify", "--frmat", "json"])
        #expect(
            run.errors == """
                Ошибка: неизвестный ключ «--frmat»; возможно, имелось в виду «--format»
                Вызов: svod verify [<папка>] [--format <вид>] [--report <файл>]
                Подробнее: svod verify --help

                """)
    }
}

import Diagnostics
import Documents
import FileAccess
import Testing

@testable import History

/// What is shown of the past of a document.
@Suite struct ReadingTests {
    private static let path = "documents/a.md"
    private static let settings = "название: Сайт\nвладелец: УО\nадрес-сайта: https://example.org\n"

    private func paper(_ body: String, _ fields: String...) -> String {
        let more = fields.map { $0 + "\n" }.joined()
        return "---\nназвание: О сроках\nвид: сообщение\nраздел: ШНОР\nдата: 01.02.2021\n\(more)---\n\(body)\n"
    }

    private func read(
        _ past: Past, _ files: [String: String] = [:], on day: String = "31.12.2026", settings: String = ""
    ) throws -> (histories: [String: DocumentHistory], diagnostics: [Diagnostic]) {
        var files = past.files.merging(files) { $1 }
        files["site.yml"] = Self.settings + settings
        let (corpus, findings) = try Corpus.read(.inMemory(files, name: "Content"))
        #expect(ConsoleReport.text(findings) == "Замечаний нет.\n")
        let known = try #require(corpus)
        return HistoryReading.read(
            past.source, of: known.settings, on: try CivilDate.parse(day).get(), shownAs: "Content", cite: \.title
        ) { known.documents }
    }

    /// Days of the editions, and what each change is, in short.
    private func story(
        _ past: Past, _ files: [String: String] = [:], on day: String = "31.12.2026", settings: String = "",
        of path: String = Self.path
    ) throws -> String {
        let history = try read(past, files, on: day, settings: settings).histories[path]
        guard let history else { return "" }
        return history.changes.map { "\($0.day.dotted)\(words($0))" }.joined(separator: "; ")
            + "; \(history.start.day.dotted) \(history.start.reason)"
    }

    private func words(_ change: DocumentHistory.Change) -> String {
        change.requisites.map { " \($0.key.rawValue): \($0.before)→\($0.after)" }.joined()
            + change.text.map { part in
                switch part {
                case .unchanged(let paragraphs, let rows): " =\(paragraphs + rows)"
                case .place(let heading): " §\(heading)"
                case .added(let block): " +\(block.text)"
                case .removed(let block): " -\(block.text)"
                case .changed(_, let runs): " ~" + runs.map(word).joined()
                }
            }.joined()
    }

    private func word(_ run: WordRun) -> String {
        switch run.kind {
        case .same: run.text
        case .removed: "[-\(run.text)-]"
        case .added: "{+\(run.text)+}"
        }
    }

    @Test func aDocumentThatNeverChangedHasNoHistory() throws {
        #expect(try story(Past().on("01.03.2021", [Self.path: paper("Раз.")])) == "")
    }

    @Test func changesStandNewestFirst() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Раз.")])
            .on("02.03.2021", [Self.path: paper("Раз.\n\nДва.")])
            .on("05.03.2021", [Self.path: paper("Раз.\n\nДва три четыре.")])
            .on("05.03.2021", [Self.path: paper("Раз.\n\nДва три пять.")])
        #expect(
            try story(past)
                == "05.03.2021 =1 ~Два три [-четыре-]{+пять+}.; 05.03.2021 =1 ~Два{+ три четыре+}.; 02.03.2021 =1 +Два.; "
                + "01.03.2021 publication")
        #expect(
            try read(past).histories[Self.path]?.editions.map(\.dotted)
                == ["05.03.2021", "05.03.2021", "02.03.2021", "01.03.2021"])
    }

    @Test func anotherWayToWriteTheSameIsNoChange() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("**Раз** два  три.\n\n- Пункт", "аннотация: Кратко")])
            .on("02.03.2021", [Self.path: paper("Раз\nдва *три*.\n\n1. Пункт", "аннотация:   \"Кратко\"")])
            .on("03.03.2021", [Self.path: paper("Раз два три.\n\nПункт", "аннотация: Кратко", "прежние-адреса: /old/")])
        #expect(try story(past) == "")
    }

    @Test func requisitesByTheirKeys() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Раз.")])
            .on(
                "02.03.2021",
                [Self.path: paper("Раз.", "аннотация: Кратко").replacing("01.02.2021", with: "1 марта 2021")])
        #expect(
            try story(past) == "02.03.2021 дата: 01.02.2021→01.03.2021 аннотация: →Кратко; 01.03.2021 publication")
    }

    @Test func whatWasADraftIsNotShown() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Набросок.", "черновик: да")])
            .on("02.03.2021", [Self.path: paper("Раз.")])
            .on("03.03.2021", [Self.path: paper("Раз тайна.", "черновик: да")])
            .on("04.03.2021", [Self.path: paper("Раз два.")])
        #expect(try story(past) == "04.03.2021 ~Раз{+ два+}.; 02.03.2021 publication")
    }

    @Test func whatWasNeverReadableIsNotShown() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Раз.")])
            .on("02.03.2021", [Self.path: paper("Ошибка.", "черновик: наверное")])
            .on("03.03.2021", [Self.path: "Просто текст"])
            .on("04.03.2021", [Self.path: paper("Раз два.")])
        #expect(try story(past) == "04.03.2021 ~Раз{+ два+}.; 01.03.2021 publication")
    }

    @Test func aVersionIsShownFromTheDayItWasPublished() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Тайна.", "публиковать-с: 02.03.2021")])
            .on("02.03.2021", [Self.path: paper("Раз.", "публиковать-с: 10.03.2021")])
            .on("20.03.2021", [Self.path: paper("Раз два.")])
        #expect(try story(past) == "20.03.2021 ~Раз{+ два+}.; 10.03.2021 publication")
    }

    @Test func laterDaysAreNotThereYet() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Раз.")])
            .on("02.03.2021", [Self.path: paper("Раз два.")])
            .on("03.03.2021", [Self.path: paper("Раз два три.")])
        #expect(try story(past, on: "02.03.2021") == "02.03.2021 ~Раз{+ два+}.; 01.03.2021 publication")
        #expect(try story(past, on: "01.03.2021") == "")
    }

    @Test func aRenamedFileIsFollowed() throws {
        let past = Past().on("01.03.2021", ["documents/b.md": paper("Раз.")])
            .on("02.03.2021", ["documents/b.md": paper("Раз два.")])
            .on("03.03.2021", [:], renaming: ["documents/b.md": Self.path])
            .on("04.03.2021", [Self.path: paper("Раз два три.")])
        #expect(
            try story(past)
                == "04.03.2021 ~Раз два{+ три+}.; 02.03.2021 ~Раз{+ два+}.; 01.03.2021 publication")
    }

    @Test func filesThatChangedNames() throws {
        let other = "documents/b.md"
        let past = Past().on("01.03.2021", [Self.path: paper("Первый."), other: paper("Второй.")])
            .on("02.03.2021", [:], renaming: [Self.path: other, other: Self.path])
            .on("03.03.2021", [Self.path: paper("Второй текст."), other: paper("Первый текст.")])
        let files = [Self.path: paper("Второй текст."), other: paper("Первый текст.")]
        #expect(try story(past, files) == "03.03.2021 ~Второй{+ текст+}.; 01.03.2021 publication")
        #expect(try story(past, files, of: other) == "03.03.2021 ~Первый{+ текст+}.; 01.03.2021 publication")
    }

    @Test func anActThatOnlyLooksRenamedIsAnother() throws {
        func order(_ number: Int, _ date: String) -> String {
            "---\nназвание: О плане\nвид: приказ\nраздел: ШНОР\nномер: \(number)\nдата: \(date)\nорган: УО\n---\nТекст.\n"
        }
        let past = Past().on("01.03.2021", ["documents/b.md": order(1, "01.02.2020")])
            .on("02.03.2021", [Self.path: order(2, "02.02.2021")], renaming: ["documents/b.md": Self.path])
            .on("03.03.2021", [Self.path: order(2, "03.02.2021")])
        #expect(try story(past) == "03.03.2021 дата: 02.02.2021→03.02.2021; 02.03.2021 publication")
    }

    @Test func whatWasTakenAwayIsNotBroughtBack() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Тайна.")]).on("02.03.2021", [Self.path: nil])
            .on("03.03.2021", [Self.path: paper("Раз.")]).on("04.03.2021", [Self.path: paper("Раз два.")])
        #expect(try story(past) == "04.03.2021 ~Раз{+ два+}.; 03.03.2021 publication")
    }

    @Test func aFileThatIsNotCommitted() throws {
        let past = Past().on("01.03.2021", [Self.path: paper("Раз.")]).on("02.03.2021", [Self.path: paper("Раз два.")])
        #expect(
            try story(past, [Self.path: paper("Раз два, не внесено.")])
                == "02.03.2021 ~Раз{+ два+}.; 01.03.2021 publication")
        #expect(try story(past.on("03.03.2021", [Self.path: nil]), [Self.path: paper("Раз.")]) == "")
    }

    @Test func aFileNamedByAReferenceMayMove() throws {
        let other = "documents/b.md"
        let past = Past().on(
            "01.03.2021", [Self.path: paper("Раз.", "основание: c.md"), "documents/c.md": paper("Два.")]
        )
        .on("02.03.2021", [Self.path: paper("Раз.", "основание: b.md")], renaming: ["documents/c.md": other])
        #expect(try story(past) == "")
        let lost = Past().on("01.03.2021", [Self.path: paper("Раз.", "основание: d.md"), other: paper("Два.")])
            .on("02.03.2021", [Self.path: paper("Раз.", "основание: b.md")])
        #expect(
            try story(lost) == "02.03.2021 основание: документ, которого нет на сайте→О сроках; 01.03.2021 publication")
    }

    // MARK: What may be shown

    private var three: Past {
        Past().on("01.03.2021", [Self.path: paper("Тайна раз.")]).on("02.03.2021", [Self.path: paper("Раз.")])
            .on("03.03.2021", [Self.path: paper("Раз два.")])
    }

    @Test(arguments: ["история: 02.03.2021", "история: 2 марта 2021"])
    func aDayToStartFrom(_ field: String) throws {
        let expected = "03.03.2021 ~Раз{+ два+}.; 02.03.2021 hiddenBefore"
        #expect(try story(three, [Self.path: paper("Раз два.", field)]) == expected)
        #expect(try story(three, settings: field + "\n") == expected)
        #expect(try story(three, [Self.path: paper("Раз два.", "история: 03.03.2021")], settings: field + "\n") == "")
        #expect(try story(three, [Self.path: paper("Раз два.", field)], settings: "история: 01.03.2021\n") == expected)
    }

    @Test func noHistoryAtAll() throws {
        #expect(try story(three, [Self.path: paper("Раз два.", "история: нет")]) == "")
        #expect(try story(three, settings: "история: нет\n") == "")
        #expect(try story(three, [Self.path: paper("Раз два.", "история: да")], settings: "история: нет\n") == "")
        #expect(
            try story(three, [Self.path: paper("Раз два.", "история: да")], settings: "история: да\n") == story(three))
    }

    @Test func aPastThatIsCutOff() throws {
        let (histories, diagnostics) = try read(three.cut)
        #expect(histories[Self.path]?.start.reason == .unknownBefore)
        #expect(
            ConsoleReport.text(diagnostics) == """
                Content: заметка: история изменений неполная: в этой копии хранилища нет прежних записей [history.cut]
                  как исправить: получите их командой git fetch --unshallow или добавьте --no-history, если история не нужна

                Всего заметок: 1.

                """)
        let later = three.on("04.03.2021", ["documents/b.md": paper("Раз.")])
            .on("05.03.2021", ["documents/b.md": paper("Два.")])
        #expect(try read(later.cut).histories["documents/b.md"]?.start.reason == .publication)
    }

    @Test(arguments: [
        (
            HistoryProblem.noProgram,
            """
            Content: заметка: страниц истории изменений не будет: программы git здесь нет [history.no-program]
              как исправить: установите git или добавьте --no-history, если история не нужна

            Всего заметок: 1.

            """
        ),
        (
            HistoryProblem.failed,
            """
            Content: заметка: страниц истории изменений не будет: git не смог прочитать историю этой папки [history.failed]
              как исправить: проверьте её командой git log или добавьте --no-history, если история не нужна

            Всего заметок: 1.

            """
        ),
    ])
    func whyThereIsNoHistory(_ problem: HistoryProblem, _ report: String) throws {
        let source = HistorySource(
            state: { _ in "" }, log: { _ throws(HistoryProblem) in throw problem },
            contents: { _ throws(HistoryProblem) in throw problem })
        let files = ["site.yml": Self.settings, Self.path: paper("Раз.")]
        let corpus = try #require(try Corpus.read(.inMemory(files, name: "Content")).corpus)
        let (histories, diagnostics) = HistoryReading.read(
            source, of: corpus.settings, on: try CivilDate.parse("31.12.2026").get(), shownAs: "Content", cite: \.title
        ) { corpus.documents }
        #expect(histories.isEmpty)
        #expect(ConsoleReport.text(diagnostics) == report)
    }
}

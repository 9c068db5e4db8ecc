import Catalogues
import Diagnostics
import Documents
import Testing

/// What each kind of document must have, and that nothing more is asked of it.
@Suite struct KindTests {
    /// The fields beside `название`, `вид` and `раздел` without which the kind is not accepted.
    static func fields(_ kind: DocumentKind) -> [String] {
        switch kind {
        case .order, .instruction: ["номер: 579", "дата: 17.12.2020", "орган: Управление образования"]
        case .regulation: ["утверждено: приказ № 579 от 17.12.2020", "приложение: 1"]
        case .roadmap: ["утверждено: приказ № 579 от 17.12.2020", "период: 2024–2026"]
        case .programme: ["период: 2024–2026", "разработчик: МКУ ИМЦ"]
        case .plan, .schedule: ["период: 2024/2025"]
        case .recommendations: ["составитель: МКУ ИМЦ", "год: 2024", "аудитория: педагоги"]
        case .addressRecommendations:
            [
                "основание: spravka.md", "аудитория: педагоги", "направление: 2", "этап: адресные рекомендации",
                "год: 2024",
            ]
        case .analyticNote, .report: ["период: 2024", "основание: {внешний: приказ министерства}"]
        case .decision: ["основание: spravka.md", "дата: 17.12.2020"]
        case .minutes: ["номер: 3", "дата: 17.12.2020", "повестка: [Итоги, Разное]", "полка: мониторинги"]
        case .letter: ["дата: 17.12.2020", "адресат: Руководителям школ"]
        case .agreement: ["дата: 17.12.2020", "стороны: [Школа № 1, Школа № 2]"]
        case .event: ["дата: 17.12.2020", "форма: семинар", "группа: ШМО", "участников: 24", "охвачено-шнор: 3"]
        case .publication: ["год: 2024", "аннотация: Сборник практик."]
        case .message: ["дата: 17.12.2020"]
        case .resource: ["полка: МНЦ"]
        }
    }

    static func text(_ kind: DocumentKind, _ fields: [String]) -> String {
        (["---", "название: Документ", "вид: \(kind.name)", "раздел: ШНОР"] + fields + ["---", "Текст."])
            .joined(separator: "\n")
    }

    @Test(arguments: DocumentKind.allCases) func minimalDocument(_ kind: DocumentKind) throws {
        let read = try document(Self.text(kind, Self.fields(kind)))
        #expect(read.kind == kind)
    }

    @Test(arguments: DocumentKind.allCases) func nothingOfThatMayBeLeftOut(_ kind: DocumentKind) throws {
        let fields = Self.fields(kind)
        for field in fields {
            let text = Self.text(kind, fields.filter { $0 != field })
            let findings = try Corpus.read(Sample.tree(["documents/dokument.md": text])).diagnostics
            #expect(findings.hasErrors, "without «\(field)»")
        }
    }

    @Test(arguments: DocumentKind.allCases) func everyRequiredFieldIsNamed(_ kind: DocumentKind) throws {
        let text = Self.text(kind, [])
        let findings = try Corpus.read(Sample.tree(["documents/dokument.md": text])).diagnostics
        let missing = findings.filter { $0.identifier == "front-matter.missing-key" }.map(\.message)
        #expect(missing.count == KindRequirements.required(kind).count)
        #expect(missing.allSatisfy { $0.hasPrefix("у документа вида «\(kind.name)» нет обязательного поля «") })
    }

    @Test(arguments: DocumentKind.allCases) func kindIsReadInAnyCase(_ kind: DocumentKind) throws {
        let text = Self.text(kind, Self.fields(kind)).replacing("вид: \(kind.name)", with: "вид: \(kind.title)")
        #expect(try document(text).kind == kind)
    }

    @Test func reportWithoutDots() throws {
        #expect(
            try document(Self.text(.report, Self.fields(.report)).replacing("отчёт", with: "отчет")).kind == .report)
    }

    @Test func publicationWithAFileInsteadOfText() throws {
        let text = Self.text(.publication, Self.fields(.publication) + ["файлы: sbornik.pdf"])
        #expect(
            try document(text.replacing("Текст.", with: "")).attachments.map(\.value.path) == [
                "documents/shnor/sbornik.pdf"
            ])
    }

    @Test func documentWithAnAddressNeedsNoYear() throws {
        let fields = Self.fields(.addressRecommendations).dropLast() + ["адрес: /shnor/rekomendatsii/"]
        #expect(
            try document(Self.text(.addressRecommendations, Array(fields))).publication.address?.value
                == "/shnor/rekomendatsii/")
    }
}

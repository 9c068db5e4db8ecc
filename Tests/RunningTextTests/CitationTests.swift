import Testing

@testable import RunningText

/// Sentences, and the acts read in them: what would be linked, number and date.
@Suite struct CitationTests {
    struct Sentence: Sendable, CustomTestStringConvertible {
        let text: String
        let acts: [String]

        init(_ text: String, _ acts: String...) {
            self.text = text
            self.acts = acts
        }

        var testDescription: String { text }
    }

    static let cited = [
        Sentence("приказом от 17.12.2020 № 579", "приказом от 17.12.2020 № 579 → 579, 17.12.2020"),
        Sentence("По приказу № 579 от 17.12.2020.", "приказу № 579 от 17.12.2020 → 579, 17.12.2020"),
        Sentence("Приказ № 579 от 17.12.2020 года.", "Приказ № 579 от 17.12.2020 года → 579, 17.12.2020"),
        Sentence("Приказ № 579 от 17.12.2020 г. утверждён.", "Приказ № 579 от 17.12.2020 г. → 579, 17.12.2020"),
        Sentence("ПРИКАЗ ОТ 17.12.2020 № 579", "ПРИКАЗ ОТ 17.12.2020 № 579 → 579, 17.12.2020"),
        Sentence("от 17 декабря 2020 года № 579", "от 17 декабря 2020 года № 579 → 579, 17.12.2020"),
        Sentence("от «17» декабря 2020 г. № 579", "от «17» декабря 2020 г. № 579 → 579, 17.12.2020"),
        Sentence("приказа от 1.2.2020 №5,", "приказа от 1.2.2020 №5 → 5, 01.02.2020"),
        Sentence(
            "приказ\u{A0}от\u{A0}17.12.2020\nг.\u{202F}№\u{A0}579",
            "приказ\u{A0}от\u{A0}17.12.2020\nг.\u{202F}№\u{A0}579 → 579, 17.12.2020"),
        Sentence("(приказ от 19.04.2021 № 143/а)", "приказ от 19.04.2021 № 143/а → 143/а, 19.04.2021"),
        Sentence(
            "письмо от 02.09.2024 № 01-121/13-01;", "письмо от 02.09.2024 № 01-121/13-01 → 01-121/13-01, 02.09.2024"),
        Sentence("от 17.10.2020 № 1089/ПК.", "от 17.10.2020 № 1089/ПК → 1089/ПК, 17.10.2020"),
        Sentence("программа от 22.09.2020 № 287-а", "от 22.09.2020 № 287-а → 287-а, 22.09.2020"),
        Sentence(
            "приказ Управления образования округа от 17.12.2020 № 579",
            "приказ Управления образования округа от 17.12.2020 № 579 → 579, 17.12.2020"),
        Sentence(
            "приказ об утверждении Положения от 17.12.2020 № 579",
            "приказ об утверждении Положения от 17.12.2020 № 579 → 579, 17.12.2020"),
        Sentence(
            "приказы от 01.02.2020 № 1 и от 03.02.2020 № 2, а также от 05.02.2020 № 3/б.",
            "приказы от 01.02.2020 № 1 → 1, 01.02.2020", "от 03.02.2020 № 2 → 2, 03.02.2020",
            "от 05.02.2020 № 3/б → 3/б, 05.02.2020"),
        Sentence("Утверждён (от 17.12.2020 № 579).", "от 17.12.2020 № 579 → 579, 17.12.2020"),
        Sentence(
            "приказом от 01.02.2020 № 1 и распоряжением от 03.02.2020 № 2",
            "приказом от 01.02.2020 № 1 → 1, 01.02.2020"),
    ]

    @Test(arguments: cited) func anOrderIsRead(_ sentence: Sentence) {
        #expect(Self.read(sentence.text) == sentence.acts)
    }

    @Test(arguments: [
        "Приложение № 1 к приказу", "приказ № 579", "показатель № 5 от 10 до 20", "№ 579 от школ", "от 17.12.2020",
        "приказ от 31.02.2020 № 5", "от 17.12.2020 приказ № 5", "№ от 17.12.2020", "№№ 1, 2 от 17.12.2020",
        "кабинет 17.12.2020 № 5", "приказ от 17.12.20 № 579", "приказ от 01.02.2020 № 5 от 03.03.2021", "№", "№ ",
        "полет 17.12.2020 № 5",
    ]) func nothingIsRead(_ text: String) {
        #expect(Self.read(text) == [])
    }

    @Test(arguments: [
        "приказ Министерства просвещения Российской Федерации от 17.12.2020 № 579",
        "приказ Минпросвещения России от 17.12.2020 № 579",
        "приказом министерства образования края от 17.12.2020 № 579",
        "постановлением Губернатора от 17.12.2020 № 579", "Федеральный закон от 17.12.2020 № 579",
        "постановление от 17.12.2020 № 579", "распоряжение от 17.12.2020 № 579", "протокол № 579 от 17.12.2020",
        "приказ от 17.12.2020 № 579 Минпросвещения России", "приказ от 17.12.2020 № 579 (Рособрнадзор)",
        "приказы Рособрнадзора от 01.02.2020 № 1 и от 17.12.2020 № 579",
    ]) func anActOfAnotherBodyIsNotOurs(_ text: String) {
        #expect(Self.read(text).filter { $0.hasSuffix("579, 17.12.2020") } == [])
    }

    @Test(arguments: ["утратил силу", "Считать утратившим силу", "был отменён", "прежнего приказа"])
    func aSentenceMaySayThatAnActIsRepealed(_ words: String) {
        let text = Array("Есть. Это \(words): приказ от 17.12.2020 № 579. Новое слово.".utf8)
        #expect(CitationReader.citations(in: text).map { CitationReader.saysRepealed($0, in: text) } == [true])
        let other = Array("\(words). Есть приказ от 17.12.2020 № 579. Приказ \(words).".utf8)
        #expect(CitationReader.citations(in: other).map { CitationReader.saysRepealed($0, in: other) } == [false])
    }

    @Test(arguments: [
        ("приказ от 17.12.2020 № 579", true), ("приказ Управления образования от 17.12.2020 № 579", true),
        ("приказ управления образования округа от 17.12.2020 № 579", true),
        ("приказ школы от 17.12.2020 № 579", false), ("приказ директора от 17.12.2020 № 579", false),
        ("распоряжение от 17.12.2020 № 579", false), ("от 17.12.2020 № 579", false),
        ("приказ от 17.12.2020 № 579 Минпросвещения", false),
    ])
    func onlyTheIssuerInSoManyWordsIsSure(_ text: String, _ isSure: Bool) {
        let citations = CitationReader.citations(in: Array(text.utf8))
        #expect(citations.map { $0.isSurely(.order, issuer: Issuer("Управление образования округа")) } == [isSure])
    }

    /// The citations that may be an order of the department, each as the text of its link.
    private static func read(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return CitationReader.citations(in: bytes).compactMap { citation in
            let isLetter = text.hasPrefix("письмо")
            guard
                case .possible(let kindAt) = citation.fit(
                    isLetter ? .letter : .order, issuer: Issuer("Управление образования"))
            else { return nil }
            let range = (kindAt ?? citation.requisites.lowerBound)..<citation.requisites.upperBound
            return "\(String(decoding: bytes[range], as: UTF8.self)) → \(citation.number.text), \(citation.date.dotted)"
        }
    }
}

import RandomNumbers
import Testing

@testable import Fields

/// The quick reader of simple front matter and the YAML library.
struct PlainYAMLTests {
    @Test("Whatever the quick reader reads, the library reads the same, with the same places")
    func agreement() {
        var random = SeededNumbers(seed: 9303)
        var quick = 0
        for _ in 0..<20_000 {
            let text = Generated.frontMatter(&random)
            guard let plain = plain(text) else { continue }
            quick += 1
            #expect(library(text) == plain, "\(text.debugDescription)")
        }
        // Neither reader may have everything to itself.
        #expect((4_000...16_000).contains(quick), "\(quick)")
    }

    @Test("Usual front matter is read by the quick reader")
    func usual() {
        let text = """
            название: О плане — «дорожной карте», № 5, сроки/2
            вид:   приказ
            номер: "143/а: 5"

            орган: 'Управление, "образования"'
            основание:
              - приказ № 5 от 17.12.2020

              - ../a/b.md
            этап:
            - показатели

            """
        let entries = plain(text)
        #expect(entries?.map(\.key) == ["название", "вид", "номер", "орган", "основание", "этап"])
        #expect(entries == library(text))
    }

    @Test(
        "What may mean something else is left to the library",
        arguments: [
            "", "\n", "вид", "вид:", "вид: ", "вид:приказ", " вид: приказ", "вид : приказ", "вид: приказ\n  и ещё",
            "вид: a: b", "вид: a:", "вид: a #b", "вид: #b", "# вид\nвид: a", "вид:\ta", "вид: a\tb", "вид: a ",
            "вид: a\nвид: b", "вид: \"a\\n\"", "вид: \"a\nb\"", "вид: \"a\" b", "вид: 'a''b'", "вид: 'a", "вид: [a, b]",
            "вид: {a: b}", "вид: &a b", "вид: *a", "вид: !a b", "вид: |\n  a", "вид: >\n  a", "вид: ~", "вид: - a",
            "вид: -a", "вид: ? a", "вид: @a", "вид: `a", "вид: %a", "вид: , a", "вид: a\u{85}b", "вид: a\u{2028}b",
            "вид: a\u{2029}b", "вид: a\u{FEFF}b", "вид: a\u{1}b", "вид: a\u{7F}b", "вид: a\u{9F}b", "вид: \u{FFFE}",
            "вид:\n  a: b", "вид:\n  - a\n - b", "вид:\n  - a\n   - b", "вид:\n  - a: b", "вид:\n  -  a", "вид:\n  -",
            "вид:\n  - - a", "вид:\n  - a\n    b", "вид:\n  -a", "- вид: a", "---\nвид: a", "вид: a\n...", "? вид: a",
            "\"вид\": a", "в ид: a", "вид\u{306}: a", "<<: a", "-вид: a", "1: a", "вид: a\nб", "вид: a\n  ", "вид: a\r",
        ])
    func doubtful(_ text: String) {
        #expect(plain(text) == nil)
    }

    private func plain(_ text: String) -> [YAMLMapping.Entry]? {
        Array(text.utf8).withUnsafeBufferPointer(PlainYAML.entries)
    }

    /// What the library makes of a text; nil when it is no mapping of names to values.
    private func library(_ text: String) -> [YAMLMapping.Entry]? {
        guard case .node(.mapping(let pairs, _)) = try? YAMLLibrary.read(text) else { return nil }
        let entries = pairs.compactMap { pair -> YAMLMapping.Entry? in
            guard case .scalar(let key) = pair.key else { return nil }
            return .init(keyNode: key, value: pair.value)
        }
        return entries.count == pairs.count ? entries : nil
    }
}

/// Texts that look like front matter, most of them with something that YAML reads in its own way.
private enum Generated {
    static func frontMatter(_ random: inout SeededNumbers) -> String {
        let slips = random.next(3) == 0 ? 1 : 12
        var text = ""
        for _ in 0...random.next(6) {
            text += key(&random, slips)
            if random.next(4) == 0 {
                text += "\n" + list(&random, slips)
            } else {
                text +=
                    (random.next(slips) == 0 ? pick([" ", "", "  ", "\t", " \t"], &random) : " ")
                    + value(&random, slips) + "\n"
            }
            if random.next(slips * 2) == 0 {
                text += pick(["\n", "\n\n", " \n", "  а\n", "# а\n", "---\n", "...\n"], &random)
            }
        }
        return random.next(5) == 0 ? String(text.dropLast()) : text
    }

    private static func key(_ random: inout SeededNumbers, _ slips: Int) -> String {
        let names = [
            "название", "вид", "дата", "орган", "повестка", "действует-до", "a", "Year_2", "этап", "основание",
        ]
        let strange = [
            "null", "true", "1", "2024", "<<", "в ид", "\"вид\"", "'вид'", "- а", "и\u{306}", "№", "~", "?", "? a", "é",
        ]
        return (random.next(slips * 3) == 0 ? pick(strange, &random) : pick(names, &random))
            + (random.next(slips * 4) == 0 ? pick([" :", "", "::", ":а"], &random) : ":")
    }

    private static func list(_ random: inout SeededNumbers, _ slips: Int) -> String {
        let indent = String(repeating: " ", count: random.next(4))
        var text = ""
        for _ in 0...random.next(3) {
            text += random.next(slips * 3) == 0 ? pick(["", " ", "    ", "\t"], &random) : indent
            text += random.next(slips * 3) == 0 ? pick(["-", "-  ", "- - ", "-\t", "", "* "], &random) : "- "
            text += value(&random, slips) + "\n"
            if random.next(slips * 3) == 0 { text += "\n" }
        }
        return text
    }

    private static func value(_ random: inout SeededNumbers, _ slips: Int) -> String {
        let simple = [
            "приказ", "О плане работы на 2024/2025 год", "17.12.2020", "2024", "\"143/а\"", "'5'",
            "приказ № 5 от 17.12.2020",
            "../a/b.md", "«Школа» — дом", "https://example.org/a?b=c", "(а), б", "\"\"", "''", "\"  а  \"", "null",
            "да",
            "1:2", "а-б", "[", "+7 (000) 0", "\u{A0}а\u{A0}", "🙂", "е\u{308}", "a [b] {c}, d", "0x1F", "…",

            "\"а: б\"", "'а \"б\" в'", "\"а 'б' в\"", "а ' б \" в", "а & б * в ! г | д > е % ж @ з ` и ? й - к",
        ]
        guard random.next(slips * 2) == 0 else { return pick(simple, &random) }
        let signs = Array(" \t:#-?[]{},&*!|>'\"%@`~\\\u{85}\u{2028}\u{FEFF}\u{7F}\u{9F}\u{FFFD}абв№…1. ".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0...random.next(6) { text.append(signs[random.next(signs.count)]) }
        return random.next(2) == 0 ? pick(simple, &random) + String(text) : String(text) + pick(simple, &random)
    }

    private static func pick(_ choices: [String], _ random: inout SeededNumbers) -> String {
        choices[random.next(choices.count)]
    }
}

extension SeededNumbers {
    /// 0..<bound
    fileprivate mutating func next(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 1) % bound }
}

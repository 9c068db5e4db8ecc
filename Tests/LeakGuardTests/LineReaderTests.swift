import Diagnostics
import RandomNumbers
import Testing

@testable import LeakGuard

/// A page that is passed over line by line has no findings when it is read whole.
@Suite struct LineReaderTests {
    @Test(arguments: 0..<8) func whatIsPassedOverHasNoFindings(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let guardian = LeakGuard(Self.secrets, allowed: ["Иванова роща", "гимназия № 4 города Речного"])
        var passed = 0
        var found = 0
        for _ in 0..<4_000 {
            let page = Self.page(&random)
            let plain = guardian.hits(page)
            let isClean = guardian.isClean(page)
            if isClean { passed += 1 }
            if !plain.hits.isEmpty { found += 1 }
            guard isClean, !plain.hits.isEmpty || !plain.isUTF8 else { continue }
            Issue.record("passed over: \(String(decoding: page, as: UTF8.self).debugDescription)")
            return
        }
        // Neither is rare.
        #expect(passed > 400 && found > 400, "\(passed) pages passed, \(found) with findings")
    }

    /// Each half alone is clean, also when it is known already.
    @Test(arguments: [
        ("<p>О проведении\n", "мониторинга объективности</p>\n"), ("Ивано-\n", "  ва М. П.\n"), ("школы\n", "№ 4\n"),
        ("школы №\n", "4\n"), ("А. С.\n", "мороз пишет нам\n"), ("У нас мороз\n", "А. С. пишет\n"),
        ("у нас мороз Алексей\n", "Сергеевич пишет\n"), ("Алексей\n", "Сергеевич мороз у нас\n"),
        ("школы номер\n", "4\n"), ("школ № 2,\n", "4\n"), ("школ № 2 и\n", "4\n"),
        ("<a title=\"\n", "Иванова\">да</a>\n"), ("<!-- у нас\n", "Иванова --> нет\n"),
    ]) func whatComesTogetherIsNotPassedOver(_ first: String, _ second: String) {
        let guardian = LeakGuard(Self.secrets)
        for _ in 0..<2 {
            _ = guardian.isClean(Array(first.utf8))
            _ = guardian.isClean(Array(second.utf8))
            #expect(!guardian.isClean(Array((first + second).utf8)))
        }
    }

    @Test func aKnownLineIsPassedOver() {
        let guardian = LeakGuard(Self.secrets)
        let page = Array("<p>О школах\nи о проведении работы\n".utf8)
        #expect(guardian.isClean(page) && guardian.isClean(page))
        #expect(guardian.isClean([]) && guardian.isClean([0x0A]))
        #expect(!guardian.isClean([0xD0, 0x0A]))
    }

    private static let secrets = [
        Secret(.person, "Иванова М. П.", at: Guarded.cell), Secret(.person, "Мороз А. С.", at: Guarded.cell),
        Secret(.school, "МБОУ СОШ № 4 п. Заречный", at: Guarded.cell),
        Secret(.draft, "О проведении мониторинга объективности", at: Guarded.cell),
        Secret(.text, "группа риска", at: Guarded.cell),
    ]

    private static let words = [
        "Иванова", "ивановой", "Ивано", "ва", "IVANOVA", "Иванов", "М.", "П.", "О. С.", "МП", "Мороз", "мороз", "А.",
        "Мария", "Петровна", "Ольга Сергеевна", "школы", "СОШ", "школа", "№", "номер", "4", "2", ",", "и", "п.",
        "Заречный", "посёлка", "в", "Заречном", "О", "проведении", "мониторинга", "объективности", "группа", "риска",
        "роща", "гимназия", "города", "Речного", "дом", "план работы", "2026", "-", "sosh-", "ivanova-m-p", "<b>",
        "</b>", "<wbr>", "\u{AD}", "&shy;", "<td>", "</p>", "<br>", "<a title=\"", "\">", "<!--", "-->", "<i ", "<",
        "&lt;b&gt;", "&lt;b", "&nbsp;", "&", "&#", "&#1048;", "%D0%98", "%D0", "\\u0418", "\\n", "\\", "'", "«", "»",
        "и\u{306}", "\u{306}", "e", "\t",
    ].map { Array($0.utf8) }

    private static let ends = ["\n", "\n", "\n", "\r\n", "-\n", "-\r\n", "-\n\n", " \n", "\n  "].map { Array($0.utf8) }

    /// Some short lines of the words of private values and of what writes, cuts and parts them.
    private static func page(_ random: inout SeededNumbers) -> [UInt8] {
        var page: [UInt8] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                page += words[Int.random(in: 0..<words.count, using: &random)]
                if Bool.random(using: &random) { page.append(0x20) }
            }
            page += ends[Int.random(in: 0..<ends.count, using: &random)]
        }
        if Int.random(in: 0..<20, using: &random) == 0, !page.isEmpty {
            page[Int.random(in: 0..<page.count, using: &random)] = 0xD0
        }
        if Bool.random(using: &random) { page.removeLast() }
        return page
    }
}

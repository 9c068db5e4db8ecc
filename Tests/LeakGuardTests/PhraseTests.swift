import Testing

@testable import LeakGuard

/// Titles of drafts and other texts are found as whole phrases.
@Suite struct PhraseTests {
    static let title = "О проведении мониторинга объективности в 2026 году"

    @Test(arguments: [
        title, "«О проведении\nмониторинга  объективности в 2026 году»",
        "О ПРОВЕДЕНИИ МОНИТОРИНГА ОБЪЕКТИВНОСТИ В 2026 ГОДУ",
        "о <b>проведении</b> мониторинга<br>объективности в&nbsp;2026&nbsp;году",
        "o-provedenii-monitoringa-obieektivnosti-v-2026-godu", "o_provedenii_monitoringa_obektivnosti_v_2026_godu",
        "о+проведении+мониторинга+объективности+в+2026+году",
        "О&#32;проведении&amp;nbsp;мониторинга объективности в 2026 году",
    ]) func aDraftIsFoundByItsTitle(_ text: String) {
        #expect(Guarded(.draft, Self.title, in: text).isFound)
    }

    @Test(arguments: [
        "О проведении мониторинга объективности", "О проведении мониторинга объективности в 2025 году",
        "Проведение мониторинга объективности в 2026 году", "О проведении мониторинга объективности в 2026 годуй",
    ]) func anotherTitleIsNot(_ text: String) {
        #expect(Guarded(.draft, Self.title, in: text).places == [])
    }

    @Test func aShortTitleIsNotLookedFor() {
        #expect(LeakGuard([Secret(.draft, "План работы", at: Guarded.cell)]).isEmpty)
        #expect(LeakGuard([Secret(.draft, "План на год", at: Guarded.cell)]).isEmpty)
        #expect(!LeakGuard([Secret(.draft, "План повышения квалификации", at: Guarded.cell)]).isEmpty)
    }

    @Test func aText() {
        #expect(Guarded(.text, "группа риска", in: "в «Группа  риска»").isFound)
        #expect(!Guarded(.text, "группа риска", in: "в группах риска").isFound)
        #expect(Guarded(.text, "1234 абвг", in: "1234-абвг").isFound)
        #expect(LeakGuard([Secret(.text, "12345", at: Guarded.cell), Secret(.text, "нет", at: Guarded.cell)]).isEmpty)
    }
}

import Diagnostics
import Testing

/// The valid name a misspelt one was probably meant to be.
@Suite struct NearMissTests {
    private static let keys = [
        "название", "вид", "раздел", "дата", "номер", "период", "утверждено", "утверждает", "отчёт", "2024–2026",
    ]

    @Test(arguments: [
        ("азвание", "название"), ("названние", "название"), ("назвалие", "название"), ("назвнаие", "название"),
        ("НАЗВАНИЕ", "название"),
        ("дтаа", "дата"), ("утвеждено", "утверждено"), ("утверждаеться", "утверждает"), ("вит", "вид"),
        ("номр", "номер"),
    ])
    func oneEdit(_ name: String, _ suggestion: String) {
        #expect(NearMiss.suggestion(for: name, among: Self.keys) == suggestion)
    }

    @Test(arguments: [
        ("отчет", "отчёт"), ("ОТЧЕТ", "отчёт"), ("2024-2026", "2024–2026"), ("2024—2026", "2024–2026"),
        ("2024 2026", "2024–2026"),
    ])
    func sameButForDotsDashesAndCase(_ name: String, _ suggestion: String) {
        #expect(NearMiss.suggestion(for: name, among: Self.keys) == suggestion)
    }

    @Test(arguments: ["автор", "", "счётчик", "я", "описание документа", "х", "нзвдрхлм"]) func nothingNear(
        _ name: String
    ) {
        #expect(NearMiss.suggestion(for: name, among: Self.keys) == nil)
    }

    /// Two names that share no letter are not one name misspelt.
    @Test(arguments: [("9", ["1", "2", "8"]), ("я", ["и", "а"]), ("да", ["но", "ни"])]) func nothingInCommon(
        _ name: String, _ candidates: [String]
    ) {
        #expect(NearMiss.suggestion(for: name, among: candidates) == nil)
    }

    @Test func nearestWins() {
        #expect(
            NearMiss.suggestion(for: "программа", among: ["программы", "программа работы", "диаграмма"]) == "программы")
    }

    @Test func firstWinsOnATie() {
        #expect(NearMiss.suggestion(for: "план", among: ["плен", "плана", "клан"]) == "плен")
        #expect(NearMiss.suggestion(for: "план", among: ["клан", "плана", "плен"]) == "клан")
    }

    @Test func swapCountsAsOneEdit() {
        #expect(NearMiss.suggestion(for: "авд", among: ["адв"]) == "адв")
        #expect(NearMiss.suggestion(for: "авд", among: ["дав"]) == nil)
    }

    @Test func noCandidates() {
        #expect(NearMiss.suggestion(for: "дата", among: []) == nil)
    }
}

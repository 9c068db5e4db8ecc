import AuditReports
import Testing

/// The demonstration with one thing wrong: exactly the findings it should turn, and no others.
@Suite struct DemonstrationMutations {
    private static let whole = Result { try Demonstration().report() }

    @Test func nothingIsWrongButWhatIsKnown() throws {
        let report = try Self.whole.get()
        #expect(report.score == .init(computed: 11, expert: 1, open: 0, maximum: 12, levels: ["оптимальный"]))
        #expect(
            report.matrix.filter { $0.verdict != .passed }.map(\.id) == ["vospitanie/mery", "doshkolnoe/effektivnost"])
        #expect(report.cycles.filter { $0.verdict != .passed }.map(\.direction) == ["doshkolnoe"])
        #expect(report.checks.allSatisfy { $0.verdict == .passed })
        #expect(report.history.map(\.score.least) == [10, 11, 12])
    }

    @Test func aDecisionIsGoneFromTheOutput() throws {
        let page = "shnor/monitoringi/2026/ur-2026/index.html"
        try expect([
            "13.l: passed → failed", "13.l link: passed → failed", "levels: оптимальный → удовлетворительный",
            "score: 12…12 → 11…11", "shnor: passed → failed", "shnor/resheniya: passed → failed",
            "shnor/resheniya links: true → false", "shnor/resheniya requisites: true → —",
        ]) { $0.damage = { $0[page] = nil } }
    }

    @Test func aDateIsMovedBeforeItsCause() throws {
        try expect(["talanty: passed → failed"]) {
            try $0.replace(
                "дата: 20.02.2026", with: "дата: 20.10.2025", in: "documents/mekhanizmy/talanty/reshenie-366.md")
        }
    }

    @Test func aStageIsEmptied() throws {
        try expect([
            "talanty/mery: passed → failed", "talanty/mery links: true → —", "talanty/mery requisites: true → —",
        ]) {
            try $0.replace(
                "этап: меры и мероприятия", with: "этап: показатели",
                in: "documents/mekhanizmy/talanty/master-klass-tekhnicheskoe-tvorchestvo.md")
        }
    }

    @Test func aLibraryFileIsGoneFromTheOutput() throws {
        let file = "shnor/biblioteka/2025/tetrad-nastavnika-2025/tetrad-nastavnika-2025.pdf"
        try expect(["5.f link: passed → failed"]) { $0.damage = { $0[file] = nil } }
    }

    @Test func anAgreementHasExpired() throws {
        var next = try Demonstration()
        try next.replace("период: 2025/2026", with: "период: 2026/2027", in: "site.yml")
        try expect(["9: 4 → 3"], since: next) {
            try $0.replace(
                "действует-до: 31.12.2027", with: "действует-до: 31.08.2026",
                in: "documents/shnor/set/soglashenie-institut-2025.md")
        }
    }

    @Test func theActBehindTheRoadmapIsRepealed() throws {
        try expect([
            "1.a: passed → failed", "1.a link: passed → notApplicable", "1.a requisites: passed → notApplicable",
            "2.b: passed → failed", "2.b link: passed → notApplicable", "3.c: passed → failed",
            "3.c link: passed → notApplicable", "4.d: passed → failed", "6.h: passed → failed",
            "levels: оптимальный → неудовлетворительный", "score: 12…12 → 7…7", "shnor/pokazateli: passed → failed",
            "shnor/pokazateli links: true → —", "shnor/pokazateli requisites: true → —",
        ]) {
            $0.add(
                """
                ---
                название: О признании утратившим силу приказа
                вид: приказ
                раздел: ШНОР
                номер: 999
                дата: 25.08.2025
                орган: Управление образования
                отменяет: приказ № 147 от 15.09.2023
                ---

                Признать утратившим силу приказ от 15.09.2023 № 147.
                """, at: "documents/shnor/prikazy/prikaz-999.md")
        }
    }

    @Test func aMeasureWasNotCarriedOut() throws {
        try expect([
            "6.h: passed → notAssessed", "levels: оптимальный → удовлетворительный, оптимальный",
            "score: 12…12 → 11…12",
        ]) {
            try $0.replace(
                ";12.09.2025;", with: ";", in: "documents/shnor/dorozhnye-karty/dorozhnaia-karta-2023-2026.csv")
        }
    }

    @Test func theOnlyPublicationWithFilesOfAnEventIsNoLongerLinked() throws {
        try expect([
            "6.h: passed → notAssessed", "levels: оптимальный → удовлетворительный, оптимальный",
            "score: 12…12 → 11…12",
        ]) {
            try $0.replace(
                "[«Рабочей тетради наставника»](../biblioteka/tetrad-nastavnika-2025.md)", with: "рабочей тетради",
                in: "documents/shnor/meropriyatiya/konsultatsiia-mnts-2026-01.md")
        }
    }

    @Test func theChannelHasNoContact() throws {
        try expect(["5.g: passed → failed", "levels: оптимальный → удовлетворительный", "score: 12…12 → 11…11"]) {
            try $0.replace("  почта: kanal@vyshneluzhsk.example\n", with: "", in: "site.yml")
        }
    }

    @Test func theExpertHasNotSpoken() throws {
        try expect([
            "1.a: passed → notAssessed", "levels: оптимальный → удовлетворительный, оптимальный",
            "score: 12…12 → 11…12",
        ]) {
            try $0.replace("период: 2025/2026", with: "период: 2022/2023", in: "audit/suzhdeniya.yml")
        }
    }

    @Test func aDecisionNamesNoCause() throws {
        try expect([
            "13.l: passed → failed", "levels: оптимальный → удовлетворительный", "score: 12…12 → 11…11",
            "shnor: passed → failed",
        ]) {
            try $0.replace(
                "  - ar-rukovoditeli-2026.md\n  - ar-pedagogi-2026.md\n  - ar-metodisty-2026.md",
                with: "  - ../prikazy/prikaz-147.md", in: "documents/shnor/monitoringi/ur-2026.md")
        }
    }

    /// - Parameter base: what is changed; nil for the demonstration as it is.
    private func expect(
        _ changes: [String], since base: Demonstration? = nil, location: SourceLocation = #_sourceLocation,
        _ mutate: (inout Demonstration) throws -> Void
    ) throws {
        let before = try base?.report() ?? Self.whole.get()
        var mutated = try base ?? Demonstration()
        try mutate(&mutated)
        let found = try mutated.report().changes(since: before)
        #expect(found == changes, sourceLocation: location)
    }
}

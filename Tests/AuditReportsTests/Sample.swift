import Catalogues

@testable import AuditReports

/// Reports small enough to be written out in full, and one with everything a report may hold.
enum Sample {
    static let order = AuditReport.Evidence(
        title: "Положение «О школах»", kind: "приказ", number: "147", date: "2023-09-15",
        url: "https://example.org/shnor/")
    static let page = AuditReport.Evidence(title: "Страница", url: "https://example.org/")
    static let note = AuditReport.Evidence(
        title: "Итоги", kind: "аналитическая справка", date: "2026-06-20",
        approval: "приказ № 12 от 15.06.2026, приложение № 1", url: "https://example.org/itogi/")
    static let waiver = AuditReport.Waiver(reason: "Идёт наполнение", role: "методист", until: "2026-12-31")

    /// Three scored checks, one passed, one failed, one open; no matrix.
    static let small = report([section, library, channel])

    static let section = AuditReport.Check(
        id: "5.e", letter: "e", title: "Раздел", verdict: .passed, points: 1, reason: "Раздел создан.",
        remedy: "Действий не требуется.", evidence: [order, page])
    static let library = AuditReport.Check(
        id: "5.f", letter: "f", title: "Библиотека", verdict: .failed, points: 0, reason: "Библиотеки нет.",
        remedy: "Опубликуйте её.", evidence: [])
    static let channel = AuditReport.Check(
        id: "5.g", letter: "g", title: "Канал", verdict: .notAssessed, reason: "Нужен эксперт.",
        remedy: "Пригласите эксперта.", evidence: [])
    static let count = AuditReport.Check(
        id: "12", title: "Участники", point: "4.5", verdict: .passed, value: 120, unit: "чел.", isLowerBound: true,
        reason: "Посчитано по страницам.", remedy: "Действий не требуется.", evidence: [page])

    static func report(
        _ checks: [AuditReport.Check], period: String = "2025/2026", checkedOn: String = "2026-11-21",
        rules: AuditReport.Rules = .init(code: "metodrabota", title: "Методическая работа")
    ) -> AuditReport {
        AuditReport(
            period: period, checkedOn: checkedOn, rules: rules, checks: checks,
            score: .init(checks) { $0 < 2 ? "низкий" : "высокий" })
    }

    /// Every field that may be left out is filled somewhere.
    static let full: AuditReport = {
        var judged = channel
        judged.verdict = .passed
        judged.points = 1
        judged.judgement = .init(
            verdict: .passed, role: "методист МКУ ИМЦ", date: "2026-11-01", reason: "Сообщения свежие")
        judged.facets = .init(present: .passed, requisites: .failed, link: .failed, expert: .passed)
        var waived = library
        waived.waiver = waiver
        let before = Sample.report([library, count], period: "2024/2025", checkedOn: "2025-11-21")
        var report = Sample.report(
            [section, waived, judged, count],
            rules: .init(
                code: "metodrabota", title: "Методическая работа", act: "Положение от 15.09.2023 № 147", point: "4.4"))
        report.matrix = cells
        report.cycles = cycles
        report.history = [.init(before), .init(report)]
        return report
    }()

    /// All 72 have a document but: `talanty/monitoring` is empty, `talanty/analiz` empty with a waiver,
    /// `vospitanie/analiz` has poor requisites, `vospitanie/mery` a dead link.
    static let cells = Direction.allCases.flatMap { direction in
        Stage.allCases.map { stage in
            var cell = AuditReport.Cell(
                direction: direction.slug, stage: stage.slug, verdict: .passed, requisitesComplete: true,
                linksAlive: true, reason: "Документов — 1.", remedy: "Действий не требуется.", evidence: [note])
            switch (direction, stage) {
            case (.talents, .monitoring), (.talents, .analysis):
                cell.verdict = .failed
                cell.requisitesComplete = nil
                cell.linksAlive = nil
                cell.reason = "Документов нет."
                cell.remedy = "Опубликуйте документ."
                cell.evidence = []
                cell.waiver = stage == .analysis ? waiver : nil
            case (.upbringing, .analysis):
                cell.requisitesComplete = false
                cell.reason = "Без номера или даты: 1."
                cell.remedy = "Допишите их."
            case (.upbringing, .measures):
                cell.linksAlive = false
                cell.reason = "Не открывается: 1."
                cell.remedy = "Верните документ."
            default: break
            }
            return cell
        }
    }

    /// All are sound but that of `talanty`, where the order is older than the note.
    static let cycles = Direction.allCases.map { direction in
        direction == .talents
            ? AuditReport.Cycle(
                direction: direction.slug, verdict: .failed, reason: "Документ старше причины.",
                remedy: "Проверьте даты.", waiver: waiver, conflicts: [.init(document: order, cause: note)])
            : AuditReport.Cycle(
                direction: direction.slug, verdict: .passed, reason: "Порядок верен.",
                remedy: "Действий не требуется.", conflicts: [])
    }
}

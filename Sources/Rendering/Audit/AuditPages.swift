import AuditReports
import Catalogues
import Documents
import SiteModel
import Slugs

/// What the pages of the audit show of a report.
struct AuditPages {
    let report: AuditReport
    let root: String

    // MARK: Summary

    func summary() -> AuditContext {
        let score = report.score
        let hasMatrix = !report.matrix.isEmpty
        return AuditContext(
            rules: report.rules.title, act: [report.rules.act, report.rules.point.map { "п. \($0)" }].joinedParts,
            period: report.period, date: report.checkedOn.spelledDay, total: "\(score.least) из \(score.maximum)",
            open: score.open == 0 ? "" : "ещё \(score.open) решит эксперт", level: score.levelRange, change: change,
            filled: hasMatrix ? "\(report.filledCells) из \(report.matrix.count)" : "",
            cycles: hasMatrix ? "\(report.soundCycles) из \(report.cycles.count)" : "", actions: actions,
            checks: report.checks.map(check), years: years,
            downloads: [
                LinkContext(text: "Книга Excel (XLSX)", address: root + FixedAddress.auditBook),
                LinkContext(text: "Таблица (CSV)", address: root + FixedAddress.auditTable),
                LinkContext(text: "Для программ (JSON)", address: root + FixedAddress.auditReport),
                LinkContext(text: "Схема отчёта (JSON Schema)", address: root + FixedAddress.auditSchema),
            ])
    }

    private var change: String {
        let years = report.history
        guard years.count > 1, let now = years.last else { return "" }
        let before = years[years.count - 2]
        return "\(before.period) — \(before.score.least), \(now.period) — \(now.score.least)"
    }

    private var actions: [AuditActionContext] {
        let checks = report.checks.filter { [.failed, .notAssessed].contains($0.verdict) }.map { check in
            AuditActionContext(
                name: "\(check.id) \(check.title)", address: address(of: check), reason: check.reason,
                remedy: check.remedy, waiver: words(check.waiver))
        }
        let cells = report.matrix.filter(\.isFinding).count
        let cycles = report.cycles.filter { [.failed, .notAssessed].contains($0.verdict) }.count
        guard cells + cycles > 0 else { return checks }
        return checks + [
            AuditActionContext(
                name: "Матрица «Механизмов»", address: root + FixedAddress.auditMatrix,
                reason: "Ячеек с замечаниями — \(cells), незамкнутых циклов — \(cycles).",
                remedy: "Опубликуйте недостающее; по каждому направлению это сказано на странице матрицы.", waiver: "")
        ]
    }

    // MARK: Checks

    func checks() -> AuditChecksContext {
        AuditChecksContext(period: report.period, checks: report.checks.map(check))
    }

    private func address(of check: AuditReport.Check) -> String {
        root + FixedAddress.auditChecks + "#" + Self.anchor(check.id)
    }

    private static func anchor(_ id: String) -> String { "check_\(Slug.make(id))" }

    private func check(_ check: AuditReport.Check) -> CheckContext {
        CheckContext(
            identifier: check.id, anchor: Self.anchor(check.id), address: address(of: check),
            letter: check.letter ?? "", name: check.title, point: check.point.map { "п.\u{A0}\($0)" } ?? "",
            verdict: check.verdict.words, verdictClass: check.verdict.rawValue,
            points: check.points.map(String.init) ?? "", value: check.amount ?? "", reason: check.reason,
            remedy: check.verdict == .passed && check.facets.link != .failed ? "" : check.remedy,
            facets: facets(check.facets), judgement: words(check.judgement), waiver: words(check.waiver),
            evidence: check.evidence.map(EvidenceContext.init))
    }

    private func facets(_ facets: AuditReport.Facets) -> [FacetContext] {
        [
            ("Документ есть", facets.present), ("Реквизиты полны", facets.requisites),
            ("Ссылки открываются", facets.link), ("Содержание оценил эксперт", facets.expert),
        ].filter { $0.1 != .notApplicable }.map { name, verdict in
            FacetContext(name: name, verdict: verdict.answer, verdictClass: verdict.rawValue)
        }
    }

    private func words(_ waiver: AuditReport.Waiver?) -> String {
        waiver.map { "\($0.reason) Отвечает: \($0.role), до \($0.until.spelledDay)" } ?? ""
    }

    private func words(_ judgement: AuditReport.Judgement?) -> String {
        judgement.map { "\($0.reason) \($0.role.capitalisedFirst), \($0.date.spelledDay)" } ?? ""
    }

    // MARK: Matrix

    func matrix() -> MatrixContext {
        MatrixContext(
            period: report.period, filled: "\(report.filledCells) из \(report.matrix.count)",
            cycles: "\(report.soundCycles) из \(report.cycles.count)",
            stages: Stage.allCases.map { MatrixStageContext(number: "\($0.number)", name: $0.title) },
            rows: zip(Direction.allCases, report.cycles).map { direction, cycle in
                row(direction, report.matrix.filter { $0.direction == direction.slug }, cycle)
            })
    }

    private func row(_ direction: Direction, _ cells: [AuditReport.Cell], _ cycle: AuditReport.Cycle)
        -> MatrixRowContext
    {
        let address = root + FixedAddress.direction(direction)
        let isSound = cycle.verdict == .passed
        return MatrixRowContext(
            number: "\(direction.number)", name: direction.shortTitle, address: address,
            anchor: "direction_\(direction.slug)",
            cells: zip(Stage.allCases, cells).map { stage, cell in
                MatrixCellContext(
                    count: cell.evidence.isEmpty ? "—" : "\(cell.evidence.count)", verdictClass: cell.verdict.rawValue,
                    stage: stage.title, stageNumber: "\(stage.number)", verdict: cell.words,
                    address: address + "#" + stage.slug)
            }, cycle: cycle.verdict.words, cycleClass: cycle.verdict.rawValue, reason: isSound ? "" : cycle.reason,
            remedy: isSound ? "" : cycle.remedy, waiver: words(cycle.waiver),
            conflicts: cycle.conflicts.map { conflict in
                MatrixConflictContext(
                    document: EvidenceContext(conflict.document), cause: EvidenceContext(conflict.cause))
            },
            actions: zip(Stage.allCases, cells).filter { $1.isFinding }.map { stage, cell in
                AuditActionContext(
                    name: stage.title, address: address + "#" + stage.slug, reason: cell.reason, remedy: cell.remedy,
                    waiver: words(cell.waiver))
            })
    }

    // MARK: History

    func history() -> AuditHistoryContext {
        AuditHistoryContext(
            years: years,
            checks: report.checks.map { check in
                AuditHistoryRowContext(
                    identifier: check.id, name: check.title, address: address(of: check),
                    cells: report.history.map { year in
                        let verdict = year.verdicts[check.id] ?? .notApplicable
                        return AuditHistoryCellContext(
                            period: year.period, result: year.values[check.id].map(String.init) ?? verdict.words,
                            verdictClass: verdict.rawValue)
                    })
            })
    }

    private var years: [AuditYearContext] {
        let before = [nil] + report.history.dropLast().map { Optional($0.score.least) }
        return zip(report.history, before).map { year, before in
            AuditYearContext(
                period: year.period, total: "\(year.score.least) из \(year.score.maximum)",
                level: year.score.levelRange, change: before.map { (year.score.least - $0).signed } ?? "",
                filled: "\(year.filledCells) из \(year.cells)", cycles: "\(year.soundCycles) из \(year.cycles)")
        }
    }
}

extension EvidenceContext {
    init(_ evidence: AuditReport.Evidence) {
        self.init(name: evidence.title, requisites: evidence.requisites, address: evidence.url)
    }
}

extension AuditReport.Cell {
    /// Presence, then what else is not as it should be.
    fileprivate var words: String {
        var words = verdict.words
        if requisitesComplete == false { words += "; реквизиты неполны" }
        if linksAlive == false { words += "; есть неработающие ссылки" }
        return words
    }
}

extension [String?] {
    fileprivate var joinedParts: String { compactMap(\.self).joined(separator: ", ") }
}

extension Int {
    /// With its sign, the minus as typography has it.
    fileprivate var signed: String { self > 0 ? "+\(self)" : self < 0 ? "−\(-self)" : "0" }
}

extension String {
    /// `2026-11-21` → `21 ноября 2026 г.`
    fileprivate var spelledDay: String {
        guard case .success(let date) = CivilDate.parse(self) else { return self }
        return date.spelled
    }
}

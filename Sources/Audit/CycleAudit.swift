import AuditReports
import Catalogues

/// Whether the documents of a direction follow from one another: monitoring → analysis → recommendations → decision →
/// effectiveness.
struct CycleAudit {
    /// What follows from what.
    private static let chain: [Stage] = [.monitoring, .analysis, .recommendations, .decisions, .effectiveness]

    private let direction: Direction
    private let stages: [Stage: [AuditedDocument]]
    private let site: PublishedSite
    private let baseURL: String
    private let isDated: Bool

    init(
        _ direction: Direction, _ stages: [Stage: [AuditedDocument]], site: PublishedSite, baseURL: String,
        isDated: Bool
    ) {
        self.direction = direction
        self.stages = stages
        self.site = site
        self.baseURL = baseURL
        self.isDated = isDated
    }

    var cycle: AuditReport.Cycle {
        var cycle = AuditReport.Cycle(
            direction: direction.slug, verdict: .passed, reason: "Документы этапов следуют один из другого по датам.",
            remedy: "Действий не требуется.", conflicts: conflicts)
        guard isDated else {
            cycle.verdict = .notAssessed
            cycle.reason = "Период аудита не указан."
            cycle.remedy = "Укажите «период» в настройках сайта или ключ --period."
            return cycle
        }
        let empty = Self.chain.filter { stages[$0]?.isEmpty ?? true }
        let broken = zip(Self.chain, Self.chain.dropFirst()).filter { earlier, later in
            !empty.contains(earlier) && !empty.contains(later) && !isLinked(earlier, later)
        }
        if !empty.isEmpty {
            cycle.verdict = .failed
            cycle.reason = "Цикл не замкнут, нет документов этапов: \(names(empty))."
            cycle.remedy = "Опубликуйте документы этих этапов."
        } else if !cycle.conflicts.isEmpty {
            cycle.verdict = .failed
            cycle.reason = "Документ старше того, из чего он следует: \(cycle.conflicts.count)."
            cycle.remedy = "Проверьте даты и поле «основание» названных документов."
        } else if !broken.isEmpty {
            cycle.verdict = .failed
            let pairs = broken.map { "«\($0.title)» → «\($1.title)»" }.joined(separator: ", ")
            cycle.reason = "Документы этапов не связаны: \(pairs)."
            cycle.remedy = "Назовите в поле «основание» документ, из которого следует документ этапа."
        }
        return cycle
    }

    private func names(_ stages: [Stage]) -> String { stages.map { "«\($0.title)»" }.joined(separator: ", ") }

    /// Some document of the later stage follows from one of an earlier stage of the chain that reaches the pair.
    private func isLinked(_ earlier: Stage, _ later: Stage) -> Bool {
        let sources = Set((stages[earlier] ?? []).map(\.address))
        return (stages[later] ?? []).contains { document in
            sources.contains(document.address) || !sources.isDisjoint(with: roots(of: document))
        }
    }

    /// Everything a document is based on, directly or through other documents.
    private func roots(of document: AuditedDocument) -> Set<String> {
        var reached: Set<String> = []
        var pending = document.causes
        while let address = pending.popLast() {
            guard reached.insert(address).inserted, let page = site.head(of: address) else { continue }
            pending += AuditedDocument(address: address, page: page).causes
        }
        return reached
    }

    private var conflicts: [AuditReport.Cycle.Conflict] {
        Self.chain.flatMap { stages[$0] ?? [] }.flatMap { document in
            document.causes.compactMap { address -> AuditReport.Cycle.Conflict? in
                guard let page = site.head(of: address), let day = document.date,
                    let before = AuditedDocument(address: address, page: page).date, day < before
                else { return nil }
                return .init(
                    document: document.evidence(baseURL),
                    cause: AuditedDocument(address: address, page: page).evidence(baseURL))
            }
        }
    }
}

import AuditReports
import Catalogues

/// The completeness matrix of «Механизмы»: 8 directions by 9 stages of the management cycle, read off the generated pages.
package struct MatrixAudit {
    private let site: PublishedSite
    private let baseURL: String
    private let period: AuditPeriod?

    /// - Parameter period: `2025/2026` or `2025`; cells of any other text are not assessed.
    package init(_ site: PublishedSite, baseURL: String, period: String) {
        self.site = site
        self.baseURL = baseURL
        self.period = AuditPeriod(period)
    }

    /// 72 cells, by direction and stage, and a cycle for each direction.
    package func run() -> (matrix: [AuditReport.Cell], cycles: [AuditReport.Cycle]) {
        var matrix: [AuditReport.Cell] = []
        var cycles: [AuditReport.Cycle] = []
        for direction in Direction.allCases {
            let documents = documents(of: direction).map { (document: $0, stages: $0.stages) }
            let stages = Dictionary(
                uniqueKeysWithValues: Stage.allCases.map { stage in
                    let named = documents.filter { $0.stages.contains(stage) }.map(\.document)
                    return (stage, named.filter { counts($0, for: stage) })
                })
            matrix += Stage.allCases.map { cell(direction, $0, stages[$0] ?? []) }
            cycles.append(CycleAudit(direction, stages, site: site, baseURL: baseURL, isDated: period != nil).cycle)
        }
        return (matrix, cycles)
    }

    /// Documents the direction's page links to and that really are among the output.
    private func documents(of direction: Direction) -> [AuditedDocument] {
        let addresses = site.mainLinks(of: direction.listAddress).filter {
            $0.hasSuffix("/")
        }
        let heads = site.heads(of: addresses)
        return addresses.compactMap { address in
            guard let head = heads[address], head.metadata["page"] == "document" else { return nil }
            return AuditedDocument(address: address, page: head)
        }
    }

    /// Rules are good until they are repealed; what is done belongs to its year.
    private func counts(_ document: AuditedDocument, for stage: Stage) -> Bool {
        guard let period else { return false }
        switch stage {
        case .goals, .indicators, .methods:
            return document.isInForce(in: period)
        case .monitoring, .analysis, .recommendations, .measures, .decisions, .effectiveness:
            return document.belongs(to: period)
        }
    }

    /// Documents that the direction's page names under a stage and that are not among the output.
    private func deadLinks(_ direction: Direction, _ stage: Stage) -> [String] {
        let list = direction.listAddress
        return (site.page(list)?.links ?? []).filter { $0.isInMain && $0.under == stage.slug }
            .compactMap { site.address($0.destination, from: list) }
            .filter { $0.hasSuffix("/") && site.head(of: $0) == nil }.uniqued
    }

    private func cell(_ direction: Direction, _ stage: Stage, _ documents: [AuditedDocument]) -> AuditReport.Cell {
        var cell = AuditReport.Cell(
            direction: direction.slug, stage: stage.slug, verdict: .passed,
            requisitesComplete: documents.isEmpty ? nil : documents.allSatisfy(\.hasCompleteRequisites), reason: "",
            remedy: "Действий не требуется.",
            evidence: documents.prefix(SectionAudit.evidenceLimit).map { $0.evidence(baseURL) })
        let dead = deadLinks(direction, stage)
        cell.linksAlive = documents.isEmpty && dead.isEmpty ? nil : dead.isEmpty
        guard let period else {
            cell.verdict = .notAssessed
            cell.reason = "Период аудита не указан."
            cell.remedy = "Укажите «период» в настройках сайта или ключ --period."
            return cell
        }
        guard !documents.isEmpty else {
            cell.verdict = .failed
            cell.reason = "За \(period.text) нет ни одного документа этапа «\(stage.title)»."
            cell.remedy =
                "Опубликуйте документ с полями «направление: \(direction.shortTitle)», «этап: \(stage.title.lowercased())»."
            cell.report(dead, baseURL)
            return cell
        }
        cell.reason = "Документов — \(documents.count)."
        if cell.requisitesComplete == false {
            let poor = documents.filter { !$0.hasCompleteRequisites }
            cell.reason += " Без номера или даты: \(poor.count)."
            cell.remedy = "Допишите номер и дату в документах этапа."
        }
        cell.report(dead, baseURL)
        return cell
    }
}

extension AuditReport.Cell {
    fileprivate mutating func report(_ dead: [String], _ baseURL: String) {
        guard !dead.isEmpty else { return }
        reason += " Не открываются: \(dead.map { baseURL + $0 }.joined(separator: ", "))."
        let advice = "Верните на место страницы этапа и пересоберите сайт."
        remedy = verdict == .passed && requisitesComplete != false ? advice : "\(remedy) \(advice)"
    }
}

import AuditReports
import AuditRules
import Slugs

/// Looks for the conditions of rules among what was generated.
struct ConditionAudit {
    let selection: Selection
    let platform: SectionAudit
    let baseURL: String

    func outcome(of condition: Condition) -> ConditionOutcome {
        switch condition.subject {
        case .platform(let part): platform.outcome(of: part)
        case .documents(let selector, let requirement): documents(selector, requirement, condition)
        case .items(let selector, let requirement): items(selector, requirement, condition)
        case .monitorings(let codes): monitorings(codes, condition)
        }
    }

    // MARK: Documents

    private func documents(
        _ selector: DocumentSelector, _ requirement: Condition.DocumentRequirement, _ condition: Condition
    ) -> ConditionOutcome {
        let found = selection.documents(selector)
        var outcome = ConditionOutcome(
            standing: .met, reason: "", remedy: condition.remedy, evidence: found.map { $0.evidence(baseURL) },
            requisitesComplete: found.isEmpty ? nil : found.allSatisfy(\.hasCompleteRequisites),
            deadLinks: deadLinks(selector))
        switch requirement {
        case .atLeast(let least): outcome.count(found.count, least, condition)
        case .inQuarters(let least):
            let quarters = Set(found.compactMap(\.quarter)).count
            outcome.judge(
                quarters >= least, condition, found.isEmpty,
                met: "\(condition.what): \(found.count), разных кварталов — \(quarters)",
                missed: "нужно не меньше \(least) разных кварталов, найдено \(quarters): \(condition.what)")
        case .each(let each):
            let good = found.filter { selection.matches($0, each) }
            outcome.evidence = good.map { $0.evidence(baseURL) }
            let bad = found.filter { !selection.matches($0, each) }
            if each.hasMaterials { outcome.deadLinks += found.flatMap(selection.deadFiles).map { baseURL + $0 } }
            outcome.each(good.count, found.count, condition, others: bad.map { Quotation.quoted($0.title) })
        }
        return outcome
    }

    /// Absolute addresses that the lists of such documents name and that lead nowhere.
    func deadLinks(_ selector: DocumentSelector) -> [String] {
        selection.index.lists(of: selector).flatMap { selection.index.deadLinks[$0] ?? [] }.map { baseURL + $0 }
    }

    // MARK: Results of monitorings

    private func monitorings(_ codes: [String], _ condition: Condition) -> ConditionOutcome {
        let results = codes.map { ($0, selection.results(of: $0)) }
        let found = results.compactMap(\.1)
        var outcome = ConditionOutcome(
            standing: .met, reason: "", remedy: condition.remedy, evidence: found.map { $0.evidence(baseURL) })
        outcome.each(
            found.count, found.isEmpty ? 0 : codes.count, condition,
            others: results.filter { $0.1 == nil }.map { Quotation.quoted($0.0) })
        return outcome
    }

    // MARK: Items of roadmaps

    private func items(
        _ selector: ItemSelector, _ requirement: Condition.ItemRequirement, _ condition: Condition
    ) -> ConditionOutcome {
        let found = selection.items(selector)
        var outcome = ConditionOutcome(
            standing: .met, reason: "", remedy: condition.remedy, evidence: found.map { $0.evidence(baseURL) })
        switch requirement {
        case .atLeast(let least):
            outcome.count(found.count, least, condition)
            if selector.hasDocuments {
                var wider = selector
                wider.hasDocuments = false
                outcome.deadLinks = deadDocuments(of: selection.items(wider))
            }
        case .each(let each):
            let good = found.filter { selection.matches($0, each) }
            let bad = found.filter { !selection.matches($0, each) }
            outcome.evidence = good.map { $0.evidence(baseURL) }
            outcome.each(good.count, found.count, condition, others: bad.map { "пункт \($0.number)" })
            if each.hasDocuments { outcome.deadLinks = deadDocuments(of: found) }
            let waiting = good.count { !selection.isDue($0) }
            if each.fulfilment != nil, waiting > 0 {
                outcome.reason += " Из них действуют постоянно или ещё не наступили: \(waiting)."
            }
        }
        return outcome
    }

    private func deadDocuments(of items: [AuditedItem]) -> [String] {
        items.flatMap(selection.deadDocuments).map { baseURL + $0 }
    }
}

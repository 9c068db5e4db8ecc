import AuditReports
import AuditRules

/// Verdicts of one edition of the rules for a period.
struct RuleAudit {
    let rules: RuleSet
    let book: RuleBook
    let selection: Selection
    let conditions: ConditionAudit
    let baseURL: String

    func checks() -> [AuditReport.Check] {
        rules.rules.map { rule in
            rule.measure.map { count(rule, $0) } ?? judge(rule)
        }
    }

    // MARK: Checks that give a point

    private func judge(_ rule: Rule) -> AuditReport.Check {
        let outcomes = rule.conditions.map(conditions.outcome)
        let missed = outcomes.filter { $0.standing == .missed }
        let open = outcomes.filter { $0.standing == .open }
        let needsExpert = rule.expertQuestion != nil || !open.isEmpty
        // What is not there cannot be judged.
        let judgement = missed.isEmpty ? self.judgement(on: rule) : nil
        let verdict: AuditReport.Verdict =
            if !missed.isEmpty {
                .failed
            } else if let judgement {
                judgement.verdict
            } else {
                needsExpert ? .notAssessed : .passed
            }
        var check = AuditReport.Check(
            id: rule.code.value, letter: rule.letter, title: rule.title, point: rule.point, verdict: verdict,
            points: rule.letter == nil || verdict == .notAssessed ? nil : verdict == .passed ? 1 : 0, reason: "",
            remedy: "", facets: facets(outcomes), judgement: judgement, evidence: evidence(outcomes))
        check.facets.expert = judgement?.verdict ?? (needsExpert && missed.isEmpty ? .notAssessed : .notApplicable)
        let dead = outcomes.flatMap(\.deadLinks).uniqued
        let shown = missed.isEmpty ? outcomes : missed + open
        var sentences = shown.map(\.reason)
        var remedies = verdict == .passed ? [] : (missed + open).map(\.remedy)
        if verdict == .notAssessed {
            if !open.isEmpty { sentences.append("Какой полноты достаточно, методикой не определено.") }
            if let question = rule.expertQuestion {
                sentences.append("Эксперту предстоит решить: \(question)".asSentence)
            }
            remedies.append("Внесите суждение эксперта в папку audit.")
        } else if verdict == .passed, judgement != nil, !open.isEmpty {
            sentences.append("Эксперт счёл это достаточным.")
        } else if verdict == .failed, judgement != nil {
            sentences.append(
                open.isEmpty ? "Эксперт решил, что показатель не выполнен." : "Эксперт счёл это недостаточным.")
            remedies.append("Устраните замечание эксперта и попросите проверить снова.")
        }
        if !dead.isEmpty {
            sentences.append(Self.reason(dead))
            remedies.append(Self.putBack)
        }
        check.reason = sentences.uniqued.joined(separator: " ")
        check.remedy = remedies.isEmpty ? "Действий не требуется." : remedies.uniqued.joined(separator: " ")
        return check
    }

    private static let putBack = "Верните на место страницы и файлы, на которые ведут ссылки, и пересоберите сайт."

    private static func reason(_ dead: [String]) -> String {
        "Не открываются: \(dead.prefix(3).joined(separator: ", "))\(dead.count > 3 ? " и другие" : "")."
    }

    /// The latest one that had been given by the day of the build.
    private func judgement(on rule: Rule) -> AuditReport.Judgement? {
        let given = book.judgements.filter { judgement in
            judgement.check.value == rule.code.value && judgement.period == selection.period.text
                && judgement.date.iso <= selection.day
        }
        return given.max { $0.date < $1.date }.map { judgement in
            AuditReport.Judgement(
                verdict: judgement.verdict == .passed ? .passed : .failed, role: judgement.role,
                date: judgement.date.iso, reason: judgement.reason)
        }
    }

    private func facets(_ outcomes: [ConditionOutcome]) -> AuditReport.Facets {
        let complete = outcomes.compactMap(\.requisitesComplete)
        let isEmpty = outcomes.allSatisfy { $0.evidence.isEmpty && $0.deadLinks.isEmpty }
        return AuditReport.Facets(
            present: outcomes.contains { $0.standing == .missed }
                ? .failed : outcomes.contains { $0.standing == .open } ? .notAssessed : .passed,
            requisites: complete.isEmpty ? .notApplicable : complete.allSatisfy(\.self) ? .passed : .failed,
            link: isEmpty ? .notApplicable : outcomes.allSatisfy(\.deadLinks.isEmpty) ? .passed : .failed)
    }

    /// Something of every condition, up to what an auditor quotes.
    private func evidence(_ outcomes: [ConditionOutcome]) -> [AuditReport.Evidence] {
        let share = max(1, SectionAudit.evidenceLimit / max(1, outcomes.count))
        let first = outcomes.flatMap { $0.evidence.prefix(share) }
        let rest = outcomes.flatMap { $0.evidence.dropFirst(share) }
        return Array((first + rest).uniqued.prefix(SectionAudit.evidenceLimit))
    }

    // MARK: Checks that count

    private func count(_ rule: Rule, _ measure: Measure) -> AuditReport.Check {
        let found = selection.documents(measure.documents)
        let counted = found.compactMap { document in
            document.page.metadata[measure.field.name].flatMap { Int($0) }.map { (document, $0) }
        }
        let values = counted.map(\.1)
        let value = measure.aggregate == .sum ? values.reduce(0, +) : values.max() ?? 0
        let isLowerBound = measure.aggregate == .greatest && counted.count > 1
        let documents = counted.sorted { $0.1 > $1.1 }.map(\.0)
        let dead = conditions.deadLinks(measure.documents).uniqued
        var check = AuditReport.Check(
            id: rule.code.value, title: rule.title, point: rule.point,
            verdict: counted.isEmpty ? .failed : .passed, value: value, unit: measure.unit,
            isLowerBound: isLowerBound ? true : nil,
            reason: counted.isEmpty
                ? "За период нет документов, по которым можно посчитать это число."
                : "Посчитано по документам: \(counted.count)."
                    + (isLowerBound ? " Одни и те же школы могут повторяться, поэтому взято наибольшее число." : ""),
            remedy: counted.isEmpty ? measure.remedy : "Действий не требуется.",
            facets: AuditReport.Facets(
                present: counted.isEmpty ? .failed : .passed,
                requisites: counted.isEmpty
                    ? .notApplicable : documents.allSatisfy(\.hasCompleteRequisites) ? .passed : .failed,
                link: !dead.isEmpty ? .failed : counted.isEmpty ? .notApplicable : .passed),
            evidence: documents.prefix(SectionAudit.evidenceLimit).map { $0.evidence(baseURL) })
        if !dead.isEmpty {
            check.reason += " " + Self.reason(dead)
            check.remedy = counted.isEmpty ? "\(check.remedy) \(Self.putBack)" : Self.putBack
        }
        return check
    }
}

extension Measure.Field {
    /// How the head of a page names it.
    fileprivate var name: String {
        switch self {
        case .participants: "participants"
        case .schools: "schools"
        case .leaders: "leaders"
        }
    }
}

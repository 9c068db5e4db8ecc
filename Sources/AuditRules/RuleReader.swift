import Diagnostics
import Documents
import Fields
import Methodology

/// Reads one file of `methodology/audit/`.
package enum RuleReader {
    /// - Returns: the rules, or nil when they have errors; and every finding either way.
    package static func read(_ source: SourceFile) -> (rules: RuleSet?, diagnostics: [Diagnostic]) {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLMapping(String(decoding: source.bytes, as: UTF8.self), source: source, lineOffset: 0)
        } catch {
            return (nil, [error.diagnostic])
        }
        var reader = FieldReader<RuleSetKey>(mapping, .auditRules)
        let rules = reader.ruleSet()
        return (reader.diagnostics.hasErrors ? nil : rules, reader.diagnostics)
    }
}

extension FieldReader<RuleSetKey> {
    fileprivate mutating func ruleSet() -> RuleSet? {
        require([.code, .title, .act, .validFrom, .rules])
        let code = text(.code)
        let title = text(.title)?.value
        let act = text(.act)?.value
        let point = text(.point)?.value
        let (validFrom, validUntil) = (date(.validFrom), date(.validUntil))
        let levels = list(.scale, LevelKey.self, .auditRules) { $0.level() }
        let rules = list(.rules, RuleKey.self, .auditRules) { $0.rule() }
        rejectRepeated(rules)
        if let validFrom, let validUntil, validUntil < validFrom {
            report(
                source.diagnostic(
                    "audit-rules.ends-before-start", at: keyLocation(.validUntil) ?? start,
                    "правила действуют до \(validUntil.dotted), а начинаются \(validFrom.dotted)",
                    remedy: "проверьте обе даты"))
        }
        guard let code, let title, let act, let validFrom else { return nil }
        return RuleSet(
            source: source, code: code, title: title, act: act, point: point, validFrom: validFrom,
            validUntil: validUntil, levels: levels, rules: rules)
    }

    private mutating func rejectRepeated(_ rules: [Rule]) {
        var seen: [String: Located<String>] = [:]
        for rule in rules {
            guard let first = seen[rule.code.value] else {
                seen[rule.code.value] = rule.code
                continue
            }
            report(
                source.diagnostic(
                    "audit-rules.code-twice", at: source.location(of: rule.code),
                    "проверка «\(rule.code.value)» уже описана", remedy: "дайте каждой проверке свой код",
                    related: [.init("здесь она стоит впервые", at: source.location(of: first))]))
        }
    }
}

extension FieldReader<RuleKey> {
    fileprivate mutating func rule() -> Rule? {
        require([.code, .title])
        let code = text(.code)
        let letter = text(.letter)?.value
        let title = text(.title)?.value
        let point = text(.point)?.value
        let conditions = list(.conditions, ConditionKey.self, .auditRules) { $0.condition() }
        let measure = one(.measure, MeasureKey.self) { $0.measure() }
        let expert = text(.expert)?.value
        if has(.conditions) == has(.measure) {
            report(
                source.diagnostic(
                    "audit-rules.subject", at: start,
                    has(.conditions) ? "у проверки и условия, и величина" : "у проверки нет ни условий, ни величины",
                    remedy: (has(.conditions) ? "оставьте" : "добавьте")
                        + " одно из двух: «условия» дают балл, «величина» даёт число"))
        }
        if has(.measure), !has(.conditions) { rejectPointKeys() }
        guard let code, let title else { return nil }
        return Rule(
            code: code, letter: letter, title: title, point: point, conditions: conditions, measure: measure,
            expertQuestion: expert)
    }
}

extension FieldReader<RuleKey> {
    /// A number gives no point, and nobody judges it.
    private mutating func rejectPointKeys() {
        for key in [RuleKey.letter, .expert] where has(key) {
            report(
                source.diagnostic(
                    "audit-rules.no-point", at: keyLocation(key) ?? start,
                    "у проверки с величиной поле «\(key.rawValue)» лишнее",
                    remedy: "уберите поле: балл и суждение эксперта бывают только у проверки с условиями"))
        }
    }
}

extension FieldReader<ConditionKey> {
    fileprivate mutating func condition() -> Condition? {
        require([.what, .remedy])
        let what = text(.what)?.value
        let remedy = text(.remedy)?.value
        let isOpen = flag(.isOpen) ?? false
        let subject = subject()
        guard let what, let remedy, let subject else { return nil }
        return Condition(subject: subject, what: what, remedy: remedy, isOpen: isOpen)
    }

    /// Exactly one of the four keys says what the condition is about.
    private mutating func subject() -> Condition.Subject? {
        let subjects: [ConditionKey] = [.documents, .items, .monitorings, .platform].filter { has($0) }
        guard subjects.count == 1, let key = subjects.first else {
            report(
                source.diagnostic(
                    "audit-rules.condition-subject", at: start, "в условии должен быть ровно один предмет",
                    remedy: "оставьте одно поле из четырёх: «документы», «пункты-карты», «мониторинги», «платформа»"))
            return nil
        }
        switch key {
        case .documents:
            let selector = one(key, DocumentSelectorKey.self) { $0.selector() }
            let requirement = documentRequirement()
            return selector.map { .documents($0, requirement) }
        case .items:
            let selector = one(key, ItemSelectorKey.self) { $0.selector() }
            let requirement = itemRequirement()
            return selector.map { .items($0, requirement) }
        case .monitorings:
            allowOneRequirement(among: [])
            let codes = texts(key).map(\.value)
            return codes.isEmpty ? nil : .monitorings(codes)
        default:
            allowOneRequirement(among: [], ofWhat: [.least, .quarters, .each, .isOpen])
            return choice(key, "platform", NameTable(of: PlatformPart.self)).map { .platform($0) }
        }
    }

    /// How much is enough; one where nothing is said.
    private mutating func documentRequirement() -> Condition.DocumentRequirement {
        allowOneRequirement(among: [.least, .quarters, .each])
        if let quarters = count(.quarters, from: 1) { return .inQuarters(quarters) }
        let each = one(.each, DocumentSelectorKey.self) { $0.selector() }
        return each.map { .each($0) } ?? .atLeast(count(.least, from: 1) ?? 1)
    }

    private mutating func itemRequirement() -> Condition.ItemRequirement {
        allowOneRequirement(among: [.least, .each])
        let each = one(.each, ItemSelectorKey.self) { $0.selector() }
        return each.map { .each($0) } ?? .atLeast(count(.least, from: 1) ?? 1)
    }

    private mutating func allowOneRequirement(
        among allowed: [ConditionKey], ofWhat keys: [ConditionKey] = [.least, .quarters, .each]
    ) {
        let stated = keys.filter { has($0) }
        guard let extra = stated.first(where: { !allowed.contains($0) }) ?? stated.dropFirst().first else { return }
        report(
            source.diagnostic(
                "audit-rules.requirement", at: keyLocation(extra) ?? start, "поле «\(extra.rawValue)» здесь лишнее",
                remedy: allowed.isEmpty
                    ? "уберите поле: сколько нужно, здесь известно заранее"
                    : "оставьте одно из возможных: \(allowed.map { "«\($0.rawValue)»" }.joined(separator: ", "))"))
    }
}

extension FieldReader<MeasureKey> {
    fileprivate mutating func measure() -> Measure? {
        require([.documents, .unit, .remedy])
        let fields = NameTable(of: Measure.Field.self)
        let sum = choice(.sum, "field", fields)
        let greatest = choice(.greatest, "field", fields)
        let unit = text(.unit)?.value
        let remedy = text(.remedy)?.value
        let documents = one(.documents, DocumentSelectorKey.self) { $0.selector() }
        if has(.sum) == has(.greatest) {
            report(
                source.diagnostic(
                    "audit-rules.aggregate", at: start,
                    has(.sum) ? "число складывается двумя способами сразу" : "не сказано, как складывается число",
                    remedy: "оставьте одно из двух: «сумма: участников» или «наибольшее: охвачено-шнор»"))
        }
        guard let field = sum ?? greatest, let unit, let remedy, let documents else { return nil }
        return Measure(
            field: field, aggregate: sum == nil ? .greatest : .sum, documents: documents, unit: unit, remedy: remedy)
    }
}

import Diagnostics
import Fields

/// Whether the parts of a methodology fit together: every code it names is declared, every formula can be computed.
enum MethodologyRules {
    /// Finds what does not fit and gives every indicator its scope.
    static func check(_ methodology: inout Method?) -> [Diagnostic] {
        guard var subject = methodology else { return [] }
        var rules = Check(methodology: subject)
        rules.run()
        for index in subject.indicators.indices {
            let code = subject.indicators[index].code.value
            if let scope = rules.scopes[code] { subject.indicators[index].scope = scope }
        }
        methodology = subject
        return rules.diagnostics
    }

    private struct Check {
        let methodology: Method
        var diagnostics: [Diagnostic] = []
        var scopes: [String: Scope] = [:]
        /// Indicators whose scope is being found: meeting one again is a circle.
        var path: [String] = []

        mutating func run() {
            findDuplicates(methodology.forms.map(\.code), "форма")
            findDuplicates(methodology.indicators.map(\.code), "показатель")
            for form in methodology.forms {
                findDuplicates(form.columns.map(\.code), "столбец")
            }
            for indicator in methodology.indicators { _ = scope(of: indicator) }
            for indicator in methodology.indicators {
                checkParameters(indicator)
                checkBreakdown(indicator)
            }
            for confirmation in methodology.confirmations { checkDiagnosed(confirmation) }
            for scale in methodology.scales { checkScale(scale) }
            let codes = methodology.improvement + methodology.confirmations.flatMap { [$0.factor, $0.protocolGroup] }
            for code in codes where methodology.indicator(code) == nil {
                let place = methodology.source.location(of: code, fromLine: methodology.code.line)
                reportUnknown(code, at: place, "показателя", methodology.indicators.map(\.code.value))
            }
        }

        // MARK: Scopes

        mutating func scope(of indicator: Indicator) -> Scope? {
            let code = indicator.code.value
            if let known = scopes[code] { return known }
            if path.contains(code) {
                report(
                    "methodology.cycle", indicator.code, "показатель «\(code)» вычисляется через самого себя",
                    "исправьте формулу")
                scopes[code] = .overall
                return nil
            }
            path.append(code)
            defer { path.removeLast() }
            guard let found = indicator.form.flatMap({ observedScope($0) }) ?? computedScope(indicator) else {
                return nil
            }
            scopes[code] = found
            return found
        }

        private mutating func observedScope(_ name: Located<String>) -> Scope? {
            guard let form = methodology.form(name.value) else {
                reportUnknown(
                    name.value, at: methodology.location(of: name), "формы", methodology.forms.map(\.code.value))
                return nil
            }
            return form.hasOneRow ? .overall : .row(form: form.code.value)
        }

        private mutating func computedScope(_ indicator: Indicator) -> Scope? {
            guard let formula = indicator.formula else { return nil }
            var found: [Scope] = []
            for term in formula.terms {
                guard let operand = methodology.indicator(term.value) else {
                    reportUnknown(
                        term.value, at: methodology.location(of: term), "показателя",
                        methodology.indicators.map(\.code.value))
                    continue
                }
                if let scope = scope(of: operand) { found.append(scope) }
                checkOperand(operand, of: formula, at: term)
            }
            guard let first = found.first else { return nil }
            switch formula {
            case .sum, .mean:
                if found.contains(where: { $0 != first }) {
                    report(
                        "methodology.mixed-scope", indicator.code,
                        "в одной формуле сошлись показатели строк и показатели муниципалитета или разных форм",
                        "сначала сведите строки: «формула: {среднее по строкам: …}»")
                }
                return first
            case .meanOverRows(let term), .sumOverRows(let term), .share(let term, _):
                if first == .overall {
                    report(
                        "methodology.no-rows", term, "показатель «\(term.value)» не имеет значений по строкам",
                        "возьмите показатель из формы со многими строками")
                }
                return .overall
            case .change(let term):
                if first != .overall {
                    report(
                        "methodology.change-of-rows", term, "изменение считается по сводному показателю",
                        "сначала сведите строки: «формула: {среднее по строкам: …}»")
                }
                return .overall
            }
        }

        private mutating func checkOperand(_ operand: Indicator, of formula: Formula, at term: Located<String>) {
            if case .share(_, let value) = formula {
                guard let words = operand.values?.names, !words.contains(value) else { return }
                report(
                    "methodology.share-value", term, "у показателя «\(term.value)» нет значения «\(value)»",
                    "выберите одно из: \(words.joined(separator: ", "))",
                    suggestion: NearMiss.suggestion(for: value, among: words))
            } else if operand.values?.isNumeric == false {
                report(
                    "methodology.words-in-formula", term, "значения показателя «\(term.value)» — слова, а не числа",
                    "возьмите числовой показатель или долю: «формула: {доля: {показатель: …, значение: …}}»")
            }
        }

        // MARK: Other parts

        private mutating func checkParameters(_ indicator: Indicator) {
            for parameter in indicator.parameters where methodology.indicator(parameter.value) == nil {
                reportUnknown(
                    parameter.value, at: methodology.location(of: parameter), "показателя",
                    methodology.indicators.map(\.code.value))
            }
        }

        private mutating func checkBreakdown(_ indicator: Indicator) {
            guard let breakdown = indicator.breakdown, case .row(let formCode) = scopes[indicator.code.value],
                let form = methodology.form(formCode)
            else { return }
            let fit = form.columns.filter { $0.type == .choice && !$0.isPrivate }.map(\.code.value)
            if fit.contains(breakdown.value) { return }
            report(
                "methodology.breakdown", breakdown, "разрез по столбцу «\(breakdown.value)» невозможен",
                "разрез строится по открытому столбцу с типом «выбор» той же формы",
                suggestion: NearMiss.suggestion(for: breakdown.value, among: fit))
        }

        private mutating func checkDiagnosed(_ confirmation: Method.Confirmation) {
            guard let factor = methodology.indicator(confirmation.factor), let words = factor.values?.names else {
                return
            }
            for word in confirmation.diagnosed where !words.contains(word) {
                diagnostics.append(
                    methodology.source.diagnostic(
                        "methodology.diagnosed-value",
                        at: methodology.source.location(of: word, fromLine: methodology.code.line),
                        "у показателя «\(confirmation.factor)» нет значения «\(word)»",
                        remedy: "выберите из: \(words.joined(separator: ", "))",
                        suggestion: NearMiss.suggestion(for: word, among: words)))
            }
        }

        private mutating func checkScale(_ scale: Scale) {
            guard let indicator = methodology.indicator(scale.indicator.value) else {
                reportUnknown(
                    scale.indicator.value, at: methodology.location(of: scale.indicator), "показателя",
                    methodology.indicators.map(\.code.value))
                return
            }
            if indicator.values?.isNumeric == false {
                report(
                    "methodology.scale-of-words", scale.indicator,
                    "шкала построена для показателя, значения которого — слова", "выберите числовой показатель")
            }
        }

        private mutating func findDuplicates(_ codes: [Located<String>], _ what: String) {
            var seen: [String: Located<String>] = [:]
            for code in codes {
                guard let first = seen[code.value] else {
                    seen[code.value] = code
                    continue
                }
                diagnostics.append(
                    methodology.source.diagnostic(
                        "methodology.duplicate-code", at: methodology.location(of: code),
                        "\(what) с кодом «\(code.value)» уже есть", remedy: "дайте второму другой код",
                        related: [.init("здесь код занят", at: methodology.location(of: first))]))
            }
        }

        private mutating func reportUnknown(
            _ code: String, at location: SourceLocation, _ what: String, _ known: [String]
        ) {
            diagnostics.append(
                methodology.source.diagnostic(
                    "methodology.unknown-code", at: location, "\(what) с кодом «\(code)» в методике нет",
                    remedy: "исправьте код или добавьте описание",
                    suggestion: NearMiss.suggestion(for: code, among: known)))
        }

        private mutating func report(
            _ identifier: String, _ place: Located<String>, _ message: String, _ remedy: String,
            suggestion: String? = nil
        ) {
            diagnostics.append(
                methodology.source.diagnostic(
                    identifier, at: methodology.location(of: place), message, remedy: remedy, suggestion: suggestion))
        }
    }
}

extension ValueSet {
    /// The values a share may count; nil for numbers.
    var names: [String]? {
        switch values {
        case .words(let words): words
        case .yesNo: ["да", "нет"]
        case .numbers, .range, .wholeNumbers: nil
        }
    }
}

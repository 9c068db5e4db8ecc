import Diagnostics
import Methodology

/// Says how the results are computed: indicators, formulas in words, scales as printed, what the method leaves open.
struct MethodExplanation {
    let method: Method

    var context: MethodContext {
        MethodContext(
            act: method.act + (method.point.map { ", п.\u{A0}\($0)" } ?? ""), edition: method.edition,
            indicators: method.indicators.map(indicator), scales: method.scales.map(scale),
            notes: MethodLint.notes(method).inReadingOrder.map { TextContext(text: $0.message.capitalisedFirst) })
    }

    private func indicator(_ indicator: Indicator) -> MethodIndicatorContext {
        let better =
            switch indicator.polarity {
            case .more?: "больше"
            case .less?: "меньше"
            case nil: "не указано"
            }
        return MethodIndicatorContext(
            name: indicator.numberedTitle, unit: indicator.unit.rawValue, values: indicator.values?.text ?? "",
            origin: origin(indicator), better: better, point: indicator.point ?? "")
    }

    private func origin(_ indicator: Indicator) -> String {
        guard let formula = indicator.formula else {
            let form = indicator.form.flatMap { method.form($0.value)?.title } ?? ""
            return "Столбец формы «\(form)»"
        }
        switch formula {
        case .sum(let terms, let divisor):
            return "Сумма показателей \(names(terms.map(\.value)))" + divided(by: divisor)
        case .mean(let terms, nil):
            return "Среднее показателей \(names(terms.map(\.value))); «нет» не учитывается"
        case .mean(let terms, let divisor):
            return "Сумма показателей \(names(terms.map(\.value)))" + divided(by: divisor)
        case .meanOverRows(let term): return "Среднее по всем строкам показателя \(names([term.value]))"
        case .sumOverRows(let term): return "Сумма по всем строкам показателя \(names([term.value]))"
        case .share(let term, let value):
            return "Доля строк, где показатель \(names([term.value])) равен «\(value)», в процентах"
        case .change(let term): return "Изменение показателя \(names([term.value])) к предыдущему периоду"
        }
    }

    private func divided(by divisor: Int?) -> String { divisor.map { ", делённая на \($0)" } ?? "" }

    /// By number where the method gives one.
    private func names(_ codes: [String]) -> String {
        codes.map { code in
            let indicator = method.indicator(code)
            return indicator?.number ?? "«\(indicator?.title ?? code)»"
        }.listed
    }

    private func scale(_ scale: Scale) -> ScaleContext {
        ScaleContext(
            name: method.indicator(scale.indicator.value)?.title ?? "", point: scale.point ?? "",
            levels: scale.levels.map { level in
                LevelContext(name: level.name.value, interval: level.interval.text, meaning: level.meaning ?? "")
            })
    }
}

import Diagnostics
import Fields

/// Slips of a methodology that can be found by computing: they are told, never mended.
package enum MethodLint {
    /// Notes on scales, formulas and value sets, each with the point of the act.
    package static func notes(_ method: Method) -> [Diagnostic] {
        method.indicators.flatMap { FormulaLint(method, $0).notes }
            + method.scales.flatMap { ScaleLint(method, $0).notes }
    }

    static func note(
        _ identifier: String, _ method: Method, at place: Located<String>, _ message: String, point: String?
    ) -> Diagnostic {
        let reference = (point ?? method.point).map { " (п. \($0))" } ?? ""
        return method.source.diagnostic(
            identifier, .note, at: method.location(of: place), message + reference,
            remedy: "сверьте с актом; если в нём так и есть, предложите разработчику исправить методику")
    }
}

extension Sequence where Element == Rational {
    /// `0,3, 0,5 и 1,6`
    var listed: String { map(\.exactText).listed }
}

extension Sequence where Element == String {
    /// `первое, второе и третье`
    package var listed: String {
        let words = Array(self)
        guard let last = words.last, words.count > 1 else { return words.joined() }
        // A decimal comma inside makes a comma between unreadable.
        let separator = words.contains { $0.contains(",") } ? "; " : ", "
        return words.dropLast().joined(separator: separator) + " и " + last
    }
}

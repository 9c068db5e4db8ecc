import Fields

/// How an indicator follows from others.
package enum Formula: Sendable, Hashable {
    /// Σ of the terms, divided by a number the act prints when there is one.
    case sum([Located<String>], divisor: Int?)
    /// The mean over the terms that are present in a row; by the printed divisor instead when there is one.
    case mean([Located<String>], divisor: Int?)
    /// The mean over all rows of a form.
    case meanOverRows(Located<String>)
    case sumOverRows(Located<String>)
    /// Per cent of the rows that have `value`.
    case share(Located<String>, value: String)
    /// The difference to the period before.
    case change(Located<String>)

    /// The indicators it takes, as it names them.
    package var terms: [Located<String>] {
        switch self {
        case .sum(let terms, _), .mean(let terms, _): terms
        case .meanOverRows(let term), .sumOverRows(let term), .share(let term, _), .change(let term): [term]
        }
    }
}

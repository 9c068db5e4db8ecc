/// What a reader may see of a figure.
package enum Published<Value: Sendable & Hashable>: Sendable, Hashable {
    case value(Value)
    /// Fewer rows stand behind it than may be shown, or it would tell of such.
    case withheld
    /// There is none.
    case missing

    package var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}

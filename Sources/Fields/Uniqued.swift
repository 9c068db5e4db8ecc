extension Array where Element: Equatable {
    /// Without repetitions, in order of first appearance.
    @inlinable
    package var uniqued: [Element] {
        guard count > 1 else { return self }
        return reduce(into: []) { result, element in
            if !result.contains(element) { result.append(element) }
        }
    }
}

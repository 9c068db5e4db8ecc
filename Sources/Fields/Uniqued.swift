extension Array where Element: Equatable {
    /// Without repetitions, in order of first appearance.
    package var uniqued: [Element] {
        reduce(into: []) { result, element in
            if !result.contains(element) { result.append(element) }
        }
    }
}

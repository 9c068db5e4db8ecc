/// Finds the valid name a misspelt one was probably meant to be.
package enum NearMiss {
    /// The nearest of `candidates`, or nil when none is near enough to be a misspelling.
    ///
    /// Letter case, «ё» and the kind of dash do not count as differences. On a tie the first candidate wins.
    package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let offered = folded(candidate)
            let limit = max(1, max(wanted.count, offered.count) / 3)
            guard abs(wanted.count - offered.count) <= limit else { continue }
            let distance = distance(wanted, offered)
            // A name of which nothing is left is no misspelling.
            guard distance < max(wanted.count, offered.count) else { continue }
            if distance <= limit, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    private static func folded(_ name: String) -> [Character] {
        name.lowercased().map { character in
            switch character {
            case "ё": "е"
            case "–", "—", "_", " ": "-"
            default: character
            }
        }
    }

    /// Edits between two names: insert, delete, replace, swap of neighbours (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var cost = min(replaced, previous[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforePrevious[column - 2] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}

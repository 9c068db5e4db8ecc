/// Lists of numbers for a person.
enum Ranges {
    /// `5, 7–9` of 5, 7, 8, 9; the numbers are in order.
    static func text(_ numbers: [Int], _ name: (Int) -> String) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { $0.count == 1 ? name($0.lowerBound) : name($0.lowerBound) + "–" + name($0.upperBound) }
            .joined(separator: ", ")
    }
}

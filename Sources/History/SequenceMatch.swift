/// Which members of two sequences are the same, in order.
enum SequenceMatch {
    /// Time and memory grow with the square of what remains to be compared; beyond this, nothing matches.
    private static let limit = 2000

    /// Pairs of indices, ascending in both.
    static func pairs<Member: Hashable>(_ old: [Member], _ new: [Member]) -> [(old: Int, new: Int)] {
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, old[start] == new[start] { start += 1 }
        var end = 0
        while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }

        var pairs = (0..<start).map { (old: $0, new: $0) }
        pairs += middle(old, new, start, old.count - end, new.count - end)
        pairs += (0..<end).map { (old: old.count - end + $0, new: new.count - end + $0) }
        return pairs
    }

    /// What only one of them holds matches nothing; what is left is few, unless parts were moved.
    private static func middle<Member: Hashable>(
        _ old: [Member], _ new: [Member], _ start: Int, _ oldEnd: Int, _ newEnd: Int
    ) -> [(old: Int, new: Int)] {
        var numbers: [Member: Int] = [:]
        for member in old[start..<oldEnd] where numbers[member] == nil { numbers[member] = numbers.count }
        var common: Set<Int> = []
        let newKept = (start..<newEnd).compactMap { index in
            numbers[new[index]].map { number in
                common.insert(number)
                return (index: index, number: number)
            }
        }
        let oldKept = (start..<oldEnd).compactMap { index in
            numbers[old[index]].flatMap { common.contains($0) ? (index: index, number: $0) : nil }
        }
        guard !oldKept.isEmpty, oldKept.count + newKept.count <= limit else { return [] }
        let difference = newKept.map(\.number).difference(from: oldKept.map(\.number))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        let oldRest = oldKept.indices.filter { !removed.contains($0) }
        let newRest = newKept.indices.filter { !added.contains($0) }
        return zip(oldRest, newRest).map { (old: oldKept[$0].index, new: newKept[$1].index) }
    }
}

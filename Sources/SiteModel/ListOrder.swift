import Documents
import FileAccess

/// The order of lists: newest first, then by number, then by path, so that it is total.
struct ListOrder: Sendable {
    /// The documents in this order.
    let indices: [Int]
    /// The place of every document in it.
    let ranks: [Int]

    /// - Parameter dates: the day of each.
    init(_ documents: [Document], dates: [CivilDate?]) {
        let keys = documents.indices.map { index in
            Key(
                index: index, day: Self.day(documents[index], dates[index]),
                number: documents[index].requisites.number?.text ?? "", path: PathKey(documents[index].path))
        }.sorted()
        indices = keys.map(\.index)
        var ranks = Array(repeating: 0, count: keys.count)
        for (rank, key) in keys.enumerated() { ranks[key.index] = rank }
        self.ranks = ranks
    }

    func sorted(_ indices: some Sequence<Int>) -> [Int] { indices.sorted { ranks[$0] < ranks[$1] } }

    /// The day as one number; a document known only by its year sorts as of its first day.
    private static func day(_ document: Document, _ date: CivilDate?) -> Int {
        date?.number ?? (document.year(date) ?? 0) * 10000
    }

    private struct Key: Comparable {
        var index: Int
        var day: Int
        var number: String
        var path: PathKey

        static func < (left: Key, right: Key) -> Bool {
            if left.day != right.day { return left.day > right.day }
            if left.number != right.number {
                // «9» stands before «10»: a shorter number is a smaller one.
                let counts = (left.number.utf8.count, right.number.utf8.count)
                return counts.0 == counts.1 ? left.number < right.number : counts.0 < counts.1
            }
            return left.path < right.path
        }

        static func == (left: Key, right: Key) -> Bool { left.index == right.index }
    }
}

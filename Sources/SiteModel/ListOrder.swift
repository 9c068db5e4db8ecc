import Documents

/// The order of lists: newest first, then by number, then by path, so that it is total.
struct ListOrder: Sendable {
    /// The documents in this order.
    let indices: [Int]
    /// The place of every document in it.
    let ranks: [Int]

    /// - Parameters:
    ///   - documents: sorted by path.
    ///   - dates: the day of each.
    init(_ documents: [Document], dates: [CivilDate?]) {
        let keys = documents.indices.map { index in
            Key(index: index, day: Self.day(documents[index], dates[index]), number: documents[index].requisites.number)
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
        /// Also the order of paths.
        var index: Int
        var day: Int
        var number: ActNumber?

        static func < (left: Key, right: Key) -> Bool {
            if left.day != right.day { return left.day > right.day }
            let (first, second) = (left.number?.text ?? "", right.number?.text ?? "")
            guard first != second else { return left.index < right.index }
            // «9» stands before «10»: a shorter number is a smaller one.
            let counts = (first.utf8.count, second.utf8.count)
            return counts.0 == counts.1 ? first < second : counts.0 < counts.1
        }

        static func == (left: Key, right: Key) -> Bool { left.index == right.index }
    }
}

/// The order of lists: newest first, then by number, then by path, so that it is total.
struct ListOrder: Comparable {
    /// The day as one number; a document known only by its year sorts as of its first day.
    private let day: Int
    private let number: String
    private let path: String

    init(_ document: SiteDocument) {
        day = document.date.map { $0.year * 10000 + $0.month * 100 + $0.day } ?? (document.year ?? 0) * 10000
        number = document.document.requisites.number?.text ?? ""
        path = document.document.path
    }

    static func < (left: ListOrder, right: ListOrder) -> Bool {
        if left.day != right.day { return left.day > right.day }
        if left.number != right.number {
            // «9» stands before «10»: a shorter number is a smaller one.
            let counts = (left.number.utf8.count, right.number.utf8.count)
            return counts.0 == counts.1 ? left.number < right.number : counts.0 < counts.1
        }
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}

/// Numbers of pages that say nothing of the order in which Pagefind came across them, which is that of the names on its
/// disk: here pages stand in the order of the names of their fragments, which are digests of what they say.
struct PageNumbers {
    /// By the number Pagefind gave.
    private let new: [Int]

    /// Puts the list of pages into its new order.
    ///
    /// - Parameter list: pages, each a list that begins with the name of its fragment.
    /// - Returns: nil when it is not.
    static func of(_ list: [UInt8]) -> (numbers: PageNumbers, list: [UInt8])? {
        guard var pages = CBORArray(list) else { return nil }
        let names = pages.items.compactMap { CBORArray($0)?.items.first.flatMap(CBORArray.text) }
        guard names.count == pages.items.count else { return nil }
        let order = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
        var new = Array(repeating: 0, count: order.count)
        for (number, old) in order.enumerated() { new[old] = number }
        pages.items = order.map { pages.items[$0] }
        return (PageNumbers(new: new), pages.bytes)
    }

    private func number(_ old: Int) -> Int? { new.indices.contains(old) ? new[old] : nil }

    /// A list of numbers, in the order of the pages or, where it says something itself, in its own.
    func list(_ list: [UInt8], isSorted: Bool) -> [UInt8]? {
        guard var array = CBORArray(list) else { return nil }
        let numbers = array.items.compactMap { CBORArray.number($0).flatMap(number) }
        guard numbers.count == array.items.count else { return nil }
        array.items = (isSorted ? numbers.sorted() : numbers).map(CBORArray.item)
        return array.bytes
    }

    /// Pages a word stands on: lists that begin with the number of a page, each counted from the one before.
    func pages(_ list: [UInt8]) -> [UInt8]? {
        guard var array = CBORArray(list) else { return nil }
        var old = 0
        var pages: [(number: Int, page: CBORArray)] = []
        for item in array.items {
            guard let page = CBORArray(item), let distance = page.items.first.flatMap(CBORArray.number),
                distance <= new.count, let number = number(old + distance)
            else { return nil }
            old += distance
            pages.append((number, page))
        }
        pages.sort { $0.number < $1.number }
        var last = 0
        for (place, (number, page)) in pages.enumerated() {
            var page = page
            page.items[0] = CBORArray.item(number - last)
            last = number
            array.items[place] = page.bytes
        }
        return array.bytes
    }
}

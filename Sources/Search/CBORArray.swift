/// An array in CBOR (RFC 8949) cut into its items, without reading what they hold: enough to put them into another order
/// and to count them anew.
struct CBORArray {
    /// The bytes before the first item.
    var head: [UInt8]
    var items: [[UInt8]]

    /// Nil when the bytes are not one array of known length.
    init?(_ bytes: [UInt8]) {
        guard let (major, count, start) = Self.head(bytes, at: 0), major == 4 else { return nil }
        var items: [[UInt8]] = []
        var place = start
        for _ in 0..<count {
            guard let end = Self.end(bytes, from: place, depth: 0) else { return nil }
            items.append(Array(bytes[place..<end]))
            place = end
        }
        guard place == bytes.count else { return nil }
        head = Array(bytes[..<start])
        self.items = items
    }

    var bytes: [UInt8] { head + items.joined() }

    /// An array with one of its items changed.
    ///
    /// - Returns: nil unless `array` is one of `count` items, and the item can be changed.
    static func changed(
        _ array: [UInt8], at place: Int, of count: Int, _ change: ([UInt8]) -> [UInt8]?
    ) -> [UInt8]? {
        guard var array = CBORArray(array), array.items.count == count, let item = change(array.items[place]) else {
            return nil
        }
        array.items[place] = item
        return array.bytes
    }

    /// An array with all of its items changed, in their order or in that of their bytes.
    ///
    /// - Returns: nil unless `array` is one, and all items can be changed.
    static func changed(_ array: [UInt8], isSorted: Bool = false, _ change: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
        guard var array = CBORArray(array) else { return nil }
        for place in array.items.indices {
            guard let item = change(array.items[place]) else { return nil }
            array.items[place] = item
        }
        if isSorted { array.items.sort { $0.lexicographicallyPrecedes($1) } }
        return array.bytes
    }

    /// The number an item is, 0 or more; nil when it is something else.
    static func number(_ item: [UInt8]) -> Int? {
        guard let (major, number, end) = head(item, at: 0), major == 0, end == item.count else { return nil }
        return number
    }

    /// - Parameter number: 0 or more.
    static func item(_ number: Int) -> [UInt8] { head(0, number) }

    static func item(_ text: String) -> [UInt8] { head(3, text.utf8.count) + text.utf8 }

    /// In as few bytes as can be.
    private static func head(_ major: UInt8, _ number: Int) -> [UInt8] {
        if number < 24 { return [major << 5 | UInt8(number)] }
        let size = number < 1 << 8 ? 1 : number < 1 << 16 ? 2 : number < 1 << 32 ? 4 : 8
        let short = UInt8(24 + size.trailingZeroBitCount)
        return [major << 5 | short]
            + (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// The text an item is; nil when it is something else.
    static func text(_ item: [UInt8]) -> String? {
        guard let (major, count, start) = head(item, at: 0), major == 3, start + count == item.count else { return nil }
        return String(decoding: item[start...], as: UTF8.self)
    }

    /// - Returns: the kind of an item, its number (a length, a count or a value) and where its head ends.
    private static func head(_ bytes: [UInt8], at place: Int) -> (major: UInt8, number: Int, end: Int)? {
        guard place < bytes.count else { return nil }
        let (major, short) = (bytes[place] >> 5, Int(bytes[place] & 31))
        if short < 24 { return (major, short, place + 1) }
        guard short < 28 else { return nil }
        let end = place + 1 + (1 << (short - 24))
        guard end <= bytes.count else { return nil }
        let number = bytes[(place + 1)..<end].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: number).map { (major, $0, end) }
    }

    private static func end(_ bytes: [UInt8], from place: Int, depth: Int) -> Int? {
        guard depth < 16, let (major, number, start) = head(bytes, at: place) else { return nil }
        switch major {
        case 0, 1, 7: return start
        case 2, 3: return number <= bytes.count - start ? start + number : nil
        case 4, 5:
            var place = start
            guard number <= bytes.count - start else { return nil }
            for _ in 0..<(major == 4 ? number : number * 2) {
                guard let end = end(bytes, from: place, depth: depth + 1) else { return nil }
                place = end
            }
            return place
        default: return end(bytes, from: start, depth: depth + 1)
        }
    }
}

import Glibc

/// A path as a disk tells it apart: two spellings of one letter are one text to Swift but two names to a disk.
///
/// Paths are ordered by their bytes, whatever letters those are.
package struct PathKey: Sendable, Hashable, Comparable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package static func == (left: Self, right: Self) -> Bool {
        left.path.utf8.count == right.path.utf8.count && compare(left.path, right.path) == 0
    }

    package static func < (left: Self, right: Self) -> Bool { order(of: left, right) < 0 }

    /// Below zero when the first path comes first, above zero when the second one does.
    fileprivate static func order(of left: Self, _ right: Self) -> Int {
        let order = compare(left.path, right.path)
        return order == 0 ? left.path.utf8.count - right.path.utf8.count : Int(order)
    }

    /// Like `memcmp` over as many bytes as both have.
    private static func compare(_ left: String, _ right: String) -> Int32 {
        bytes(of: left) { left in
            bytes(of: right) { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return 0 }
                return memcmp(first, second, min(left.count, right.count))
            }
        }
    }

    /// Without a copy, which would be counted, of any text but one that came from elsewhere.
    @inline(__always)
    private static func bytes<Result>(of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = path.utf8.withContiguousStorageIfAvailable(body) { return result }
        var path = path
        return path.withUTF8(body)
    }

    package func hash(into hasher: inout Hasher) {
        Self.bytes(of: path) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Sequence {
    /// In the order of the bytes of their paths.
    @inlinable
    package func sortedByPath(_ path: (Element) -> String) -> [Element] {
        let elements = Array(self)
        return PathOrder.of(elements.map(path))?.map { elements[$0] } ?? elements
    }
}

@usableFromInline
enum PathOrder {
    /// The positions of paths in their order; nil when they are in order already.
    @usableFromInline
    static func of(_ paths: [String]) -> [Int]? {
        paths.withUnsafeBufferPointer { paths in
            func order(_ left: Int, _ right: Int) -> Int {
                PathKey.order(of: PathKey(paths[left]), PathKey(paths[right]))
            }
            if paths.indices.dropLast().allSatisfy({ order($0, $0 + 1) <= 0 }) { return nil }
            return paths.indices.sorted { left, right in
                let order = order(left, right)
                return order == 0 ? left < right : order < 0
            }
        }
    }
}

extension PathKey {
    /// The position of each of `paths` in `known`, nil where it is not there; both are sorted by their bytes.
    package static func positions(of paths: [String], in known: [String]) -> [Int?] {
        var position = 0
        return paths.map { path in
            let path = PathKey(path)
            while position < known.count, PathKey(known[position]) < path { position += 1 }
            return position < known.count && PathKey(known[position]) == path ? position : nil
        }
    }
}

extension PathKey {
    /// The position of a path among sorted ones; nil when it is not there.
    package func position(among count: Int, _ path: (_ position: Int) -> String) -> Int? {
        let place = place(among: 0..<count, path)
        return place < count && PathKey(path(place)) == self ? place : nil
    }

    /// Where a path stands among sorted ones, or would stand: before the first that does not come before it.
    package func place(among positions: Range<Int>, _ path: (_ position: Int) -> String) -> Int {
        var (low, high) = (positions.lowerBound, positions.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if PathKey(path(middle)) < self { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

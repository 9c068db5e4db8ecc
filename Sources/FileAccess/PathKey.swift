/// A path as a disk tells it apart: two spellings of one letter are one text to Swift but two names to a disk.
package struct PathKey: Sendable, Hashable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package static func == (left: Self, right: Self) -> Bool { left.path.utf8.elementsEqual(right.path.utf8) }

    package func hash(into hasher: inout Hasher) {
        var path = path
        path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

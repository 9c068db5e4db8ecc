import Glibc

/// Finds a name by its bytes.
///
/// Swift's own dictionaries bring every name that is not ASCII into a normal form first, which costs more than all the
/// rest. Who has to know names that are written otherwise looks for them after this table found nothing.
package struct ByteTable: Sendable {
    /// Positions in `names` plus 1, by hash; 0 for none. A power of two, less than half of it filled.
    private var slots: [UInt16]
    private var names: [[UInt8]]

    /// - Parameter names: fewer than 32 768; of equal ones the first counts.
    package init(_ names: some Sequence<String>) {
        self.names = names.map { Array($0.utf8) }
        var size = 16
        while size < self.names.count * 2 + 1 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for (position, name) in self.names.enumerated() {
            let slot = name.withUnsafeBufferPointer(slot)
            if slots[slot] == 0 { slots[slot] = UInt16(position + 1) }
        }
    }

    /// The position of `name` among the names.
    package func index(of name: String) -> Int? {
        var name = name
        let found = name.withUTF8 { Int(slots[slot($0)]) }
        return found == 0 ? nil : found - 1
    }

    /// The slot that holds `name`, or the empty one where it would stand.
    private func slot(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        // FNV-1a: names are short.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
        while slots[slot] != 0, !isSame(names[Int(slots[slot]) - 1], name) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isSame(_ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count, let base = right.baseAddress else { return left.isEmpty && right.isEmpty }
        return left.withUnsafeBufferPointer { $0.baseAddress.map { memcmp($0, base, right.count) == 0 } ?? true }
    }
}

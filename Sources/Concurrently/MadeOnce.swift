import Synchronization

/// Values by index, each made when somebody first asks for it; safe to ask from several threads at once.
@usableFromInline
package final class MadeOnce<Value: Sendable>: Sendable {
    /// So many values have a lock together.
    @usableFromInline static var size: Int { 64 }

    @usableFromInline
    final class Part: Sendable {
        @usableFromInline let values = Mutex<[Value?]>(Array(repeating: nil, count: MadeOnce.size))

        @usableFromInline
        init() {}
    }

    @usableFromInline let parts: [Part]
    @usableFromInline let make: @Sendable (Int) -> Value

    /// - Parameter make: must return the same each time.
    @inlinable
    package init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        parts = (0..<(count + Self.size - 1) / Self.size).map { _ in Part() }
        self.make = make
    }

    @inlinable
    package subscript(index: Int) -> Value {
        let place = index % Self.size
        if let known = parts[index / Self.size].values.withLock({ $0[place] }) { return known }
        let made = make(index)
        parts[index / Self.size].values.withLock { $0[place] = made }
        return made
    }
}

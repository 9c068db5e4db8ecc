import Synchronization

/// Values by index, each made when somebody first asks for it; safe to ask from several threads at once.
final class MadeOnce<Value: Sendable>: Sendable {
    /// So many values have a lock together.
    private static var size: Int { 64 }

    private final class Part: Sendable {
        let values = Mutex<[Value?]>(Array(repeating: nil, count: MadeOnce.size))
    }

    private let parts: [Part]
    private let make: @Sendable (Int) -> Value

    /// - Parameter make: must return the same each time.
    init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
        parts = (0..<(count + Self.size - 1) / Self.size).map { _ in Part() }
        self.make = make
    }

    subscript(index: Int) -> Value {
        let (part, place) = (parts[index / Self.size], index % Self.size)
        if let known = part.values.withLock({ $0[place] }) { return known }
        let made = make(index)
        part.values.withLock { $0[place] = made }
        return made
    }
}

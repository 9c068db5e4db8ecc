import Synchronization

/// A value made when it is first asked for, by whichever thread asks first. Whoever asks later waits for nobody.
@usableFromInline
package final class Later<Value: Sendable>: @unchecked Sendable {
    /// Written once, under the lock, before `isMade` tells of it.
    @usableFromInline var made: Value?
    @usableFromInline let isMade = Atomic(false)
    @usableFromInline let lock = Mutex(())
    @usableFromInline let make: @Sendable () -> Value

    @inlinable
    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    @inlinable
    package var value: Value {
        if isMade.load(ordering: .acquiring), let made { return made }
        return lock.withLock { _ in
            if let made { return made }
            let value = make()
            made = value
            isMade.store(true, ordering: .releasing)
            return value
        }
    }
}

import Dispatch
import Synchronization

/// A value that is made on another core while its maker does something else.
package final class Ahead<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)
    private let group = DispatchGroup()

    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            let value = make()
            made.withLock { $0 = value }
        }
    }

    /// Waits until it is there.
    package var value: Value {
        group.wait()
        return made.withLock { $0 } ?? make()
    }
}

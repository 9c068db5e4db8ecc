import Synchronization

/// Fragments of HTML that many pages share, made when the first page asks.
final class FragmentCache: Sendable {
    private let fragments = Mutex<[String: String]>([:])

    /// What `make` returned for `key` before; it must return the same each time.
    func fragment(for key: String, _ make: () -> String) -> String {
        if let known = fragments.withLock({ $0[key] }) { return known }
        let made = make()
        fragments.withLock { $0[key] = made }
        return made
    }
}

import Dispatch

/// Values that nobody needs any longer, given back on another core: of thousands of documents that takes a while.
package final class GivenUp: Sendable {
    private let group = DispatchGroup()

    /// - Parameter values: given back when whoever hands them over lets go of them, too.
    package init(_ values: [any Sendable]) {
        DispatchQueue.global(qos: .userInitiated).async(group: group) { _ = values }
    }

    deinit { group.wait() }
}

import Dispatch

/// Where each worker puts its results: every index is written by exactly one worker, and read after all have ended.
private struct Slots<Value>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Value>
}

extension RandomAccessCollection where Self: Sendable, Index == Int {
    /// Maps on all cores and keeps the order, so that the result does not depend on the number of cores.
    ///
    /// Elements are handed out in runs of `stride`, because a single one is often cheaper than the hand-over.
    package func concurrentMap<Value: Sendable>(
        stride: Int = 16, _ transform: @Sendable (Element) -> Value
    ) -> [Value] {
        let count = self.count
        let first = startIndex
        guard count > stride else { return map(transform) }
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let base = buffer.baseAddress else { return }
            let slots = Slots(base: base)
            DispatchQueue.concurrentPerform(iterations: (count + stride - 1) / stride) { run in
                for offset in run * stride..<Swift.min(count, (run + 1) * stride) {
                    (slots.base + offset).initialize(to: transform(self[first + offset]))
                }
            }
            initialized = count
        }
    }
}

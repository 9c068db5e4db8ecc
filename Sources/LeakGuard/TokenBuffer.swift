/// Tokens in the order of the file; grows without the checks of an array, which cost as much as a short word.
struct TokenBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<Token>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    mutating func append(_ token: Token) {
        if count == capacity { grow() }
        (base + count).initialize(to: token)
        count += 1
    }

    /// Keeps the room.
    mutating func removeAll() { count = 0 }

    /// Says that the last token may be the beginning of a word.
    mutating func joinLast() {
        if count > 0 { base[count - 1].traits.insert(.mayJoinNext) }
    }

    /// Says that the last token is a word of its own.
    mutating func closeLast() {
        if count > 0 { base[count - 1].traits.remove(.mayJoinNext) }
    }

    func withTokens<Result>(_ body: (UnsafeBufferPointer<Token>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}

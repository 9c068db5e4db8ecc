/// Lines that were read and hold nothing private: pages of one site share most of theirs.
///
/// A line that comes upon the place of another one drives it out, so the memory neither grows nor needs care. For one
/// thread at a time.
struct LineMemory: ~Copyable {
    enum Judgement {
        case unknown
        /// Nothing private stands in it, or begins in it.
        case clean
        /// Something private may begin in it and go on in the next line.
        case open
    }

    private let lines: UnsafeMutablePointer<LineKey>
    /// 2¹⁶ lines, 1 MiB.
    private static let bits: UInt64 = 16

    init() {
        lines = .allocate(capacity: 1 << Self.bits)
        lines.initialize(repeating: LineKey.none, count: 1 << Self.bits)
    }

    deinit { lines.deallocate() }

    @inline(__always)
    subscript(key: LineKey) -> Judgement {
        let line = lines[Self.place(of: key)]
        guard line.first == key.first, line.second | 1 == key.second | 1 else { return .unknown }
        return line.second & 1 == 0 ? .clean : .open
    }

    mutating func remember(_ key: LineKey, _ judgement: Judgement) {
        var line = key
        line.second = key.second & ~1 | (judgement == .open ? 1 : 0)
        lines[Self.place(of: key)] = line
    }

    @inline(__always)
    private static func place(of key: LineKey) -> Int { Int(truncatingIfNeeded: key.first >> (64 - bits)) }
}

/// Eight bytes of a text, asked all at once.
struct EightBytes {
    private let bits: UInt64

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        bits = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether one of them is `byte`.
    ///
    /// - Parameter apart: bits in which it may differ.
    @inline(__always)
    func hold(_ byte: UInt8, apart: UInt8 = 0) -> Bool {
        let differences = (bits & (Self.ones &* UInt64(~apart))) ^ (Self.ones &* UInt64(byte & ~apart))
        return (differences &- Self.ones) & ~differences & Self.tops != 0
    }

    /// Whether one of them is below 0x20.
    @inline(__always)
    var holdControl: Bool { (bits &- Self.ones &* 0x20) & ~bits & Self.tops != 0 }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Copies whole stretches between the bytes that something else stands for.
    ///
    /// - Parameters:
    ///   - mayHold: false when none of eight bytes is special; true says nothing.
    ///   - replace: puts what stands for a special byte behind `bytes`.
    @inline(__always)
    func copy(
        to bytes: inout [UInt8], mayHold: (EightBytes) -> Bool, isSpecial: (UInt8) -> Bool,
        replace: (UInt8, inout [UInt8]) -> Void
    ) {
        var start = 0
        var index = 0
        while index < count {
            let end = Swift.min(index + 8, count)
            if end - index < 8 || mayHold(EightBytes(self, at: index)) {
                for place in index..<end where isSpecial(self[place]) {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: self[start..<place]))
                    replace(self[place], &bytes)
                    start = place + 1
                }
            }
            index = end
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: self[start...]))
    }
}

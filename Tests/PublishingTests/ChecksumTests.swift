import Digests
import Testing

@Suite struct ChecksumTests {
    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 5) } }

    @Test(arguments: 0..<100) func everyBitCounts(_ count: Int) {
        let bytes = Self.bytes(count)
        let checksum = Checksum(of: bytes[...])
        #expect(checksum == Checksum(of: ([1] + bytes).dropFirst()))
        for place in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[place] ^= 1 << bit
                #expect(Checksum(of: other[...]) != checksum)
            }
        }
    }

    @Test func lengthCounts() {
        let zeros = (0..<100).map { Checksum(of: Array(repeating: 0, count: $0)[...]).bytes }
        #expect(Set(zeros).count == 100)
    }

    @Test func orderCounts() {
        let bytes = Self.bytes(128)
        let words = stride(from: 0, to: 128, by: 8).map { Array(bytes[$0..<$0 + 8]) }
        var seen: Set<[UInt8]> = [Checksum(of: bytes[...]).bytes]
        for first in words.indices {
            for second in words.indices where second > first {
                var turned = words
                turned.swapAt(first, second)
                seen.insert(Checksum(of: turned.flatMap { $0 }[...]).bytes)
            }
        }
        #expect(seen.count == 1 + 16 * 15 / 2)
    }

    @Test func whatIsKeptIsRead() {
        let checksum = Checksum(of: Self.bytes(50)[...])
        #expect(checksum.bytes.count == Checksum.size)
        #expect(Checksum(raw: checksum.bytes[...]) == checksum)
    }
}

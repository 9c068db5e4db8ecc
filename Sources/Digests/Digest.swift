/// SHA-256 in lower-case hexadecimal.
package enum Digest {
    package static func hex(_ bytes: [UInt8]) -> String { Fingerprint(of: bytes).hex }

    static func hex(_ digest: UnsafeRawBufferPointer) -> String {
        String(unsafeUninitializedCapacity: 2 * digest.count) { text in
            for (position, byte) in digest.enumerated() {
                text[2 * position] = digit(byte >> 4)
                text[2 * position + 1] = digit(byte & 15)
            }
            return 2 * digest.count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

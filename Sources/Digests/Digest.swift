/// SHA-256 in lower-case hexadecimal.
package enum Digest {
    package static func hex(_ bytes: [UInt8]) -> String { Fingerprint(of: bytes).hex }
}

/// Whether bytes are UTF-8, without making a string of them.
enum UTF8Form {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while true {
            index = endOfShortCharacters(bytes, from: index)
            guard index < bytes.count else { return true }
            switch bytes[index] {
            case 0..<0x80: index += 1
            case 0xC2...0xDF:
                guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return false }
                index += 2
            case 0xE1...0xEC, 0xEE, 0xEF:
                guard index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else {
                    return false
                }
                index += 3
            // What is rare has rules the standard library knows.
            default: return String(validating: bytes[index...], as: UTF8.self) != nil
            }
        }
    }

    /// Passes over characters of one and two bytes, such as Latin and Russian letters, eight bytes at a time.
    ///
    /// - Returns: the start of a character at or behind `start`; everything before it is valid.
    private static func endOfShortCharacters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let top: UInt64 = 0x8080_8080_8080_8080
        var index = start
        /// The top bit of the first byte when the byte before it starts a character of two.
        var begun: UInt64 = 0
        while index + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let high = word & top
            // 10xxxxxx, 110xxxxx and 111xxxxx; the bits of one byte are moved to its top.
            let following = high & ~(word << 1)
            let leading = high & (word << 1) & ~(word << 2)
            let longer = high & (word << 1) & (word << 2)
            // 0xC0 and 0xC1 would be other spellings of ASCII.
            let overlong = leading & ~((word << 3) | (word << 4) | (word << 5) | (word << 6))
            guard longer == 0, overlong == 0, following == leading << 8 | begun else { break }
            begun = leading >> 56
            index += 8
        }
        return begun == 0 ? index : index - 1
    }
}

/// Whether bytes are UTF-8, without making a string of them.
enum UTF8Form {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index < bytes.count {
            // Eight bytes of ASCII, or four letters of the Russian alphabet.
            while index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                guard word & 0x8080_8080_8080_8080 == 0 || word & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0 else {
                    break
                }
                index += 8
            }
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
        return true
    }
}

/// Appending text to HTML as bytes, so that nothing walks the characters of a page twice.
enum HTMLBytes {
    @inline(__always)
    static func append(_ text: StaticString, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends text with `&`, `<`, `>` and `"` replaced, so that it is safe between tags and inside a quoted attribute.
    static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendEscaped($0, to: &bytes) }
    }

    /// How many bytes a byte of text takes once escaped.
    @inline(__always)
    static func width(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "&"): 5
        case UInt8(ascii: "<"), UInt8(ascii: ">"): 4
        case UInt8(ascii: "\""): 6
        default: 1
        }
    }

    /// The same: copies whole stretches between the characters that need replacing.
    static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            if index + 8 <= text.count, !holdSpecial(text, index) {
                index += 8
                continue
            }
            for place in index..<min(index + 8, text.count) where isSpecial(text[place]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
                append(replacement(of: text[place]), to: &bytes)
                start = place + 1
            }
            index += 8
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Whether one of eight bytes needs replacing, asked of all at once. `"` and `&` differ in one bit, `<` and `>` too.
    @inline(__always)
    private static func holdSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let quotes = (bytes & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222
        let brackets = (bytes & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C
        let zeros = (quotes &- ones) & ~quotes | (brackets &- ones) & ~brackets
        return zeros & 0x8080_8080_8080_8080 != 0
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// One bit a byte: `"`, `&`, `<`, `>`, all below 64.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 && 0x5000_0044_0000_0000 as UInt64 >> UInt64(byte) & 1 != 0
    }

    private static func replacement(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: "&quot;"
        }
    }
}

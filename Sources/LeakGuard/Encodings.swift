/// Text in other encodings than UTF-8, as offices attach it: turned into UTF-8 so that it can be searched.
///
/// What is compressed (the text of a PDF, pictures) stays unread.
enum Encodings {
    /// Other readings of a file that is no UTF-8, or that hides its text in escapes of its own.
    static func readings(_ bytes: [UInt8], isUTF8: Bool) -> [(Part, [UInt8])] {
        if bytes.starts(with: Array("{\\rtf".utf8)) { return [(.inside, richText(bytes))] }
        if bytes.starts(with: Array("%PDF".utf8)) { return [(.inside, stringsOfPDF(bytes))] }
        if isUTF8 { return [] }
        if bytes.starts(with: [0xFF, 0xFE]) { return [(.whole, utf16(bytes[2...], isBigEndian: false))] }
        if bytes.starts(with: [0xFE, 0xFF]) { return [(.whole, utf16(bytes[2...], isBigEndian: true))] }
        // Documents of old versions of Word and Excel: text in UTF-16, properties in Windows-1251.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return [(.inside, utf16(bytes[...], isBigEndian: false)), (.inside, windows1251(longRuns(bytes)))]
        }
        return isText(bytes) ? [(.whole, windows1251(bytes))] : []
    }

    // MARK: Windows-1251

    static func windows1251(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes { append(windows1251(byte), to: &text) }
        return text
    }

    private static func windows1251(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0..<0x80: UInt32(byte)
        case 0xC0...0xFF: UInt32(byte) - 0xC0 + 0x410
        case 0xA8: 0x401
        case 0xB8: 0x451
        case 0xB9: 0x2116
        case 0xA0, 0xAB, 0xAD, 0xBB: UInt32(byte)
        default: 0xB7
        }
    }

    /// A text has no control characters but tabs and line ends.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    /// Bytes of which at least eight in a row may be text; the rest, such as pictures, would make words by chance.
    private static func longRuns(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var start = 0
        for index in 0...bytes.count
        where index == bytes.count || bytes[index] < 0x20 || (0x7F..<0xA0).contains(bytes[index]) {
            if index - start < 8 { for short in start..<index { result[short] = 0x0A } }
            if index < bytes.count { result[index] = 0x0A }
            start = index + 1
        }
        return result
    }

    // MARK: UTF-16

    static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            append(UInt32(high) << 8 | UInt32(low), to: &text)
            index += 2
        }
        return text
    }

    // MARK: RTF

    /// `\'c8` is a byte of Windows-1251, `\u1048?` a code point; other commands stand between words or within them.
    private static func richText(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x5C, index < bytes.count else {
                if byte != 0x7B, byte != 0x7D, byte != 0x0A, byte != 0x0D { text.append(byte) }
                continue
            }
            if bytes[index] == 0x27, index + 2 < bytes.count, let value = hex(bytes[index + 1], bytes[index + 2]) {
                append(windows1251(value), to: &text)
                index += 3
                continue
            }
            let start = index
            while index < bytes.count, (bytes[index] | 0x20) &- 0x61 < 26 { index += 1 }
            let word = bytes[start..<index]
            let digits = index
            if index < bytes.count, bytes[index] == 0x2D { index += 1 }
            var value = 0
            while index < bytes.count, bytes[index] &- 0x30 < 10, value < 100_000 {
                value = value * 10 + Int(bytes[index] &- 0x30)
                index += 1
            }
            if word.elementsEqual("u".utf8), index > digits {
                append(UInt32(bytes[digits] == 0x2D ? 65_536 - value : value), to: &text)
                if index < bytes.count, bytes[index] == 0x3F { index += 1 }
                continue
            }
            if word.isEmpty {
                // `\~` is a blank that does not break, `\-` a soft hyphen.
                if bytes[start] == 0x7E { text.append(0x20) }
                index = max(index, start + 1)
                continue
            }
            if index < bytes.count, bytes[index] == 0x20 { index += 1 }
            if ["par", "line", "tab", "cell", "row", "page", "sect"].contains(where: { word.elementsEqual($0.utf8) }) {
                text.append(0x0A)
            }
        }
        return text
    }

    // MARK: PDF

    /// Strings of the document's properties: `(…)` or `<…>`, those that are not ASCII in UTF-16.
    private static func stringsOfPDF(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x28 || byte == 0x3C else { continue }
            let string = byte == 0x28 ? literal(bytes, index) : hexadecimal(bytes, index)
            guard string.starts(with: [0xFE, 0xFF]) else { continue }
            text += utf16(string[2...], isBigEndian: true)
            text.append(0x0A)
        }
        return text
    }

    /// No property is longer.
    private static let longestString = 4_096

    private static func literal(_ bytes: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
        var string: [UInt8] = []
        var index = start
        // Nearly every bracket opens something else.
        guard index + 1 < bytes.count, bytes[index] == 0xFE || bytes[index] == 0x5C else { return [] }
        while index < bytes.count, string.count < longestString, bytes[index] != 0x29 {
            guard bytes[index] == 0x5C, index + 1 < bytes.count else {
                string.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            guard bytes[index] &- 0x30 < 8 else {
                string.append(bytes[index])
                index += 1
                continue
            }
            var value = 0
            let first = index
            while index < bytes.count, index < first + 3, bytes[index] &- 0x30 < 8 {
                value = value * 8 + Int(bytes[index] &- 0x30)
                index += 1
            }
            string.append(UInt8(truncatingIfNeeded: value))
        }
        return string[...]
    }

    private static func hexadecimal(_ bytes: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
        var string: [UInt8] = []
        var index = start
        while index + 1 < bytes.count, string.count < longestString, let value = hex(bytes[index], bytes[index + 1]) {
            string.append(value)
            index += 2
        }
        return string[...]
    }

    // MARK: Parts

    private static func hex(_ high: UInt8, _ low: UInt8) -> UInt8? {
        guard let high = Escapes.hexDigit(high), let low = Escapes.hexDigit(low) else { return nil }
        return UInt8(high << 4 | low)
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        switch value {
        case 0..<0x80: text.append(UInt8(value))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | value >> 6))
            text.append(UInt8(0x80 | value & 0x3F))
        case 0xD800..<0xE000: text.append(0x20)
        case 0x800..<0x10000:
            text.append(UInt8(0xE0 | value >> 12))
            text.append(UInt8(0x80 | value >> 6 & 0x3F))
            text.append(UInt8(0x80 | value & 0x3F))
        default: text.append(0x20)
        }
    }
}

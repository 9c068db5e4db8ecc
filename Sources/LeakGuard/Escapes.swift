/// The ways a character is written when it does not stand there as itself.
enum Escapes {
    typealias Bytes = UnsafePointer<UInt8>

    /// The character at `index`, decoded, and the offset after it.
    ///
    /// U+FFFD stands for a byte that is no UTF-8. `index` is below `end`.
    static func scalar(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int) {
        let byte = base[index]
        switch byte {
        case 0x26: return entity(base, index, end)
        case 0x25: return percent(base, index, end)
        case 0x5C: return backslash(base, index, end)
        case 0..<0x80: return (UInt32(byte), index + 1)
        default: return utf8(base, index, end)
        }
    }

    // MARK: UTF-8

    private static func utf8(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int) {
        let lead = base[index]
        let (length, bits) = shape(lead)
        guard length > 1, index + length <= end else { return (0xFFFD, index + 1) }
        var value = bits
        for offset in 1..<length {
            let byte = base[index + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, index + 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, index + length)
    }

    /// How many bytes a lead byte announces, and its own bits; 0 for what is no lead byte.
    private static func shape(_ lead: UInt8) -> (length: Int, bits: UInt32) {
        switch lead {
        case 0..<0x80: (1, UInt32(lead))
        case 0xC2...0xDF: (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF: (3, UInt32(lead & 0x0F))
        case 0xF0...0xF4: (4, UInt32(lead & 0x07))
        default: (0, 0)
        }
    }

    // MARK: Percent-encoding

    private static func percent(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int) {
        guard let (lead, first) = percentByte(base, index, end) else { return (0x25, index + 1) }
        let (length, bits) = shape(lead)
        guard length > 0 else { return (0xFFFD, first) }
        var value = bits
        var next = first
        for _ in 1..<max(1, length) {
            guard let (byte, after) = percentByte(base, next, end), byte & 0xC0 == 0x80 else { return (0xFFFD, first) }
            value = value << 6 | UInt32(byte & 0x3F)
            next = after
        }
        return (value, next)
    }

    /// `%D0`, also encoded twice: `%25D0`.
    private static func percentByte(_ base: Bytes, _ index: Int, _ end: Int) -> (byte: UInt8, next: Int)? {
        guard index + 2 < end, base[index] == 0x25, let byte = hex(base, index + 1, 2) else { return nil }
        if byte == 0x25, index + 4 < end, let inner = hex(base, index + 3, 2) { return (UInt8(inner), index + 5) }
        return (UInt8(byte), index + 3)
    }

    // MARK: JSON

    /// `\u0418`; a written line break or tab is white space; `\\u0418` is JSON within JSON.
    private static func backslash(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int) {
        var next = index + 1
        while next < end, base[next] == 0x5C { next += 1 }
        guard next < end else { return (0x5C, index + 1) }
        switch base[next] {
        case 0x75 where next + 4 < end:
            guard let unit = hex(base, next + 1, 4) else { return (0x5C, index + 1) }
            // Half of a pair is no letter that anything private is written with.
            return ((0xD800...0xDFFF).contains(unit) ? 0xFFFD : unit, next + 5)
        case 0x6E, 0x74, 0x72: return (0x20, next + 1)
        default: return (0x5C, index + 1)
        }
    }

    private static func hex(_ base: Bytes, _ index: Int, _ length: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in 0..<length {
            guard let digit = hexDigit(base[index + offset]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    // MARK: Entities

    /// `&#1048;`, `&#x418;`, `&nbsp;`, `&Icy;`; `&amp;nbsp;` is HTML within XML.
    private static func entity(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int) {
        var next = index + 1
        while next + 3 < end, base[next] == 0x61, base[next + 1] == 0x6D, base[next + 2] == 0x70, base[next + 3] == 0x3B
        {
            next += 4
        }
        if next < end, base[next] == 0x23 {
            return number(base, next + 1, end) ?? (0x26, index + 1)
        }
        let start = next
        while next < end, next - start < 16, (base[next] | 0x20) &- 0x61 < 26 { next += 1 }
        guard next > start, next < end, base[next] == 0x3B else { return (0x26, max(index + 1, start)) }
        let name = String(decoding: UnsafeBufferPointer(start: base + start, count: next - start), as: UTF8.self)
        // An entity of another name stands for some sign between words.
        return (EntityNames.value(name) ?? 0x20, next + 1)
    }

    private static func number(_ base: Bytes, _ index: Int, _ end: Int) -> (value: UInt32, next: Int)? {
        var next = index
        var value: UInt32 = 0
        let isHex = next < end && base[next] | 0x20 == 0x78
        if isHex { next += 1 }
        let first = next
        while next < end, next - first < 7, let digit = hexDigit(base[next]), isHex || digit < 10 {
            value = value * (isHex ? 16 : 10) + digit
            next += 1
        }
        guard next > first else { return nil }
        if next < end, base[next] == 0x3B { next += 1 }
        return (value, next)
    }
}

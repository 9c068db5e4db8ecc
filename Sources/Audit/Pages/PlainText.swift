/// Texts and values of plain mark-up: characters that the parser leaves as they are, and references it is easy to be
/// right about.
enum PlainText {
    static func string(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) throws(Doubt) -> String {
        var position = range.lowerBound
        while try skipCharacter(base, &position, range.upperBound) {}
        guard position < range.upperBound else {
            return String(
                decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
        }
        var bytes: [UInt8] = []
        try append(base, range, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(
        _ base: UnsafePointer<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]
    ) throws(Doubt) {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            while try skipCharacter(base, &position, range.upperBound) {}
            bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: position - start))
            if position < range.upperBound {
                try bytes.append(contentsOf: reference(base, &position, range.upperBound))
            }
        }
    }

    /// Goes past one character; false at the end and at `&`.
    ///
    /// NUL, carriage returns, controls, non-characters and what is no UTF-8 are replaced by the parser, each in a way of
    /// its own (§13.2.3.5, Encoding standard §4.1): doubts, as is everything outside the first plane, which is rare.
    @inline(__always)
    private static func skipCharacter(
        _ base: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int
    ) throws(Doubt) -> Bool {
        guard position < end else { return false }
        let length: Int
        let second: ClosedRange<UInt8>
        switch base[position] {
        case UInt8(ascii: "&"): return false
        case 0x09, 0x0A, 0x20...0x7E:
            position += 1
            return true
        case 0xC2: (length, second) = (2, 0xA0...0xBF)
        case 0xC3...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        default: throw Doubt()
        }
        guard position + length <= end, second.contains(base[position + 1]),
            length == 2 || (0x80...0xBF).contains(base[position + 2])
        else { throw Doubt() }
        position += length
        return true
    }

    /// The character a reference stands for (§13.2.5.72–80), its semicolon required.
    private static func reference(
        _ base: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int
    ) throws(Doubt) -> [UInt8] {
        var stop = position + 1
        while stop < end, stop - position < 8, base[stop] != UInt8(ascii: ";") { stop += 1 }
        guard stop < end, base[stop] == UInt8(ascii: ";") else { throw Doubt() }
        let name = UnsafeBufferPointer(start: base + position + 1, count: stop - position - 1)
        position = stop + 1
        if name.first == UInt8(ascii: "#") { return try number(name.dropFirst()) }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "nbsp": return [0xC2, 0xA0]
        default: throw Doubt()
        }
    }

    /// Characters that the parser neither replaces nor complains of (§13.2.5.80).
    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) throws(Doubt) -> [UInt8] {
        let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        // `UInt32` would take a sign too.
        guard text.utf8.first.map({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) ?? false,
            let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
        else { throw Doubt() }
        switch value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: break
        default: throw Doubt()
        }
        guard let scalar = Unicode.Scalar(value) else { throw Doubt() }
        return Array(String(scalar).utf8)
    }
}

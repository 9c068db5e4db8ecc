/// Lines of iCalendar (RFC 5545, 3.1): at most 75 octets, ended by CRLF.
package struct CalendarText {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// A value that is written as it is: a date, a rule, an address.
    package mutating func add(_ name: String, raw value: String) {
        append(name + ":" + value)
    }

    /// A text with its special characters escaped; control characters are left out.
    package mutating func add(_ name: String, _ value: String) {
        append(name + ":" + Self.escaped(value))
    }

    /// CRLF, CR and the separators of Unicode become `\n`.
    static func escaped(_ text: String) -> String {
        var text = text
        return text.withUTF8 { text in
            var result: [UInt8] = []
            result.reserveCapacity(text.count + 16)
            var index = 0
            while index < text.count {
                let (byte, next) = (text[index], index + 1 < text.count ? text[index + 1] : 0)
                index += 1
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                    result.append(UInt8(ascii: "\\"))
                    result.append(byte)
                case UInt8(ascii: "\t"): result.append(byte)
                case 0x0A...0x0D:
                    result += lineBreak
                    if byte == 0x0D, next == 0x0A { index += 1 }
                case 0x00..<0x20, 0x7F: continue
                // U+0080…U+009F are control characters, U+0085 among them ends a line.
                case 0xC2 where next < 0xA0:
                    if next == 0x85 { result += lineBreak }
                    index += 1
                // U+2028 and U+2029.
                case 0xE2 where next == 0x80 && text[index + 1] & 0xFE == 0xA8:
                    result += lineBreak
                    index += 2
                default: result.append(byte)
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    private static let lineBreak = Array("\\n".utf8)

    /// A line that goes on begins with a space; no character is cut in two.
    private mutating func append(_ line: String) {
        var line = line
        line.withUTF8 { line in
            var length = 0
            var start = 0
            while start < line.count {
                var end = start + 1
                while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
                if length + end - start > 75 {
                    bytes += "\r\n ".utf8
                    length = 1
                }
                bytes.append(contentsOf: line[start..<end])
                length += end - start
                start = end
            }
        }
        bytes += "\r\n".utf8
    }
}

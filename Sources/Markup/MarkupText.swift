/// Text between tags and inside quoted attributes of HTML and XML.
package enum MarkupText {
    /// With `&`, `<`, `>`, `"` and `'` replaced.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts the escaped text behind `bytes`, by bytes: walking characters costs more than all the rest of a page.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            text.copy(
                to: &bytes,
                // `&`, `"` and `'` differ in two bits, `<` and `>` in one.
                mayHold: { $0.hold(UInt8(ascii: "\""), apart: 5) || $0.hold(UInt8(ascii: "<"), apart: 2) },
                isSpecial: isSpecial,
                replace: { byte, bytes in
                    replacement(of: byte).withUTF8Buffer { bytes.append(contentsOf: $0) }
                })
        }
    }

    private static func replacement(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }

    /// The same for text nobody has looked at: characters that XML and HTML (§13.2.3.5) allow in no document become
    /// U+FFFD.
    package static func mended(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: result.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: result.append("\u{FFFD}")
            case let code where code & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return escaped(String(result))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}

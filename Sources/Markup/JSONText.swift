/// Text between the quotation marks of JSON.
///
/// `<`, `>` and `&` become `\u003c` and the like, so that the text may stand inside `<script>` whatever a title holds.
package enum JSONText {
    /// Puts the escaped text behind `bytes`.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            text.copy(
                to: &bytes,
                mayHold: {
                    $0.holdControl || $0.hold(UInt8(ascii: "\""), apart: 4) || $0.hold(UInt8(ascii: "<"), apart: 2)
                        || $0.hold(UInt8(ascii: "\\")) || $0.hold(0x7F)
                },
                isSpecial: isSpecial, replace: escape)
        }
    }

    private static func escape(_ byte: UInt8, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        default:
            bytes += "u00".utf8
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
            true
        default: byte < 0x20
        }
    }
}

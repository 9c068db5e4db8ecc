/// Text of a page as it is quoted: without white space around it, and one space wherever there is some within it.
///
/// A no-break space is no white space here: it belongs to what it holds together.
enum FoldedText {
    static func folded(_ text: String) -> String {
        guard !isFolded(text) else { return text }
        return text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }).joined(separator: " ")
    }

    /// Whether folding certainly changes nothing: single spaces between printed characters of Russian typography, none
    /// of which joins the one before it. Walking characters costs more than reading the page.
    private static func isFolded(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var last = UInt8(ascii: " ")
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                switch byte {
                case UInt8(ascii: " "):
                    if last == byte { return false }
                    position += 1
                case 0x21...0x7E:
                    position += 1
                // « and », № and the no-break space among them; U+0080–U+009F are controls.
                case 0xC2 where bytes[position + 1] >= 0xA0:
                    position += 2
                // Cyrillic up to U+047F; its combining marks come after.
                case 0xD0, 0xD1:
                    position += 2
                // U+2010–U+2027 (dashes, quotation marks, the ellipsis) and U+2100–U+213F (№).
                case 0xE2
                where bytes[position + 1] == 0x84
                    || bytes[position + 1] == 0x80
                        && (0x90...0xA7).contains(bytes[position + 2]):
                    position += 3
                default: return false
                }
                last = byte
            }
            return last != UInt8(ascii: " ") || bytes.isEmpty
        }
    }
}

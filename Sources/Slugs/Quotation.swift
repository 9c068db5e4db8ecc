/// Russian quotation marks.
package enum Quotation {
    /// `«…»` around a text; marks inside it become „…“, as typography asks.
    package static func quoted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { text in
            var result: [UInt8] = [0xC2, 0xAB]
            result.reserveCapacity(text.count + 12)
            var start = 0
            var position = 0
            // Both marks start with the same byte.
            while let mark = text[position...].firstIndex(of: 0xC2) {
                position = mark + 2
                guard text[mark + 1] == 0xAB || text[mark + 1] == 0xBB else { continue }
                result.append(contentsOf: text[start..<mark])
                result += text[mark + 1] == 0xAB ? [0xE2, 0x80, 0x9E] : [0xE2, 0x80, 0x9C]
                start = position
            }
            result.append(contentsOf: text[start...])
            result += [0xC2, 0xBB]
            return String(decoding: result, as: UTF8.self)
        }
    }
}

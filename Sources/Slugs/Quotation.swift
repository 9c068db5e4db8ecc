/// Russian quotation marks.
package enum Quotation {
    /// `«…»` around a text; marks inside it become „…“, as typography asks.
    package static func quoted(_ text: String) -> String {
        // Both marks start with the byte of «; a text without it has nothing to replace.
        guard text.utf8.contains(0xC2) else { return "«\(text)»" }
        var result: [UInt8] = [0xC2, 0xAB]
        result.reserveCapacity(text.utf8.count + 12)
        for byte in text.utf8 {
            guard result.last == 0xC2, byte == 0xAB || byte == 0xBB else {
                result.append(byte)
                continue
            }
            result.removeLast()
            result += byte == 0xAB ? [0xE2, 0x80, 0x9E] : [0xE2, 0x80, 0x9C]
        }
        result += [0xC2, 0xBB]
        return String(decoding: result, as: UTF8.self)
    }
}

/// Line ends of every system as `\n`.
package enum LineEnds {
    package static func normalised(_ text: [UInt8]) -> [UInt8] {
        guard Bytes.firstIndex(of: UInt8(ascii: "\r"), in: text) != nil else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for (index, byte) in text.enumerated() {
            if byte != UInt8(ascii: "\r") {
                result.append(byte)
            } else if index + 1 == text.count || text[index + 1] != UInt8(ascii: "\n") {
                result.append(UInt8(ascii: "\n"))
            }
        }
        return result
    }
}

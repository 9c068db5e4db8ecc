import FileAccess

/// Turns the bytes of a CSV file into UTF-8 with `\n` line ends, whichever way Russian Excel saved it.
enum CsvText {
    /// UTF-8 with or without a byte order mark, UTF-16 with one («Текст Юникод»), Windows-1251.
    ///
    /// - Returns: nil when the bytes are a text in none of these encodings.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        let text: [UInt8]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = Array(bytes.dropFirst(3))
            guard isUTF8(text) else { return nil }
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let decoded = utf16(bytes) else { return nil }
            text = decoded
        } else if isUTF8(bytes) {
            text = bytes
        } else {
            guard let decoded = Windows1251.utf8(bytes) else { return nil }
            text = decoded
        }
        guard !text.contains(0) else { return nil }
        return LineEnds.normalised(text)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let low = bytes[0] == 0xFF ? 0 : 1
        let units = stride(from: 2, to: bytes.count, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}

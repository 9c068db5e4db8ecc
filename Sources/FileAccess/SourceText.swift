import Diagnostics

/// Turns the bytes of a text file into UTF-8 with `\n` line ends, or says why it cannot.
package enum SourceText {
    /// Drops a byte order mark and carriage returns; nothing else is changed.
    ///
    /// - Parameter name: how the file is called in messages.
    /// - Throws: one diagnostic; a text in another encoding is recognised, not converted.
    package static func normalised(_ bytes: [UInt8], name: String) throws(DiagnosticError) -> [UInt8] {
        var text = bytes
        if text.first == 0xEF, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        if let first = text.first, first >= 0xFE, text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
            throw DiagnosticError(foreign(name, "UTF-16", identifier: "content.encoding-utf-16"))
        }
        let valid = text.withUnsafeBufferPointer { UTF8Form.isValid($0) }
        guard valid else { throw DiagnosticError(badEncoding(text, name: name)) }
        if let zero = Bytes.firstIndex(of: 0, in: text) {
            let line = text[..<zero].count { $0 == UInt8(ascii: "\n") } + 1
            throw DiagnosticError(
                Diagnostic(
                    "content.binary", at: SourceLocation(file: name, line: line),
                    "в файле есть нулевой байт: это не текст",
                    remedy: "сохраните документ как обычный текст в кодировке UTF-8"))
        }
        return LineEnds.normalised(text)
    }

    private static func badEncoding(_ bytes: [UInt8], name: String) -> Diagnostic {
        let high = bytes.count { $0 >= 0x80 }
        let cyrillic = bytes.count { $0 >= 0xC0 || $0 == 0xA8 || $0 == 0xB8 }
        if high > 0, cyrillic * 10 >= high * 8 {
            return foreign(name, "Windows-1251", identifier: "content.encoding-windows-1251")
        }
        return Diagnostic(
            "content.encoding-invalid", at: SourceLocation(file: name),
            "файл не читается как текст в кодировке UTF-8",
            remedy: "сохраните файл заново в кодировке UTF-8")
    }

    private static func foreign(_ name: String, _ encoding: String, identifier: String) -> Diagnostic {
        Diagnostic(
            identifier, at: SourceLocation(file: name), "файл сохранён в кодировке \(encoding), а нужна UTF-8",
            remedy: "откройте файл в «Блокноте», выберите «Сохранить как» и укажите кодировку UTF-8")
    }
}

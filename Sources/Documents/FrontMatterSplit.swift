import Diagnostics

/// Finds where the front matter ends and the Markdown starts.
enum FrontMatterSplit {
    struct Parts {
        var yaml: ArraySlice<UInt8>
        var body: Document.Body
    }

    /// Only a `---` line at the very start opens front matter and only a `---` line closes it.
    static func split(_ source: SourceFile) throws(DiagnosticError) -> Parts {
        let bytes = source.bytes
        let lines = LineCursor(bytes)
        guard let first = lines.line(from: 0), isFence(bytes[first]) else {
            throw DiagnosticError(
                source.diagnostic(
                    "front-matter.missing", at: source.location(line: 1),
                    "документ не начинается с описания",
                    remedy: "первой строкой поставьте «---», затем поля «ключ: значение», затем снова «---»"))
        }
        let start = min(first.upperBound + 1, bytes.count)
        var position = start
        var number = 2
        while let line = lines.line(from: position) {
            if isFence(bytes[line]) {
                return Parts(
                    yaml: bytes[start..<line.lowerBound],
                    body: .init(offset: min(line.upperBound + 1, bytes.count), line: number + 1))
            }
            position = line.upperBound + 1
            number += 1
        }
        throw DiagnosticError(
            source.diagnostic(
                "front-matter.unclosed", at: source.location(line: 1, length: 3),
                "описание документа открыто строкой «---», но не закрыто",
                remedy: "после последнего поля поставьте отдельную строку «---»"))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let dash = UInt8(ascii: "-")
        return line.first == dash && line.starts(with: [dash, dash, dash])
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}

/// Walks the lines of a byte buffer without copying them.
private struct LineCursor {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The range of the line that starts at `position`, without its line break; nil at the end of the text.
    func line(from position: Int) -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return position..<end
    }
}

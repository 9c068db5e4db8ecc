import Glibc

/// Reads the part of YAML that front matter is nearly always written in: `ключ: значение` and flat lists of values,
/// each value on one line, plain or in quotation marks.
///
/// A text that holds anything else, or anything that is doubtful, is left to the library: nothing here reports a
/// mistake. What is read means the same to the library, with the same places.
struct PlainYAML {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The entries of the mapping that `bytes`, valid UTF-8, are; nil when the library must decide.
    static func entries(_ bytes: UnsafeBufferPointer<UInt8>) -> [YAMLMapping.Entry]? {
        var reader = PlainYAML(bytes)
        return reader.entries()
    }

    private mutating func entries() -> [YAMLMapping.Entry]? {
        var result: [YAMLMapping.Entry] = []
        result.reserveCapacity(16)
        var names: [Range<Int>] = []
        names.reserveCapacity(16)
        while true {
            skipEmptyLines()
            guard position < bytes.count else { break }
            guard let name = name(), !names.contains(where: { isSame($0, name.range) }) else { return nil }
            let key = YAMLScalar(string: text(name.range), mark: .init(line: line), style: .plain)
            names.append(name.range)
            position = name.range.upperBound + 1
            let value: YAMLNode
            if position < bytes.count, bytes[position] == UInt8(ascii: " ") {
                var column = name.length + 2
                while position < bytes.count, bytes[position] == UInt8(ascii: " ") {
                    position += 1
                    column += 1
                }
                guard let scalar = scalar(at: column) else { return nil }
                value = .scalar(scalar)
            } else {
                endLine()
                guard let list = list() else { return nil }
                value = list
            }
            result.append(.init(keyNode: key, value: value))
        }
        return result.isEmpty ? nil : result
    }

    /// The word before a colon at the start of a line and its length in characters: Cyrillic and Latin letters, digits,
    /// `-` and `_`. None of them combines with another, so that words are the same when their bytes are.
    private func name() -> (range: Range<Int>, length: Int)? {
        var index = position
        var length = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): index += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                guard length > 0 else { return nil }
                index += 1
            case 0xD0, 0xD1: index += 2
            case UInt8(ascii: ":"):
                guard length > 0, isEnd(index + 1) || bytes[index + 1] == UInt8(ascii: " ") else { return nil }
                return (position..<index, length)
            default: return nil
            }
            length += 1
            // YAML wants its colon within 1024 characters.
            guard length < 100 else { return nil }
        }
        return nil
    }

    /// The lines with a dash that follow a name; nil when there is none.
    private mutating func list() -> YAMLNode? {
        var nodes: [YAMLNode] = []
        var first: YAMLMark?
        while true {
            skipEmptyLines()
            let indent = self.indent
            let dash = position + indent
            guard dash < bytes.count, bytes[dash] == UInt8(ascii: "-") else {
                // A line that goes on with something else, deeper than the name, is not read here.
                return indent == 0 ? first.map { .sequence(nodes, $0) } : nil
            }
            let mark = YAMLMark(line: line, column: indent + 1)
            guard first == nil || first?.column == mark.column, dash + 1 < bytes.count,
                bytes[dash + 1] == UInt8(ascii: " ")
            else { return nil }
            first = first ?? mark
            position = dash + 2
            guard let scalar = scalar(at: indent + 3) else { return nil }
            nodes.append(.scalar(scalar))
        }
    }

    private mutating func scalar(at column: Int) -> YAMLScalar? {
        guard position < bytes.count else { return nil }
        let mark = YAMLMark(line: line, column: column)
        let first = bytes[position]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard let end = endOfQuoted(first) else { return nil }
            let string = text(position + 1..<end)
            position = end + 1
            endLine()
            return YAMLScalar(string: string, mark: mark, style: .quoted)
        }
        guard let end = endOfPlain() else { return nil }
        let string = text(position..<end)
        position = end
        endLine()
        return YAMLScalar(string: string, mark: mark, style: .plain)
    }

    /// The end of the line that is a plain value from `position` on.
    private func endOfPlain() -> Int? {
        switch bytes[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
            UInt8(ascii: "+"), 0x80...0xFF:
            break
        default: return nil
        }
        var index = position
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            guard isOrdinary(index) else { return nil }
            if bytes[index] == UInt8(ascii: ":"), isEnd(index + 1) || bytes[index + 1] == UInt8(ascii: " ") {
                return nil
            }
            index += 1
        }
        return bytes[index - 1] == UInt8(ascii: " ") ? nil : index
    }

    /// The quotation mark that ends the value and the line; nil when the value holds another, or a `\`.
    private func endOfQuoted(_ mark: UInt8) -> Int? {
        var index = position + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == mark { return isEnd(index + 1) ? index : nil }
            guard isOrdinary(index), bytes[index] != UInt8(ascii: "\\") else { return nil }
            index += 1
        }
        return nil
    }

    /// False for control characters, other systems' line breaks, a byte order mark and `#`.
    private func isOrdinary(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0..<0x20, 0x7F, UInt8(ascii: "#"), 0xEF: false
        case 0xC2: bytes[index + 1] >= 0xA0
        case 0xE2: bytes[index + 1] != 0x80 || (bytes[index + 2] != 0xA8 && bytes[index + 2] != 0xA9)
        default: true
        }
    }

    private var indent: Int {
        var index = position
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index - position
    }

    private func isEnd(_ index: Int) -> Bool { index >= bytes.count || bytes[index] == UInt8(ascii: "\n") }

    private mutating func endLine() {
        position += 1
        line += 1
    }

    private mutating func skipEmptyLines() {
        while position < bytes.count, bytes[position] == UInt8(ascii: "\n") { endLine() }
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

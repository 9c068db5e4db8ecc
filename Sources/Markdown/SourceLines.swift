import Glibc

/// The lines of a Markdown text, for what the tree no longer tells.
struct SourceLines {
    private let text: ArraySlice<UInt8>
    /// Offset of the first byte of each line.
    private let starts: [Int]

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var starts = [text.startIndex]
        starts.reserveCapacity(text.count / 64)
        var position = text.startIndex
        while let end = text.index(of: UInt8(ascii: "\n"), from: position) {
            position = end + 1
            starts.append(position)
        }
        self.starts = starts
    }

    /// Line `number`, counted from 1, without its line break; empty when there is no such line.
    subscript(number: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(number - 1) else { return [] }
        let end = starts.indices.contains(number) ? starts[number] - 1 : text.endIndex
        return text[starts[number - 1]..<max(starts[number - 1], end)]
    }

    /// How many cells the row on a line holds: what stands between unescaped bars, whatever else is in there.
    func cells(onLine number: Int) -> Int {
        let line = self[number].withoutContainers
        let bar = UInt8(ascii: "|")
        var bars = 0
        for index in line.indices where line[index] == bar {
            if index == line.startIndex || line[index - 1] != UInt8(ascii: "\\") { bars += 1 }
        }
        let leading = line.first == bar ? 1 : 0
        let trailing = line.count > 1 && line.last == bar && line.dropLast().last != UInt8(ascii: "\\") ? 1 : 0
        return bars - leading - trailing + 1
    }

    /// Whether the row on a line has no bar at all: a paragraph that slipped into the table above it, as a rule.
    func hasNoBar(onLine number: Int) -> Bool { !self[number].contains(UInt8(ascii: "|")) }

    /// The number an item of a list is written with; nil when none stands there.
    func itemNumber(onLine number: Int, column: Int) -> Int? {
        let digits = self[number].dropFirst(column - 1).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Anchors of the points whose numbers of two parts or more lines start with.
    var writtenNumbers: Set<String> {
        var anchors: Set<String> = []
        for number in 1...starts.count {
            let written = self[number].trimmed.withUnsafeBufferPointer(PointNumber.starting)
            if let written, written.utf8.contains(UInt8(ascii: ".")) {
                anchors.insert(PointNumber(written: written).anchor)
            }
        }
        return anchors
    }

    /// A line that starts with `[label]:` may define a footnote or an address.
    struct Definition {
        var label: String
        var isFootnote: Bool
        var line: Int
        /// Where a mark can be put that goes the way of the definition: behind the colon of a footnote, behind the
        /// address of a link.
        var markPosition: Int
    }

    var possibleDefinitions: [Definition] {
        (1...starts.count).compactMap { number in
            let line = self[number].withoutContainers
            guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
                line[(close + 1)...].first == UInt8(ascii: ":")
            else { return nil }
            let label = line[(line.startIndex + 1)..<close]
            if label.first == UInt8(ascii: "^"), label.count > 1, !label.contains(where: \.isSpace) {
                return Definition(
                    label: String(decoding: label.dropFirst(), as: UTF8.self), isFootnote: true, line: number,
                    markPosition: close + 2)
            }
            guard let end = endOfAddress(from: close + 2) else { return nil }
            return Definition(
                label: String(decoding: label, as: UTF8.self), isFootnote: false, line: number, markPosition: end)
        }
    }

    /// The end of the address that starts at `position` or, when the line ends there, on the next line.
    private func endOfAddress(from position: Int) -> Int? {
        let isGap: (UInt8) -> Bool = { $0.isSpace }
        let gap = text[position...].prefix(while: isGap)
        guard gap.count(where: { $0 == UInt8(ascii: "\n") }) < 2, gap.endIndex < text.endIndex else { return nil }
        let address = text[gap.endIndex...]
        guard address.first == UInt8(ascii: "<") else { return address.firstIndex(where: isGap) ?? text.endIndex }
        return address.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    }
}

extension UInt8 {
    /// A space, a tab or a line break.
    fileprivate var isSpace: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
            || self == UInt8(ascii: "\r")
    }
}

extension ArraySlice<UInt8> {
    /// The first place of `byte` at or after `start`; the C library looks at many bytes at a time.
    func index(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { buffer in
            let offset = start - startIndex
            guard let base = buffer.baseAddress, offset < buffer.count else { return nil }
            return memchr(base + offset, Int32(byte), buffer.count - offset).map {
                UnsafeRawPointer($0) - base + startIndex
            }
        }
    }

    /// Without the marks of quotations and lists the line stands in.
    fileprivate var withoutContainers: ArraySlice<UInt8> {
        var line = trimmed
        while let first = line.first {
            if first == UInt8(ascii: ">") {
                line = line.dropFirst().trimmed
                continue
            }
            let marker = line.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let digits = line.count - marker.count
            guard marker.count > 1, marker[marker.startIndex + 1] == UInt8(ascii: " "),
                Self.isMarker(marker[marker.startIndex], afterDigits: digits > 0)
            else { break }
            line = marker.dropFirst(2).trimmed
        }
        return line
    }

    /// `1.` and `1)`, or `-`, `*` and `+`.
    private static func isMarker(_ sign: UInt8, afterDigits: Bool) -> Bool {
        switch sign {
        case UInt8(ascii: "."), UInt8(ascii: ")"): afterDigits
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): !afterDigits
        default: false
        }
    }

    fileprivate var trimmed: ArraySlice<UInt8> {
        let space: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let last = lastIndex(where: { !space($0) }) else { return [] }
        return self[...last].drop(while: space)
    }
}

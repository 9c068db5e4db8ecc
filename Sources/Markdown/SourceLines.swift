/// The lines of a Markdown text, for what the tree no longer tells.
struct SourceLines {
    private let text: ArraySlice<UInt8>
    /// Offset of the first byte of each line.
    private let starts: [Int]

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var starts = [text.startIndex]
        for index in text.indices where text[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
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

    /// Labels of the footnotes whose texts start a line, each with its line.
    var footnoteDefinitions: [(label: String, line: Int)] {
        var isCode = false
        return (1...starts.count).compactMap { number in
            let line = self[number].trimmed
            if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isCode.toggle() }
            guard !isCode, line.starts(with: "[^".utf8), let close = line.firstIndex(of: UInt8(ascii: "]")),
                line.dropFirst(close + 1 - line.startIndex).first == UInt8(ascii: ":")
            else { return nil }
            return (String(decoding: line[(line.startIndex + 2)..<close], as: UTF8.self), number)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without the marks of quotations and lists the line stands in.
    fileprivate var withoutContainers: ArraySlice<UInt8> {
        var line = trimmed
        while let first = line.first {
            let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            let marker = Array(line.dropFirst(digits).prefix(2))
            if first == UInt8(ascii: ">") {
                line = line.dropFirst().trimmed
            } else if digits == 0,
                ["- ", "* ", "+ "].contains(where: { Array($0.utf8) == marker })
                    || digits > 0 && [". ", ") "].contains(where: { Array($0.utf8) == marker })
            {
                line = line.dropFirst(digits + 2).trimmed
            } else {
                break
            }
        }
        return line
    }

    fileprivate var trimmed: ArraySlice<UInt8> {
        let space: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let last = lastIndex(where: { !space($0) }) else { return [] }
        return self[...last].drop(while: space)
    }
}

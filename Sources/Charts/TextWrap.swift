/// Breaks a text into lines by an estimate of its width. Nothing is ever cut off.
enum TextWrap {
    /// Lines no wider than `width` by the given measure; at least one character stands on a line.
    ///
    /// Short words such as «в» and «на» stay with the word after them. A word that is too long by itself is broken
    /// after a hyphen or slash, and where it has none, anywhere.
    static func lines(_ text: String, width: Double, measure: (String) -> Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for unit in units(of: text) {
            let joined = line.isEmpty ? unit : line + " " + unit
            if measure(joined) <= width {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for piece in pieces(of: unit, width: width, measure: measure) {
                if measure(line + piece) > width, !line.isEmpty {
                    lines.append(line)
                    line = ""
                }
                // A space that would begin a line is the break itself.
                line += line.isEmpty && piece.first == " " ? String(piece.dropFirst()) : piece
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Words, each with the short words before it.
    private static func units(of text: String) -> [String] {
        var units: [String] = []
        var short = ""
        for word in text.split(whereSeparator: { $0.isWhitespace && !"\u{A0}\u{202F}".contains($0) }) {
            let unit = short.isEmpty ? String(word) : short + " " + word
            if word.count <= 2, word.allSatisfy(\.isLetter) {
                short = unit
            } else {
                units.append(unit)
                short = ""
            }
        }
        if !short.isEmpty {
            // A short word at the end belongs to the one before it: «1 ч», «да / нет».
            if let last = units.popLast() { units.append(last + " " + short) } else { units.append(short) }
        }
        return units
    }

    /// A unit as it is, or in parts that each fit.
    private static func pieces(of unit: String, width: Double, measure: (String) -> Double) -> [String] {
        if measure(unit) <= width { return [unit] }
        var parts: [String] = [""]
        for character in unit {
            if character == " " { parts.append("") }
            parts[parts.count - 1].append(character)
            if "-/".contains(character) { parts.append("") }
        }
        return parts.flatMap { part -> [String] in
            if measure(part) <= width { return part.isEmpty ? [] : [part] }
            return part.map(String.init)
        }
    }
}

/// Which tags may stand inside a word.
///
/// Inline elements of HTML; runs of text in OOXML and ODF, where one word is often cut into several.
enum TagNames {
    static func isInline(_ base: UnsafePointer<UInt8>, _ inside: Range<Int>) -> Bool {
        var index = inside.lowerBound
        if index < inside.upperBound, base[index] == 0x2F { index += 1 }
        // Up to eight letters fit one number.
        var name: UInt64 = 0
        let start = index
        while index < inside.upperBound {
            let byte = base[index]
            guard (byte | 0x20) &- 0x61 < 26 || byte == 0x3A || byte == 0x2D else { break }
            name = name << 8 | UInt64(byte | 0x20)
            index += 1
        }
        if index - start > 8 { return isLongInline(base, start..<index) }
        let isOffice = index - start > 2 && base[start + 1] == 0x3A && (base[start] == 0x77 || base[start] == 0x61)
        if isOffice { return !officeBreaks.contains(name) }
        return inline[Int((name &* spread) >> 56)].contains(name)
    }

    private static func isLongInline(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
        let name = String(
            decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
        if name.hasPrefix("w:") || name.hasPrefix("a:") { return true }
        return name == "text:span" || name.hasPrefix("text:bookmark") || name == "text:soft-page-break"
    }

    private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func number(_ name: Substring) -> UInt64 {
        name.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }

    /// By the first byte of the spread name, so that a question compares one name at most.
    private static let inline: [[UInt64]] = {
        let names = """
            a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike \
            strong sub sup time tt u var wbr tspan r t rPr sz color rFont family charset scheme text:a
            """
        var table: [[UInt64]] = Array(repeating: [], count: 256)
        for name in names.split(separator: " ").map(number) { table[Int((name &* spread) >> 56)].append(name) }
        return table
    }()

    /// What ends a word in WordprocessingML and DrawingML; all else there is a part of a run.
    private static let officeBreaks = Set(
        "w:p w:tab w:br w:cr w:tc w:tr w:tbl w:body a:p a:br a:tc a:tr".split(separator: " ").map(number))
}

/// Understands a number as a person writes it into a Russian table.
package enum CellNumber {
    /// Decimal comma or point, spaces of any width between groups of three digits, a minus of either kind, a plus,
    /// a percent sign at the end: `1 234,5`, `−0,5`, `87,5 %` (which is 87.5).
    ///
    /// - Returns: nil when the text is anything else, such as `1.234,5` or `1,2E+15`: those are for a person to settle.
    package static func parse(_ text: String) -> DecimalText? {
        var rest = Substring(VisibleText.of(text))
        if rest.first == "'" { rest = rest.dropFirst().drop { $0 == " " } }
        if rest.last == "%" {
            rest.removeLast()
            while rest.last == " " { rest.removeLast() }
        }
        var sign = ""
        if let first = rest.first, first == "-" || first == "\u{2212}" || first == "+" {
            sign = first == "+" ? "" : "-"
            rest = rest.dropFirst().drop { $0 == " " }
        }
        let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard let whole = parts.first, let digits = ungrouped(whole) else { return nil }
        guard parts.count == 2 else { return DecimalText(sign + digits) }
        guard isDigits(parts[1]) else { return nil }
        return DecimalText(sign + digits + "." + parts[1])
    }

    /// The digits of `1 234 567` without the spaces; nil when the groups are not of three.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: " ", omittingEmptySubsequences: false)
        guard groups.allSatisfy(isDigits), let first = groups.first else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.joined()
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

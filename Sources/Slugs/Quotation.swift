/// Russian quotation marks.
package enum Quotation {
    /// `«…»` around a text; marks inside it become „…“, as typography asks.
    package static func quoted(_ text: String) -> String {
        // Both marks start with the byte of «; a text without it has nothing to replace.
        guard text.utf8.contains(0xC2) else { return "«\(text)»" }
        var result = String.UnicodeScalarView("«".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«": result.append("„")
            case "»": result.append("“")
            default: result.append(scalar)
            }
        }
        result.append("»")
        return String(result)
    }
}

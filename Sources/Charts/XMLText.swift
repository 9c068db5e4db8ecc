/// Text between tags and inside quoted attributes.
enum XMLText {
    /// With `&`, `<`, `>`, `"` and `'` replaced; characters XML does not allow become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// Identifiers that are safe in an attribute, in `url(#…)` and in a selector.
enum SVGIdentifier {
    /// Other characters become `_` and their code, so that different names stay different.
    static func make(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
            case "_": result += "__"
            default: result += "_\(String(scalar.value, radix: 16))_"
            }
        }
        let first = result.first ?? "-"
        return first.isLetter || first == "_" ? result : "_" + result
    }
}

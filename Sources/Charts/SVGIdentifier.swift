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

import Diagnostics

/// One `имя: значение` of a value in braces.
struct FieldPart {
    var name: YAMLNode
    var value: YAMLNode

    var word: String { name.text ?? "" }
    /// The value as one reads it; nil for a list.
    var text: String? { value.text }
    /// A name without a colon behind it.
    var isBare: Bool { value.text == "" && value.isPlain }
}

/// Two slips that braces turn into names nobody meant.
extension FieldReader {
    /// - Returns: the parts without the strange ones; what was meant is put in their place.
    mutating func mended(_ parts: [FieldPart], key: Key, known: [String]) -> [FieldPart] {
        var result: [FieldPart] = []
        var strays: [FieldPart] = []
        var hasCloseColon = false
        for part in parts {
            if !known.contains(part.word), part.isBare {
                if let name = known.first(where: { part.word.hasPrefix($0 + ":") }) {
                    closeColon(part, name)
                    hasCloseColon = true
                    let value = part.word.dropFirst(name.count + 1).filter { $0 != "\"" }
                    result.append(
                        FieldPart(
                            name: .scalar(.init(string: name, mark: .init(), style: .plain)),
                            value: .scalar(.init(string: String(value), mark: part.name.mark, style: .plain))))
                    continue
                }
                if !result.isEmpty {
                    strays.append(part)
                    continue
                }
            }
            result.append(part)
        }
        if let stray = strays.first, let last = result.last, !hasCloseColon { comma(stray, strays, after: last) }
        return result
    }

    /// `{внешний:"приказ"}` is one long name to YAML.
    private mutating func closeColon(_ part: FieldPart, _ name: String) {
        report(
            source.diagnostic(
                "yaml.colon", at: location(part.name), "после «\(name):» нет пробела",
                remedy: "поставьте пробел после двоеточия: {\(name): \"…\"}"))
    }

    /// `{внешний: приказ от 17.02.2023, № 112}` is two parts to YAML.
    private mutating func comma(_ stray: FieldPart, _ strays: [FieldPart], after last: FieldPart) {
        let whole = ([last.text ?? "…"] + strays.map(\.word)).joined(separator: ", ").filter { $0 != "\"" }
        report(
            source.diagnostic(
                "yaml.comma", at: location(stray.name),
                "в скобках {} запятая начинает новую часть, и «\(stray.word)» отделилось от значения",
                remedy: "возьмите значение с запятой в кавычки: {\(last.word): \"\(whole)\"}"))
    }

    private func location(_ node: YAMLNode) -> SourceLocation { mapping.location(node) }
}

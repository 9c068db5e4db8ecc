import Diagnostics
import Yams

/// One `имя: значение` of a value in braces.
struct FieldPart {
    var name: Node
    var value: Node

    var word: String { name.scalar?.string ?? "" }
    /// The value as one reads it; nil for a list.
    var text: String? { value.scalar?.string }
    /// A name without a colon behind it.
    var isBare: Bool { value.scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false }
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
                    let scalar = Node.Scalar(String(value), .implicit, .plain, part.name.mark)
                    result.append(FieldPart(name: Node(name), value: .scalar(scalar)))
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

    private func location(_ node: Node) -> SourceLocation { mapping.location(node) }
}

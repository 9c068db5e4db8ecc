import Diagnostics
import Yams

/// Reads typed values out of a YAML mapping and collects a diagnostic for each that is not what it should be.
struct FieldReader {
    private(set) var diagnostics: [Diagnostic] = []
    private let mapping: YAMLMapping

    init(_ mapping: YAMLMapping) {
        self.mapping = mapping
    }

    var source: SourceFile { mapping.source }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// An error for every key that is not in `known`.
    mutating func rejectUnknownKeys(_ known: [String], identifier: String) {
        for entry in mapping.entries where !known.contains(where: { $0.hasSameBytes(as: entry.key) }) {
            let suggestion = NearMiss.suggestion(for: entry.key, among: known)
            report(
                source.diagnostic(
                    identifier, at: mapping.location(entry.keyNode),
                    "неизвестное поле «\(entry.key)»",
                    remedy: suggestion.map { "переименуйте поле в «\($0)»" }
                        ?? "уберите поле или выберите одно из известных: \(known.joined(separator: ", "))",
                    suggestion: suggestion))
        }
    }

    /// A mapping holds a dozen keys: a look along them by bytes costs less than hashing Cyrillic.
    private func entry(_ key: String) -> YAMLMapping.Entry? {
        mapping.entries.first { $0.key.hasSameBytes(as: key) }
    }

    func has(_ key: String) -> Bool { entry(key) != nil }

    func keyLocation(_ key: String) -> SourceLocation? {
        entry(key).map { mapping.location($0.keyNode) }
    }

    /// One value that is not a list and not empty.
    mutating func text(_ key: String) -> Located<String>? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar = entry.value else {
            wrongType(key, at: mapping.location(entry.value), expected: "одно значение, а не список")
            return nil
        }
        return scalar(entry.value, key: key)
    }

    /// A value or a list of values; empty when the key is not there.
    mutating func texts(_ key: String) -> [Located<String>] {
        nodes(key).compactMap { node in
            guard case .scalar = node else {
                wrongType(key, at: mapping.location(node), expected: "значение или список значений")
                return nil
            }
            return scalar(node, key: key)
        }
    }

    /// The value or the members of the list, as they are.
    mutating func nodes(_ key: String) -> [Node] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence(let sequence) = entry.value else { return [entry.value] }
        if sequence.isEmpty { emptyValue(key, at: mapping.location(entry.keyNode)) }
        return Array(sequence)
    }

    /// The values of a nested mapping whose keys are all in `known`; empty when the key is not there.
    mutating func fields(_ key: String, known: [String], identifier: String) -> [String: Located<String>] {
        guard let entry = entry(key) else { return [:] }
        return fields(of: entry.value, key: key, known: known, identifier: identifier)
    }

    mutating func fields(of node: Node, key: String, known: [String], identifier: String) -> [String: Located<String>] {
        guard case .mapping(let pairs) = node else {
            wrongType(key, at: mapping.location(node), expected: "поля: \(known.joined(separator: ", "))")
            return [:]
        }
        var result: [String: Located<String>] = [:]
        for (name, value) in pairs {
            let word = name.scalar?.string ?? ""
            guard known.contains(word) else {
                let suggestion = NearMiss.suggestion(for: word, among: known)
                report(
                    source.diagnostic(
                        identifier, at: mapping.location(name), "в поле «\(key)» неизвестная часть «\(word)»",
                        remedy: "возможны: \(known.joined(separator: ", "))", suggestion: suggestion))
                continue
            }
            guard case .scalar = value else {
                wrongType(word, at: mapping.location(value), expected: "одно значение, а не список")
                continue
            }
            result[word] = scalar(value, key: word)
        }
        return result
    }

    mutating func wrongType(_ key: String, at location: SourceLocation, expected: String) {
        report(
            source.diagnostic(
                "front-matter.wrong-type", at: location, "в поле «\(key)» ожидалось \(expected)",
                remedy: "сравните поле с образцом из «svod new» или из руководства"))
    }

    mutating func scalar(_ node: Node, key: String) -> Located<String>? {
        guard case .scalar(let scalar) = node else { return nil }
        let location = mapping.location(node)
        let text = scalar.string.split(whereSeparator: \.isNewline)
            .map { $0.trimmingSpaces }.joined(separator: " ").trimmingSpaces
        let isNull = scalar.style == .plain && (text == "~" || text == "null")
        guard !text.isEmpty, !isNull else {
            emptyValue(key, at: keyLocation(key) ?? location)
            return nil
        }
        return Located(value: text, line: location.line, column: location.column, length: location.length)
    }

    private mutating func emptyValue(_ key: String, at location: SourceLocation) {
        report(
            source.diagnostic(
                "front-matter.empty-value", at: location, "поле «\(key)» пустое",
                remedy: "впишите значение или уберите строку"))
    }
}

extension String {
    /// Equality of bytes; `==` would compare normal forms, which is slow and not needed for names we chose.
    func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

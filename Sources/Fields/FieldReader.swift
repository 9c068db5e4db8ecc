import Diagnostics

/// The keys of one kind of YAML mapping.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The key of a name.
    static func named(_ name: String) -> Self?
}

extension FieldKey {
    package static func named(_ name: String) -> Self? { Self(rawValue: name) }

    /// The position of its case, from 0: what an enum without payloads is in memory. Comparing keys themselves compares
    /// their names.
    package var ordinal: UInt8 { withUnsafeBytes(of: self) { $0.first ?? 0 } }
}

/// Reads typed values out of a YAML mapping and collects a diagnostic for each that is not what it should be.
package struct FieldReader<Key: FieldKey> {
    package private(set) var diagnostics: [Diagnostic] = []
    package let source: SourceFile
    /// Values of a skeleton that nobody has filled in yet.
    package private(set) var placeholders: [Located<String>] = []
    private let dialect: FieldDialect
    let mapping: YAMLMapping
    /// The keys that are there, the misspelt ones last.
    private var keys: [Key] = []
    /// The ordinal of each of `keys`.
    private var ordinals: [UInt8] = []
    /// Where the entry of each of `keys` stands in the mapping.
    private var positions: [Int] = []

    package init(_ mapping: YAMLMapping, _ dialect: FieldDialect) {
        self.mapping = mapping
        self.dialect = dialect
        source = mapping.source
        keys.reserveCapacity(mapping.entries.count)
        ordinals.reserveCapacity(mapping.entries.count)
        positions.reserveCapacity(mapping.entries.count)
        var strange: [Int] = []
        for (position, entry) in mapping.entries.enumerated() {
            if let key = Key.named(entry.key) { add(key, position) } else { strange.append(position) }
        }
        for position in strange {
            // A misspelt field is read as the one it was meant to be: one slip of the pen, one finding.
            guard let meant = rejectUnknown(mapping.entries[position]), !has(meant) else { continue }
            add(meant, position)
        }
    }

    private mutating func add(_ key: Key, _ position: Int) {
        keys.append(key)
        ordinals.append(key.ordinal)
        positions.append(position)
    }

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// - Returns: the key that was probably meant.
    private mutating func rejectUnknown(_ entry: YAMLMapping.Entry) -> Key? {
        let known = Key.allCases.map(\.rawValue)
        let suggestion = NearMiss.suggestion(for: entry.key, among: known)
        report(
            source.diagnostic(
                dialect.identifier("unknown-key"), at: mapping.location(entry.keyNode),
                "неизвестное поле «\(entry.key)»",
                remedy: suggestion.map { "переименуйте поле в «\($0)»" }
                    ?? "уберите поле или выберите одно из известных: \(known.joined(separator: ", "))",
                suggestion: suggestion))
        return suggestion.flatMap(Key.named)
    }

    /// A mapping holds a dozen keys: a look along their ordinals costs less than hashing.
    private func entry(_ key: Key) -> YAMLMapping.Entry? {
        ordinals.firstIndex(of: key.ordinal).map { mapping.entries[positions[$0]] }
    }

    package func has(_ key: Key) -> Bool { ordinals.contains(key.ordinal) }

    package func keyLocation(_ key: Key) -> SourceLocation? {
        entry(key).map { mapping.location($0.keyNode) }
    }

    /// The first key, or the start of the file when there is none: where a finding about the whole mapping points.
    package var start: SourceLocation {
        positions.first.map { mapping.location(mapping.entries[$0].keyNode) } ?? source.location(line: 1)
    }

    /// The place of every key that is there, with the ordinal of its case: an array of keys would be made without
    /// knowing what a key is.
    package var keyPlaces: [Located<UInt8>] {
        ordinals.indices.map { index in
            let name = mapping.entries[positions[index]].keyNode
            return Located(
                value: ordinals[index], line: mapping.line(name.mark), column: name.mark.column,
                length: max(1, name.length))
        }
    }

    /// Reports every key of `keys` that is not there.
    package mutating func require(_ keys: [Key]) {
        for key in keys where !has(key) {
            report(
                source.diagnostic(
                    dialect.identifier("missing-key"), at: start, "нет обязательного поля «\(key.rawValue)»",
                    remedy: "добавьте строку «\(key.rawValue): …»"))
        }
    }

    /// One value that is not a list and not empty.
    ///
    /// - Parameter isFree: whether any text may stand here; see `scalar(_:of:isFree:)`.
    package mutating func text(_ key: Key, isFree: Bool = true) -> Located<String>? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar = entry.value else {
            wrongType(key.rawValue, at: mapping.location(entry.value), expected: "одно значение, а не список")
            return nil
        }
        return scalar(entry.value, of: key, isFree: isFree)
    }

    /// A value or a list of values; empty when the key is not there.
    package mutating func texts(_ key: Key, isFree: Bool = true) -> [Located<String>] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence = entry.value else { return text(entry.value, of: key, isFree: isFree).map { [$0] } ?? [] }
        return nodes(key).compactMap { text($0, of: key, isFree: isFree) }
    }

    private mutating func text(_ node: YAMLNode, of key: Key, isFree: Bool) -> Located<String>? {
        guard case .scalar = node else {
            wrongType(key.rawValue, at: mapping.location(node), expected: "значение или список значений")
            return nil
        }
        return scalar(node, of: key, isFree: isFree)
    }

    /// The value or the members of the list, as they are.
    package mutating func nodes(_ key: Key) -> [YAMLNode] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence(let nodes, _) = entry.value else { return [entry.value] }
        if nodes.isEmpty { emptyValue(key.rawValue, at: mapping.location(entry.keyNode)) }
        return nodes
    }

    /// The values of a nested mapping whose keys are all in `known`; empty when the key is not there.
    package mutating func fields(_ key: Key, known: [String]) -> [String: Located<String>] {
        guard let entry = entry(key) else { return [:] }
        return fields(of: entry.value, key: key, known: known)
    }

    package mutating func fields(of node: YAMLNode, key: Key, known: [String]) -> [String: Located<String>] {
        guard case .mapping(let pairs, _) = node else {
            wrongType(
                key.rawValue, at: mapping.location(node),
                expected: "перечисление полей: \(known.joined(separator: ", "))")
            return [:]
        }
        var parts = pairs.map { FieldPart(name: $0.key, value: $0.value) }
        if mapping.isInBraces(node) { parts = mended(parts, key: key, known: known) }
        var result: [String: Located<String>] = [:]
        for part in parts {
            guard known.contains(part.word) else {
                report(
                    source.diagnostic(
                        dialect.identifier("unknown-part"), at: mapping.location(part.name),
                        "в поле «\(key.rawValue)» неизвестная часть «\(part.word)»",
                        remedy: "возможны: \(known.joined(separator: ", "))",
                        suggestion: NearMiss.suggestion(for: part.word, among: known)))
                continue
            }
            guard case .scalar = part.value else {
                wrongType(part.word, at: mapping.location(part.value), expected: "одно значение, а не список")
                continue
            }
            result[part.word] = scalar(part.value) { reader in
                reader.emptyValue(part.word, at: reader.mapping.location(part.name))
            }
        }
        return result
    }

    /// The mappings of the list `key`, or the one mapping it is; empty when the key is not there.
    package mutating func mappings(_ key: Key) -> [YAMLMapping] {
        nodes(key).compactMap { node -> YAMLMapping? in
            do throws(DiagnosticError) {
                return try YAMLMapping(node, inside: mapping)
            } catch {
                report(error.diagnostic)
                return nil
            }
        }
    }

    package mutating func wrongType(_ name: String, at location: SourceLocation, expected: String) {
        report(
            source.diagnostic(
                dialect.identifier("wrong-type"), at: location, "в поле «\(name)» ожидалось \(expected)",
                remedy: "сравните поле с образцом \(dialect.sample)"))
    }

    package func isList(_ key: Key) -> Bool {
        if case .sequence = entry(key)?.value { true } else { false }
    }

    /// Every mapping of a list, read with keys of its own.
    package mutating func list<Part: FieldKey, Value>(
        _ key: Key, _ keys: Part.Type, _ dialect: FieldDialect, _ read: (inout FieldReader<Part>) -> Value?
    ) -> [Value] {
        mappings(key).compactMap { mapping in
            var reader = FieldReader<Part>(mapping, dialect)
            let value = read(&reader)
            for diagnostic in reader.diagnostics { report(diagnostic) }
            return value
        }
    }

    package mutating func wrongType(_ key: Key, expected: String) {
        guard let entry = entry(key) else { return }
        wrongType(key, entry.value, expected: expected)
    }

    package mutating func wrongType(_ key: Key, _ node: YAMLNode, expected: String) {
        wrongType(key.rawValue, at: mapping.location(node), expected: expected)
    }

    /// - Parameter isFree: false where the value is of a closed form — a date, a number, a word of a list — that
    ///   leaves no doubt what a `#` behind it is.
    package mutating func scalar(_ node: YAMLNode, of key: Key, isFree: Bool = true) -> Located<String>? {
        scalar(node, isFree: isFree) { reader in
            reader.emptyValue(key.rawValue, at: reader.keyLocation(key) ?? reader.mapping.location(node))
        }
    }

    /// - Parameter rejectEmpty: called when there is nothing.
    private mutating func scalar(
        _ node: YAMLNode, isFree: Bool = true, rejectEmpty: (inout Self) -> Void
    ) -> Located<String>? {
        guard case .scalar(let scalar) = node else { return nil }
        let text = scalar.string.inOneLine
        let isNull = scalar.style == .plain && (text == "~" || text == "null")
        guard !text.isEmpty, !isNull else {
            rejectEmpty(&self)
            return nil
        }
        let value = Located(
            value: text, line: mapping.line(scalar.mark), column: scalar.mark.column, length: max(1, scalar.length))
        if isPlaceholder(text) { placeholders.append(value) }
        if isFree, mapping.mayHoldComments, !dialect.hasComments, scalar.style == .plain { warnAboutComment(value) }
        return value
    }

    /// Whether a `…` of a skeleton still stands in `text`: by itself or behind «№», not at the end of a word.
    func isPlaceholder(_ text: String) -> Bool {
        guard dialect.hasPlaceholders, text.holdsEllipsis else { return false }
        return text.split(whereSeparator: \.isWhitespace).contains { word in
            let bare = word.drop { "№«\"(".contains($0) }
            return bare.first == "…" && bare.allSatisfy { "….,;:)»\"".contains($0) }
        }
    }

    /// YAML takes ` #` and all that follows for a comment; in a title it is a number sign more often than not.
    private mutating func warnAboutComment(_ value: Located<String>) {
        guard let line = source.line(value.line) else { return }
        let before = value.column - 1 + value.length
        let rest = line.unicodeScalars.dropFirst(before)
        let gap = rest.prefix { $0 == " " || $0 == "\t" }
        guard !gap.isEmpty, rest.dropFirst(gap.count).first == "#" else { return }
        report(
            source.diagnostic(
                "yaml.comment", .warning, at: source.location(line: value.line, column: before + gap.count + 1),
                "знак # после пробела и всё, что за ним, на сайт не попадёт",
                remedy: "если это часть значения, возьмите всё значение в кавычки"))
    }

    private mutating func emptyValue(_ name: String, at location: SourceLocation) {
        report(
            source.diagnostic(
                dialect.identifier("empty-value"), at: location, "поле «\(name)» пустое",
                remedy: "впишите значение или уберите строку"))
    }
}

extension String {
    /// Lines joined by a space, without white space at either end.
    fileprivate var inOneLine: String {
        if isTrimmedLine { return self }
        guard utf8.contains(UInt8(ascii: "\n")) else { return trimmingSpaces }
        return split(whereSeparator: \.isNewline).map(\.trimmingSpaces).joined(separator: " ").trimmingSpaces
    }

    /// True when there is certainly nothing to trim: no line break, and letters, digits or signs at both ends.
    private var isTrimmedLine: Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            guard Self.startsNoSpace(first) else { return false }
            if last >= 0x80 {
                // The byte before tells more of a letter of two bytes; longer characters are looked at as scalars.
                guard let lead = bytes.dropLast().last, lead == 0xD0 || lead == 0xD1 else { return false }
            } else if !Self.startsNoSpace(last) {
                return false
            }
            return !bytes.contains(UInt8(ascii: "\n"))
        }
    }

    /// Whether a character that starts with `byte` is certainly no white space.
    private static func startsNoSpace(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) || byte == 0xD0 || byte == 0xD1
    }

    /// Whether `…` occurs.
    fileprivate var holdsEllipsis: Bool {
        var text = self
        return text.withUTF8 { bytes in
            var index = 0
            while index + 2 < bytes.count {
                if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA6 { return true }
                index += 1
            }
            return false
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    package var trimmingSpaces: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first..<scalars.index(after: last)])
    }
}

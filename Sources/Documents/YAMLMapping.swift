import Diagnostics
import Yams

/// A flat YAML mapping with the place of every key and value: front matter and the settings file.
struct YAMLMapping {
    /// A class, because a node is dear to copy and an entry is looked at many times.
    final class Entry {
        let key: String
        let keyNode: Node
        let value: Node

        init(key: String, keyNode: Node, value: Node) {
            self.key = key
            self.keyNode = keyNode
            self.value = value
        }
    }

    /// Larger than any honest front matter; stops hostile input early.
    static let sizeLimit = 64 * 1024

    var source: SourceFile
    /// Lines of the source that stand before the YAML text.
    var lineOffset: Int
    var entries: [Entry]
    /// Whether the text holds a `#` at all.
    var mayHoldComments: Bool

    /// - Parameter text: the YAML; it starts on line `lineOffset + 1` of `source`.
    /// - Throws: one diagnostic when the text is not a YAML mapping of names to values.
    init(_ text: String, source: SourceFile, lineOffset: Int) throws(DiagnosticError) {
        self.source = source
        self.lineOffset = lineOffset
        self.entries = []
        mayHoldComments = text.utf8.contains(UInt8(ascii: "#"))
        guard text.utf8.count <= Self.sizeLimit else {
            throw DiagnosticError(
                source.diagnostic(
                    "yaml.too-large", at: source.location(line: 1), "описание длиннее 64 КБ",
                    remedy: "перенесите текст документа ниже второй строки «---»"))
        }
        // Nodes know their anchors only as long as the parser lives.
        let parser: Parser
        let root: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch {
            throw DiagnosticError(YAMLProblem.diagnostic(error, source: source, lineOffset: lineOffset))
        }
        defer { withExtendedLifetime(parser) {} }
        guard let root else { return }
        guard case .mapping(let mapping) = root else {
            throw DiagnosticError(
                source.diagnostic(
                    "yaml.not-a-mapping", at: location(root), "ожидались строки вида «ключ: значение»",
                    remedy: "запишите каждое поле отдельной строкой: «название: …»"))
        }
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw DiagnosticError(
                    source.diagnostic(
                        "yaml.not-a-mapping", at: location(key), "именем поля может быть только слово",
                        remedy: "запишите каждое поле отдельной строкой: «название: …»"))
            }
            if let anchored = Self.firstAnchor(value) {
                throw DiagnosticError(
                    source.diagnostic(
                        "yaml.anchor", at: location(anchored), "якоря и ссылки YAML (& и *) не поддерживаются",
                        remedy: "напишите значение полностью; если «&» или «*» — часть текста, возьмите его в кавычки"))
            }
            entries.append(Entry(key: name, keyNode: key, value: value))
        }
    }

    func location(_ node: Node) -> SourceLocation {
        source.location(
            line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1, length: Self.length(node))
    }

    private static func length(_ node: Node) -> Int {
        guard case .scalar(let scalar) = node else { return 1 }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return scalar.string.unicodeScalars.prefix { $0 != "\n" }.count + quotes
    }

    private static func firstAnchor(_ node: Node) -> Node? {
        if node.anchor != nil { return node }
        switch node {
        case .sequence(let sequence): return sequence.lazy.compactMap(firstAnchor).first
        case .mapping(let mapping):
            return mapping.lazy.compactMap { firstAnchor($0.key) ?? firstAnchor($0.value) }.first
        case .scalar, .alias: return nil
        }
    }
}

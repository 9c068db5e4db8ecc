import Diagnostics
import Yams

/// A YAML mapping with the place of every key and value: front matter, a settings file, or a part of either.
package struct YAMLMapping {
    /// A class, because a node is dear to copy and an entry is looked at many times.
    package final class Entry {
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

    package let source: SourceFile
    /// Lines of the source that stand before the YAML text.
    private let lineOffset: Int
    private(set) var entries: [Entry]
    /// Whether the text holds a `#` at all.
    let mayHoldComments: Bool

    /// - Parameter text: the YAML; it starts on line `lineOffset + 1` of `source`.
    /// - Throws: one diagnostic when the text is not a YAML mapping of names to values.
    package init(_ text: String, source: SourceFile, lineOffset: Int) throws(DiagnosticError) {
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
        if let anchored = Self.firstAnchor(root) {
            throw DiagnosticError(
                source.diagnostic(
                    "yaml.anchor", at: location(anchored), "якоря и ссылки YAML (& и *) не поддерживаются",
                    remedy: "напишите значение полностью; если «&» или «*» — часть текста, возьмите его в кавычки"))
        }
        entries = try entries(of: root)
    }

    /// A mapping that is a value inside `outer`.
    ///
    /// - Throws: one diagnostic when `node` is no mapping of names to values.
    init(_ node: Node, inside outer: YAMLMapping) throws(DiagnosticError) {
        source = outer.source
        lineOffset = outer.lineOffset
        mayHoldComments = outer.mayHoldComments
        entries = []
        entries = try entries(of: node)
    }

    private func entries(of node: Node) throws(DiagnosticError) -> [Entry] {
        guard case .mapping(let mapping) = node else {
            throw notAMapping(node, "ожидались строки вида «ключ: значение»")
        }
        var result: [Entry] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw notAMapping(key, "именем поля может быть только слово") }
            result.append(Entry(key: name, keyNode: key, value: value))
        }
        return result
    }

    private func notAMapping(_ node: Node, _ message: String) -> DiagnosticError {
        DiagnosticError(
            source.diagnostic(
                "yaml.not-a-mapping", at: location(node), message,
                remedy: "запишите каждое поле отдельной строкой: «название: …»"))
    }

    func location(_ node: Node) -> SourceLocation {
        source.location(
            line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1, length: Self.length(node))
    }

    /// Whether a mapping is written as `{имя: значение}`; the parser's own word for it is the style of the last part.
    func isInBraces(_ node: Node) -> Bool {
        let place = location(node)
        return source.line(place.line)?.unicodeScalars.dropFirst(place.column - 1).first == "{"
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

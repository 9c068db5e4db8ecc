import Diagnostics

/// A YAML mapping with the place of every key and value: front matter, a settings file, or a part of either.
package struct YAMLMapping: Sendable {
    struct Entry: Sendable, Hashable {
        let keyNode: YAMLScalar
        let value: YAMLNode

        var key: String { keyNode.string }
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
        try self.init(Array(text.utf8)[...], source: source, lineOffset: lineOffset)
    }

    /// - Parameter text: the YAML, valid UTF-8; it starts on line `lineOffset + 1` of `source`.
    /// - Throws: one diagnostic when the text is not a YAML mapping of names to values.
    package init(_ text: ArraySlice<UInt8>, source: SourceFile, lineOffset: Int) throws(DiagnosticError) {
        self.source = source
        self.lineOffset = lineOffset
        self.entries = []
        guard text.count <= Self.sizeLimit else {
            mayHoldComments = false
            throw DiagnosticError(
                source.diagnostic(
                    "yaml.too-large", at: source.location(line: 1), "описание длиннее 64 КБ",
                    remedy: "перенесите текст документа ниже второй строки «---»"))
        }
        if let plain = text.withUnsafeBufferPointer(PlainYAML.entries) {
            mayHoldComments = false
            entries = plain
            return
        }
        mayHoldComments = text.contains(UInt8(ascii: "#"))
        let outcome: YAMLLibrary.Outcome
        do {
            outcome = try YAMLLibrary.read(String(decoding: text, as: UTF8.self))
        } catch {
            throw DiagnosticError(YAMLProblem.diagnostic(error, source: source, lineOffset: lineOffset))
        }
        switch outcome {
        case .empty: return
        case .node(let root): entries = try entries(of: root)
        case .anchored(let node):
            throw DiagnosticError(
                source.diagnostic(
                    "yaml.anchor", at: location(node), "якоря и ссылки YAML (& и *) не поддерживаются",
                    remedy: "напишите значение полностью; если «&» или «*» — часть текста, возьмите его в кавычки"))
        }
    }

    /// A mapping that is a value inside `outer`.
    ///
    /// - Throws: one diagnostic when `node` is no mapping of names to values.
    init(_ node: YAMLNode, inside outer: YAMLMapping) throws(DiagnosticError) {
        source = outer.source
        lineOffset = outer.lineOffset
        mayHoldComments = outer.mayHoldComments
        entries = []
        entries = try entries(of: node)
    }

    private func entries(of node: YAMLNode) throws(DiagnosticError) -> [Entry] {
        guard case .mapping(let pairs, _) = node else {
            throw notAMapping(node, "ожидались строки вида «ключ: значение»")
        }
        var result: [Entry] = []
        for pair in pairs {
            guard case .scalar(let key) = pair.key else {
                throw notAMapping(pair.key, "именем поля может быть только слово")
            }
            result.append(Entry(keyNode: key, value: pair.value))
        }
        return result
    }

    private func notAMapping(_ node: YAMLNode, _ message: String) -> DiagnosticError {
        DiagnosticError(
            source.diagnostic(
                "yaml.not-a-mapping", at: location(node), message,
                remedy: "запишите каждое поле отдельной строкой: «название: …»"))
    }

    func location(_ node: YAMLNode) -> SourceLocation {
        guard case .scalar(let scalar) = node else {
            return source.location(line: line(node.mark), column: node.mark.column)
        }
        return location(scalar)
    }

    func location(_ scalar: YAMLScalar) -> SourceLocation {
        source.location(line: line(scalar.mark), column: scalar.mark.column, length: scalar.length)
    }

    /// The line of the source.
    func line(_ mark: YAMLMark) -> Int { mark.line + lineOffset }

    /// Whether a mapping is written as `{имя: значение}`; the parser's own word for it is the style of the last part.
    func isInBraces(_ node: YAMLNode) -> Bool {
        source.line(line(node.mark))?.unicodeScalars.dropFirst(node.mark.column - 1).first == "{"
    }
}

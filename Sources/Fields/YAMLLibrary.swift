import Yams

/// The nodes of Yams as nodes of this module.
enum YAMLLibrary {
    /// What came of a text.
    enum Outcome {
        case node(YAMLNode)
        /// The text holds nothing.
        case empty
        /// The first anchor or alias.
        case anchored(YAMLNode)
    }

    /// - Throws: `YamlError`.
    static func read(_ text: String) throws -> Outcome {
        // Nodes know their anchors only as long as the parser lives.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        defer { withExtendedLifetime(parser) {} }
        guard let root = try parser.singleRoot() else { return .empty }
        if let anchored = firstAnchor(root) { return .anchored(node(anchored)) }
        return .node(node(root))
    }

    private static func node(_ node: Node) -> YAMLNode {
        let mark = node.mark.map { YAMLMark(line: $0.line, column: $0.column) } ?? YAMLMark()
        switch node {
        case .scalar(let scalar):
            let style: YAMLScalar.Style =
                switch scalar.style {
                case .plain: .plain
                case .singleQuoted, .doubleQuoted: .quoted
                default: .block
                }
            return .scalar(.init(string: scalar.string, mark: mark, style: style))
        case .sequence(let sequence): return .sequence(sequence.map(Self.node), mark)
        case .mapping(let mapping):
            return .mapping(mapping.map { .init(key: Self.node($0.key), value: Self.node($0.value)) }, mark)
        case .alias: return .scalar(.init(string: "", mark: mark, style: .block))
        }
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

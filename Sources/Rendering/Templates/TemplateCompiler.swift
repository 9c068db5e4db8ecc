/// Turns templates that `TemplateCheck` found right into programs.
struct TemplateCompiler {
    private let templates: [String: [Node]]

    /// - Parameter sources: every template of the theme by its name.
    init(_ sources: [String: TemplateSource]) {
        templates = sources.mapValues { source in
            var pieces = source.pieces[...]
            return Node.tree(&pieces)
        }
    }

    /// - Parameter scopes: the names of the contexts the program will be given, the outermost first.
    func program(_ template: String, _ scopes: [TemplateSchema]) -> TemplateProgram {
        var builder = Builder(templates: templates)
        builder.add(templates[template] ?? [], scopes, blocks: [:])
        return builder.program
    }

    /// A part of a template.
    private indirect enum Node {
        case text(String)
        case value(TemplateTag)
        case section(TemplateTag, [Node])
        case partial(String)
        /// A template to go by, with the blocks that are filled in.
        case parent(String, [Node])
        case block(String, [Node])

        /// The parts up to the end, or to the tag that closes the block they stand in.
        static func tree(_ pieces: inout ArraySlice<TemplateSource.Piece>) -> [Node] {
            var nodes: [Node] = []
            while let piece = pieces.popFirst() {
                switch piece {
                case .text(let text): nodes.append(.text(text))
                case .tag(let tag):
                    switch tag.kind {
                    case .text, .markup: nodes.append(.value(tag))
                    case .section, .inverted: nodes.append(.section(tag, tree(&pieces)))
                    case .partial: nodes.append(.partial(tag.name))
                    case .parent: nodes.append(.parent(tag.name, tree(&pieces)))
                    case .block: nodes.append(.block(tag.name, tree(&pieces)))
                    case .close: return nodes
                    case .comment: continue
                    }
                }
            }
            return nodes
        }
    }

    private struct Builder {
        let templates: [String: [Node]]
        var program = TemplateProgram()

        /// Puts down what `nodes` show where `scopes` are open.
        mutating func add(_ nodes: [Node], _ scopes: [TemplateSchema], blocks: [String: [Node]]) {
            program.depth = max(program.depth, scopes.count)
            for node in nodes {
                switch node {
                case .text(let text): addLiteral(text)
                case .value(let tag): addStep(.value, tag, scopes)
                case .section(let tag, let parts): addSection(tag, parts, scopes, blocks)
                case .partial(let name): add(templates[name] ?? [], scopes, blocks: blocks)
                case .parent(let name, let parts):
                    var filled = blocks
                    for case .block(let block, let content) in parts where filled[block] == nil {
                        filled[block] = content
                    }
                    add(templates[name] ?? [], scopes, blocks: filled)
                case .block(let name, let content): add(blocks[name] ?? content, scopes, blocks: blocks)
                }
            }
        }

        private mutating func addLiteral(_ text: String) {
            let start = program.text.count
            program.text += text.utf8
            if let last = program.steps.indices.last, program.steps[last].action == .literal,
                program.steps[last].literal.upperBound == start, !isTarget(program.steps.count)
            {
                program.steps[last].literal = program.steps[last].literal.lowerBound..<program.text.count
            } else {
                program.steps.append(.init(action: .literal, literal: start..<program.text.count))
            }
        }

        /// True when some block ends at `position`.
        private func isTarget(_ position: Int) -> Bool {
            program.steps.contains { $0.end == position }
        }

        private mutating func addSection(
            _ tag: TemplateTag, _ parts: [Node], _ scopes: [TemplateSchema], _ blocks: [String: [Node]]
        ) {
            let position = program.steps.count
            var inner = scopes
            if tag.kind == .inverted {
                addStep(.unless, tag, scopes)
            } else if case .scope(let scope) = shape(of: tag.name, scopes) {
                addStep(.each, tag, scopes)
                inner.append(scope.schema())
            } else {
                addStep(.when, tag, scopes)
            }
            guard position < program.steps.count else { return }
            add(parts, inner, blocks: blocks)
            program.steps[position].end = program.steps.count
        }

        /// A name nobody has shows nothing, as everywhere in Mustache; the check does not let it come to that.
        private mutating func addStep(
            _ action: TemplateProgram.Step.Action, _ tag: TemplateTag, _ scopes: [TemplateSchema]
        ) {
            guard let scope = scopes.lastIndex(where: { $0.access[tag.name] != nil }),
                let access = scopes[scope].access[tag.name]
            else { return }
            program.fields.append(access)
            program.steps.append(.init(action: action, scope: scope, field: program.fields.count - 1))
        }

        private func shape(of name: String, _ scopes: [TemplateSchema]) -> TemplateShape? {
            scopes.last { $0.shapes[name] != nil }?.shapes[name]
        }
    }
}

/// A template with everything it includes, ready to run: its names are looked up once, when the theme is read.
struct TemplateProgram: Sendable {
    /// One step; `end` is the step behind the block that a section opens.
    struct Step {
        enum Action {
            /// Writes a piece of the template itself.
            case literal
            case value
            /// Goes on when the value is there, else behind the block.
            case when
            case unless
            /// Runs the block once for every item, with the item as a new scope.
            case each
        }

        var action: Action
        /// Of `text`, for a literal.
        var literal = 0..<0
        /// The scope of the value, the outermost first.
        var scope = 0
        /// Of `fields`.
        var field = 0
        var end = 0
    }

    var steps: [Step] = []
    /// All the template says itself, piece after piece.
    var text: [UInt8] = []
    var fields: [FieldAccess] = []
    /// The most scopes that are open at once.
    var depth = 0

    /// - Parameter scopes: addresses of contexts, the outermost first, of the types this program was compiled for.
    func run(_ scopes: UnsafeRawPointer..., into output: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: depth) { stack in
            _ = stack.initialize(from: scopes)
            steps.withUnsafeBufferPointer { steps in
                text.withUnsafeBufferPointer { text in
                    fields.withUnsafeBufferPointer { fields in
                        let run = Run(steps: steps, text: text, fields: fields, stack: stack)
                        run.execute(0..<steps.count, depth: scopes.count, into: &output)
                    }
                }
            }
        }
    }

    private struct Run {
        let steps: UnsafeBufferPointer<Step>
        let text: UnsafeBufferPointer<UInt8>
        let fields: UnsafeBufferPointer<FieldAccess>
        let stack: UnsafeMutableBufferPointer<UnsafeRawPointer>

        func execute(_ range: Range<Int>, depth: Int, into output: inout [UInt8]) {
            var position = range.lowerBound
            while position < range.upperBound {
                let step = steps[position]
                position += 1
                switch step.action {
                case .literal: output.append(contentsOf: UnsafeBufferPointer(rebasing: text[step.literal]))
                case .value: fields[step.field].write(stack[step.scope], &output)
                case .when: if !fields[step.field].isThere(stack[step.scope]) { position = step.end }
                case .unless: if fields[step.field].isThere(stack[step.scope]) { position = step.end }
                case .each:
                    fields[step.field].forEach(stack[step.scope]) { item in
                        stack[depth] = item
                        execute(position..<step.end, depth: depth + 1, into: &output)
                    }
                    position = step.end
                }
            }
        }
    }
}

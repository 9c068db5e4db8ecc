import Markup

/// What a template may show: a type that names its values once, for rendering and for checking templates alike.
package protocol TemplateContext: Sendable {
    static var fields: TemplateFields<Self> { get }
}

extension TemplateContext {
    /// The names a template may use where this context is the innermost.
    package static var schema: TemplateSchema { fields.schema }
}

/// What kind of value stands behind a name.
package enum TemplateShape: Sendable {
    /// Escaped when shown: `{{name}}`. Empty text counts as absent in `{{#name}}`.
    case text
    /// Ready HTML: `{{{name}}}`.
    case markup
    /// For `{{#name}}` and `{{^name}}` only.
    case flag
    /// A list, or a value with parts of its own: opens a scope with these names.
    case scope(TemplateScope)
}

/// What a list or an object opens.
package struct TemplateScope: Sendable {
    var isList: Bool
    private var type: any TemplateContext.Type
    var schema: @Sendable () -> TemplateSchema

    init<Item: TemplateContext>(_ type: Item.Type, isList: Bool) {
        self.isList = isList
        self.type = type
        schema = { type.schema }
    }

    /// The type of the context, as the reference of themes names it: `LinkContext`.
    var context: String { String(describing: type) }
}

/// The names of one scope.
package struct TemplateSchema: Sendable {
    package var shapes: [String: TemplateShape] = [:]
    var access: [String: FieldAccess] = [:]
}

/// How values are got out of a context that stands at an address in memory.
///
/// Whoever calls must pass the address of a context of the type the field belongs to; `TemplateProgram` alone does, by
/// the schemas it was compiled for. Thus a context is neither boxed nor copied while a page is made.
struct FieldAccess: Sendable {
    /// Writes a text, escaped, or mark-up as it is.
    var write: @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void = { _, _ in }
    /// Whether the value is there: a text or list that is not empty, an object that is not nil, a flag that is set.
    var isThere: @Sendable (UnsafeRawPointer) -> Bool
    /// Calls back with the address of every item of a list, of the one value of an object.
    var forEach: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void = { _, _ in }
}

/// The names of a context type with their values.
package struct TemplateFields<Context>: Sendable {
    fileprivate(set) var schema = TemplateSchema()

    var shapes: [String: TemplateShape] { schema.shapes }

    /// Every text comes with a flag that says whether there is any: `title` with `hasTitle`. A flag opens no scope.
    package init(_ fields: TemplateField<Context>...) {
        for field in fields {
            add(field.name, field.shape, field.access)
            switch field.shape {
            case .text, .markup:
                add("has" + field.name.prefix(1).uppercased() + field.name.dropFirst(), .flag, field.access)
            case .flag, .scope: continue
            }
        }
    }

    private mutating func add(_ name: String, _ shape: TemplateShape, _ access: FieldAccess) {
        schema.shapes[name] = shape
        schema.access[name] = access
    }
}

/// One name with its value.
package struct TemplateField<Context>: Sendable {
    fileprivate let name: String
    fileprivate let shape: TemplateShape
    fileprivate let access: FieldAccess

    package static func text(_ name: String, _ value: @escaping @Sendable (borrowing Context) -> String) -> Self {
        Self(
            name: name, shape: .text,
            access: FieldAccess(
                write: { MarkupText.append(value($0.assumingMemoryBound(to: Context.self).pointee), to: &$1) },
                isThere: { !value($0.assumingMemoryBound(to: Context.self).pointee).isEmpty }))
    }

    package static func markup(_ name: String, _ value: @escaping @Sendable (borrowing Context) -> String) -> Self {
        Self(
            name: name, shape: .markup,
            access: FieldAccess(
                write: { $1.append(contentsOf: value($0.assumingMemoryBound(to: Context.self).pointee).utf8) },
                isThere: { !value($0.assumingMemoryBound(to: Context.self).pointee).isEmpty }))
    }

    /// Mark-up that was written by bytes.
    package static func markup(_ name: String, _ value: @escaping @Sendable (borrowing Context) -> [UInt8]) -> Self {
        Self(
            name: name, shape: .markup,
            access: FieldAccess(
                write: { $1 += value($0.assumingMemoryBound(to: Context.self).pointee) },
                isThere: { !value($0.assumingMemoryBound(to: Context.self).pointee).isEmpty }))
    }

    package static func flag(_ name: String, _ value: @escaping @Sendable (borrowing Context) -> Bool) -> Self {
        Self(
            name: name, shape: .flag,
            access: FieldAccess(isThere: { value($0.assumingMemoryBound(to: Context.self).pointee) }))
    }

    package static func list<Item: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (borrowing Context) -> [Item]
    ) -> Self {
        Self(
            name: name, shape: .scope(.init(Item.self, isList: true)),
            access: FieldAccess(
                isThere: { !value($0.assumingMemoryBound(to: Context.self).pointee).isEmpty },
                forEach: { context, body in
                    value(context.assumingMemoryBound(to: Context.self).pointee).withUnsafeBufferPointer { items in
                        guard let first = items.baseAddress else { return }
                        for position in items.indices { body(UnsafeRawPointer(first + position)) }
                    }
                }))
    }

    package static func object<Item: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (borrowing Context) -> Item?
    ) -> Self {
        Self(
            name: name, shape: .scope(.init(Item.self, isList: false)),
            access: FieldAccess(
                isThere: { value($0.assumingMemoryBound(to: Context.self).pointee) != nil },
                forEach: { context, body in
                    guard let item = value(context.assumingMemoryBound(to: Context.self).pointee) else { return }
                    withUnsafePointer(to: item) { body(UnsafeRawPointer($0)) }
                }))
    }
}

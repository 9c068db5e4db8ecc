import Mustache

/// What a template may show: a type that names its values once, for rendering and for checking templates alike.
package protocol TemplateContext: MustacheParent, Sendable {
    static var fields: TemplateFields<Self> { get }
}

extension TemplateContext {
    package func child(named name: String) -> Any? {
        Self.fields.values[name]?(self)
    }

    /// The names a template may use where this context is the innermost.
    package static var schema: TemplateSchema { TemplateSchema(shapes: fields.shapes) }
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
    /// The type of the context, as the reference of themes names it: `LinkContext`.
    var context: String
    var schema: @Sendable () -> TemplateSchema

    init<Item: TemplateContext>(_ type: Item.Type, isList: Bool) {
        self.isList = isList
        context = String(describing: type)
        schema = { type.schema }
    }
}

/// The names of one scope.
package struct TemplateSchema: Sendable {
    package var shapes: [String: TemplateShape]
}

/// The names of a context type with their values.
package struct TemplateFields<Context>: Sendable {
    fileprivate(set) var values: [String: @Sendable (Context) -> Any?] = [:]
    fileprivate(set) var shapes: [String: TemplateShape] = [:]

    /// Every text comes with a flag that says whether there is any: `title` with `hasTitle`. A flag opens no scope,
    /// so `{{#hasTitle}}` costs a fraction of `{{#title}}`.
    package init(_ fields: TemplateField<Context>...) {
        for field in fields {
            values[field.name] = field.value
            shapes[field.name] = field.shape
            guard let isThere = field.isThere else { continue }
            let flag = "has" + field.name.prefix(1).uppercased() + field.name.dropFirst()
            values[flag] = { isThere($0) }
            shapes[flag] = .flag
        }
    }
}

/// One name with its value.
package struct TemplateField<Context>: Sendable {
    fileprivate let name: String
    fileprivate let shape: TemplateShape
    fileprivate let value: @Sendable (Context) -> Any?
    /// For texts: whether there is any.
    fileprivate var isThere: (@Sendable (Context) -> Bool)?

    package static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String) -> Self {
        Self(name: name, shape: .text, value: { TemplateText(text: value($0)) }, isThere: { !value($0).isEmpty })
    }

    package static func markup(_ name: String, _ value: @escaping @Sendable (Context) -> String) -> Self {
        Self(name: name, shape: .markup, value: { TemplateText(text: value($0)) }, isThere: { !value($0).isEmpty })
    }

    package static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> Self {
        Self(name: name, shape: .flag, value: value)
    }

    package static func list<Item: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (Context) -> [Item]
    ) -> Self {
        Self(name: name, shape: .scope(.init(Item.self, isList: true)), value: value)
    }

    package static func object<Item: TemplateContext>(
        _ name: String, _ value: @escaping @Sendable (Context) -> Item?
    ) -> Self {
        Self(name: name, shape: .scope(.init(Item.self, isList: false)), value: value)
    }
}

/// Text in a context: absent when empty, and without parts, so that Mustache never reflects on it.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
    let text: String

    var renderText: String { text }
    var isNull: Bool { text.isEmpty }
    func child(named: String) -> Any? { nil }
}

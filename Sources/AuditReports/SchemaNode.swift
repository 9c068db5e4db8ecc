/// As much of JSON Schema (2020-12) as reports and records need.
package final class SchemaNode: Encodable {
    private var schema: String?
    private var title: String?
    private let description: String?
    private var type: String?
    private var values: [String]?
    private var pattern: String?
    private var minimum: Int?
    private var items: SchemaNode?
    private var reference: String?
    private var properties: [String: SchemaNode]?
    private var additionalProperties: Additional?
    private var required: [String]?
    private var definitions: [String: SchemaNode]?

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case values = "enum"
        case reference = "$ref"
        case definitions = "$defs"
        case title, description, type, pattern, minimum, items, properties, additionalProperties, required
    }

    /// `false`, or what the values of a dictionary look like.
    private enum Additional: Encodable {
        case none
        case all(SchemaNode)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .none: try container.encode(false)
            case .all(let node): try container.encode(node)
            }
        }
    }

    private init(_ description: String?) { self.description = description }

    /// A property of an object.
    package struct Property {
        var name: String
        var node: SchemaNode
        var isRequired: Bool

        package static func needed(_ name: String, _ node: SchemaNode) -> Property {
            Property(name: name, node: node, isRequired: true)
        }

        /// Left out when there is nothing to say.
        package static func optional(_ name: String, _ node: SchemaNode) -> Property {
            Property(name: name, node: node, isRequired: false)
        }
    }

    /// The whole document: its root and the parts that several places refer to.
    package static func document(_ title: String, _ root: SchemaNode, _ parts: [String: SchemaNode]) -> SchemaNode {
        root.schema = "https://json-schema.org/draft/2020-12/schema"
        root.title = title
        root.definitions = parts
        return root
    }

    /// Nothing but the named properties.
    package static func object(_ description: String, _ properties: [Property]) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "object"
        node.properties = Dictionary(properties.map { ($0.name, $0.node) }) { first, _ in first }
        node.required = properties.filter(\.isRequired).map(\.name)
        node.additionalProperties = Additional.none
        return node
    }

    /// Names nobody knows beforehand, values of one kind.
    package static func dictionary(_ description: String, of values: SchemaNode) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "object"
        node.additionalProperties = .all(values)
        return node
    }

    package static func list(_ description: String, of items: SchemaNode) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "array"
        node.items = items
        return node
    }

    package static func string(_ description: String?, pattern: String? = nil) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "string"
        node.pattern = pattern
        return node
    }

    /// `2026-11-21`.
    package static func day(_ description: String) -> SchemaNode {
        string(description, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }

    package static func choice(_ description: String, _ values: [String]) -> SchemaNode {
        let node = SchemaNode(description)
        node.values = values
        return node
    }

    package static func count(_ description: String?) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "integer"
        node.minimum = 0
        return node
    }

    package static func truth(_ description: String) -> SchemaNode {
        let node = SchemaNode(description)
        node.type = "boolean"
        return node
    }

    /// One of the parts of the document; says for itself what it is here.
    package static func part(_ name: String, _ description: String? = nil) -> SchemaNode {
        let node = SchemaNode(description)
        node.reference = "#/$defs/\(name)"
        return node
    }
}

import Catalogues
import Fields
import Foundation

/// JSON Schema of front matter, so that an editor can complete keys and mark mistakes while they are typed.
package enum FrontMatterSchema {
    /// Draft 2020-12, keys sorted.
    package static func text() throws -> String {
        var properties: [String: Node] = [:]
        for key in FrontMatterKey.allCases { properties[key.rawValue] = node(key) }
        let schema = Node(
            schema: "https://json-schema.org/draft/2020-12/schema", title: "Описание документа", type: ["object"],
            properties: properties, required: ["название", "вид", "раздел"], additionalProperties: false)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(schema), as: UTF8.self) + "\n"
    }

    /// As much of the vocabulary of JSON Schema as front matter needs.
    private final class Node: Encodable {
        var schema: String?
        var title: String?
        var type: [String]?
        var values: [String]?
        var items: Node?
        var properties: [String: Node]?
        var required: [String]?
        var additionalProperties: Bool?

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case values = "enum"
            case title, type, items, properties, required, additionalProperties
        }

        init(
            schema: String? = nil, title: String? = nil, type: [String]? = nil, values: [String]? = nil,
            items: Node? = nil, properties: [String: Node]? = nil, required: [String]? = nil,
            additionalProperties: Bool? = nil
        ) {
            self.schema = schema
            self.title = title
            self.type = type
            self.values = values
            self.items = items
            self.properties = properties
            self.required = required
            self.additionalProperties = additionalProperties
        }
    }

    private static func node(_ key: FrontMatterKey) -> Node {
        switch key {
        case .kind: Node(values: NameTables.kinds.names)
        case .shelf: Node(values: NameTables.shelves.preferredNames)
        case .form: Node(values: NameTables.forms.names)
        case .section: list(of: NameTables.sections.preferredNames)
        case .stage: list(of: NameTables.stages.preferredNames)
        case .audience: list(of: NameTables.audiences.names)
        case .group: list(of: NameTables.groups.names)
        case .direction, .confirms: Node(type: ["string", "integer", "array"])
        case .draft: Node(type: ["boolean", "string"])
        case .annex, .year, .participants, .schoolsCovered: Node(type: ["integer"])
        case .number, .period: Node(type: ["string", "integer"])
        case .approvedBy: Node(type: ["string", "object"])
        case .basis, .approves, .repeals, .amends: Node(type: ["string", "object", "array"])
        case .files: Node(type: ["string", "array"])
        case .agenda, .parties, .formerAddresses: Node(type: ["string", "array"])
        case .title, .date, .issuer, .effectiveFrom, .compiler, .developer, .annotation, .addressee, .publishFrom,
            .address:
            Node(type: ["string"])
        }
    }

    /// One of the values, or a list of them.
    private static func list(of values: [String]) -> Node {
        Node(type: ["string", "array"], items: Node(values: values))
    }
}

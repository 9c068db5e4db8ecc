import Catalogues
import Fields
import Foundation

/// JSON Schema of front matter, so that an editor can complete keys and mark mistakes while they are typed.
///
/// It refuses nothing that `svod check` accepts: beside the words to choose from stands a pattern of the other ways to
/// write them.
package enum FrontMatterSchema {
    /// Draft-07, the one editors know; keys sorted.
    package static func text() throws -> String {
        let properties = Dictionary(uniqueKeysWithValues: FrontMatterKey.allCases.map { ($0.rawValue, node($0)) })
        let schema = Node(
            schema: "http://json-schema.org/draft-07/schema#", title: "Описание документа", type: ["object"],
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
        var pattern: String?
        var minimum: Int?
        var alternatives: [Node]?
        var items: Node?
        var properties: [String: Node]?
        var required: [String]?
        var additionalProperties: Bool?

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case values = "enum"
            case alternatives = "anyOf"
            case title, type, pattern, minimum, items, properties, required, additionalProperties
        }

        init(
            schema: String? = nil, title: String? = nil, type: [String]? = nil, values: [String]? = nil,
            pattern: String? = nil, minimum: Int? = nil, alternatives: [Node]? = nil, items: Node? = nil,
            properties: [String: Node]? = nil, required: [String]? = nil, additionalProperties: Bool? = nil
        ) {
            self.schema = schema
            self.title = title
            self.type = type
            self.values = values
            self.pattern = pattern
            self.minimum = minimum
            self.alternatives = alternatives
            self.items = items
            self.properties = properties
            self.required = required
            self.additionalProperties = additionalProperties
        }
    }

    private static func node(_ key: FrontMatterKey) -> Node {
        switch key {
        case .kind: choice(NameTables.kinds)
        case .shelf: choice(NameTables.shelves)
        case .form: choice(NameTables.forms)
        case .level: choice(NameTables.levels)
        case .section: oneOrMore(choice(NameTables.sections))
        case .stage: oneOrMore(choice(NameTables.stages))
        case .audience: oneOrMore(choice(NameTables.audiences))
        case .group: oneOrMore(choice(NameTables.groups))
        case .direction: oneOrMore(choice(NameTables.directions, numbers: true))
        case .confirms: oneOrMore(choice(NameTables.indicators, numbers: true))
        case .draft:
            Node(alternatives: [
                Node(type: ["boolean"]), Node(values: ["да", "нет"]),
                Node(type: ["string"], pattern: anyCase(["да", "нет", "true", "false"])),
            ])
        case .history:
            Node(alternatives: [
                Node(type: ["boolean"]), Node(values: ["да", "нет"]),
                // A day, in any of the ways days are written.
                Node(type: ["string"], pattern: anyCase(["да", "нет", "true", "false"])),
                Node(type: ["string"], pattern: "[0-9]"),
            ])
        case .annex: count(from: 1)
        case .participants, .schoolsCovered, .leaderSchools: count(from: 0)
        case .year: count(from: 1900)
        case .approvedBy: reference
        case .basis, .approves, .repeals, .amends: oneOrMore(reference)
        case .files:
            oneOrMore(
                Node(alternatives: [scalar, Node(type: ["object"], properties: ["файл": scalar, "название": scalar])]))
        case .items:
            Node(alternatives: [
                scalar,
                Node(
                    type: ["object"], properties: ["файл": scalar, "лист": scalar], required: ["файл"],
                    additionalProperties: false),
            ])
        case .agenda, .parties, .formerAddresses: oneOrMore(scalar)
        case .title, .date, .issuer, .effectiveFrom, .validUntil, .compiler, .developer, .annotation, .addressee,
            .publishFrom,
            .address, .number, .period:
            scalar
        }
    }

    /// YAML takes `579` for a number and `да` of some dialects for a truth value; to the check they are words.
    private static var scalar: Node { Node(type: ["string", "number", "boolean"]) }

    private static var reference: Node {
        Node(alternatives: [
            Node(type: ["string"]),
            Node(
                type: ["object"], properties: ["внешний": scalar], required: ["внешний"], additionalProperties: false),
        ])
    }

    private static func count(from least: Int) -> Node {
        Node(alternatives: [Node(type: ["integer"], minimum: least), Node(type: ["string"], pattern: "^[+]?[0-9]+$")])
    }

    /// The names to choose from, and every other way to write one of them.
    private static func choice(_ table: NameTable<some Any>, numbers: Bool = false) -> Node {
        let alternatives = [
            Node(values: table.preferredNames), Node(type: ["string"], pattern: anyCase(table.names)),
        ]
        return Node(alternatives: alternatives + (numbers ? [Node(type: ["number"])] : []))
    }

    private static func oneOrMore(_ node: Node) -> Node {
        Node(alternatives: [node, Node(type: ["array"], items: node)])
    }

    /// A pattern of what `NameTable` takes for one of `names`: any letter case, «е» for «ё», quotation marks and runs of
    /// spaces anywhere. A `…` is a value of a skeleton.
    private static func anyCase(_ names: [String]) -> String {
        let quotes = "[«»\"„“]*"
        let patterns = names.map { name in
            NameTable<Void>.folded(name).split(separator: " ").map { word in
                quotes + word.map { letters($0) }.joined() + quotes
            }.joined(separator: "\\s+")
        }
        return "^\\s*(" + (patterns.uniqued + ["…"]).joined(separator: "|") + ")\\s*$"
    }

    private static func letters(_ character: Character) -> String {
        if character == "е" { return "[еЕёЁ]" }
        let upper = character.uppercased()
        if upper != String(character) { return "[\(character)\(upper)]" }
        return character.isLetter || character.isNumber || character == "-" ? String(character) : "[\(character)]"
    }
}

import Diagnostics

/// Values by any of the names they go by.
package struct NameTable<Value: Sendable>: Sendable {
    /// Every name, in the order of the table.
    package let names: [String]
    /// The first name of each value: the one messages list.
    package let preferredNames: [String]
    private let values: [String: Value]
    /// The names as they stand in the table, which is how they are nearly always written.
    private let exact: ByteTable
    private let exactValues: [Value]

    package init(_ table: [(value: Value, names: [String])]) {
        names = table.flatMap(\.names)
        preferredNames = table.compactMap(\.names.first)
        let pairs = table.flatMap { row in row.names.map { (Self.folded($0), row.value) } }
        let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        self.values = values
        // What a name means is what its folded form means: two names may differ in letter case alone.
        let known = names.compactMap { name in values[Self.folded(name)].map { (name, $0) } }
        exact = ByteTable(known.map(\.0))
        exactValues = known.map(\.1)
    }

    package subscript(name: String) -> Value? {
        if let position = exact.index(of: name) { return exactValues[position] }
        return values[Self.folded(name)]
    }

    /// The name a misspelt or shortened one was probably meant to be: «план» for «план работы».
    package func nearest(to name: String) -> String? {
        if let near = NearMiss.suggestion(for: name, among: names) { return near }
        let wanted = Self.folded(name)
        return names.first { Self.folded($0).split(separator: " ").contains { $0 == wanted } }
    }

    /// Letter case, «ё», quotation marks and runs of spaces do not tell two names apart.
    package static func folded(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "«", "»", "\"", "„", "“": continue
            case "\u{308}": continue
            case _ where scalar.properties.isWhitespace: gap = !result.isEmpty
            default:
                if gap { result.append(" ") }
                gap = false
                result.append(scalar == "ё" ? "е" : scalar)
            }
        }
        return String(result)
    }
}

extension NameTable where Value: RawRepresentable<String> & CaseIterable {
    package init(of type: Value.Type) {
        self.init(type.allCases.map { ($0, [$0.rawValue]) })
    }
}

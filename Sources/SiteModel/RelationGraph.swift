/// Relations both ways.
struct RelationGraph: Sendable {
    let edges: [RelationEdge]
    /// The documents at the other ends, those of each document and role together.
    private var targets: [Int]
    /// Where in `targets` those of a document and role start, and where they end.
    private var starts: [Int]
    private var ends: [Int]

    /// - Parameter count: of the documents.
    init(_ edges: [RelationEdge], documents count: Int) {
        self.edges = edges
        var sizes = Array(repeating: 0, count: count * Self.roles)
        for edge in edges {
            sizes[Self.key(edge.from, edge.role)] += 1
            sizes[Self.key(edge.to, edge.role.inverse)] += 1
        }
        starts = sizes
        var next = 0
        for key in sizes.indices {
            starts[key] = next
            next += sizes[key]
        }
        ends = starts
        targets = Array(repeating: 0, count: next)
        for edge in edges {
            add(edge.role, edge.from, edge.to)
            add(edge.role.inverse, edge.to, edge.from)
        }
    }

    /// The documents at the other end, each once.
    func targets(of document: Int, _ role: Relation.Role) -> ArraySlice<Int> {
        let key = Self.key(document, role)
        return targets[starts[key]..<ends[key]]
    }

    private mutating func add(_ role: Relation.Role, _ from: Int, _ to: Int) {
        guard !targets(of: from, role).contains(to) else { return }
        let key = Self.key(from, role)
        targets[ends[key]] = to
        ends[key] += 1
    }

    private static let roles = Relation.Role.allCases.count

    private static func key(_ document: Int, _ role: Relation.Role) -> Int {
        document * roles + role.rawValue
    }
}

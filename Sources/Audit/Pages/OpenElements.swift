/// The stack of open elements (§13.2.4.2) of a page whose every element is closed by an end tag of its own.
///
/// While that holds, every entry of the list of active formatting elements (§13.2.4.3) is on the stack, so there is
/// nothing to reconstruct, and an end tag takes off exactly the element on top.
struct OpenElements {
    private var tags: [PlainTag] = []

    init() { tags.reserveCapacity(32) }

    var last: PlainTag? { tags.last }

    func contains(_ tag: PlainTag) -> Bool { tags.contains(tag) }

    mutating func push(_ tag: PlainTag) { tags.append(tag) }

    /// False when another element is on top.
    mutating func pop(_ tag: PlainTag) -> Bool {
        guard tags.last == tag else { return false }
        tags.removeLast()
        return true
    }

    /// Whether the parser would put the element into the one on top, and would close, move or skip nothing.
    ///
    /// Stricter than the standard where that is simpler: scopes are not told apart, an element open anywhere counts.
    func admits(_ tag: PlainTag) -> Bool {
        guard let parent = tags.last else { return false }
        switch tag.sort {
        case .outer: return false
        case .phrase, .raw, .drawing: return takesFlow(parent)
        case .void: return takesFlow(parent) && (tag != .hr || !contains(.p))
        // «If the stack has a p element in button scope, close a p element.»
        case .block: return takesFlow(parent) && !contains(.p)
        // The same, and «if the current node is an HTML element whose tag name is h1…h6, pop».
        case .heading: return takesFlow(parent) && !contains(.p) && !tags.contains { $0.sort == .heading }
        // A list stops the search for an open li (dd, dt) that would be closed.
        case .item: return (parent == .ul || parent == .ol) && !contains(.p)
        case .term: return isInDescriptionList(parent) && !contains(.p)
        // A second a runs the adoption agency algorithm; a fourth of the others meets Noah's Ark clause.
        case .formatting: return takesFlow(parent) && !contains(tag)
        // A second button closes the first, a second form is ignored.
        case .button: return takesFlow(parent) && !contains(.button)
        case .form: return takesFlow(parent) && !contains(.form) && !contains(.p)
        case .table: return takesFlow(parent) && !contains(.table) && !contains(.p)
        // Anywhere else the missing frame would be made, or the content moved before the table.
        case .tablePart: return parent == .table
        case .column: return parent == .colgroup
        case .row: return parent == .thead || parent == .tbody || parent == .tfoot
        case .cell: return parent == .tr
        // The texts of title and desc are HTML again (§13.2.6, integration points): no element may stand there.
        case .drawingPart: return isDrawing(parent) && parent != .title && parent != .desc
        }
    }

    /// Whether the element on top is one of SVG, where `/>` closes.
    var isInDrawing: Bool { tags.last.map(isDrawing) ?? false }

    private func isDrawing(_ tag: PlainTag) -> Bool { tag.sort == .drawing || tag.sort == .drawingPart }

    private func takesFlow(_ parent: PlainTag) -> Bool { !parent.isTableFrame && !isDrawing(parent) }

    private func isInDescriptionList(_ parent: PlainTag) -> Bool {
        parent == .dl || parent == .div && tags.dropLast().last == .dl
    }
}

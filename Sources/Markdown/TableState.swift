import CCMarkGFM

/// Where the renderer is inside a table.
struct TableState {
    /// Tables are numbered through the text.
    private(set) var number = 0
    private(set) var columns = 0
    /// The column whose body cells name their row.
    private(set) var rowHeader = 0
    private(set) var isHeader = false
    /// The current row is one cell across all columns.
    private(set) var isGroup = false
    var column = 0
    var hasBody = false
    /// HTML of a paragraph that stood above the table as its caption.
    var caption: [UInt8]?
    private var alignments: [UInt8] = []

    mutating func begin(_ node: OpaquePointer) {
        number += 1
        columns = Int(cmark_gfm_extensions_get_table_columns(node))
        alignments =
            cmark_gfm_extensions_get_table_alignments(node).map {
                Array(UnsafeBufferPointer(start: $0, count: columns))
            } ?? []
        hasBody = false
    }

    mutating func beginRow(_ row: OpaquePointer, isHeader: Bool) {
        self.isHeader = isHeader
        isGroup = !isHeader && isGroupHeading(row)
        column = 0
    }

    /// A first column that only counts the rows («№», «№ п/п») does not name them; the second one does.
    mutating func findRowHeader(_ headerRow: OpaquePointer) {
        let first = cmark_node_first_child(headerRow).map(NodeText.plain) ?? ""
        rowHeader = first.hasPrefix("№") ? 1 : 0
    }

    /// True for a body row that holds nothing but one bold cell: a heading over the rows below it.
    ///
    /// GFM has no cell across columns; this is how such rows of a Word table are written.
    func isGroupHeading(_ row: OpaquePointer) -> Bool {
        var filled = 0
        var cell = cmark_node_first_child(row)
        while let current = cell {
            cell = cmark_node_next(current)
            guard let content = cmark_node_first_child(current) else { continue }
            guard cmark_node_get_type(content) == CMARK_NODE_STRONG, cmark_node_next(content) == nil else {
                return false
            }
            filled += 1
        }
        return filled == 1 && columns > 2
    }

    var alignment: UInt8 { alignments.indices.contains(column) ? alignments[column] : 0 }
}

/// Footnotes met so far.
struct FootnoteState {
    var defined = 0
    var isOpen = false
    private var references: [String: Int] = [:]

    /// How many times footnote `number` has been referred to, this time included.
    mutating func refer(to number: String) -> Int {
        references[number, default: 0] += 1
        return references[number, default: 1]
    }
}

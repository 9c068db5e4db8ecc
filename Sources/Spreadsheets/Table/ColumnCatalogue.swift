import Diagnostics

/// The known columns, found by any of their headings.
struct ColumnCatalogue {
    let columns: [ColumnName]
    private let ids: [String: String]

    init(_ columns: [ColumnName]) {
        self.columns = columns
        ids = Dictionary(
            columns.flatMap { column in column.names.map { (ColumnName.folded($0), column.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    func id(of heading: String) -> String? {
        ids[ColumnName.folded(heading)]
    }

    /// The column whose heading was probably meant.
    func nearest(to heading: String) -> ColumnName? {
        let headings = columns.flatMap(\.names)
        guard let name = NearMiss.suggestion(for: heading, among: headings) else { return nil }
        return columns.first { $0.names.contains(name) }
    }

    /// The preferred headings for a message.
    var list: String {
        columns.map { "«\($0.preferred)»" }.joined(separator: ", ")
    }
}

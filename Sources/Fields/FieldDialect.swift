/// How findings about one kind of YAML file are named and where its reader finds a sample.
package struct FieldDialect: Sendable {
    private let prefix: String
    /// Follows «сравните поле с образцом».
    let sample: String
    /// True for files that are written like programs, where a comment after a value is no slip.
    let hasComments: Bool

    package init(_ prefix: String, sample: String, hasComments: Bool = false) {
        self.prefix = prefix
        self.sample = sample
        self.hasComments = hasComments
    }

    func identifier(_ name: String) -> String { "\(prefix).\(name)" }
}

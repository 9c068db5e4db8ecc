/// How findings about one kind of YAML file are named and where its reader finds a sample.
package struct FieldDialect: Sendable {
    private let prefix: String
    /// Follows «сравните поле с образцом».
    let sample: String
    /// True for files that are written like programs, where a comment after a value is no slip.
    let hasComments: Bool
    /// Whether `…` stands for a value that is not known yet. Such a value is no mistake by itself; who reads the file
    /// says when it must be filled in.
    let hasPlaceholders: Bool

    package init(_ prefix: String, sample: String, hasComments: Bool = false, hasPlaceholders: Bool = false) {
        self.prefix = prefix
        self.sample = sample
        self.hasComments = hasComments
        self.hasPlaceholders = hasPlaceholders
    }

    func identifier(_ name: String) -> String { "\(prefix).\(name)" }
}

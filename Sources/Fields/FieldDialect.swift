/// How findings about one kind of YAML file are named and where its reader finds a sample.
package struct FieldDialect: Sendable {
    private let prefix: String
    /// Follows «сравните поле с образцом».
    let sample: String

    package init(_ prefix: String, sample: String) {
        self.prefix = prefix
        self.sample = sample
    }

    func identifier(_ name: String) -> String { "\(prefix).\(name)" }
}

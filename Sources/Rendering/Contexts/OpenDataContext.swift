/// The register of open data sets.
package struct OpenDataContext: TemplateContext {
    var listAddress: String
    var sets: [OpenDataSetItem]

    package static let fields = TemplateFields<Self>(
        .text("listAddress") { $0.listAddress },
        .list("sets") { $0.sets }
    )
}

/// A set in the register.
package struct OpenDataSetItem: TemplateContext {
    var name: String
    var address: String
    var identifier: String
    var modified: String
    var format: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("identifier") { $0.identifier },
        .text("modified") { $0.modified },
        .text("format") { $0.format }
    )
}

/// The passport of a set.
package struct PassportContext: TemplateContext {
    var rows: [RequisiteContext]
    var metaAddress: String
    /// The latest first.
    var data: [LinkContext]
    var structures: [LinkContext]
    var registerAddress: String

    package static let fields = TemplateFields<Self>(
        .list("rows") { $0.rows },
        .text("metaAddress") { $0.metaAddress },
        .list("data") { $0.data },
        .list("structures") { $0.structures },
        .text("registerAddress") { $0.registerAddress }
    )
}

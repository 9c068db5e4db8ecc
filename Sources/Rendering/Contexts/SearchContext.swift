/// The page of the search; what it finds is shown by the theme's script.
package struct SearchContext: TemplateContext {
    /// Of the folder that holds the index; empty when there is none.
    var indexAddress: String
    var registerAddress: String
    var filters: [SearchFilterContext]
    /// What a query may call ШНОР, lower case, spaces between; the first is what is asked for.
    var synonyms: String
    /// Ready HTML of the ways into the register, for readers without scripts.
    var lists: String

    package static let fields = TemplateFields<Self>(
        .text("indexAddress") { $0.indexAddress },
        .text("registerAddress") { $0.registerAddress },
        .list("filters") { $0.filters },
        .text("synonyms") { $0.synonyms },
        .markup("lists") { $0.lists }
    )
}

/// What results can be filtered by.
package struct SearchFilterContext: TemplateContext {
    /// As the index and the reader know it.
    var name: String
    /// As the address of a search knows it.
    var parameter: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("parameter") { $0.parameter }
    )
}

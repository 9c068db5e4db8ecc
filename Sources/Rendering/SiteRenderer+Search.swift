import SiteModel

/// The page of the search.
extension SiteRenderer {
    /// - Parameter isIndexed: false when there is no index; the page then leads to the register.
    package func searchPage(isIndexed: Bool) -> RenderedFile {
        var metadata = metadata(.search, FixedAddress.search)
        metadata.forbidIndexing()
        var frame = frame(
            title: "Поиск", description: "Поиск по документам, мониторингам и дорожным картам.", metadata: metadata,
            menu: .search, breadcrumbs: homeOnly)
        frame.policy = ContentPolicy.search
        let content = SearchContext(
            indexAddress: isIndexed ? root + FixedAddress.searchIndex : "",
            registerAddress: root + FixedAddress.register,
            filters: SearchFilter.shown.map { SearchFilterContext(name: $0.rawValue, parameter: $0.parameter) },
            synonyms: SearchSynonyms.names.map { $0.lowercased() }.joined(separator: " "), lists: filters)
        return render(.search, Page(frame: frame, content: content), FixedAddress.search)
    }
}

/// The templates a theme must have, each with the names it may use.
enum PageTemplate: String, CaseIterable, Sendable {
    case header, footer, filters, breadcrumbs, requisites
    case documentItem = "document-item"
    case home
    case shnor
    case mechanisms
    case direction
    case listing
    case document
    case monitoring
    case monitoringOverview = "monitoring-overview"
    case roadmap
    case openData = "open-data"
    case passport
    case siteMap = "site-map"
    case audit
    case auditChecks = "audit-checks"
    case auditMatrix = "audit-matrix"
    case auditHistory = "audit-history"
    case notFound = "not-found"
    case search
    case redirect

    /// True for pages that the audit must be able to tell apart.
    var needsMetadata: Bool {
        switch self {
        case .shnor, .mechanisms, .direction, .listing, .document, .monitoring, .monitoringOverview, .audit,
            .roadmap,
            .auditChecks, .auditMatrix, .auditHistory:
            true
        case .header, .footer, .filters, .breadcrumbs, .requisites, .documentItem, .home, .openData, .passport,
            .siteMap, .notFound, .search, .redirect:
            false
        }
    }

    var schema: TemplateSchema {
        switch self {
        case .header, .footer: SharedContext.schema
        case .filters: FiltersContext.schema
        case .breadcrumbs: BreadcrumbsContext.schema
        case .requisites: RequisitesContext.schema
        case .documentItem: DocumentItem.schema
        case .home: Page<HomeContext>.schema
        case .shnor: Page<ShnorContext>.schema
        case .mechanisms: Page<MechanismsContext>.schema
        case .direction: Page<DirectionContext>.schema
        case .listing: Page<ListingContext>.schema
        case .document: Page<DocumentContext>.schema
        case .monitoring: Page<MonitoringContext>.schema
        case .monitoringOverview: Page<MonitoringOverviewContext>.schema
        case .roadmap: Page<ProgressContext>.schema
        case .openData: Page<OpenDataContext>.schema
        case .passport: Page<PassportContext>.schema
        case .siteMap: Page<SiteMapContext>.schema
        case .audit: Page<AuditContext>.schema
        case .auditChecks: Page<AuditChecksContext>.schema
        case .auditMatrix: Page<MatrixContext>.schema
        case .auditHistory: Page<AuditHistoryContext>.schema
        case .notFound: Page<NotFoundContext>.schema
        case .search: Page<SearchContext>.schema
        case .redirect: RedirectContext.schema
        }
    }
}

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
    case history
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
        case .header, .footer, .filters, .breadcrumbs, .requisites, .documentItem, .history, .home, .openData,
            .passport,
            .siteMap, .notFound, .search, .redirect:
            false
        }
    }

    /// What it is given, the outermost first: a page shows its content within the frame of all pages.
    var contexts: [any TemplateContext.Type] {
        switch self {
        case .header, .footer: [SharedContext.self]
        case .filters: [FiltersContext.self]
        case .breadcrumbs: [BreadcrumbsContext.self]
        case .requisites: [RequisitesContext.self]
        case .documentItem: [DocumentItem.self]
        case .home: [PageFrame.self, HomeContext.self]
        case .shnor: [PageFrame.self, ShnorContext.self]
        case .mechanisms: [PageFrame.self, MechanismsContext.self]
        case .direction: [PageFrame.self, DirectionContext.self]
        case .listing: [PageFrame.self, ListingContext.self]
        case .document: [PageFrame.self, DocumentContext.self]
        case .history: [PageFrame.self, HistoryContext.self]
        case .monitoring: [PageFrame.self, MonitoringContext.self]
        case .monitoringOverview: [PageFrame.self, MonitoringOverviewContext.self]
        case .roadmap: [PageFrame.self, ProgressContext.self]
        case .openData: [PageFrame.self, OpenDataContext.self]
        case .passport: [PageFrame.self, PassportContext.self]
        case .siteMap: [PageFrame.self, SiteMapContext.self]
        case .audit: [PageFrame.self, AuditContext.self]
        case .auditChecks: [PageFrame.self, AuditChecksContext.self]
        case .auditMatrix: [PageFrame.self, MatrixContext.self]
        case .auditHistory: [PageFrame.self, AuditHistoryContext.self]
        case .notFound: [PageFrame.self, NotFoundContext.self]
        case .search: [PageFrame.self, SearchContext.self]
        case .redirect: [RedirectContext.self]
        }
    }

    var scopes: [TemplateSchema] { contexts.map { $0.schema } }
}

/// A page: what every page has, around the content that is its own.
struct Page<Content: TemplateContext> {
    var frame: PageFrame
    var content: Content
}

/// What every page has.
package struct PageFrame: TemplateContext {
    /// The heading of the page.
    var title: String
    /// `<title>`: says what the page is and whose.
    var windowTitle: String
    var description: String
    /// For machines and the audit: canonical address, feeds, what the page is.
    var metadata: [UInt8]
    /// What the page may load and run; Content-Security-Policy.
    var policy = ContentPolicy.standard
    var header: String
    var footer: String
    /// The path the site is published under, without a slash at the end; empty for the root of a host.
    var root: String
    /// Ready HTML of the list items that lead to the page; empty on the home page.
    var breadcrumbs: String

    package static let fields = TemplateFields<Self>(
        .text("title") { $0.title },
        .text("windowTitle") { $0.windowTitle },
        .text("description") { $0.description },
        .markup("metadata") { $0.metadata },
        .markup("policy") { $0.policy },
        .markup("header") { $0.header },
        .markup("footer") { $0.footer },
        .text("root") { $0.root },
        .markup("breadcrumbs") { $0.breadcrumbs }
    )
}

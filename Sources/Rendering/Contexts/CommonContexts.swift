/// A link with its text.
package struct LinkContext: TemplateContext {
    var text: String
    /// Empty for an item that is shown without a link.
    var address: String
    var isCurrent = false

    package static let fields = TemplateFields<Self>(
        .text("text") { $0.text },
        .text("address") { $0.address },
        .flag("isLink") { !$0.address.isEmpty },
        .flag("isCurrent") { $0.isCurrent }
    )
}

/// The way from the home page to a page; rendered once for all pages of a place.
package struct BreadcrumbsContext: TemplateContext {
    var links: [LinkContext]

    package static let fields = TemplateFields<Self>(.list("links") { $0.links })
}

/// A line of text in a list.
package struct TextContext: TemplateContext {
    var text: String

    package static let fields = TemplateFields<Self>(.text("text") { $0.text })
}

/// What header and footer show; rendered once for all pages of a section.
package struct SharedContext: TemplateContext {
    var root: String
    var siteTitle: String
    var owner: String
    var shortOwner: String
    var isDemonstration: Bool
    var menu: [LinkContext]
    var postalAddress: String
    var phone: String
    /// The telephone number as `tel:` wants it.
    var phoneAddress: String
    var mail: String
    var siteMapAddress: String
    var auditAddress: String
    /// Empty where the header needs no form.
    var searchAddress: String

    package static let fields = TemplateFields<Self>(
        .text("root") { $0.root },
        .text("siteTitle") { $0.siteTitle },
        .text("owner") { $0.owner },
        .text("shortOwner") { $0.shortOwner },
        .flag("isDemonstration") { $0.isDemonstration },
        .list("menu") { $0.menu },
        .text("postalAddress") { $0.postalAddress },
        .text("phone") { $0.phone },
        .text("phoneAddress") { $0.phoneAddress },
        .text("mail") { $0.mail },
        .text("siteMapAddress") { $0.siteMapAddress },
        .text("auditAddress") { $0.auditAddress },
        .text("searchAddress") { $0.searchAddress }
    )
}

/// Ways into the register; rendered once for all its pages.
package struct FiltersContext: TemplateContext {
    var kinds: [LinkContext] = []
    var years: [LinkContext] = []
    var directions: [LinkContext] = []
    var statuses: [LinkContext] = []

    package static let fields = TemplateFields<Self>(
        .list("kinds") { $0.kinds },
        .list("years") { $0.years },
        .list("directions") { $0.directions },
        .flag("hasDirections") { !$0.directions.isEmpty },
        .list("statuses") { $0.statuses },
        .flag("hasStatuses") { !$0.statuses.isEmpty }
    )
}

/// A document in a list; rendered once for all the lists it stands in.
package struct DocumentItem: TemplateContext {
    var title: String
    var address: String
    var kind: String
    /// `№ 579 от 17.12.2020`, or what stands in for it.
    var requisites: String
    /// `2020-12-17` when `requisites` show this day, else empty.
    var isoDate: String
    /// Only when the act is not simply in force.
    var status: String
    var statusClass: String
    var annotation: String

    package static let fields = TemplateFields<Self>(
        .text("title") { $0.title },
        .text("address") { $0.address },
        .text("kind") { $0.kind },
        .text("requisites") { $0.requisites },
        .text("isoDate") { $0.isoDate },
        .text("status") { $0.status },
        .text("statusClass") { $0.statusClass },
        .text("annotation") { $0.annotation }
    )
}

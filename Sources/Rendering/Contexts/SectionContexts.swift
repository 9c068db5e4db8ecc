/// The home page.
package struct HomeContext: TemplateContext {
    var sections: [SectionCard]
    /// Ready HTML of list items, here and below.
    var messages: String
    var latest: String
    var registerAddress: String
    var channelAddress: String
    var documentsCount: String
    /// The feed of changes in the register.
    var feedAddress: String
    /// Nil when no roadmap is kept as a table.
    var due: DueContext?

    package static let fields = TemplateFields<Self>(
        .list("sections") { $0.sections },
        .markup("messages") { $0.messages },
        .markup("latest") { $0.latest },
        .text("registerAddress") { $0.registerAddress },
        .text("feedAddress") { $0.feedAddress },
        .text("channelAddress") { $0.channelAddress },
        .text("documentsCount") { $0.documentsCount },
        .object("due") { $0.due }
    )
}

/// A section as the home page shows it.
package struct SectionCard: TemplateContext {
    var title: String
    var address: String
    var summary: String
    var count: String
    var parts: [LinkContext]

    package static let fields = TemplateFields<Self>(
        .text("title") { $0.title },
        .text("address") { $0.address },
        .text("summary") { $0.summary },
        .text("count") { $0.count },
        .list("parts") { $0.parts }
    )
}

/// The page of the section «ШНОР».
package struct ShnorContext: TemplateContext {
    var groups: [ShelfGroupContext]
    var feedAddress: String
    /// Nil when no roadmap is kept as a table.
    var due: DueContext?

    package static let fields = TemplateFields<Self>(
        .list("groups") { $0.groups },
        .text("feedAddress") { $0.feedAddress },
        .object("due") { $0.due },
        .flag("hasDue") { $0.due != nil }
    )
}

/// Shelves under one heading.
package struct ShelfGroupContext: TemplateContext {
    var heading: String
    var anchor: String
    var shelves: [ShelfContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .text("anchor") { $0.anchor },
        .list("shelves") { $0.shelves }
    )
}

/// A shelf as the section's page shows it.
package struct ShelfContext: TemplateContext {
    var name: String
    var address: String
    var summary: String
    var count: String
    var isEmpty: Bool
    var latest: [DocumentItem]

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("summary") { $0.summary },
        .text("count") { $0.count },
        .flag("isEmpty") { $0.isEmpty },
        .list("latest") { $0.latest }
    )
}

/// The page of the section «Механизмы».
package struct MechanismsContext: TemplateContext {
    var directions: [DirectionItem]
    var common: String
    var commonAddress: String
    var commonCount: String
    var feedAddress: String

    package static let fields = TemplateFields<Self>(
        .list("directions") { $0.directions },
        .markup("common") { $0.common },
        .text("commonAddress") { $0.commonAddress },
        .text("commonCount") { $0.commonCount },
        .text("feedAddress") { $0.feedAddress }
    )
}

/// A direction as the section's page shows it.
package struct DirectionItem: TemplateContext {
    var number: String
    var name: String
    var address: String
    var count: String
    /// `8 из 9`
    var filled: String
    var stages: [StageMark]

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name },
        .text("address") { $0.address },
        .text("count") { $0.count },
        .text("filled") { $0.filled },
        .list("stages") { $0.stages }
    )
}

/// Whether a stage of a direction has documents.
package struct StageMark: TemplateContext {
    var name: String
    var address: String
    var isFilled: Bool

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("address") { $0.address },
        .flag("isFilled") { $0.isFilled }
    )
}

/// The page of a direction.
package struct DirectionContext: TemplateContext {
    var number: String
    var stages: [StageContext]
    var monitorings: [MonitoringItemContext]

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .list("stages") { $0.stages },
        .list("monitorings") { $0.monitorings },
        .flag("hasMonitorings") { !$0.monitorings.isEmpty }
    )
}

/// A stage of the cycle with its documents.
package struct StageContext: TemplateContext {
    var number: String
    var name: String
    var anchor: String
    var documents: String

    package static let fields = TemplateFields<Self>(
        .text("number") { $0.number },
        .text("name") { $0.name },
        .text("anchor") { $0.anchor },
        .markup("documents") { $0.documents },
        .flag("isEmpty") { $0.documents.isEmpty }
    )
}

/// A list of documents: shelf, register, kind or year.
package struct ListingContext: TemplateContext {
    var summary: String
    var documents: String
    var count: String
    var pages: [LinkContext]
    var previousAddress: String
    var nextAddress: String
    /// Ready HTML of the filters, for the register and its parts only.
    var filters: String
    var channel: ChannelContext?
    /// The feed of changes in the section or, for the register and its parts, in all documents.
    var feedAddress: String
    /// The list for programs.
    var recordAddress: String
    /// The register as a table; empty for other lists.
    var tableAddress: String
    /// On the shelf of events that have days: their calendar.
    var calendarAddress: String
    /// On the shelf of monitorings: those with computed results.
    var monitorings: [MonitoringItemContext]

    package static let fields = TemplateFields<Self>(
        .text("summary") { $0.summary },
        .markup("documents") { $0.documents },
        .flag("isEmpty") { $0.documents.isEmpty },
        .text("count") { $0.count },
        .flag("hasPages") { $0.pages.count > 1 },
        .list("pages") { $0.pages },
        .text("previousAddress") { $0.previousAddress },
        .text("nextAddress") { $0.nextAddress },
        .markup("filters") { $0.filters },
        .object("channel") { $0.channel },
        .text("feedAddress") { $0.feedAddress },
        .text("recordAddress") { $0.recordAddress },
        .text("tableAddress") { $0.tableAddress },
        .text("calendarAddress") { $0.calendarAddress },
        .list("monitorings") { $0.monitorings },
        .flag("hasMonitorings") { !$0.monitorings.isEmpty }
    )
}

/// How to reach the channel of operative information.
package struct ChannelContext: TemplateContext {
    var about: String
    var mail: String
    var phone: String
    /// The telephone number as `tel:` wants it.
    var phoneAddress: String
    var link: String
    var feedAddress: String

    package static let fields = TemplateFields<Self>(
        .text("about") { $0.about },
        .text("mail") { $0.mail },
        .text("phone") { $0.phone },
        .text("phoneAddress") { $0.phoneAddress },
        .text("link") { $0.link },
        .text("feedAddress") { $0.feedAddress }
    )
}

/// The site map.
package struct SiteMapContext: TemplateContext {
    var groups: [SiteMapGroup]

    package static let fields = TemplateFields<Self>(.list("groups") { $0.groups })
}

/// A branch of the site map.
package struct SiteMapGroup: TemplateContext {
    var heading: String
    var address: String
    var links: [LinkContext]

    package static let fields = TemplateFields<Self>(
        .text("heading") { $0.heading },
        .text("address") { $0.address },
        .list("links") { $0.links }
    )
}

/// The page for an address that does not exist.
package struct NotFoundContext: TemplateContext {
    var links: [LinkContext]

    package static let fields = TemplateFields<Self>(.list("links") { $0.links })
}

/// The page left at a former address.
package struct RedirectContext: TemplateContext {
    var root: String
    var title: String
    var address: String
    var canonical: String
    var metadata: [UInt8]

    package static let fields = TemplateFields<Self>(
        .text("root") { $0.root },
        .text("title") { $0.title },
        .text("address") { $0.address },
        .text("canonical") { $0.canonical },
        .markup("metadata") { $0.metadata }
    )
}

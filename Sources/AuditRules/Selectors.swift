import Catalogues

/// Whether what is looked for must belong to the audited period.
package enum SelectedTime: String, Sendable, Hashable, CaseIterable {
    /// Of its period, or dated within it.
    case inPeriod = "отчётный"
    /// In force on some day of the period.
    case inForce = "действует"
    case any = "любое"
}

/// Which documents a condition speaks of; what is empty or nil does not choose.
package struct DocumentSelector: Sendable, Hashable {
    package var kinds: [DocumentKind] = []
    package var section: SiteSection?
    package var shelves: [Shelf] = []
    package var directions: [Direction] = []
    package var stages: [Stage] = []
    package var forms: [EventForm] = []
    package var groups: [EventGroup] = []
    package var level: EventLevel?
    /// Beginnings of words; one of them must stand in the title.
    package var words: [String] = []
    package var time = SelectedTime.any
    /// With a file that opens, or a link to a publication that does.
    package var hasMaterials = false
    package var hasRequisites = false
    /// A document it is based on, directly or through others: none or one, in a list because a value cannot hold itself.
    package var basis: [DocumentSelector] = []

    package init() {}
}

/// Which items of roadmaps a condition speaks of; what is empty, nil or false does not choose.
package struct ItemSelector: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case municipal = "муниципальный"
        case school = "образовательной организации"
    }

    package enum Fulfilment: String, Sendable, Hashable, CaseIterable {
        case done = "да"
        case inTime = "в срок"
    }

    package var section: SiteSection?
    package var level: Level?
    package var isAddress = false
    package var directions: [Direction] = []
    /// One of them must be among the responsible.
    package var responsible: [String] = []
    /// Beginnings of words; one of them must stand in the form.
    package var forms: [String] = []
    /// Beginnings of words; one of them must stand in the group.
    package var groups: [String] = []
    /// `inPeriod`: due or going on within it, of a roadmap in force.
    package var time = SelectedTime.any
    package var isRepeated = false
    package var fulfilment: Fulfilment?
    package var hasDocuments = false

    package init() {}
}

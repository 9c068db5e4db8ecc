import Catalogues
import Diagnostics
import Documents
import Slugs

/// Who carries a measure out.
package enum RoadmapLevel: String, Sendable, CaseIterable, Hashable {
    case municipal = "муниципальный уровень"
    case school = "уровень образовательной организации"
}

/// One measure of a roadmap.
package struct RoadmapItem: Sendable, Hashable {
    /// Somebody responsible: as written, and by the known name when there is one.
    package struct Responsible: Sendable, Hashable {
        package var text: String
        package var name: String?
    }

    /// As written, without a full stop at the end: `12`, `3.1`, `12а`. Unique in its roadmap.
    package var number: String
    package var measure: String
    /// The form of the measure or the act it ends in: «семинар», «приказ».
    package var form: String?
    package var term: Term
    /// In the order written, never empty.
    package var responsible: [Responsible]
    package var level: RoadmapLevel
    /// For whom the measure is: teachers, management teams, a group of schools.
    package var group: String?
    package var directions: [Direction]
    /// A measure for separate schools, teachers or heads (показатель 2 of methodical work).
    package var isAddress: Bool
    /// The documents that carry it out: paths in the content folder. Whether they exist is the site's to say.
    package var documents: [String]
    /// Ascending; a measure that comes back has a day for every time.
    package var done: [CivilDate]
    /// Cells of its row, for findings of later stages.
    package var places: Places

    package struct Places: Sendable, Hashable {
        package var number: SourceLocation
        package var term: SourceLocation
        package var documents: SourceLocation
        package var done: SourceLocation
    }
}

extension RoadmapItem {
    /// `punkt_12`: the place of the measure on the page of its roadmap. Anchors of headings hold no `_`.
    package var anchor: String { Self.anchor(number) }

    static func anchor(_ number: String) -> String { "punkt_" + Slug.make(number) }
}

/// A roadmap as read from its table.
package struct Roadmap: Sendable, Hashable {
    /// Unique on the site and stable: the identities of calendar events begin with it.
    package var code: String
    package var title: String
    package var period: Period
    /// The day it takes effect, when that is known.
    package var start: CivilDate?
    /// In the order of the table.
    package var items: [RoadmapItem]
    package var calendar: SchoolCalendar

    package init(
        code: String, title: String, period: Period, items: [RoadmapItem], calendar: SchoolCalendar = .standard
    ) {
        self.code = code
        self.title = title
        self.period = period
        self.items = items
        self.calendar = calendar
    }

    package func schedule(of item: RoadmapItem) -> Schedule {
        Schedule(item.term, in: period, from: start, calendar: calendar)
    }

    package func state(of item: RoadmapItem, on day: CivilDate) -> ItemState {
        ItemState(of: schedule(of: item), term: item.term, done: item.done, on: day)
    }
}

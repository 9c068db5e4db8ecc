import Catalogues
import Concurrently
import Documents
import History
import Roadmaps

/// The days pages last changed, as far as documents tell: for search engines and feed readers.
package struct SiteChanges: Sendable {
    private let site: Site
    /// Of all documents, for those who ask for many.
    private let days: Later<[CivilDate?]>
    private let sorted: Later<[Int]>

    package init(_ site: Site) {
        self.site = site
        let days = Later { site.documents.map { $0.lastChange(on: site.asOf) } }
        self.days = days
        sorted = Later {
            let days = days.value
            let dated = site.register.enumerated().compactMap { rank, index in
                days[index].map { (day: $0, rank: rank, index: index) }
            }
            return dated.sorted { $0.day == $1.day ? $0.rank < $1.rank : $0.day > $1.day }.map(\.index)
        }
    }

    /// Nil for a document without a day, or whose day is still to come.
    package func day(of index: Int) -> CivilDate? { site.documents[index].lastChange(on: site.asOf) }

    /// Documents with a day, the latest change first, then in the order of the register.
    package var documents: [Int] { sorted.value }

    /// Nil when none of them has a day.
    package func latest(_ documents: some Sequence<Int>) -> CivilDate? {
        let days = days.value
        return documents.lazy.compactMap { days[$0] }.max()
    }
}

extension SiteDocument {
    /// Its own day, the day it was first shown, or the day its status became what it is; never one after `today`.
    ///
    /// An event is dated with the day it is held; what is announced before has no day of a change.
    fileprivate func lastChange(on today: CivilDate) -> CivilDate? {
        var latest: CivilDate?
        for case let day? in [date, document.publication.publishFrom, status?.change] where day <= today {
            latest = max(latest ?? day, day)
        }
        return latest
    }
}

extension ActStatus {
    fileprivate var change: CivilDate? {
        switch force {
        case .inForce, .amended, .repealed: since
        // `since` is the last day it was in force.
        case .expired: since?.adding(days: 1)
        case .notYet: nil
        }
    }
}

extension Site {
    /// The days the pages of lists and monitorings last changed, by address; those nothing dates are not there.
    ///
    /// What follows the day of the build, such as the progress of a roadmap, has no day of a change.
    package func pageChanges(_ changes: SiteChanges) -> [String: CivilDate] {
        var days: [String: CivilDate] = [:]
        days[FixedAddress.home] = changes.latest(register)
        for section in SiteSection.allCases {
            let own = register.filter { documents[$0].document.placement.sections.contains(section) }
            days[FixedAddress.section(section)] = changes.latest(own)
        }
        for direction in Direction.allCases {
            days[FixedAddress.direction(direction)] = newest(
                changes.latest(documents(of: direction)), monitorings.filter { $0.direction == direction })
        }
        for listing in listings {
            var day = changes.latest(listing.documents)
            if listing.subject == .shelf(.monitorings) { day = newest(day, monitorings(of: .shnor)) }
            for number in 1...listing.pages.count { days[FixedAddress.page(number, of: listing.address)] = day }
        }
        for page in histories.values { days[page.address] = page.history.editions.first }
        for monitoring in monitorings {
            days[monitoring.address] = newest(nil, [monitoring])
            for campaign in monitoring.campaigns { days[campaign.address] = day(campaign) }
        }
        return days
    }

    private func newest(_ day: CivilDate?, _ monitorings: [SiteMonitoring]) -> CivilDate? {
        ([day] + monitorings.flatMap(\.campaigns).map(self.day)).compactMap(\.self).max()
    }

    private func day(_ campaign: SiteCampaign) -> CivilDate? {
        campaign.report.date <= asOf ? campaign.report.date : nil
    }
}

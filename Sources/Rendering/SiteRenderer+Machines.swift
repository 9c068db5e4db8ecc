import AuditReports
import Catalogues
import SiteModel

/// Files for programs: feeds, site map, records, tables, calendars.
extension SiteRenderer {
    /// What a list holds, beside its first page.
    package func record(of listing: Listing) -> RenderedFile { lists.file(listing) }

    /// The register as a table, feeds, events, directions, schemas, files for search engines.
    var machineFiles: [FileMaker] {
        var makers: [FileMaker] = [
            { [file(FixedAddress.registerTable, RegisterTable.bytes(site))] },
            { [RenderedFile(path: "sitemap.xml", text: SitemapXML.sitemap(site, changes, others: openDataChanges))] },
            { [file(FixedAddress.registerFeed, AtomFeed.register(site, changes))] },
            { [file(FixedAddress.channelFeed, AtomFeed.channel(site))] },
            { [RenderedFile(path: "robots.txt", text: SitemapXML.robots(site))] },
            { [file(FixedAddress.documentSchema, try RecordSchemas.document())] },
            { [file(FixedAddress.listSchema, try RecordSchemas.list())] },
        ]
        if !site.datedEvents.isEmpty {
            makers.append { [file(FixedAddress.eventCalendar, EventCalendar.bytes(site))] }
        }
        makers += SiteSection.allCases.map { section in
            { [file(FixedAddress.feed(section), AtomFeed.section(section, site, changes))] }
        }
        makers += Direction.allCases.map { direction in { [lists.file(direction)] } }
        return makers
    }

    private func file(_ address: String, _ text: String) -> RenderedFile { file(address, Array(text.utf8)) }

    private func file(_ address: String, _ bytes: [UInt8]) -> RenderedFile {
        RenderedFile(path: OutputPath.of(address), bytes: bytes)
    }
}

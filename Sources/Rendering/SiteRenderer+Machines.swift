import AuditReports
import Catalogues
import SiteModel

/// Files for programs: feeds, site map, records, tables, calendars.
extension SiteRenderer {
    /// Feeds and files for search engines.
    package func machineFiles() -> [RenderedFile] {
        let feeds = SiteSection.allCases.map { section in
            RenderedFile(
                path: OutputPath.of(FixedAddress.feed(section)), text: AtomFeed.section(section, site, changes))
        }
        return feeds + [
            RenderedFile(path: OutputPath.of(FixedAddress.channelFeed), text: AtomFeed.channel(site)),
            RenderedFile(path: OutputPath.of(FixedAddress.registerFeed), text: AtomFeed.register(site, changes)),
            RenderedFile(path: "sitemap.xml", text: SitemapXML.sitemap(site, changes, others: openDataChanges)),
            RenderedFile(path: "robots.txt", text: SitemapXML.robots(site)),
        ]
    }

    /// What a list holds, beside its first page.
    package func record(of listing: Listing) -> RenderedFile { lists.file(listing) }

    /// What is made once for the whole site: directions, the register as a table, events, schemas.
    ///
    /// - Throws: what the encoder of the schemas throws.
    package func dataFiles() throws -> [RenderedFile] {
        var files = Direction.allCases.map(lists.file)
        files.append(file(FixedAddress.registerTable, RegisterTable.bytes(site)))
        if !site.datedEvents.isEmpty { files.append(file(FixedAddress.eventCalendar, EventCalendar.bytes(site))) }
        files.append(file(FixedAddress.documentSchema, Array(try RecordSchemas.document().utf8)))
        files.append(file(FixedAddress.listSchema, Array(try RecordSchemas.list().utf8)))
        return files
    }

    private func file(_ address: String, _ bytes: [UInt8]) -> RenderedFile {
        RenderedFile(path: OutputPath.of(address), bytes: bytes)
    }
}

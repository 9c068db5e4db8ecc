import Catalogues
import Diagnostics
import Documents
import FileAccess

/// One address, one source.
enum AddressRules {
    static func findings(_ site: Site) -> [Diagnostic] {
        let reserved = site.reservedAddresses.union([FixedAddress.schemas])
        var findings: [Diagnostic] = []
        for (index, document) in site.documents.enumerated() {
            let source = document.document
            var key: FrontMatterKey {
                source.publication.address != nil ? .address : source.requisites.number != nil ? .number : .title
            }
            if reserved.contains(document.address) {
                findings.append(
                    source.source.diagnostic(
                        "address.reserved", at: source.location(of: key),
                        "адрес \(document.address) принадлежит странице самого сайта",
                        remedy: "задайте другой адрес в поле «адрес»"))
            } else if let holder = site.indexByAddress[PathKey(document.address)], holder != index {
                let other = site.documents[holder].document
                findings.append(
                    source.source.diagnostic(
                        "address.conflict", at: source.location(of: key),
                        "адрес \(document.address) уже занят документом «\(other.title)»",
                        remedy: "исправьте номер или дату; если оба верны, задайте одному из них поле «адрес»",
                        related: [.init("здесь другой документ", at: other.location(of: .title))]))
            }
        }
        return findings + redirects(site, reserved)
    }

    private static func redirects(_ site: Site, _ reserved: Set<String>) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var seen: [String: (Document, SourceLocation)] = [:]
        for document in site.documents where !document.document.publication.formerAddresses.isEmpty {
            let source = document.document
            for former in source.publication.formerAddresses {
                let location = source.location(of: former)
                // `/a/index.html` is the file behind `/a/`.
                let file = "/index.html"
                let page = former.value.hasSuffix(file) ? String(former.value.dropLast(file.count - 1)) : former.value
                let isReserved = reserved.contains(page)
                let other =
                    isReserved ? nil : site.indexByAddress[PathKey(page)].map { site.documents[$0].document }
                if other != nil || isReserved || page == FixedAddress.notFound {
                    findings.append(
                        source.source.diagnostic(
                            "address.redirect-taken", at: location,
                            "по прежнему адресу \(former.value) стоит другая страница",
                            remedy: "уберите этот прежний адрес",
                            related: other.map { [.init("здесь документ с этим адресом", at: $0.location(of: .title))] }
                                ?? []))
                } else if let (_, place) = seen[former.value] {
                    findings.append(
                        source.source.diagnostic(
                            "address.redirect-twice", at: location,
                            "прежний адрес \(former.value) указан у двух документов",
                            remedy: "оставьте его у одного документа",
                            related: [.init("здесь он указан впервые", at: place)]))
                } else {
                    seen[former.value] = (source, location)
                }
            }
        }
        return findings
    }
}

extension Site {
    /// Addresses of pages that are there whatever the documents are, lists with all their pages included.
    package var reservedAddresses: Set<String> {
        var addresses: Set<String> = [
            FixedAddress.home, FixedAddress.register, FixedAddress.siteMap, FixedAddress.search, FixedAddress.audit,
            FixedAddress.auditChecks, FixedAddress.auditMatrix, FixedAddress.auditHistory,
        ]
        for section in SiteSection.allCases { addresses.insert(FixedAddress.section(section)) }
        for direction in Direction.allCases { addresses.insert(FixedAddress.direction(direction)) }
        for listing in listings {
            for number in 1...listing.pages.count { addresses.insert(FixedAddress.page(number, of: listing.address)) }
        }
        if settings.taxpayerNumber != nil, !monitorings.isEmpty { addresses.insert(FixedAddress.openData) }
        for roadmap in roadmaps { addresses.insert(roadmap.progressAddress) }
        for history in histories.values { addresses.insert(history.address) }
        addresses.formUnion(keptHistories)
        for monitoring in monitorings {
            addresses.insert(monitoring.address)
            addresses.formUnion(monitoring.campaigns.map(\.address))
        }
        return addresses
    }

    /// Every address a text or a template may link to.
    package var linkableAddresses: Set<String> {
        otherAddresses.union(documents.map(\.address))
    }

    /// The same without the pages of documents.
    package var otherAddresses: Set<String> {
        var addresses = reservedAddresses
        addresses.formUnion([FixedAddress.channelFeed, FixedAddress.registerFeed, FixedAddress.registerTable])
        addresses.formUnion(SiteSection.allCases.map(FixedAddress.feed))
        addresses.formUnion([FixedAddress.documentSchema, FixedAddress.listSchema])
        addresses.formUnion(listings.map { FixedAddress.record(of: $0.address) })
        addresses.formUnion(Direction.allCases.map { FixedAddress.record(of: FixedAddress.direction($0)) })
        if !datedEvents.isEmpty { addresses.insert(FixedAddress.eventCalendar) }
        addresses.insert(FixedAddress.auditReport)
        addresses.insert(FixedAddress.auditSchema)
        addresses.insert(FixedAddress.auditTable)
        addresses.insert(FixedAddress.auditBook)
        for roadmap in roadmaps { addresses.formUnion([roadmap.calendarAddress, roadmap.tableAddress]) }
        for document in documents {
            for attachment in document.attachments { addresses.insert(attachment.address) }
        }
        return addresses
    }
}

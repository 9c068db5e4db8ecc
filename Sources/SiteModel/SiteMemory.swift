import Archive
import Concurrently
import Documents

/// A site as its documents were related once, for a build in which none of them but for its text is another one.
package struct SiteMemory: Sendable, Archivable {
    /// Positions of the published documents among all.
    private let published: [Int]
    /// What `SiteDocument` wrote of each of them, one after the other.
    private let places: ArraySlice<UInt8>
    /// Where in `places` that of each starts, and where the last one ends.
    private let starts: [Int]
    /// Their indices, newest first.
    private let register: [Int]
    /// Positions of the documents with tables of measures among all.
    package let tables: [Int]
    /// Addresses of the pages that tell histories.
    let histories: [String]

    /// - Parameter corpus: what the site was made of, all of its documents understood.
    package init(_ site: Site, of corpus: Corpus) {
        published = corpus.documents.indices.filter { corpus.documents[$0].isPublished(on: site.asOf) }
        let made = site.documents.concurrentMap(stride: 64) { document in
            var archive = ArchiveWriter()
            archive.reserve(Self.usualPlace)
            document.write(to: &archive)
            return archive.bytes
        }
        places = Array(made.joined())[...]
        starts = made.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        register = site.register
        tables = corpus.documents.indices.filter { corpus.documents[$0].table != nil }
        histories = site.histories.values.map(\.address).sorted()
    }

    package func write(to archive: inout ArchiveWriter) {
        archive.put(published)
        archive.put(bytes: places)
        archive.put(starts)
        archive.put(register)
        archive.put(tables)
        archive.put(histories)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        published = try archive.ints()
        places = try archive.slice()
        starts = try archive.ints()
        register = try archive.ints()
        tables = try archive.ints()
        histories = try archive.strings()
        guard starts.count == published.count + 1, starts.allSatisfy((0...places.count).contains),
            zip(starts, starts.dropFirst()).allSatisfy(<=), register.count == published.count
        else { throw ArchiveError() }
    }
}

extension SiteMemory {
    /// Indices on the site of the documents whose texts are other ones; nil when one of them is held back.
    package func changed(_ kept: KeptDocuments) -> [Int]? {
        let changed = Set(kept.changed)
        let indices = published.indices.filter { changed.contains(published[$0]) }
        return indices.count == changed.count ? indices : nil
    }

    private func place(_ index: Int) -> ArraySlice<UInt8> {
        places[places.startIndex + starts[index]..<places.startIndex + starts[index + 1]]
    }

    /// How many bytes of `places` a document usually takes.
    private static let usualPlace = 256

    /// The site as it is now, without monitorings, roadmaps and histories.
    ///
    /// - Parameter corpus: its settings and files.
    func site(_ kept: KeptDocuments, _ corpus: Corpus, asOf: CivilDate) -> Site {
        let documents = SiteDocuments(count: published.count) { index in
            var archive = ArchiveReader(place(index))
            guard let document = try? SiteDocument(kept[published[index]], from: &archive) else {
                // What was written by this program, and has the fingerprint it had then, can be read.
                preconditionFailure("broken memory of \(kept.paths[published[index]])")
            }
            return document
        }
        let isPublished = Set(published)
        let withheld = kept.paths.indices.filter { !isPublished.contains($0) }.map { kept[$0] }
        return Site(
            settings: corpus.settings, asOf: asOf, documents, paths: published.map { kept.paths[$0] },
            withheld: withheld,
            groups: SiteGroups(
                lists: Later { [register] in SiteLists(documents, register: register) },
                byAddress: Later {
                    Dictionary(published.indices.map { (SiteDocument.address(place($0)), $0) }) { first, _ in first }
                },
                acts: Later {
                    ActNumbers(
                        published: published.indices.lazy.map { SiteDocument.datedNumber(place($0)) },
                        withheld: withheld)
                }),
            files: corpus.files, unread: [])
    }
}

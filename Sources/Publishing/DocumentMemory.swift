import Archive
import Diagnostics
import Digests
import Rendering
import SiteModel

/// What a build made of one document, beside its files.
struct DocumentMemory: Sendable, Archivable {
    /// Of its page and its record.
    let recipe: Fingerprint
    /// `Examination` as it was written.
    private let examination: ArraySlice<UInt8>

    init(recipe: Fingerprint, _ examination: Examination, on site: Site) {
        self.recipe = recipe
        var archive = ArchiveWriter()
        archive.put(examination.diagnostics)
        archive.put(examination.lookups)
        archive.put(examination.files)
        archive.put(examination.usedFiles)
        archive.put(examination.anchors)
        archive.put(examination.fragments) { archive, use in
            archive.put(site.documents[use.target].document.path)
            archive.put(use.fragment)
            archive.put(use.destination)
            archive.put(use.line)
        }
        self.examination = archive.bytes[...]
    }

    /// - Returns: nil when a document its text points to is no longer there.
    func examination(at position: Int, on site: Site) -> Examination? {
        try? read(at: position, on: site)
    }

    private func read(at position: Int, on site: Site) throws(ArchiveError) -> Examination {
        var archive = ArchiveReader(examination)
        let diagnostics = try archive.values(Diagnostic.self)
        let lookups = try archive.values(Lookup.self)
        return Examination(
            files: try archive.values(), usedFiles: try archive.strings(), anchors: try archive.strings(),
            fragments: try archive.array { archive throws(ArchiveError) in
                guard let target = site.indexByPath[try archive.string()] else { throw ArchiveError() }
                return FragmentUse(
                    target: target, fragment: try archive.string(), source: position,
                    in: site.documents[position].document.source, destination: try archive.string(),
                    line: try archive.int())
            }, lookups: lookups, diagnostics: diagnostics)
    }

    /// What was found in its text.
    var diagnostics: [Diagnostic] {
        var archive = ArchiveReader(examination)
        return (try? archive.values()) ?? []
    }

    func write(to archive: inout ArchiveWriter) {
        archive.put(recipe)
        archive.put(bytes: examination)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        recipe = try archive.value()
        examination = try archive.slice()
    }
}

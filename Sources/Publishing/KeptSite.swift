import Archive
import Diagnostics
import Digests
import SiteModel

/// What a build with the same front matter, the same data and the same theme need not find out again.
struct KeptSite: Sendable, Archivable {
    /// Of everything the site was made from but its documents.
    var frame: Fingerprint
    var site: SiteMemory
    /// Positions of the drafts whose titles must not be told, among the documents that are held back.
    var secretDrafts: [Int]
    /// Everything that was found but in the texts of published documents.
    var diagnostics: [Diagnostic]

    init(frame: Fingerprint, site: SiteMemory, secretDrafts: [Int], diagnostics: [Diagnostic]) {
        self.frame = frame
        self.site = site
        self.secretDrafts = secretDrafts
        self.diagnostics = diagnostics
    }

    func write(to archive: inout ArchiveWriter) {
        archive.put(frame)
        archive.put(site)
        archive.put(secretDrafts)
        archive.put(diagnostics)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        frame = try archive.value()
        site = try archive.value()
        secretDrafts = try archive.ints()
        diagnostics = try archive.values()
    }
}

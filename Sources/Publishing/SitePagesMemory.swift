import Archive
import Digests
import FileAccess

/// What a build made beside the pages of documents and the audit.
struct SitePagesMemory: Sendable, Archivable {
    /// Of everything there.
    var recipe: Fingerprint
    /// Recipes of the files of lists, by path; nil for one that must be made each time something changes.
    var lists: [PathKey: Fingerprint?]
    /// Paths of all other files.
    var files: [String]

    init(recipe: Fingerprint, lists: [PathKey: Fingerprint?], files: [String]) {
        self.recipe = recipe
        self.lists = lists
        self.files = files
    }

    var paths: [String] { lists.keys.map(\.path) + files }

    func write(to archive: inout ArchiveWriter) {
        archive.put(recipe)
        archive.put(lists) { archive, list in
            archive.put(list.key.path)
            archive.put(list.value)
        }
        archive.put(files)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        recipe = try archive.value()
        let lists = try archive.array { archive throws(ArchiveError) in
            (PathKey(try archive.string()), try archive.optionalValue(Fingerprint.self))
        }
        self.lists = Dictionary(lists) { first, _ in first }
        files = try archive.strings()
    }
}

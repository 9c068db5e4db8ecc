import Concurrently
import Digests
import FileAccess
import Rendering
import SiteModel

/// Pages and lists, made anew only when their recipe is another one than in the last build.
extension SiteWork {
    /// What became of one document.
    struct MadeDocument: Sendable {
        var path: String
        var examination: Examination
        /// Nil for a document whose page must be made each time.
        var memory: DocumentMemory?
    }

    func writeDocuments() -> [MadeDocument] {
        let known = last?.documents.known(site.indexByPath.paths)
        return site.documents.indices.concurrentMap(stride: 8) { position in
            defer { progress.advance() }
            let document = site.documents[position]
            let path = document.document.path
            if let known = known?[position], let examination = known.examination(at: position, on: site),
                recipes.document(at: position, examination.lookups) == known.recipe,
                writer.keep(RenderedDocument.paths(of: document, site.histories[position]))
            {
                return MadeDocument(path: path, examination: examination, memory: known)
            }
            let rendered = renderer.document(at: position)
            writer.write(rendered)
            let recipe = recipes.document(at: position, rendered.examination.lookups)
            return MadeDocument(
                path: path, examination: rendered.examination,
                memory: recipe.map { DocumentMemory(recipe: $0, rendered.examination, on: site) })
        }
    }

    /// Everything beside the pages of documents and the audit. Where no document but for its text, and no other file, is
    /// another one than in the last build, none of it is either.
    func writeSitePages() throws -> SitePagesMemory {
        let recipe = recipes.site(others: scan.others)
        if let known = last?.site, known.recipe == recipe, writer.keep(known.paths) { return known }
        return SitePagesMemory(recipe: recipe, lists: writeLists(), files: try writeOthers())
    }

    /// - Returns: the recipes of the files, by path.
    private func writeLists() -> [PathKey: Fingerprint?] {
        /// One file of a list.
        struct Part: Sendable {
            var path: String
            var recipe: Fingerprint?
            var make: @Sendable () -> RenderedFile
        }
        let parts = site.listings.flatMap { listing in
            listing.pages.indices.map { index in
                Part(
                    path: OutputPath.of(FixedAddress.page(index + 1, of: listing.address)),
                    recipe: recipes.listing(listing, page: index + 1)
                ) { renderer.page(index + 1, of: listing) }
            } + [
                Part(
                    path: OutputPath.of(FixedAddress.record(of: listing.address)), recipe: recipes.record(of: listing)
                ) { renderer.record(of: listing) }
            ]
        }
        _ = parts.concurrentMap(stride: 1) { part in
            if let recipe = part.recipe, last?.site.lists[PathKey(part.path)] == recipe, writer.keep([part.path]) {
                return
            }
            writer.write(part.make())
        }
        return Dictionary(parts.map { (PathKey($0.path), $0.recipe) }) { first, _ in first }
    }

    /// - Returns: the paths of the files.
    private func writeOthers() throws -> [String] {
        try write(renderer.siteFiles + [{ theme.assets.map { RenderedFile(path: $0.key, bytes: $0.value) } }])
    }

    /// Makes and writes files on all cores.
    ///
    /// - Returns: their paths, sorted.
    func write(_ parts: [@Sendable () throws -> [RenderedFile]]) throws -> [String] {
        let written = parts.concurrentMap(stride: 1) { make in
            Result {
                let files = try make()
                for file in files { writer.write(file) }
                return files.map(\.path)
            }
        }
        return try written.flatMap { try $0.get() }.sortedByPath { $0 }
    }
}

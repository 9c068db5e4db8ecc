import Concurrently
import Digests
import FileAccess
import Rendering
import SiteModel

/// Pages and lists, made anew only when their recipe is another one than in the last build.
extension SiteBuild {
    /// What became of one document.
    struct MadeDocument: Sendable {
        var path: String
        var examination: Examination
        /// Nil for a document whose page must be made each time.
        var memory: DocumentMemory?
    }

    func writeDocuments(
        _ site: Site, _ renderer: SiteRenderer, _ recipes: PageRecipes, _ writer: RecordingWriter, _ last: PartsMemory?
    ) -> [MadeDocument] {
        site.documents.indices.concurrentMap(stride: 8) { position in
            defer { progress.advance() }
            let document = site.documents[position]
            let path = document.document.path
            if let known = last?.documents[PathKey(path)],
                recipes.document(at: position, known.lookups) == known.recipe,
                let examination = known.examination(at: position, on: site),
                writer.keep(RenderedDocument.paths(of: document, site.histories[position]))
            {
                return MadeDocument(path: path, examination: examination, memory: known)
            }
            let rendered = renderer.document(at: position)
            writer.write(rendered.page)
            writer.write(rendered.record)
            if let history = rendered.history { writer.write(history) }
            let recipe = recipes.document(at: position, rendered.examination.lookups)
            return MadeDocument(
                path: path, examination: rendered.examination,
                memory: recipe.map { DocumentMemory(recipe: $0, rendered.examination, on: site) })
        }
    }

    /// - Returns: the recipes of the files, by path.
    func writeLists(
        _ site: Site, _ renderer: SiteRenderer, _ recipes: PageRecipes, _ writer: RecordingWriter, _ last: PartsMemory?
    ) -> [PathKey: Fingerprint] {
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
            if let recipe = part.recipe, last?.lists[PathKey(part.path)] == recipe, writer.keep([part.path]) { return }
            writer.write(part.make())
        }
        return Dictionary(parts.compactMap { part in part.recipe.map { (PathKey(part.path), $0) } }) { first, _ in first
        }
    }

    func writePages(_ site: Site, _ renderer: SiteRenderer, _ theme: Theme, _ writer: RecordingWriter) throws {
        let monitorings = site.monitorings.concurrentMap(stride: 1) { monitoring in
            Result { try renderer.pages(of: monitoring) }
        }
        for files in monitorings { for file in try files.get() { writer.write(file) } }
        for file in site.roadmaps.flatMap(renderer.files) { writer.write(file) }
        for file in renderer.openData() + (try renderer.dataFiles()) { writer.write(file) }
        for page in renderer.fixedPages() + renderer.machineFiles() { writer.write(page) }
        for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) { writer.write(bytes, to: path) }
    }
}

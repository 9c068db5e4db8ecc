import Diagnostics
import Documents
import Fields
import FileAccess

/// Reads the tables that the roadmaps of a content folder name.
package enum RoadmapTables {
    /// Roadmaps by the paths of their documents, without a code, which follows from the address of the page; and all
    /// findings. A document without a period has a finding of its own and is left out.
    package static func read(
        _ tree: FileTree, _ corpus: Corpus
    ) -> (roadmaps: [String: Roadmap], diagnostics: [Diagnostic]) {
        var roadmaps: [String: Roadmap] = [:]
        var diagnostics: [Diagnostic] = []
        for document in corpus.documents {
            guard let table = document.table, let period = document.requisites.period else { continue }
            // The name as the disk spells it.
            guard let entry = corpus.files.index(forKey: table.value.path) else {
                // The table of a draft may be still to come.
                if !document.publication.isDraft { diagnostics.append(missing(table, of: document, corpus)) }
                continue
            }
            let empty = Roadmap(code: "", title: document.title, period: period, items: [])
            let (roadmap, findings) = RoadmapReader.read(
                corpus.files[entry].key, in: tree, sheet: table.value.sheet, as: empty)
            diagnostics += findings
            roadmaps[document.path] = roadmap
        }
        return (roadmaps, diagnostics)
    }

    private static func missing(
        _ table: Located<TableSource>, of document: Document, _ corpus: Corpus
    ) -> Diagnostic {
        let path = table.value.path
        let folder = RelativePath.folder(of: path)
        let neighbours = corpus.files.keys.filter { RelativePath.folder(of: $0) == folder }.sorted()
        return document.source.diagnostic(
            "roadmap.table-missing", at: document.location(of: table), "нет файла «\(path)»",
            remedy: "положите таблицу мероприятий на это место или исправьте путь",
            suggestion: NearMiss.suggestion(for: path, among: neighbours).map {
                RelativePath.from(RelativePath.folder(of: document.path), to: $0)
            },
            related: [.init("здесь искали файл", at: SourceLocation(file: document.shown(path)))])
    }
}

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
                if !document.publication.isDraft {
                    diagnostics.append(
                        document.missing(
                            table.value.path, at: table, "roadmap.table-missing",
                            remedy: "положите таблицу мероприятий на это место или исправьте путь",
                            among: corpus.files.keys))
                }
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
}

import FileAccess
import Foundation
import Programs

/// Pagefind (pagefind.app), the program that makes the index; `scripts/install` pins its version.
package struct Pagefind: Sendable {
    private let program: String
    private let runner: ProgramRunner

    /// - Parameter program: path of the executable.
    package init(_ program: String, runner: ProgramRunner = .system) {
        self.program = program
        self.runner = runner
    }

    package var indexer: SearchIndexer {
        SearchIndexer { site throws(SearchProblem) in try index(site) }
    }

    private func index(_ site: String) throws(SearchProblem) -> [SearchIndexer.File] {
        // A folder of its own to run in: Pagefind would read settings from the one the user stands in.
        let folder = NSTemporaryDirectory() + "svod-search-" + UUID().uuidString
        defer { try? DiskFolder.remove(folder) }
        let outcome: ProgramRunner.Outcome
        let files: [SearchIndexer.File]
        do throws(FileError) {
            try DiskFiles.createFolder(folder)
            outcome = runner.run(
                ProgramCall(program, Self.arguments(site: site, index: folder), in: folder, keepsErrors: true))
            files = try self.files(of: folder)
        } catch {
            throw .failed(program: program, words: error.path)
        }
        switch outcome {
        case .ended(0, _):
            guard let stable = StableIndex.of(files) else {
                throw .failed(program: program, words: "unknown format of the index")
            }
            return stable
        case .ended(_, let output):
            let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
            throw .failed(program: program, words: lines.last.map(String.init) ?? "")
        case .notStarted: throw .missing(program: program)
        }
    }

    private static func arguments(site: String, index: String) -> [String] {
        [
            "--site", site, "--output-path", index, "--quiet",
            // Marks beside headings and footnotes are no text.
            "--exclude-selectors", ".anchor, .footnote-back, .footnote-ref",
        ]
    }

    private func files(of folder: String) throws(FileError) -> [SearchIndexer.File] {
        var files: [SearchIndexer.File] = []
        for entry in try DiskFolder.walk(folder) where !Self.isUnused(entry.path) {
            files.append(.init(path: entry.path, bytes: try DiskFiles.read(folder + "/" + entry.path)))
        }
        return files
    }

    /// Ready-made interfaces, because the theme has its own; `unknown` stems no language, and every page is Russian.
    private static func isUnused(_ path: String) -> Bool {
        path.contains("-ui.") || path == "pagefind-highlight.js" || path == "wasm.unknown.pagefind"
    }
}

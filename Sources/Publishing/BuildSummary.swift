import Archive
import Diagnostics

/// What a build says at its end.
package struct BuildSummary: Sendable, Hashable {
    /// Every finding; the site was published unless one is an error.
    package var diagnostics: [Diagnostic]
    package var documents = 0
    package var files = 0
    /// Points of the audit; nil when there was none.
    package var score: Score?

    package struct Score: Sendable, Hashable, Archivable {
        /// Without what an expert has still to judge.
        package var least: Int
        package var maximum: Int

        init(least: Int, maximum: Int) {
            self.least = least
            self.maximum = maximum
        }

        package func write(to archive: inout ArchiveWriter) {
            archive.put(least)
            archive.put(maximum)
        }

        package init(from archive: inout ArchiveReader) throws(ArchiveError) {
            least = try archive.int()
            maximum = try archive.int()
        }
    }
}

extension BuildSummary: Archivable {
    package func write(to archive: inout ArchiveWriter) {
        archive.put(diagnostics)
        archive.put(documents)
        archive.put(files)
        archive.put(score)
    }

    package init(from archive: inout ArchiveReader) throws(ArchiveError) {
        diagnostics = try archive.values()
        documents = try archive.int()
        files = try archive.int()
        score = try archive.optionalValue()
    }
}

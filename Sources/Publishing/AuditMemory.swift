import Archive
import Audit
import Digests

/// The audit a build made.
struct AuditMemory: Sendable, Archivable {
    /// Of the rules, the opinions and the period it went by.
    var rules: Fingerprint
    var trace: AuditTrace
    /// Paths of its pages and reports.
    var files: [String]
    var score: BuildSummary.Score

    init(rules: Fingerprint, trace: AuditTrace, files: [String], score: BuildSummary.Score) {
        self.rules = rules
        self.trace = trace
        self.files = files
        self.score = score
    }

    func write(to archive: inout ArchiveWriter) {
        archive.put(rules)
        archive.put(trace)
        archive.put(files)
        archive.put(score)
    }

    init(from archive: inout ArchiveReader) throws(ArchiveError) {
        rules = try archive.value()
        trace = try archive.value()
        files = try archive.strings()
        score = try archive.value()
    }
}

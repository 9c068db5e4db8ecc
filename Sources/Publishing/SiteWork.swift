import AuditRules
import Concurrently
import Digests
import Documents
import FileAccess
import LeakGuard
import Rendering
import SiteModel

/// A site whose files are being written: what they are made from, and where they go.
struct SiteWork: Sendable {
    let progress: BuildProgress
    let request: BuildRequest
    let scan: InputScan
    let site: Site
    let rules: RuleBook
    let theme: Theme
    /// Positions of the drafts whose titles must not be told, among the documents that are held back.
    let secretDrafts: [Int]
    /// Of what all pages have in common, and of the guard they pass.
    let common: Fingerprint
    /// What the last build made; nil where nothing of it can hold.
    let last: PartsMemory?
    let output: any Output
    let writer: RecordingWriter
    /// What was learned of the files beside documents, by path from the content folder.
    var attachments: [PathKey: AttachmentMemory]
    let renderer: SiteRenderer
    let recipes: PageRecipes

    /// Copies files from the content folder to their addresses.
    mutating func copy(_ files: [Attachment]) {
        let copied = writer.copy(files, from: scan, known: last?.attachments ?? [:])
        attachments.merge(copied) { first, _ in first }
    }

    /// The rules the site was audited by stand beside it.
    func writeRules() {
        for (path, bytes) in rules.files.sorted(by: { $0.key < $1.key }) {
            writer.write(bytes, to: RuleBook.publishedFolder + path)
        }
    }

    static func facts(_ attachments: [PathKey: AttachmentMemory]) -> [String: FileFacts] {
        Dictionary(attachments.map { ($0.key.path, $0.value.facts) }) { first, _ in first }
    }
}

import Diagnostics
import Documents
import Fields

/// The files that documents name must be there, each with an address of its own.
struct AttachmentRules: Sendable {
    /// Sizes of the files beside the documents, by path from the content folder.
    let files: [String: Int]

    /// The document with the files it names, and every finding about them.
    func attached(to document: SiteDocument) -> (document: SiteDocument, diagnostics: [Diagnostic]) {
        if document.document.attachments.isEmpty { return (document, []) }
        var attachments: [Attachment] = []
        var diagnostics: [Diagnostic] = []
        for attachment in document.document.attachments {
            if let added = attached(attachment, to: document, beside: attachments, &diagnostics) {
                attachments.append(added)
            }
        }
        return (document.with(attachments), diagnostics)
    }

    private func attached(
        _ attachment: Located<AttachmentSource>, to place: SiteDocument, beside others: [Attachment],
        _ diagnostics: inout [Diagnostic]
    ) -> Attachment? {
        let document = place.document
        func report(_ identifier: String, _ message: String, _ remedy: String) {
            diagnostics.append(
                document.source.diagnostic(
                    identifier, at: document.location(of: attachment), message, remedy: remedy))
        }
        // The name as the disk spells it.
        guard let file = files.index(forKey: attachment.value.path).map({ files[$0] }) else {
            diagnostics.append(
                document.missing(
                    attachment.value.path, at: attachment, "attachment.missing",
                    remedy: "положите файл на это место или исправьте путь", among: files.keys))
            return nil
        }
        let added = place.attachment(
            AttachmentSource(path: file.key, title: attachment.value.title), size: file.value)
        if file.value == 0 {
            report(
                "attachment.empty", "файл «\(attachment.value.path)» пустой", "положите на его место настоящий файл")
        }
        if let obstacle = place.obstacle(to: added, named: added.source) {
            report("attachment.reserved-name", obstacle, "переименуйте файл")
            return nil
        }
        if let other = others.first(where: { $0.address == added.address }) {
            report(
                "attachment.duplicate", "файлы «\(other.source)» и «\(added.source)» получили бы один адрес",
                "переименуйте один из файлов или уберите повтор")
            return nil
        }
        return added
    }
}

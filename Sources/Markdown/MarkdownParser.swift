import CCMarkGFM

/// GitHub-flavoured Markdown by libcmark-gfm: tables, strikethrough, autolinks, task lists, footnotes.
///
/// Quotation marks and dashes stay as the author typed them. Raw HTML is shown as text, save for `<br>`, the only way
/// to break a line in a cell. Safe to call from several threads at once.
package enum MarkdownParser {
    /// Of libcmark-gfm: another version may make other HTML of the same text.
    package static var libraryVersion: String { String(cString: cmark_version_string()) }

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - numbersPoints: whether numbered paragraphs and items are points others may cite, with anchors of their own.
    package static func parse(_ text: ArraySlice<UInt8>, numbersPoints: Bool = false) -> ParsedMarkdown {
        var result =
            GFMLibrary.shared.withTree(of: text) { root in
                var renderer = TreeRenderer(text, numbersPoints: numbersPoints)
                renderer.render(root)
                return renderer.result
            } ?? ParsedMarkdown()
        result.remarks += LostDefinitions.remarks(text)
        return result
    }

    /// The text without any mark-up, blocks separated by a space.
    package static func plainText(_ text: ArraySlice<UInt8>) -> String {
        GFMLibrary.shared.withTree(of: text, NodeText.plain) ?? ""
    }
}

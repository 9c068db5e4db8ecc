import CCMarkGFM
import Glibc

/// Finds definitions of footnotes and of link addresses that leave nothing on the page.
///
/// cmark drops them without a trace in its tree. So every line that may be one gets a mark of its own and the text is
/// parsed once more: a mark that is nowhere in that tree stood in a definition nobody refers to.
enum LostDefinitions {
    /// A character of the private use area, so that a mark is no part of an author's text.
    private static let bracket = "\u{E000}"

    static func remarks(_ text: ArraySlice<UInt8>) -> [ParsedMarkdown.Remark] {
        guard mayDefine(text) else { return [] }
        let definitions = SourceLines(text).possibleDefinitions
        guard !definitions.isEmpty else { return [] }
        let found = GFMLibrary.shared.withTree(of: marked(text, definitions)[...], marks) ?? []
        var footnotes: Set<String> = []
        return definitions.enumerated().compactMap { index, definition in
            let isFirst = !definition.isFootnote || footnotes.insert(definition.label.lowercased()).inserted
            guard !found.contains(index) else { return nil }
            let problem: ParsedMarkdown.Remark.Problem =
                !definition.isFootnote
                ? .unusedDefinition(definition.label)
                : isFirst ? .unusedFootnote(definition.label) : .repeatedFootnote(definition.label)
            return .init(problem: problem, line: definition.line)
        }
    }

    /// Whether `]:` stands anywhere.
    private static func mayDefine(_ text: ArraySlice<UInt8>) -> Bool {
        var position = text.startIndex
        while let bracket = text.index(of: UInt8(ascii: "]"), from: position) {
            position = bracket + 1
            if position < text.endIndex, text[position] == UInt8(ascii: ":") { return true }
        }
        return false
    }

    private static func marked(_ text: ArraySlice<UInt8>, _ definitions: [SourceLines.Definition]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + definitions.count * 12)
        var position = text.startIndex
        for (index, definition) in definitions.enumerated() where definition.markPosition >= position {
            result += text[position..<definition.markPosition]
            result += "\(definition.isFootnote ? " " : "")\(bracket)\(index)\(bracket)".utf8
            position = definition.markPosition
        }
        return result + text[position...]
    }

    /// The numbers of all marks that are somewhere in the tree.
    private static func marks(_ root: OpaquePointer) -> Set<Int> {
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var numbers: Set<Int> = []
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return numbers }
            guard event == CMARK_EVENT_ENTER else { continue }
            for text in [
                cmark_node_get_literal(node), cmark_node_get_url(node), cmark_node_get_title(node),
                cmark_node_get_fence_info(node),
            ] {
                if let text { collect(text, &numbers) }
            }
        }
    }

    private static func collect(_ text: UnsafePointer<CChar>, _ numbers: inout Set<Int>) {
        guard strstr(text, bracket) != nil else { return }
        let parts = String(cString: text).split(separator: bracket, omittingEmptySubsequences: false)
        numbers.formUnion(parts.compactMap { Int($0) })
    }
}

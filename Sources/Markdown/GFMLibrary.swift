import CArena
import CCMarkGFM
import Synchronization

/// One-time set-up of libcmark-gfm, after which parsers may run on all cores.
///
/// libcmark-gfm 0.29 keeps the characters that start an extension's inline in one table for the whole process. Each
/// parser switches them on before its inlines and off after them, so that of two parsers at work at once one may lose
/// its autolinks or its strikethrough. Two measures keep parsers apart:
/// - the characters of autolinks («:», «w») are switched on for good and their list is taken from the extension, which
///   leaves parsers nothing to switch;
/// - strikethrough needs its list, so texts with a «~» are parsed one at a time, and texts without one never look at
///   the entry of «~».
struct GFMLibrary: @unchecked Sendable {
    /// Immutable after set-up, as is what they point to.
    private let extensions: [OpaquePointer]
    private let strikethroughExtension: OpaquePointer?
    private let memory: UnsafeMutablePointer<cmark_mem>
    let table: cmark_node_type
    let tableRow: cmark_node_type
    let tableCell: cmark_node_type
    let strikethrough: cmark_node_type

    static let shared = GFMLibrary()
    private static let tildeTexts = Mutex(())

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        memory = .allocate(capacity: 1)
        memory.initialize(
            to: cmark_mem(calloc: svod_arena_calloc, realloc: svod_arena_realloc, free: svod_arena_free))
        let names: [String] = ["table", "autolink", "tasklist"]
        extensions = names.compactMap { cmark_find_syntax_extension($0) }
        strikethroughExtension = cmark_find_syntax_extension("strikethrough")
        table = svod_type_table()
        tableRow = svod_type_table_row()
        tableCell = svod_type_table_cell()
        strikethrough = svod_type_strikethrough()
        guard let parser = cmark_parser_new(0) else { return }
        for item in extensions { cmark_parser_attach_syntax_extension(parser, item) }
        cmark_manage_extensions_special_characters(parser, 1)
        for item in extensions { cmark_syntax_extension_set_special_inline_chars(item, nil) }
        cmark_parser_free(parser)
    }

    /// Parses `text`, hands the tree to `body`, and gives back all memory of cmark before it returns.
    func withTree<Result: Sendable>(of text: ArraySlice<UInt8>, _ body: (OpaquePointer) -> Result) -> Result? {
        guard text.index(of: UInt8(ascii: "~"), from: text.startIndex) != nil else {
            return withTree(of: text, extensions, body)
        }
        return Self.tildeTexts.withLock { _ in
            withTree(of: text, extensions + [strikethroughExtension].compactMap(\.self), body)
        }
    }

    private func withTree<Result>(
        of text: ArraySlice<UInt8>, _ extensions: [OpaquePointer], _ body: (OpaquePointer) -> Result
    ) -> Result? {
        // A tree is many small objects that end together: none is freed, all of them are given back at once.
        let mark = svod_arena_here()
        defer { svod_arena_return(mark) }
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        guard let parser = cmark_parser_new_with_mem(options, memory) else { return nil }
        for item in extensions { cmark_parser_attach_syntax_extension(parser, item) }
        text.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return cmark_parser_finish(parser).map(body)
    }
}

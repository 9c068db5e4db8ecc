import CCMarkGFM
import Glibc

/// Walks a cmark tree once and writes the page's HTML, its outline, links and remarks.
struct TreeRenderer {
    var result = ParsedMarkdown()
    let library = GFMLibrary.shared
    var anchors = AnchorNames()
    var table = TableState()
    var footnotes = FootnoteState()
    var points = PointState()
    var recorder: PassageRecorder
    /// Where a paragraph that may become a table's caption starts in the HTML.
    var captionStart: Int?

    /// The text the tree was made from; its lines are found only when a table or a numbered list asks for them.
    let text: ArraySlice<UInt8>
    lazy var lines = SourceLines(text)
    /// Whether points get anchors.
    let numbersPoints: Bool
    /// Anchors of the numbers that lines of the text start with.
    lazy var writtenNumbers: Set<String> = lines.writtenNumbers

    init(_ text: ArraySlice<UInt8>, numbersPoints: Bool) {
        self.text = text
        self.numbersPoints = numbersPoints
        recorder = PassageRecorder(text)
        // Tables grow most.
        result.html.bytes.reserveCapacity(text.count * 2 + 512)
    }

    mutating func render(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let isStart = event == CMARK_EVENT_ENTER
            let type = cmark_node_get_type(node)
            if type.rawValue & 0xC000 == 0xC000 {
                inline(node, type, isStart, iterator)
            } else {
                block(node, type, isStart)
            }
        }
        if footnotes.defined > 0 { put("</ol>\n</section>\n") }
        result.passages = recorder.passages
    }

    mutating func remark(_ problem: ParsedMarkdown.Remark.Problem, _ node: OpaquePointer) {
        result.remarks.append(.init(problem: problem, line: line(node)))
    }

    /// The line of the nearest block: inlines of cmark 0.29 know theirs only in part.
    func line(_ node: OpaquePointer) -> Int {
        var current: OpaquePointer? = node
        while let node = current {
            let line = Int(cmark_node_get_start_line(node))
            if line > 0, cmark_node_get_type(node).rawValue & 0xC000 != 0xC000 { return line }
            current = cmark_node_parent(node)
        }
        return 1
    }

    /// The lines of a block; of a cell, those of its row.
    func lines(_ block: OpaquePointer) -> ClosedRange<Int> {
        let first = line(block)
        return first...max(first, Int(cmark_node_get_end_line(block)))
    }

    mutating func put(_ text: StaticString) {
        HTMLBytes.append(text, to: &result.html.bytes)
    }

    mutating func put(number: Int) {
        result.html.bytes += String(number).utf8
    }

    mutating func put(escaped text: String) {
        HTMLBytes.appendEscaped(text, to: &result.html.bytes)
    }

    mutating func putLiteral(_ node: OpaquePointer) {
        guard let text = cmark_node_get_literal(node) else { return }
        let length = Self.length(text)
        text.withMemoryRebound(to: UInt8.self, capacity: length) {
            HTMLBytes.appendEscaped(UnsafeBufferPointer(start: $0, count: length), to: &result.html.bytes)
        }
    }

    static func length(_ text: UnsafePointer<CChar>) -> Int { strlen(text) }
}

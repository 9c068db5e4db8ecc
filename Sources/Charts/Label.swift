/// Lines of text with one style, set at a point.
struct Label: Equatable, Sendable {
    enum Anchor: String, Sendable {
        case start, middle, end
    }

    var lines: [String]
    /// The point the anchor holds: on the base line of the first line.
    var at: Point
    var style: TextStyle
    var paint: Paint = .text
    var anchor: Anchor = .start
    /// Set before the text in regular weight: the letter of a level before its count.
    var lead = ""

    var lineBoxes: [Box] {
        lines.indices.map { index in
            let width = style.width(lines[index]) + (index == 0 ? style.regular.width(lead) : 0)
            let x =
                switch anchor {
                case .start: at.x
                case .middle: at.x - width / 2
                case .end: at.x - width
                }
            let baseline = at.y + Double(index) * style.lineHeight
            return Box(x: x, y: baseline - style.ascent, width: width, height: style.ascent + style.descent)
        }
    }
}

extension Label {
    /// Lines with the top of the first one at `top`.
    init(
        _ lines: [String], x: Double, top: Double, style: TextStyle, paint: Paint = .text, anchor: Anchor = .start
    ) {
        self.init(
            lines: lines, at: Point(x: x, y: top + style.firstBaseline), style: style, paint: paint, anchor: anchor)
    }

    /// Lines centred on a height.
    init(
        _ lines: [String], x: Double, middle: Double, style: TextStyle, paint: Paint = .text, anchor: Anchor = .start,
        lead: String = ""
    ) {
        let spread = Double(max(lines.count, 1) - 1) * style.lineHeight
        self.init(
            lines: lines, at: Point(x: x, y: middle - spread / 2 + style.capHeight / 2), style: style, paint: paint,
            anchor: anchor, lead: lead)
    }
}

/// Size and weight; the family is the page's. All lengths in units of the drawing.
struct TextStyle: Equatable, Sendable {
    var size: Double
    var bold = false

    static let small = TextStyle(size: 14)
    static let smallBold = TextStyle(size: 14, bold: true)
    static let body = TextStyle(size: 15)
    static let bodyBold = TextStyle(size: 15, bold: true)
    static let number = TextStyle(size: 17, bold: true)

    var regular: TextStyle { TextStyle(size: size) }
    var lineHeight: Double { (size * 1.3).rounded() }
    var ascent: Double { size * 0.8 }
    var descent: Double { size * 0.22 }
    var capHeight: Double { size * 0.71 }
    /// From the top of a line of text to its base line.
    var firstBaseline: Double { (lineHeight - ascent - descent) / 2 + ascent }

    func height(lines: Int) -> Double { Double(lines) * lineHeight }

    /// An estimate that no usual sans-serif exceeds over a line.
    func width(_ text: String) -> Double { GlyphWidth.ems(text) * size * (bold ? 1.08 : 1) }

    /// Whether every word fits, so that none has to be broken.
    func fits(_ text: String, width: Double) -> Bool {
        text.split(separator: " ").allSatisfy { self.width(String($0)) <= width }
    }

    func wrap(_ text: String, width: Double) -> [String] {
        TextWrap.lines(text, width: width) { self.width($0) }
    }
}

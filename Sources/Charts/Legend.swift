/// Swatches with their names, in lines.
enum Legend {
    struct Entry {
        var fill: SegmentFill
        var title: String
    }

    private static let swatch = 15.0

    /// Draws the entries one after another and returns where they end.
    static func draw(_ entries: [Entry], in drawing: inout Drawing, top: Double) -> Double {
        let style = TextStyle.small
        let lineHeight = style.lineHeight + 4
        var (x, y) = (0.0, top)
        for entry in entries {
            let indent = swatch + 8
            let lines = style.wrap(entry.title, width: drawing.width - indent)
            let width = indent + (lines.map(style.width).max() ?? 0)
            if x > 0, x + width > drawing.width {
                x = 0
                y += lineHeight
            }
            let middle = y + style.lineHeight / 2
            entry.fill.draw(Box(x: x + 1, y: middle - swatch / 2, width: swatch, height: swatch), in: &drawing)
            drawing.label(Label(lines, x: x + indent, top: y, style: style))
            if lines.count > 1 {
                x = drawing.width
                y += style.height(lines: lines.count - 1)
            } else {
                x += width + 20
            }
        }
        return y + lineHeight
    }
}

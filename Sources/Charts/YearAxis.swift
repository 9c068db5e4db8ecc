/// Names of the years under the axis of `YearLine`: on one height where they fit their columns, else on two in turn.
struct YearAxis {
    let titles: [String]
    let isKnown: [Bool]
    let column: Double

    private static let style = TextStyle.small

    /// Draws ticks and names below `top` and returns where they end.
    func draw(in drawing: inout Drawing, top: Double) -> Double {
        let single = titles.allSatisfy { Self.style.fits($0, width: column - 4) }
        let levels = single ? 1 : 2
        let width = column * Double(levels) - 6
        var bottom = top
        for level in 0..<levels {
            let indices = titles.indices.filter { $0 % levels == level }
            let lines = indices.map { Self.style.wrap(titles[$0], width: width) }
            let places = Spreading.lines(
                zip(indices, lines).map { index, lines in
                    Spreading.Item(
                        centre: (Double(index) + 0.5) * column, width: lines.map(Self.style.width).max() ?? 0)
                }, from: 0, to: drawing.width, gap: 4)
            let textTop = bottom + 6
            for place in places.joined() {
                let index = indices[place.index]
                let x = (Double(index) + 0.5) * column
                let head = lines[place.index]
                drawing.line([Point(x: x, y: top - 1), Point(x: x, y: top + 4)], .axis)
                let half = (head.map(Self.style.width).max() ?? 0) / 2
                drawing.label(
                    Label(
                        head, x: place.left + half, top: textTop, style: Self.style,
                        paint: isKnown[index] ? .text : .muted, anchor: .middle))
            }
            bottom = textTop + Self.style.height(lines: lines.map(\.count).max() ?? 1)
        }
        return bottom
    }
}

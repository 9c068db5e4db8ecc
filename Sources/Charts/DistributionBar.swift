/// What a segment or a swatch is filled with.
enum SegmentFill: Equatable, Sendable {
    case shade(Int)
    case outside

    func draw(_ box: Box, in drawing: inout Drawing) {
        switch self {
        case .shade(let step): drawing.rectangle(box, .shade(step))
        case .outside:
            drawing.rectangle(box, .ground)
            drawing.marks.append(.pattern(box, .dots))
        }
    }

    var textPaint: Paint {
        switch self {
        case .shade(let step): .onShade(step)
        case .outside: .text
        }
    }
}

/// One bar of `DistributionBars`. A count that has no room in its segment stands under it, so that none is lost.
struct DistributionBar {
    struct Segment {
        var mark: String
        var value: ChartValue
        var fill: SegmentFill

        var lead: String { mark.isEmpty ? "" : mark + " " }
        var labelWidth: Double { TextStyle.small.width(lead) + TextStyle.smallBold.width(value.text) }
    }

    static let height = 34.0

    let x: Double
    let width: Double
    let top: Double

    private var box: Box { Box(x: x + 1, y: top + 0.5, width: width, height: Self.height) }

    /// Draws the segments and returns where the row ends.
    func draw(_ segments: [Segment], in drawing: inout Drawing) -> Double {
        let sum = segments.compactMap(\.value.length).reduce(0, +)
        guard sum > 0, sum.isFinite else {
            return drawWords(ChartValue.missing.text, hatched: false, in: &drawing)
        }
        var left = box.x
        var below: [(segment: Segment, centre: Double)] = []
        for segment in segments {
            let length = (segment.value.length ?? 0) / sum * box.width
            guard length > 0 else { continue }
            let part = Box(x: left, y: box.y, width: length, height: Self.height)
            left += length
            segment.fill.draw(part, in: &drawing)
            guard segment.labelWidth + 10 <= length else {
                below.append((segment, part.centre.x))
                continue
            }
            let label = Label(
                [segment.value.text], x: part.centre.x, middle: part.centre.y, style: .smallBold,
                paint: segment.fill.textPaint, anchor: .middle, lead: segment.lead)
            if segment.fill == .outside {
                drawing.rectangle(label.lineBoxes[0].grown(2), .plate)
            }
            drawing.label(label)
        }
        return drawBelow(below, in: &drawing)
    }

    /// An outlined bar with words in place of figures; it grows with them.
    func drawWords(_ words: String, hatched: Bool, in drawing: inout Drawing) -> Double {
        let lines = TextStyle.small.wrap(words, width: width - 40)
        let height = max(Self.height, TextStyle.small.height(lines: lines.count) + 14)
        let box = Box(x: box.x, y: box.y, width: width, height: height)
        drawing.rectangle(box, .ground)
        let label = Label(lines, x: box.x + 18, middle: box.centre.y, style: .small)
        if hatched {
            drawing.marks.append(.pattern(box, .hatch))
            let boxes = label.lineBoxes
            if let first = boxes.first, let last = boxes.last {
                let widest = boxes.map(\.width).max() ?? 0
                drawing.rectangle(
                    Box(x: first.x - 8, y: first.y - 3, width: widest + 16, height: last.bottom - first.y + 6), .plate)
            }
        }
        drawing.label(label)
        return box.bottom + 0.5
    }

    private func drawBelow(_ labels: [(segment: Segment, centre: Double)], in drawing: inout Drawing) -> Double {
        let bottom = box.bottom
        guard !labels.isEmpty else { return bottom + 0.5 }
        let lineHeight = TextStyle.smallBold.lineHeight
        let lines = Spreading.lines(
            labels.map { Spreading.Item(centre: $0.centre, width: $0.segment.labelWidth) },
            from: box.x, to: box.right, gap: 10)
        for (number, line) in lines.enumerated() {
            let textTop = bottom + 8 + Double(number) * lineHeight
            for place in line {
                let (segment, centre) = labels[place.index]
                if number == 0 {
                    drawing.line(
                        [Point(x: centre, y: bottom), Point(x: place.left + segment.labelWidth / 2, y: bottom + 8)],
                        .leader)
                }
                drawing.label(
                    Label(
                        lines: [segment.value.text],
                        at: Point(x: place.left, y: textTop + TextStyle.smallBold.firstBaseline),
                        style: .smallBold, lead: segment.lead))
            }
        }
        return bottom + 8 + Double(lines.count) * lineHeight
    }
}

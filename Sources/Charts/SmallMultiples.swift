/// A grid of small panels, one an indicator: two bars, the period before and the current one, and what the change means.
///
/// Lengths compare within a unit: all items of one unit share a scale that starts at zero.
package struct SmallMultiples: Chart, Equatable {
    package struct Item: Equatable, Sendable {
        package var title: String
        /// Items with equal units share a scale; it is not printed.
        package var unit: String
        /// `.missing`, or a value with nothing to draw, leaves the words without a bar.
        package var previous: ChartValue
        package var current: ChartValue
        package var change: Change
        /// How far it moved, as printed: «−4,2 п. п.».
        package var difference: String?

        package init(
            title: String, unit: String, previous: ChartValue = .missing, current: ChartValue = .missing,
            change: Change = .none, difference: String? = nil
        ) {
            self.title = title
            self.unit = unit
            self.previous = previous
            self.current = current
            self.change = change
            self.difference = difference
        }
    }

    /// What a change means; which way the figure went is read off the values.
    package enum Change: Sendable {
        case better, worse, unchanged
        /// Nothing is judged: the indicator has no good direction, or there is nothing to compare.
        case none
    }

    package var caption: ChartCaption
    /// Names of the two periods: «2024/2025».
    package var previousPeriod: String
    package var currentPeriod: String
    package var items: [Item]

    package init(caption: ChartCaption, previousPeriod: String, currentPeriod: String, items: [Item]) {
        self.caption = caption
        self.previousPeriod = previousPeriod
        self.currentPeriod = currentPeriod
        self.items = items
    }

    package func draw(_ layout: ChartLayout) -> Drawing {
        var drawing = Drawing(width: layout.width, height: 0)
        guard !items.isEmpty else { return EmptyChart.draw(layout) }
        let columns = layout == .wide ? min(2, items.count) : 1
        let gap = 40.0
        let width = columns == 1 ? min(layout.width, 430) : (layout.width - gap) / 2
        var top = 0.0
        for start in stride(from: 0, to: items.count, by: columns) {
            let panels = items[start..<min(start + columns, items.count)].map {
                Panel(item: $0, periods: [previousPeriod, currentPeriod], scale: scale(of: $0.unit), width: width)
            }
            // Bars of neighbours stand on one height, whatever the length of their titles.
            let titleHeight = panels.map(\.titleHeight).max() ?? 0
            for (column, panel) in panels.enumerated() {
                panel.draw(in: &drawing, x: Double(column) * (width + gap), top: top, titleHeight: titleHeight)
            }
            top += (panels.map { $0.height(titleHeight: titleHeight) }.max() ?? 0) + 22
        }
        drawing.height = top - 21
        return drawing
    }

    private func scale(of unit: String) -> Double {
        items.filter { $0.unit == unit }.flatMap { [$0.previous.length, $0.current.length] }
            .compactMap { $0 }.max() ?? 0
    }
}

/// One indicator of `SmallMultiples`.
private struct Panel {
    let item: SmallMultiples.Item
    let width: Double
    let title: [String]
    let rows: [Row]

    struct Row {
        var period: [String]
        var text: [String]
        var style: TextStyle
        /// Nil draws no bar.
        var length: Double?
        var textX: Double
        var height: Double
    }

    static let barHeight = 16.0

    private let barX: Double

    init(item: SmallMultiples.Item, periods: [String], scale: Double, width: Double) {
        self.item = item
        self.width = width
        title = TextStyle.bodyBold.wrap(item.title, width: width)
        let periodWidth = min(periods.map(TextStyle.small.width).max() ?? 0, width * 0.4)
        let barX = periodWidth + 12
        self.barX = barX
        let values = [item.previous, item.current]
        let space = width - barX - 1
        // A text with a bar stands after it; bars of a panel end where the longest text still fits.
        let texts = values.filter { $0.length != nil }.map { TextStyle.smallBold.width($0.text) }
        let longest = max(space - (texts.max() ?? 0) - 9, min(60, space / 2))
        rows = zip(values, periods).enumerated().map { index, pair in
            let (value, period) = pair
            let style: TextStyle = index == 0 || value.length == nil ? .small : .smallBold
            let length = value.length.map { scale > 0 ? $0 / scale * longest : 0 }
            let textX = barX + (length.map { $0 + 8 } ?? 8)
            let text = style.wrap(value.text, width: width - textX)
            let periodLines = TextStyle.small.wrap(period, width: periodWidth)
            let lines = max(text.count, periodLines.count, 1)
            return Row(
                period: periodLines, text: text, style: style, length: length, textX: textX,
                height: max(Self.barHeight + 8, style.height(lines: lines) + 4))
        }
    }

    var titleHeight: Double { TextStyle.bodyBold.height(lines: title.count) }

    private var verdict: ChangeSign? { ChangeSign(item) }

    private var verdictLines: [String] {
        verdict.map { TextStyle.smallBold.wrap($0.words, width: width - barX - 16) } ?? []
    }

    func height(titleHeight: Double) -> Double {
        12 + titleHeight + 8 + rows.map(\.height).reduce(0, +)
            + (verdictLines.isEmpty ? 0 : TextStyle.smallBold.height(lines: verdictLines.count) + 4)
    }

    func draw(in drawing: inout Drawing, x: Double, top: Double, titleHeight: Double) {
        drawing.line([Point(x: x, y: top + 0.5), Point(x: x + width, y: top + 0.5)], .axis)
        drawing.label(Label(title, x: x, top: top + 12, style: .bodyBold))
        var y = top + 12 + titleHeight + 8
        let barsTop = y
        for (index, row) in rows.enumerated() {
            let middle = y + row.height / 2
            drawing.label(Label(row.period, x: x, middle: middle, style: .small, paint: .muted))
            if let length = row.length {
                let bar = Box(x: x + barX, y: middle - Self.barHeight / 2, width: length, height: Self.barHeight)
                if length > 0 {
                    drawing.rectangle(bar, index == 0 ? .previous : .current)
                    if index == 0 { drawing.marks.append(.pattern(bar, .lines)) }
                }
            }
            drawing.label(
                Label(
                    row.text, x: x + row.textX, middle: middle, style: row.style,
                    paint: row.length == nil ? .muted : .text))
            y += row.height
        }
        // Zero, where all bars begin.
        drawing.line([Point(x: x + barX, y: barsTop), Point(x: x + barX, y: y)], .axis)
        guard let verdict else { return }
        let lines = verdictLines
        let height = TextStyle.smallBold.lineHeight
        drawing.marks += verdict.sign(at: Point(x: x + barX + 6, y: y + 4 + height / 2))
        drawing.label(Label(lines, x: x + barX + 16, top: y + 4, style: .smallBold, paint: verdict.paint))
    }
}

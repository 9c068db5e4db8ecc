/// A figure over the years: a line with a marker a year, broken where a year has no value.
///
/// The first, the last, the smallest and the greatest value are printed. The scale runs from the smallest to the
/// greatest value, not from zero: the line shows the course, the printed values its extent.
package struct YearLine: Chart, Equatable {
    package struct Year: Equatable, Sendable {
        /// As it stands under the axis: «2024» or «2024/2025».
        package var title: String
        /// `.missing` breaks the line.
        package var value: ChartValue

        package init(_ title: String, _ value: ChartValue) {
            self.title = title
            self.value = value
        }
    }

    package var caption: ChartCaption
    /// In order of time, two to eight.
    package var years: [Year]

    package init(caption: ChartCaption, years: [Year]) {
        self.caption = caption
        self.years = years
    }

    package func draw(_ layout: ChartLayout) -> Drawing {
        guard !years.isEmpty else { return EmptyChart.draw(layout) }
        return YearPlot(years, layout: layout).drawing
    }
}

private struct YearPlot {
    let drawing: Drawing

    init(_ years: [YearLine.Year], layout: ChartLayout) {
        let style = TextStyle.small
        // Every year has a column of its own; its marker stands in the middle.
        let column = layout.width / Double(years.count)
        let top = 34.0
        let bottom = layout == .wide ? 214.0 : 190
        let axis = bottom + 30
        var drawing = Drawing(width: layout.width, height: axis)

        func x(_ index: Int) -> Double { (Double(index) + 0.5) * column }
        let values = years.map { year in year.value.drawn.flatMap { $0.isFinite ? $0 : nil } }
        let known = values.compactMap { $0 }
        let (low, high) = (known.min() ?? 0, known.max() ?? 0)
        let points: [Point?] = values.enumerated().map { index, value in
            value.map { value in
                // All equal: the line goes through the middle.
                let share = high > low ? (value - low) / (high - low) : 0.5
                return Point(x: x(index), y: bottom - share * (bottom - top))
            }
        }
        let markers = points.compactMap { $0 }

        drawing.line([Point(x: 0, y: axis - 0.5), Point(x: layout.width, y: axis - 0.5)], .axis)
        drawing.height = YearAxis(titles: years.map(\.title), isKnown: points.map { $0 != nil }, column: column)
            .draw(in: &drawing, top: axis)

        // Years without a value say so at the axis.
        for index in years.indices where points[index] == nil {
            let words = years[index].value.text
            let lines = style.fits(words, width: column - 4) ? style.wrap(words, width: column - 4) : ["—"]
            let height = style.height(lines: lines.count)
            drawing.label(
                Label(lines, x: x(index), top: axis - 8 - height, style: style, paint: .muted, anchor: .middle))
        }

        let runs = points.split(separator: nil).map { $0.compactMap { $0 } }
        let labels = PointLabels(
            bounds: Box(x: 0, y: 0, width: drawing.width, height: axis - 2), lines: runs, markers: markers,
            occupied: drawing.textBoxes
        ).place(
            Self.labelled(values).compactMap { index in
                points[index].map { PointLabels.Request(text: years[index].value.text, point: $0) }
            })
        for point in markers {
            // The stem of a marker begins under a label that stands below it.
            let below = labels.flatMap(\.lineBoxes).filter { $0.x < point.x && point.x < $0.right && $0.y > point.y }
            let start = below.map(\.bottom).max() ?? point.y
            drawing.line([Point(x: point.x, y: start), Point(x: point.x, y: max(start, axis - 1))], .rule)
        }
        for run in runs where run.count > 1 { drawing.line(run, .series) }
        for point in markers { drawing.marks.append(.circle(point, radius: 5, .marker)) }
        for label in labels { drawing.label(label) }
        self.drawing = drawing
    }

    /// Years whose values are printed, the most important first: last, greatest, smallest, first.
    private static func labelled(_ values: [Double?]) -> [Int] {
        let known = values.indices.filter { values[$0] != nil }
        let order: [(Double, Double) -> Bool] = [(>), (<)]
        // Of equal extremes the latest is named, unless the first or the last year is one of them.
        var result = [known.last, known.first].compactMap { $0 }
        for isBetter in order {
            var best: Int?
            for index in known {
                guard let value = values[index] else { continue }
                guard let held = best.flatMap({ values[$0] }) else {
                    best = index
                    continue
                }
                if isBetter(value, held) { best = index }
            }
            if let best, !result.contains(where: { values[$0] == values[best] }) { result.append(best) }
        }
        return known.count == 1 ? Array(result.prefix(1)) : result
    }
}

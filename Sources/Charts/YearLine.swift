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
        let count = years.count
        // Every year has a column of its own; its marker stands in the middle.
        let column = layout.width / Double(count)
        let heads = years.map { style.wrap($0.title, width: column - 4) }
        let top = 34.0
        let bottom = layout == .wide ? 214.0 : 190
        let axis = bottom + 30
        var drawing = Drawing(
            width: layout.width, height: axis + 6 + style.height(lines: heads.map(\.count).max() ?? 1))

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

        drawing.line([Point(x: 0, y: axis - 0.5), Point(x: layout.width, y: axis - 0.5)], .axis)
        for index in years.indices {
            if points[index] != nil {
                drawing.line([Point(x: x(index), y: top - 10), Point(x: x(index), y: axis - 1)], .rule)
            }
            drawing.line([Point(x: x(index), y: axis - 1), Point(x: x(index), y: axis + 4)], .axis)
            drawing.label(
                Label(
                    heads[index], x: x(index), top: axis + 6, style: style,
                    paint: points[index] == nil ? .muted : .text, anchor: .middle))
        }

        // Years without a value say so at the axis.
        for index in years.indices where points[index] == nil {
            var lines = style.wrap(years[index].value.text, width: column - 4)
            if lines.map(style.width).max() ?? 0 > column - 4 || lines.count > 3 { lines = ["—"] }
            let height = style.height(lines: lines.count)
            drawing.label(
                Label(lines, x: x(index), top: axis - 8 - height, style: style, paint: .muted, anchor: .middle))
        }
        let words = drawing.textBoxes

        var runs: [[Point]] = []
        var run: [Point] = []
        for point in points + [nil] {
            if let point {
                run.append(point)
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        for run in runs where run.count > 1 { drawing.line(run, .series) }
        for point in points.compactMap({ $0 }) { drawing.marks.append(.circle(point, radius: 5, .marker)) }

        let placement = PointLabels(
            bounds: Box(x: 0, y: 0, width: drawing.width, height: axis - 2), lines: runs,
            markers: points.compactMap { $0 }, occupied: words)
        drawing.marks += placement.place(
            Self.labelled(values).compactMap { index in
                points[index].map { PointLabels.Request(text: years[index].value.text, point: $0) }
            }
        ).map(Mark.label)
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
        var seen: Set<Int> = []
        return result.filter { seen.insert($0).inserted }
    }
}

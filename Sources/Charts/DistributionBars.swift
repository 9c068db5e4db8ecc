/// How a whole falls into the levels of a scale: one bar a row, each as long as 100 %.
package struct DistributionBars: Chart, Equatable {
    /// A level of the scale.
    package struct Category: Equatable, Sendable {
        package var title: String
        /// A letter or a very short word printed before the counts: «А».
        package var mark: String
        /// Drawn dotted: what no level holds («не определено методикой»).
        package var isOutside: Bool

        package init(_ title: String, mark: String = "", isOutside: Bool = false) {
            self.title = title
            self.mark = mark
            self.isOutside = isOutside
        }
    }

    package struct Row: Equatable, Sendable {
        package enum Content: Equatable, Sendable {
            /// One a category, in their order; what is left out counts as nothing.
            case counts([ChartValue])
            /// The figures are not published; these words stand in their place.
            case suppressed(String)
        }

        package var title: String
        /// Printed under the title: «42 учителя».
        package var note: String
        package var content: Content

        package init(_ title: String, note: String = "", _ content: Content) {
            self.title = title
            self.note = note
            self.content = content
        }

        /// A row too small to publish.
        package static func suppressed(_ title: String, note: String = "", words: String = "менее 3") -> Row {
            Row(title, note: note, .suppressed(words))
        }
    }

    package var caption: ChartCaption
    package var categories: [Category]
    package var rows: [Row]
    /// The strongest shade goes to the first level, or to the last one.
    package var strongestFirst: Bool

    package init(caption: ChartCaption, categories: [Category], rows: [Row], strongestFirst: Bool = true) {
        self.caption = caption
        self.categories = categories
        self.rows = rows
        self.strongestFirst = strongestFirst
    }

    package func draw(_ layout: ChartLayout) -> Drawing {
        guard !rows.isEmpty, !categories.isEmpty else { return EmptyChart.draw(layout) }
        var drawing = Drawing(width: layout.width, height: 0)
        let fills = fills
        var top = Legend.draw(
            zip(categories, fills).map { category, fill in
                Legend.Entry(
                    fill: fill,
                    title: category.mark.isEmpty ? category.title : "\(category.mark) — \(category.title)")
            }, in: &drawing, top: 0)
        for row in rows {
            top += 16
            top = draw(row, in: &drawing, top: top, layout: layout, fills: fills)
        }
        drawing.height = top + 1
        return drawing
    }

    /// Levels spread evenly over the shades; what stands outside the scale takes none.
    private var fills: [SegmentFill] {
        let levels = categories.filter { !$0.isOutside }.count
        var level = 0
        return categories.map { category in
            if category.isOutside { return .outside }
            let position = strongestFirst ? levels - 1 - level : level
            level += 1
            let share = levels > 1 ? Double(position) / Double(levels - 1) : 1
            return .shade(1 + Int((share * 4).rounded()))
        }
    }

    private func draw(
        _ row: Row, in drawing: inout Drawing, top: Double, layout: ChartLayout, fills: [SegmentFill]
    ) -> Double {
        let titleWidth = layout == .wide ? 190.0 : layout.width
        let barX = layout == .wide ? 206.0 : 0
        let barWidth = layout.width - barX - 2
        let title = TextStyle.body.wrap(row.title, width: titleWidth)
        let note = TextStyle.small.wrap(row.note, width: titleWidth)
        let titleHeight = TextStyle.body.height(lines: title.count)
        let textHeight = titleHeight + TextStyle.small.height(lines: note.count)
        var barTop = top
        switch layout {
        case .wide:
            // A title of one line stands on the height of the bar.
            let inset = max(0, (DistributionBar.height - TextStyle.body.lineHeight) / 2)
            let shift = note.isEmpty && title.count == 1 ? inset : 0
            drawing.label(Label(title, x: 0, top: top + shift, style: .body))
            drawing.label(Label(note, x: 0, top: top + shift + titleHeight, style: .small, paint: .muted))
        case .narrow:
            drawing.label(Label(title, x: 0, top: top, style: .body))
            let last = TextStyle.body.width(title.last ?? "")
            if note.count == 1, last + 12 + TextStyle.small.width(note[0]) <= layout.width {
                let baseline = top + titleHeight - TextStyle.body.lineHeight + TextStyle.body.firstBaseline
                drawing.label(
                    Label(
                        lines: note, at: Point(x: layout.width, y: baseline), style: .small, paint: .muted, anchor: .end
                    ))
                barTop = top + titleHeight + 5
            } else {
                drawing.label(Label(note, x: 0, top: top + titleHeight, style: .small, paint: .muted))
                barTop = top + textHeight + 5
            }
        }
        let bar = DistributionBar(x: barX, width: barWidth, top: barTop)
        let bottom =
            switch row.content {
            case .suppressed(let words): bar.drawWords(words, hatched: true, in: &drawing)
            case .counts(let counts):
                bar.draw(
                    zip(categories, zip(counts, fills)).map { category, rest in
                        DistributionBar.Segment(mark: category.mark, value: rest.0, fill: rest.1)
                    }, in: &drawing)
            }
        return layout == .wide ? max(bottom, top + textHeight) : bottom
    }
}

/// A table of counts, each cell shaded by its share of the whole. The count is always printed.
package struct HeatTable: Chart, Equatable {
    package struct Row: Equatable, Sendable {
        package var title: String
        /// One a column. A cell with nothing to draw is hatched behind its words («менее 3»).
        package var cells: [ChartValue]

        package init(_ title: String, _ cells: [ChartValue]) {
            self.title = title
            self.cells = cells
        }
    }

    package var caption: ChartCaption
    package var columns: [String]
    package var rows: [Row]
    /// What counts as 100 %: the number of schools.
    package var whole: Double
    /// Names the scale under the table: «Доля школ»; without it there is no scale.
    package var scaleTitle: String

    package init(caption: ChartCaption, columns: [String], rows: [Row], whole: Double, scaleTitle: String = "") {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.whole = whole
        self.scaleTitle = scaleTitle
    }

    /// The shade of a count: 0 for nothing, then a step for every fifth of the whole.
    func step(of count: Double) -> Int {
        guard count > 0, whole > 0, whole.isFinite else { return 0 }
        return min(5, max(1, Int((min(count / whole, 1) * 5).rounded(.up))))
    }

    package func draw(_ layout: ChartLayout) -> Drawing {
        guard !rows.isEmpty, !columns.isEmpty else { return EmptyChart.draw(layout) }
        var drawing = Drawing(width: layout.width, height: 0)
        var top =
            switch layout {
            case .wide where headsFit(wideCell(of: drawing.width)): drawGrid(in: &drawing)
            case .wide, .narrow: drawStacked(in: &drawing)
            }
        if !scaleTitle.isEmpty {
            top = drawScale(in: &drawing, top: top + 18)
        }
        drawing.height = top + 1
        return drawing
    }

    private static let gap = 3.0

    private func cell(_ row: Row, _ column: Int) -> ChartValue {
        column < row.cells.count ? row.cells[column] : ChartValue(nil, "—")
    }

    private func headsFit(_ cellWidth: Double) -> Bool {
        columns.allSatisfy { TextStyle.smallBold.fits($0, width: cellWidth - 6) }
    }

    private func wideCell(of width: Double) -> Double {
        min(130, (width * 0.62) / Double(columns.count) - Self.gap)
    }

    private func drawGrid(in drawing: inout Drawing) -> Double {
        let cellWidth = wideCell(of: drawing.width)
        let titleWidth = drawing.width - Double(columns.count) * (cellWidth + Self.gap) - 14
        let left = drawing.width - Double(columns.count) * (cellWidth + Self.gap) + Self.gap - 1
        let style = TextStyle.smallBold
        let heads = columns.map { style.wrap($0, width: cellWidth - 6) }
        let headHeight = style.height(lines: heads.map(\.count).max() ?? 1)
        for (index, head) in heads.enumerated() {
            let centre = left + Double(index) * (cellWidth + Self.gap) + cellWidth / 2
            let top = headHeight - style.height(lines: head.count)
            drawing.label(Label(head, x: centre, top: top, style: style, anchor: .middle))
        }
        var top = headHeight + 6.5
        for row in rows {
            let title = TextStyle.body.wrap(row.title, width: titleWidth)
            let texts = columns.indices.map { cellLines(cell(row, $0), width: cellWidth) }
            let height = max(
                36, TextStyle.body.height(lines: title.count) + 8,
                TextStyle.small.height(lines: texts.map(\.count).max() ?? 1) + 10)
            drawing.label(Label(title, x: 0, middle: top + height / 2, style: .body))
            for index in columns.indices {
                let box = Box(
                    x: left + Double(index) * (cellWidth + Self.gap), y: top, width: cellWidth, height: height)
                draw(cell(row, index), lines: texts[index], in: box, of: &drawing)
            }
            top += height + Self.gap
        }
        return top - Self.gap + 0.5
    }

    /// Titles above their cells. On a telephone the heads of columns would scroll out of sight; every cell names its
    /// column itself. Cells take another line where their names need the room.
    private func drawStacked(in drawing: inout Drawing) -> Double {
        func cellWidth(_ count: Int) -> Double {
            (drawing.width - 2 - Self.gap * Double(count - 1)) / Double(count)
        }
        let most = columns.indices.reversed().map { $0 + 1 }.first { headsFit(cellWidth($0)) } ?? 1
        let lineCount = (columns.count + most - 1) / most
        let perLine = (columns.count + lineCount - 1) / lineCount
        let cellWidth = cellWidth(perLine)
        let style = TextStyle.small
        let heads = columns.map { style.wrap($0, width: cellWidth - 6) }
        let headHeight = 4 + style.height(lines: heads.map(\.count).max() ?? 1)
        var top = 0.0
        for row in rows {
            let title = TextStyle.body.wrap(row.title, width: drawing.width)
            drawing.label(Label(title, x: 0, top: top, style: .body))
            top += TextStyle.body.height(lines: title.count) + 4.5
            let texts = columns.indices.map { cellLines(cell(row, $0), width: cellWidth) }
            let textHeight = max(24, style.height(lines: texts.map(\.count).max() ?? 1) + 4)
            let height = headHeight + textHeight
            for index in columns.indices {
                let (line, place) = index.quotientAndRemainder(dividingBy: perLine)
                let box = Box(
                    x: 1 + Double(place) * (cellWidth + Self.gap), y: top + Double(line) * (height + Self.gap),
                    width: cellWidth, height: height)
                draw(
                    cell(row, index), lines: texts[index], in: box, head: heads[index], headHeight: headHeight,
                    of: &drawing)
            }
            top += Double(lineCount) * (height + Self.gap) - Self.gap + 14
        }
        return top - 14 + 0.5
    }

    private func cellLines(_ value: ChartValue, width: Double) -> [String] {
        textStyle(of: value).wrap(value.text, width: width - 6)
    }

    private func textStyle(of value: ChartValue) -> TextStyle { value.length == nil ? .small : .number }

    /// A cell, with the name of its column in the top `headHeight` units of it.
    private func draw(
        _ value: ChartValue, lines: [String], in box: Box, head: [String] = [], headHeight: Double = 0,
        of drawing: inout Drawing
    ) {
        let step = value.length.map(step)
        let paint = step.map(Paint.onShade) ?? .text
        let bottom = headHeight > 0 ? box.bottom - 4 : box.bottom
        let labels = [
            Label(
                head, x: box.centre.x, middle: box.y + 4 + (headHeight - 4) / 2, style: .small, paint: paint,
                anchor: .middle),
            Label(
                lines, x: box.centre.x, middle: (box.y + headHeight + bottom) / 2, style: textStyle(of: value),
                paint: paint, anchor: .middle),
        ]
        if let step {
            drawing.rectangle(box, .shade(step))
        } else {
            drawing.rectangle(box, .ground)
            drawing.marks.append(.pattern(box, .hatch))
            for line in labels.flatMap(\.lineBoxes) { drawing.rectangle(line.grown(2), .plate) }
        }
        for label in labels { drawing.label(label) }
    }

    private func drawScale(in drawing: inout Drawing, top: Double) -> Double {
        let style = TextStyle.small
        let title = style.wrap(scaleTitle, width: drawing.width)
        drawing.label(Label(title, x: 0, top: top, style: style, paint: .muted))
        let entries = Paint.shades.map { step in
            Legend.Entry(
                fill: .shade(step),
                title: step == 0 ? "0" : step == 1 ? "до 20 %" : "до \(step * 20) %")
        }
        return Legend.draw(entries, in: &drawing, top: top + style.height(lines: title.count) + 4)
    }
}

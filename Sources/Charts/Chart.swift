/// A static picture of figures: SVG without scripts or styles of its own, coloured by classes of the theme.
package protocol Chart: Sendable {
    /// What a screen reader says in place of the picture.
    var caption: ChartCaption { get }

    /// The chart drawn for one width; `draw` is what `svg` writes down.
    func draw(_ layout: ChartLayout) -> Drawing
}

extension Chart {
    /// One `<svg>` element, on one line, without a width or height: the style sheet scales it.
    ///
    /// `id` starts every identifier inside and must be unique on the page. Whatever is no ASCII letter, digit or
    /// hyphen in it is replaced.
    package func svg(id: String, layout: ChartLayout = .wide) -> String {
        SVGWriter.write(draw(layout), caption: caption, id: SVGIdentifier.make(id), layout: layout)
    }

    /// Both layouts in a frame; the style sheet shows the one that suits the width of the frame.
    ///
    /// The narrow one has identifiers that start with `<id>-narrow`.
    package func figure(id: String) -> String {
        "<div class=\"chart-frame\">\(svg(id: id, layout: .wide))\(svg(id: id + "-narrow", layout: .narrow))</div>"
    }
}

/// Title and description of a chart: the text alternative that `<title>` and `<desc>` carry.
package struct ChartCaption: Equatable, Sendable {
    package var title: String
    package var description: String

    package init(title: String, description: String) {
        self.title = title
        self.description = description
    }
}

/// A figure as it is drawn and as it is printed. The two are kept apart so that rounding, units and suppression are
/// decided where the figures are computed, never here.
package struct ChartValue: Equatable, Sendable {
    /// For lengths and shades only; nil when there is nothing to draw.
    package var drawn: Double?
    package var text: String

    package init(_ drawn: Double?, _ text: String) {
        self.drawn = drawn
        self.text = text
    }

    package static let missing = ChartValue(nil, "нет данных")

    /// A length that can be drawn: not negative, not infinite.
    var length: Double? { drawn.flatMap { $0.isFinite ? max(0, $0) : nil } }
}

/// SVG does not reflow, so that a chart made for a desktop has letters of five pixels on a telephone. Each chart is
/// therefore laid out twice.
package enum ChartLayout: Sendable {
    /// 700 units: letters of 14 and 15 units stay above 12 px down to a frame of 608 px.
    case wide
    /// 320 units: on a screen of 320 px with its margins the letters stay at 12 px and more.
    case narrow

    var width: Double {
        switch self {
        case .wide: 700
        case .narrow: 320
        }
    }

    var className: String {
        switch self {
        case .wide: "chart--wide"
        case .narrow: "chart--narrow"
        }
    }
}

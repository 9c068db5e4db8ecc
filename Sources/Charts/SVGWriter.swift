import Markup

/// A drawing as SVG text: well-formed XML that also stands inside an HTML page.
enum SVGWriter {
    static func write(_ drawing: Drawing, caption: ChartCaption, id: String, layout: ChartLayout) -> String {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart \(layout.className)\" role=\"img\""
        svg += " aria-labelledby=\"\(id)-title \(id)-desc\""
        svg += " viewBox=\"0 0 \(FixedPoint.format(drawing.width)) \(FixedPoint.format(drawing.height))\">"
        svg += "<title id=\"\(id)-title\">\(MarkupText.mended(caption.title))</title>"
        svg += "<desc id=\"\(id)-desc\">\(MarkupText.mended(caption.description))</desc>"
        let patterns = Pattern.allCases.filter(drawing.uses)
        if !patterns.isEmpty {
            svg += "<defs>\(patterns.map { definition(of: $0, id: id) }.joined())</defs>"
        }
        for mark in drawing.marks { svg += element(mark, id: id) }
        return svg + "</svg>"
    }

    private static func element(_ mark: Mark, id: String) -> String {
        switch mark {
        case .rectangle(let box, let paint):
            return "<rect\(attributes(of: paint))\(attributes(of: box))/>"
        case .pattern(let box, let pattern):
            return "<rect fill=\"url(#\(id)-\(pattern.rawValue))\"\(attributes(of: box))/>"
        case .polyline(let points, let paint):
            return "<polyline\(attributes(of: paint)) points=\"\(list(points))\"/>"
        case .polygon(let points, let paint):
            return "<polygon\(attributes(of: paint)) points=\"\(list(points))\"/>"
        case .circle(let centre, let radius, let paint):
            return "<circle\(attributes(of: paint))\(number("cx", centre.x))\(number("cy", centre.y))"
                + "\(number("r", radius))/>"
        case .label(let label):
            return text(label)
        }
    }

    private static func text(_ label: Label) -> String {
        var element = "<text\(attributes(of: label.paint))\(number("x", label.at.x))\(number("y", label.at.y))"
        element += number("font-size", label.style.size)
        if label.style.bold { element += " font-weight=\"600\"" }
        if label.anchor != .start { element += " text-anchor=\"\(label.anchor.rawValue)\"" }
        element += ">"
        if !label.lead.isEmpty { element += "<tspan font-weight=\"400\">\(MarkupText.mended(label.lead))</tspan>" }
        for (index, line) in label.lines.enumerated() {
            let words = MarkupText.mended(line)
            if index == 0 {
                element += words
            } else {
                element += "<tspan\(number("x", label.at.x))\(number("dy", label.style.lineHeight))>\(words)</tspan>"
            }
        }
        return element + "</text>"
    }

    private static func definition(of pattern: Pattern, id: String) -> String {
        let start = "<pattern id=\"\(id)-\(pattern.rawValue)\" patternUnits=\"userSpaceOnUse\""
        let stroke = "class=\"chart-hatch\" stroke=\"#85816f\""
        return switch pattern {
        case .hatch:
            "\(start) width=\"7\" height=\"7\" patternTransform=\"rotate(45)\">"
                + "<path \(stroke) stroke-width=\"1.5\" d=\"M0 0V7\"/></pattern>"
        case .dots:
            "\(start) width=\"6\" height=\"6\"><circle class=\"chart-dot\" fill=\"#85816f\" cx=\"3\" cy=\"3\" r=\"1\"/>"
                + "</pattern>"
        case .lines:
            "\(start) width=\"5\" height=\"5\" patternTransform=\"rotate(45)\">"
                + "<path class=\"chart-stripe\" stroke=\"#2a3f8f\" stroke-width=\"1.5\" d=\"M0 0V5\"/></pattern>"
        }
    }

    private static func attributes(of paint: Paint) -> String {
        " class=\"\(paint.classes)\"" + paint.fallback.map { " \($0.name)=\"\($0.value)\"" }.joined()
    }

    private static func attributes(of box: Box) -> String {
        number("x", box.x) + number("y", box.y) + number("width", max(0, box.width))
            + number("height", max(0, box.height))
    }

    private static func number(_ name: String, _ value: Double) -> String {
        " \(name)=\"\(FixedPoint.format(value))\""
    }

    private static func list(_ points: [Point]) -> String {
        points.map { "\(FixedPoint.format($0.x)),\(FixedPoint.format($0.y))" }.joined(separator: " ")
    }
}

/// What a shape or text is coloured as: a class of the style sheet, and attributes for a page without it.
struct Paint: Equatable, Sendable {
    var classes: String
    var fallback: [Attribute]

    struct Attribute: Equatable, Sendable {
        var name: String
        var value: String
    }

    private init(_ classes: String, fill: String? = nil, stroke: String? = nil, width: String? = nil) {
        self.classes = classes
        fallback = [("fill", fill), ("stroke", stroke), ("stroke-width", width)].compactMap { name, value in
            value.map { Attribute(name: name, value: $0) }
        }
    }

    static let text = Paint("chart-text", fill: "#1c1d22")
    static let muted = Paint("chart-muted", fill: "#595a62")
    static let better = Paint("chart-better", fill: "#1c5c37")
    static let worse = Paint("chart-worse", fill: "#8e1d1a")
    static let rule = Paint("chart-rule", fill: "none", stroke: "#dcd7ca", width: "1")
    static let axis = Paint("chart-axis", fill: "none", stroke: "#85816f", width: "1")
    static let leader = Paint("chart-leader", fill: "none", stroke: "#595a62", width: "1")
    /// The period before: an outline with hatching over it.
    static let previous = Paint("chart-bar-1", fill: "#fff", stroke: "#2a3f8f", width: "1.5")
    static let current = Paint("chart-bar-2", fill: "#2a3f8f", stroke: "#2a3f8f", width: "1.5")
    /// The ground of a hatched place and of words upon it.
    static let ground = Paint("chart-ground", fill: "#fff", stroke: "#85816f", width: "1")
    static let plate = Paint("chart-plate", fill: "#fff")
    static let series = Paint("chart-series", fill: "none", stroke: "#2a3f8f", width: "2.5")
    static let marker = Paint("chart-marker", fill: "#2a3f8f", stroke: "#fff", width: "2")

    /// Shades from 0, the ground itself, to 5, the strongest.
    static let shades = 0...5

    static func shade(_ step: Int) -> Paint {
        let step = min(max(step, shades.lowerBound), shades.upperBound)
        return Paint("chart-shade-\(step)", fill: shadeColours[step], stroke: "#85816f", width: "1")
    }

    /// Text on a shade.
    static func onShade(_ step: Int) -> Paint {
        let step = min(max(step, shades.lowerBound), shades.upperBound)
        return Paint("chart-on-\(step)", fill: step < 4 ? "#1c1d22" : "#fff")
    }

    private static let shadeColours = ["#fff", "#e4e8f5", "#bac4e6", "#8c9ad0", "#5567b3", "#2a3f8f"]
}

/// Patterns that tell places apart without colour.
enum Pattern: String, CaseIterable, Sendable {
    /// Figures that are not published.
    case hatch
    /// What no level of the scale holds.
    case dots
    /// The period before.
    case lines
}

/// What a chart consists of before it is written as SVG; tests measure it.
package struct Drawing: Equatable, Sendable {
    var width: Double
    var height: Double
    var marks: [Mark] = []

    /// All the lines of text, each with the place it takes.
    var textBoxes: [Box] {
        marks.flatMap { mark -> [Box] in
            switch mark {
            case .label(let label): label.lineBoxes
            default: []
            }
        }
    }

    func uses(_ pattern: Pattern) -> Bool {
        marks.contains { mark in
            switch mark {
            case .pattern(_, pattern): true
            default: false
            }
        }
    }

    mutating func rectangle(_ box: Box, _ paint: Paint) { marks.append(.rectangle(box, paint)) }

    mutating func line(_ points: [Point], _ paint: Paint) { marks.append(.polyline(points, paint)) }

    mutating func label(_ label: Label) {
        if !label.lines.isEmpty { marks.append(.label(label)) }
    }
}

enum Mark: Equatable, Sendable {
    case rectangle(Box, Paint)
    /// A rectangle filled with a pattern, drawn over one that has the ground colour.
    case pattern(Box, Pattern)
    case polyline([Point], Paint)
    case polygon([Point], Paint)
    case circle(Point, radius: Double, Paint)
    case label(Label)
}

struct Point: Equatable, Sendable {
    var x: Double
    var y: Double
}

struct Box: Equatable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// Touching edges do not count.
    func overlaps(_ other: Box) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    func contains(_ other: Box) -> Bool {
        x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
    }

    func grown(_ margin: Double) -> Box {
        Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }
}

/// Finds places for the labels of points so that they cover neither each other nor the line.
struct PointLabels {
    struct Request {
        var text: String
        var point: Point
    }

    let bounds: Box
    let lines: [[Point]]
    let markers: [Point]
    /// Where words stand already.
    let occupied: [Box]

    /// Labels for the requests that found a place free of other words; a request that finds none gets no label.
    func place(_ requests: [Request]) -> [Label] {
        var taken = occupied
        var labels: [Label] = []
        for request in requests {
            let candidates = Self.candidates(for: request).enumerated().compactMap { rank, label -> (Label, Double)? in
                guard let box = label.lineBoxes.first else { return nil }
                let inside = moved(label, box)
                guard let place = inside.lineBoxes.first, bounds.contains(place),
                    !taken.contains(where: { $0.overlaps(place.grown(2)) })
                else { return nil }
                return (inside, cost(of: place, request: request) + Double(rank))
            }
            guard let best = candidates.min(by: { $0.1 < $1.1 })?.0 else { continue }
            labels.append(best)
            taken += best.lineBoxes
        }
        return labels
    }

    /// Above, below, beside, and farther off.
    private static func candidates(for request: Request) -> [Label] {
        let style = TextStyle.bodyBold
        let (above, below) = (-11.0, 11 + style.ascent)
        let half = style.width(request.text) / 2
        let places: [(Double, Double)] = [
            (0, above), (0, below), (half, above), (-half, above), (half, below), (-half, below),
            (half + 11, style.capHeight / 2), (-half - 11, style.capHeight / 2), (0, above - 12), (0, below + 12),
        ]
        return places.map { dx, dy in
            Label(
                lines: [request.text], at: Point(x: request.point.x + dx, y: request.point.y + dy), style: style,
                anchor: .middle)
        }
    }

    /// The label pushed in from the left and right edge.
    private func moved(_ label: Label, _ box: Box) -> Label {
        var label = label
        if box.x < bounds.x {
            label.at.x += bounds.x - box.x
        } else if box.right > bounds.right {
            label.at.x -= box.right - bounds.right
        }
        return label
    }

    private func cost(of place: Box, request: Request) -> Double {
        let roomy = place.grown(2)
        let crossings = lines.reduce(0) { count, line in
            count + zip(line, line.dropFirst()).filter { Self.crosses($0, $1, roomy) }.count
        }
        let covered = markers.filter { roomy.grown(4).overlaps(Box(x: $0.x, y: $0.y, width: 0.1, height: 0.1)) }.count
        return Double(crossings * 20 + covered * 40)
    }

    /// Whether a segment passes through a box (Liang–Barsky).
    private static func crosses(_ start: Point, _ end: Point, _ box: Box) -> Bool {
        var (from, to) = (0.0, 1.0)
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        for (slope, distance) in [
            (-dx, start.x - box.x), (dx, box.right - start.x), (-dy, start.y - box.y), (dy, box.bottom - start.y),
        ] {
            if slope == 0 {
                if distance < 0 { return false }
            } else if slope < 0 {
                from = max(from, distance / slope)
            } else {
                to = min(to, distance / slope)
            }
        }
        return from < to
    }
}

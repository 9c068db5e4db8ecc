/// How a change is marked: a drawn sign for the direction, words for what it means, and a colour that repeats the words.
struct ChangeSign {
    enum Direction: Sendable {
        case up, down, level
        /// The values do not say.
        case unknown
    }

    var direction: Direction
    var words: String
    var paint: Paint

    /// Nil when there is nothing to say.
    init?(_ item: SmallMultiples.Item) {
        let direction: Direction =
            switch (item.previous.length, item.current.length) {
            case (let before?, let now?): now > before ? .up : now < before ? .down : .level
            default: .unknown
            }
        let word: String
        switch item.change {
        case .better:
            word = "лучше"
            paint = .better
        case .worse:
            word = "хуже"
            paint = .worse
        case .unchanged:
            word = "без изменений"
            paint = .muted
        case .none:
            paint = .muted
            switch direction {
            case .up: word = "рост"
            case .down: word = "снижение"
            case .level: word = "без изменений"
            case .unknown: return nil
            }
        }
        self.direction = item.change == .unchanged ? .level : direction
        words = item.difference.map { $0.isEmpty ? word : "\($0), \(word)" } ?? word
    }

    /// Drawn, because not every font has the arrows.
    func sign(at centre: Point) -> [Mark] {
        func point(_ x: Double, _ y: Double) -> Point { Point(x: centre.x + x, y: centre.y + y) }
        return switch direction {
        case .up: [.polygon([point(0, -5), point(5.5, 4.5), point(-5.5, 4.5)], paint)]
        case .down: [.polygon([point(0, 5), point(5.5, -4.5), point(-5.5, -4.5)], paint)]
        case .level:
            [-3.0, 3].map { .rectangle(Box(x: centre.x - 5, y: centre.y + $0 - 1, width: 10, height: 2), paint) }
        case .unknown: [.circle(centre, radius: 4, paint)]
        }
    }
}

/// A chart that was given nothing says so.
enum EmptyChart {
    static func draw(_ layout: ChartLayout) -> Drawing {
        var drawing = Drawing(width: layout.width, height: 48)
        drawing.label(
            Label([ChartValue.missing.text], x: 0, middle: 24, style: .body, paint: .muted))
        return drawing
    }
}

/// Puts labels of given widths beside their points on a line without overlap.
enum Spreading {
    struct Item: Equatable {
        var centre: Double
        var width: Double
    }

    struct Place: Equatable {
        var index: Int
        var left: Double
    }

    /// Places by line. One line where all fit between `from` and `to`, else as many as it takes; items come in order
    /// of their centres.
    static func lines(_ items: [Item], from: Double, to: Double, gap: Double) -> [[Place]] {
        var lines: [[Int]] = []
        var used = 0.0
        for (index, item) in items.enumerated() {
            if !lines.isEmpty, used + gap + item.width <= to - from {
                lines[lines.count - 1].append(index)
                used += gap + item.width
            } else {
                lines.append([index])
                used = item.width
            }
        }
        return lines.map { line in
            var places: [Place] = []
            var free = from
            for index in line {
                let left = max(items[index].centre - items[index].width / 2, free)
                places.append(Place(index: index, left: left))
                free = left + items[index].width + gap
            }
            var limit = to
            for position in places.indices.reversed() {
                let width = items[places[position].index].width
                places[position].left = max(from, min(places[position].left, limit - width))
                limit = places[position].left - gap
            }
            return places
        }
    }
}

import RandomNumbers

@testable import Audit

/// A page of elements put into one another at random, each closed by its own end tag; mostly where they may stand,
/// sometimes not.
struct GrownPage {
    private static let favourites: [PlainTag] = [
        .table, .tbody, .tr, .td, .main, .h1, .a, .section, .svg, .g, .text, .title, .p, .ul, .li, .dl, .dt, .b, .code,
    ]
    private static let texts = [
        " ", "\n", "а", "  б ", "&amp;", "1\u{A0}2", "x\ty", "<!-- в -->", "е\u{301}", "«»—№", "\u{2003}", "\u{AD}", "",
    ]

    private var numbers: SeededNumbers
    private var stack: [PlainTag] = [.body]
    private var open = OpenElements()
    private(set) var html = "<!DOCTYPE html><html><head><title>Окно</title></head><body>"

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
        open.push(.body)
        var size = 0
        while let parent = stack.last {
            if below(2) == 0 {
                html += Self.texts[below(parent.isTableFrame && below(30) != 0 ? 2 : Self.texts.count)]
            }
            size += 1
            let isWild = below(150) == 0
            if size > 60 || stack.count > 14 || below(5) == 0 {
                close(isSaid: !isWild)
            } else if let tag = child(isWild) {
                start(tag, size)
            } else {
                close(isSaid: true)
            }
        }
        html += "</html>"
    }

    private mutating func child(_ isWild: Bool) -> PlainTag? {
        for _ in 0..<40 {
            let choice = below(2) == 0 ? Self.favourites : PlainTag.allCases
            let tag = choice[below(choice.count)]
            if isWild || open.admits(tag) { return tag }
        }
        return nil
    }

    private mutating func start(_ tag: PlainTag, _ number: Int) {
        html += "<\(tag)"
        switch tag {
        case .a: html += " href=\"/\(number)\""
        case .section where below(2) == 0: html += " id=\"s\(number)\""
        case .tr where below(2) == 0: html += " data-svod=\"r\(number)\" data-x=\"1\""
        default: break
        }
        guard !tag.isVoid, tag.sort != .drawingPart || below(2) == 0 else {
            html += "/>"
            return
        }
        html += ">"
        guard tag.sort != .raw else {
            html += "x > y</\(tag)>"
            return
        }
        stack.append(tag)
        open.push(tag)
    }

    private mutating func close(isSaid: Bool) {
        guard let tag = stack.popLast() else { return }
        _ = open.pop(tag)
        if isSaid { html += "</\(tag)>" }
    }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
}

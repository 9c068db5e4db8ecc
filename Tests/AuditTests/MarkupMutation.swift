import RandomNumbers

/// Slips of every sort in the mark-up of a page: bytes and tags lost, repeated, exchanged, put where they do not belong.
package struct MarkupMutation {
    private static let strays = [
        "<p>", "</p>", "<a href=\"/x/\">", "<a href=/x/>", "</a>", "<div>", "</div>", "<table>", "</table>", "<tbody>",
        "<tr data-svod=\"e\">", "</tr>", "<td>", "</td>", "<caption>", "<col>", "<li>", "</li>", "<ul>", "<dl>", "<dd>",
        "<b>", "</b>", "<code>", "<nobr>", "<br>", "<br/>", "</br>", "<hr>", "<img>", "<pre>", "<h1>", "</h1>", "<h2>",
        "<form>", "<button>", "</button>", "<main>", "</main>", "<section id=\"q\">", "<svg>", "</svg>", "<title>",
        "<desc>", "<g>", "<path/>", "<text>", "<foreignObject>", "<math>", "<script>", "</script>", "<style>", "<!--",
        "-->", "<!-->", "<!-- x -->", "<body>", "</body>", "<html>", "</html>", "<head>", "</head>",
        "<base href=\"/\">",
        "<meta name=\"svod:q\" content=\"w\">", "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"z\">",
        "<template>", "</template>", "<select>", "<option>", "<textarea>", "<noscript>", "<frameset>", "<ruby><rt>",
        "&amp;", "&", "&lt", "&notit;", "&#65;", "&#x41;", "&#0;", "&#128;", "\"", "'", "=", "<", ">", "/", " ", "\n",
        "\r", "\u{0}", "\u{C}", " href=\"u\"", " id=\"z\"", " HREF=\"c\"", " hidden", "\u{301}", "\u{85}", "\u{FEFF}",
        "\u{FFFE}", "\u{1F600}", "\u{2003}",
    ].map { Array($0.utf8) }

    private var numbers: SeededNumbers

    package init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// A copy of the page with one to three slips.
    package mutating func mutated(_ page: [UInt8]) -> [UInt8] {
        var html = page
        for _ in 0..<below(3) + 1 { slip(&html) }
        return html
    }

    private mutating func slip(_ html: inout [UInt8]) {
        let tags = Self.tags(html)
        guard let tag = tags.randomElement(using: &numbers), let other = tags.randomElement(using: &numbers) else {
            return
        }
        switch below(9) {
        case 0: html.remove(at: below(html.count))
        case 1: html.insert(html[below(html.count)], at: below(html.count))
        case 2: html.swapAt(below(html.count), below(html.count))
        case 3: html[below(html.count)] = UInt8(below(256))
        case 4: html.removeSubrange(tag)
        case 5: html.insert(contentsOf: Array(html[tag]), at: other.lowerBound)
        case 6: html.replaceSubrange(tag, with: Array(html[other]))
        case 7: html.insert(contentsOf: Self.strays[below(Self.strays.count)], at: tag.lowerBound)
        default: html.insert(contentsOf: Self.strays[below(Self.strays.count)], at: below(html.count))
        }
    }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(limit, 1), using: &numbers) }

    private static func tags(_ html: [UInt8]) -> [Range<Int>] {
        var tags: [Range<Int>] = []
        var position = html.startIndex
        while let start = html[position...].firstIndex(of: UInt8(ascii: "<")),
            let end = html[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            tags.append(start..<end + 1)
            position = end + 1
        }
        return tags
    }
}

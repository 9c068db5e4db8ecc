import Testing

@testable import Charts

/// What holds for all kinds of charts in both layouts.
@Suite struct EveryChartTests {
    @Test func isWellFormedWithoutStylesScriptsOrSizes() throws {
        for chart in Samples.all {
            for layout in Samples.layouts {
                let xml = try #require(XMLChecker(chart.svg(id: "a", layout: layout)))
                let root = try #require(xml.elements.first)
                #expect(root.name == "svg")
                #expect(root.attributes["role"] == "img")
                #expect(root.attributes["aria-labelledby"] == "a-title a-desc")
                #expect(root.attributes["viewBox"]?.hasPrefix("0 0 \(layout == .wide ? 700 : 320) ") == true)
                #expect(root.attributes["width"] == nil && root.attributes["height"] == nil)
                #expect(xml.elements.dropFirst().prefix(2).map(\.name) == ["title", "desc"])
                let allowed: Set = [
                    "svg", "title", "desc", "defs", "pattern", "path", "rect", "polyline", "polygon", "circle", "text",
                    "tspan",
                ]
                #expect(Set(xml.elements.map(\.name)).subtracting(allowed) == [])
                #expect(xml.elements.allSatisfy { $0.attributes["style"] == nil })
                #expect(xml.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
            }
        }
    }

    @Test func identifiersAreUniqueOnAPageAndReferencesMeetThem() throws {
        let figures = Samples.all.enumerated().map { $1.figure(id: "chart\($0)") }
        let xml = try #require(XMLChecker("<main>\(figures.joined())</main>"))
        #expect(Set(xml.identifiers).count == xml.identifiers.count)
        #expect(xml.identifiers.count > 20)
        #expect(Set(xml.references).subtracting(xml.identifiers) == [])
        #expect(Set(xml.identifiers).subtracting(xml.references) == [])
    }

    @Test func linesOfTextCoverNothingAndStayInside() {
        for chart in Samples.all {
            for layout in Samples.layouts {
                #expect(chart.draw(layout).clashes == [], "\(type(of: chart)) \(layout)")
            }
        }
    }

    @Test func lettersAreLargeEnough() {
        for chart in Samples.all {
            for layout in Samples.layouts {
                #expect(chart.draw(layout).labels.allSatisfy { $0.style.size >= 14 })
            }
        }
    }

    @Test func hostileTextIsHarmless() throws {
        let evil = "<&\">' </title><script>alert(1)</script>\u{0}\u{1F}"
        let caption = ChartCaption(title: evil, description: evil)
        let value = ChartValue(1, evil)
        let charts: [any Chart] = [
            SmallMultiples(
                caption: caption, previousPeriod: evil, currentPeriod: evil,
                items: [
                    .init(title: evil, unit: evil, previous: value, current: value, change: .better, difference: evil)
                ]),
            DistributionBars(
                caption: caption, categories: [.init(evil, mark: evil)],
                rows: [.init(evil, note: evil, .counts([value])), .suppressed(evil, words: evil)]),
            HeatTable(caption: caption, columns: [evil], rows: [.init(evil, [value])], whole: 1, scaleTitle: evil),
            YearLine(caption: caption, years: [.init(evil, value), .init(evil, ChartValue(nil, evil))]),
        ]
        for chart in charts {
            for layout in Samples.layouts {
                let svg = chart.svg(id: evil, layout: layout)
                let xml = try #require(XMLChecker(svg), "\(svg)")
                #expect(!xml.elements.contains { $0.name == "script" })
                #expect(Set(xml.identifiers).count == xml.identifiers.count)
                #expect(Set(xml.references).subtracting(xml.identifiers) == [])
            }
        }
        #expect(
            charts[3].svg(id: "a").contains(
                "<title id=\"a-title\">&lt;&amp;&quot;&gt;&#39; &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
                    + "\u{FFFD}\u{FFFD}</title>"))
    }

    @Test func differentNamesGiveDifferentIdentifiers() {
        let names = ["a", "a b", "a_b", "a\"b", "1", "_1", "-1", "", "школа", "a__b"]
        let identifiers = names.map(SVGIdentifier.make)
        #expect(Set(identifiers).count == names.count)
        #expect(identifiers.prefix(2) == ["a", "a_20_b"])
        #expect(identifiers.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } && $0.first?.isNumber != true })
    }

    @Test func aChartOfNothingSaysSo() {
        let charts: [any Chart] = [
            SmallMultiples(caption: Samples.caption, previousPeriod: "", currentPeriod: "", items: []),
            DistributionBars(caption: Samples.caption, categories: [], rows: []),
            HeatTable(caption: Samples.caption, columns: [], rows: [], whole: 0),
            YearLine(caption: Samples.caption, years: []),
        ]
        for chart in charts { #expect(chart.draw(.wide).words == ["нет данных"]) }
    }

    @Test func figuresThatAreNoNumbersDrawNothingWild() throws {
        let wild = [Double.nan, .infinity, -.infinity, -5, 1e300, .greatestFiniteMagnitude].map { ChartValue($0, "?") }
        let charts: [any Chart] = [
            SmallMultiples(
                caption: Samples.caption, previousPeriod: "a", currentPeriod: "b",
                items: wild.map { .init(title: "t", unit: "", previous: $0, current: $0) }),
            DistributionBars(
                caption: Samples.caption, categories: wild.map { _ in .init("к") }, rows: [.init("р", .counts(wild))]),
            HeatTable(caption: Samples.caption, columns: ["к"], rows: wild.map { .init("р", [$0]) }, whole: .nan),
            YearLine(caption: Samples.caption, years: wild.map { .init("2020", $0) }),
        ]
        for chart in charts {
            for layout in Samples.layouts {
                let drawing = chart.draw(layout)
                let sheet = Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
                for mark in drawing.marks {
                    switch mark {
                    case .rectangle(let box, _), .pattern(let box, _): #expect(sheet.contains(box))
                    case .circle(let point, _, _):
                        #expect(sheet.contains(Box(x: point.x, y: point.y, width: 0, height: 0)))
                    default: break
                    }
                }
            }
        }
    }
}

import Testing

@testable import Charts

/// One small chart of each kind, to the letter. Line breaks of the expected text are not part of it.
@Suite struct ExactSVGTests {
    private func text(_ lines: String) -> String { lines.split(separator: "\n").joined() }

    @Test func aPanel() {
        let chart = SmallMultiples(
            caption: Samples.caption, previousPeriod: "2024", currentPeriod: "2025",
            items: [
                .init(
                    title: "Не сдали ОГЭ", unit: "%", previous: ChartValue(8, "8 %"), current: ChartValue(4, "4 %"),
                    change: .better, difference: "−4 п. п.")
            ])
        let expected = """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart--wide" role="img" \
            aria-labelledby="a-title a-desc" viewBox="0 0 700 111">
            <title id="a-title">Название</title>
            <desc id="a-desc">Описание</desc>
            <defs>
            <pattern id="a-lines" patternUnits="userSpaceOnUse" width="5" height="5" \
            patternTransform="rotate(45)">
            <path class="chart-stripe" stroke="#2a3f8f" stroke-width="1.5" d="M0 0V5"/></pattern>
            </defs>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="0,0.5 \
            430,0.5"/>
            <text class="chart-text" fill="#1c1d22" x="0" y="26.4" font-size="15" font-weight="600">Не \
            сдали ОГЭ</text>
            <text class="chart-muted" fill="#595a62" x="0" y="57" font-size="14">2024</text>
            <rect class="chart-bar-1" fill="#fff" stroke="#2a3f8f" stroke-width="1.5" x="44.2" y="44" \
            width="349" height="16"/>
            <rect fill="url(#a-lines)" x="44.2" y="44" width="349" height="16"/>
            <text class="chart-text" fill="#1c1d22" x="401.2" y="57" font-size="14">8 %</text>
            <text class="chart-muted" fill="#595a62" x="0" y="81" font-size="14">2025</text>
            <rect class="chart-bar-2" fill="#2a3f8f" stroke="#2a3f8f" stroke-width="1.5" x="44.2" y="68" \
            width="174.5" height="16"/>
            <text class="chart-text" fill="#1c1d22" x="226.7" y="81" font-size="14" font-weight="600">4 \
            %</text>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="44.2,40 \
            44.2,88"/>
            <polygon class="chart-better" fill="#1c5c37" points="50.2,106 55.7,96.5 44.7,96.5"/>
            <text class="chart-better" fill="#1c5c37" x="60.2" y="105.1" font-size="14" \
            font-weight="600">−4 п. п., лучше</text>
            </svg>
            """
        #expect(chart.svg(id: "a") == text(expected))
    }

    @Test func aDistribution() {
        let chart = DistributionBars(
            caption: Samples.caption, categories: [.init("дефициты", mark: "А"), .init("нет", isOutside: true)],
            rows: [.init("Все учителя", note: "20 чел.", Samples.counts(15, 5)), .suppressed("Химия")])
        let expected = """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart--wide" role="img" \
            aria-labelledby="a-title a-desc" viewBox="0 0 700 128">
            <title id="a-title">Название</title>
            <desc id="a-desc">Описание</desc>
            <defs>
            <pattern id="a-hatch" patternUnits="userSpaceOnUse" width="7" height="7" \
            patternTransform="rotate(45)">
            <path class="chart-hatch" stroke="#85816f" stroke-width="1.5" d="M0 0V7"/></pattern>
            <pattern id="a-dots" patternUnits="userSpaceOnUse" width="6" height="6">
            <circle class="chart-dot" fill="#85816f" cx="3" cy="3" r="1"/></pattern>
            </defs>
            <rect class="chart-shade-5" fill="#2a3f8f" stroke="#85816f" stroke-width="1" x="1" y="1.5" \
            width="15" height="15"/>
            <text class="chart-text" fill="#1c1d22" x="23" y="13.1" font-size="14">А — дефициты</text>
            <rect class="chart-ground" fill="#fff" stroke="#85816f" stroke-width="1" x="151.1" y="1.5" \
            width="15" height="15"/>
            <rect fill="url(#a-dots)" x="151.1" y="1.5" width="15" height="15"/>
            <text class="chart-text" fill="#1c1d22" x="173.1" y="13.1" font-size="14">нет</text>
            <text class="chart-text" fill="#1c1d22" x="0" y="52.4" font-size="15">Все учителя</text>
            <text class="chart-muted" fill="#595a62" x="0" y="71.1" font-size="14">20 чел.</text>
            <rect class="chart-shade-5" fill="#2a3f8f" stroke="#85816f" stroke-width="1" x="207" y="38.5" \
            width="369" height="34"/>
            <text class="chart-on-5" fill="#fff" x="391.5" y="60.5" font-size="14" font-weight="600" \
            text-anchor="middle"><tspan font-weight="400">А </tspan>15</text>
            <rect class="chart-ground" fill="#fff" stroke="#85816f" stroke-width="1" x="576" y="38.5" \
            width="123" height="34"/>
            <rect fill="url(#a-dots)" x="576" y="38.5" width="123" height="34"/>
            <rect class="chart-plate" fill="#fff" x="631.2" y="47.3" width="12.7" height="18.3"/>
            <text class="chart-text" fill="#1c1d22" x="637.5" y="60.5" font-size="14" font-weight="600" \
            text-anchor="middle">5</text>
            <text class="chart-text" fill="#1c1d22" x="0" y="113.4" font-size="15">Химия</text>
            <rect class="chart-ground" fill="#fff" stroke="#85816f" stroke-width="1" x="207" y="92.5" \
            width="492" height="34"/>
            <rect fill="url(#a-hatch)" x="207" y="92.5" width="492" height="34"/>
            <rect class="chart-plate" fill="#fff" x="217" y="100.3" width="73.8" height="20.3"/>
            <text class="chart-text" fill="#1c1d22" x="225" y="114.5" font-size="14">менее 3</text>
            </svg>
            """
        #expect(chart.svg(id: "a") == text(expected))
    }

    @Test func aHeatTable() {
        let chart = HeatTable(
            caption: Samples.caption, columns: ["высокая", "низкая"],
            rows: [.init("Кадры", [ChartValue(3, "3"), ChartValue(nil, "менее 3")])], whole: 4)
        let expected = """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart--wide" role="img" \
            aria-labelledby="a-title a-desc" viewBox="0 0 700 62">
            <title id="a-title">Название</title>
            <desc id="a-desc">Описание</desc>
            <defs>
            <pattern id="a-hatch" patternUnits="userSpaceOnUse" width="7" height="7" \
            patternTransform="rotate(45)">
            <path class="chart-hatch" stroke="#85816f" stroke-width="1.5" d="M0 0V7"/></pattern>
            </defs>
            <text class="chart-text" fill="#1c1d22" x="501" y="13.1" font-size="14" font-weight="600" \
            text-anchor="middle">высокая</text>
            <text class="chart-text" fill="#1c1d22" x="634" y="13.1" font-size="14" font-weight="600" \
            text-anchor="middle">низкая</text>
            <text class="chart-text" fill="#1c1d22" x="0" y="47.8" font-size="15">Кадры</text>
            <rect class="chart-shade-4" fill="#5567b3" stroke="#85816f" stroke-width="1" x="436" y="24.5" \
            width="130" height="36"/>
            <text class="chart-on-4" fill="#fff" x="501" y="48.5" font-size="17" font-weight="600" \
            text-anchor="middle">3</text>
            <rect class="chart-ground" fill="#fff" stroke="#85816f" stroke-width="1" x="569" y="24.5" \
            width="130" height="36"/>
            <rect fill="url(#a-hatch)" x="569" y="24.5" width="130" height="36"/>
            <rect class="chart-plate" fill="#fff" x="603.1" y="34.3" width="61.8" height="18.3"/>
            <text class="chart-text" fill="#1c1d22" x="634" y="47.5" font-size="14" \
            text-anchor="middle">менее 3</text>
            </svg>
            """
        #expect(chart.svg(id: "a") == text(expected))
    }

    @Test func aYearLine() {
        let chart = YearLine(
            caption: Samples.caption,
            years: [
                .init("2023", ChartValue(4, "4 %")), .init("2024", .missing), .init("2025", ChartValue(2, "2 %")),
                .init("2026", ChartValue(3, "3 %")),
            ])
        let expected = """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart--wide" role="img" \
            aria-labelledby="a-title a-desc" viewBox="0 0 700 268">
            <title id="a-title">Название</title>
            <desc id="a-desc">Описание</desc>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="0,243.5 \
            700,243.5"/>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="87.5,243 \
            87.5,248"/>
            <text class="chart-text" fill="#1c1d22" x="87.5" y="263.1" font-size="14" \
            text-anchor="middle">2023</text>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="262.5,243 \
            262.5,248"/>
            <text class="chart-muted" fill="#595a62" x="262.5" y="263.1" font-size="14" \
            text-anchor="middle">2024</text>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="437.5,243 \
            437.5,248"/>
            <text class="chart-text" fill="#1c1d22" x="437.5" y="263.1" font-size="14" \
            text-anchor="middle">2025</text>
            <polyline class="chart-axis" fill="none" stroke="#85816f" stroke-width="1" points="612.5,243 \
            612.5,248"/>
            <text class="chart-text" fill="#1c1d22" x="612.5" y="263.1" font-size="14" \
            text-anchor="middle">2026</text>
            <text class="chart-muted" fill="#595a62" x="262.5" y="231.1" font-size="14" \
            text-anchor="middle">нет данных</text>
            <polyline class="chart-rule" fill="none" stroke="#dcd7ca" stroke-width="1" points="87.5,34 \
            87.5,243"/>
            <polyline class="chart-rule" fill="none" stroke="#dcd7ca" stroke-width="1" points="437.5,240.3 \
            437.5,243"/>
            <polyline class="chart-rule" fill="none" stroke="#dcd7ca" stroke-width="1" points="612.5,124 \
            612.5,243"/>
            <polyline class="chart-series" fill="none" stroke="#2a3f8f" stroke-width="2.5" \
            points="437.5,214 612.5,124"/>
            <circle class="chart-marker" fill="#2a3f8f" stroke="#fff" stroke-width="2" cx="87.5" cy="34" \
            r="5"/>
            <circle class="chart-marker" fill="#2a3f8f" stroke="#fff" stroke-width="2" cx="437.5" cy="214" \
            r="5"/>
            <circle class="chart-marker" fill="#2a3f8f" stroke="#fff" stroke-width="2" cx="612.5" cy="124" \
            r="5"/>
            <text class="chart-text" fill="#1c1d22" x="612.5" y="113" font-size="15" font-weight="600" \
            text-anchor="middle">3 %</text>
            <text class="chart-text" fill="#1c1d22" x="87.5" y="23" font-size="15" font-weight="600" \
            text-anchor="middle">4 %</text>
            <text class="chart-text" fill="#1c1d22" x="437.5" y="237" font-size="15" font-weight="600" \
            text-anchor="middle">2 %</text>
            </svg>
            """
        #expect(chart.svg(id: "a") == text(expected))
    }

    @Test func aFigureHoldsBothLayouts() {
        let chart = YearLine(caption: Samples.caption, years: [])
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart chart--wide" role="img" \
            aria-labelledby="a-title a-desc" viewBox="0 0 700 48">
            <title id="a-title">Название</title><desc id="a-desc">Описание</desc>
            <text class="chart-muted" fill="#595a62" x="0" y="29.3" font-size="15">нет данных</text></svg>
            """
        let wide = text(svg)
        let narrow = wide.replacing("wide", with: "narrow").replacing("a-title", with: "a-narrow-title")
            .replacing("a-desc", with: "a-narrow-desc").replacing("700", with: "320")
        #expect(chart.svg(id: "a") == wide)
        #expect(chart.figure(id: "a") == "<div class=\"chart-frame\">\(wide)\(narrow)</div>")
    }
}

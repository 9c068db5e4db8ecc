@testable import Charts

/// Charts as a municipality would publish them.
enum Samples {
    static let caption = ChartCaption(title: "Название", description: "Описание")

    static func value(_ drawn: Double, _ text: String) -> ChartValue { ChartValue(drawn, text) }

    static func counts(_ counts: Int...) -> DistributionBars.Row.Content {
        .counts(counts.map { ChartValue(Double($0), "\($0)") })
    }

    static func cells(_ counts: Int...) -> [ChartValue] { counts.map { ChartValue(Double($0), "\($0)") } }

    static let panels = SmallMultiples(
        caption: caption, previousPeriod: "2024/2025", currentPeriod: "2025/2026",
        items: [
            .init(
                title: "Доля выпускников 9 классов, допущенных к итоговой аттестации и не получивших аттестат",
                unit: "%", previous: value(4.8, "4,8 %"), current: value(2.1, "2,1 %"), change: .better,
                difference: "−2,7 п. п."),
            .init(
                title: "Доля не сдавших ОГЭ по математике", unit: "%", previous: value(18.4, "18,4 %"),
                current: value(19, "19 %"), change: .worse),
            .init(
                title: "Количество профильных программ", unit: "ед.", previous: value(3, "3 ед."),
                current: value(4, "4 ед."), change: .better),
            .init(
                title: "Низкие результаты ВПР", unit: "%", previous: ChartValue(nil, "менее 3 участников"),
                current: .missing),
            .init(title: "Ноль", unit: "%", previous: value(0, "0 %"), current: value(0, "0 %"), change: .unchanged),
        ])

    static let levels: [DistributionBars.Category] = [
        .init("системные дефициты", mark: "А"), .init("локальные дефициты", mark: "Б"),
        .init("несущественные дефициты", mark: "С"), .init("дефициты отсутствуют", mark: "D"),
        .init("не определено методикой", isOutside: true),
    ]

    static let distribution = DistributionBars(
        caption: caption, categories: levels,
        rows: [
            .init("Все учителя", note: "64 учителя", counts(3, 9, 38, 11, 3)),
            .init("Русский язык и литература", note: "160 учителей", counts(1, 1, 156, 1, 1)),
            .init("Информатика", counts(0, 0, 0, 0, 0)),
            .suppressed("Химия", note: "2 учителя"),
            .suppressed(
                "География", words: "менее 3; сведения о малых группах не публикуются, чтобы их нельзя было узнать"),
        ])

    static let heat = HeatTable(
        caption: caption, columns: ["высокая", "средняя", "низкая"],
        rows: [
            .init("Недостаточная предметная и методическая компетентность педагогических работников", cells(2, 1, 1)),
            .init("Дефицит педагогических кадров", cells(4, 0, 0)),
            .init("Низкий уровень оснащения", [ChartValue(nil, "менее 3"), ChartValue(nil, "менее 3"), value(2, "2")]),
        ], whole: 4, scaleTitle: "Доля школ")

    static let wideHeads = HeatTable(
        caption: caption,
        columns: [
            "диагностирован и подтверждается", "диагностирован, не подтверждается", "не диагностирован", "прочее",
        ],
        rows: [.init("Оснащение", cells(4, 2, 8, 0)), .init("Кадры", cells(1, 1))], whole: 14)

    static let years = YearLine(
        caption: caption,
        years: [
            .init("2018/2019", value(6, "6 баллов")), .init("2019/2020", .missing),
            .init("2020/2021", value(7, "7 баллов")), .init("2021/2022", value(5, "5 баллов")),
            .init("2022/2023", value(8, "8 баллов")), .init("2023/2024", value(10, "10 баллов")),
            .init("2024/2025", value(12, "12 баллов")), .init("2025/2026", value(11, "11 баллов")),
        ])

    static let all: [any Chart] = [panels, distribution, heat, wideHeads, years]
    static let layouts: [ChartLayout] = [.wide, .narrow]
}

extension Drawing {
    /// What is printed, line by line.
    var words: [String] { labels.flatMap { [$0.lead + ($0.lines.first ?? "")] + $0.lines.dropFirst() } }

    var labels: [Label] {
        marks.compactMap { mark in
            switch mark {
            case .label(let label): label
            default: nil
            }
        }
    }

    func boxes(of paint: Paint) -> [Box] {
        marks.compactMap { mark in
            switch mark {
            case .rectangle(let box, paint): box
            default: nil
            }
        }
    }

    var patterns: [Pattern] {
        marks.compactMap { mark in
            switch mark {
            case .pattern(_, let pattern): pattern
            default: nil
            }
        }
    }

    /// Pairs of lines that cover each other, and lines that leave the drawing.
    var clashes: [String] {
        let boxes = textBoxes
        let sheet = Box(x: -0.01, y: -0.01, width: width + 0.02, height: height + 0.02)
        var clashes = boxes.filter { !sheet.contains($0) }.map { "outside: \($0)" }
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] where box.overlaps(other) { clashes.append("\(other) under \(box)") }
        }
        return clashes
    }
}

import Fields

extension FieldReader<ScaleKey> {
    mutating func scale() -> Scale? {
        require([.indicator, .levels])
        let indicator = text(.indicator)
        let point = text(.point)?.value
        let levels = list(.levels, LevelKey.self, .methodology) { $0.level() }
        return indicator.map { Scale(indicator: $0, point: point, levels: levels) }
    }
}

extension FieldReader<LevelKey> {
    package mutating func level() -> Scale.Level? {
        require([.name, .interval])
        let name = text(.name)
        let meaning = text(.meaning)?.value
        guard let text = text(.interval) else { return nil }
        guard let interval = Interval(text.value) else {
            invalid(
                "methodology.interval-form", text, "«\(text.value)» — не промежуток",
                "запишите концы так, как в акте: \"[0; 0,3)\" — квадратная скобка включает конец, круглая нет")
            return nil
        }
        return name.map { Scale.Level(name: $0, interval: interval, meaning: meaning) }
    }
}

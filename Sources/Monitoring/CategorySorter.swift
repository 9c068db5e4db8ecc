import Methodology

/// Names of categories that no method declares.
package enum CategoryName {
    /// The value is there, but no level of the scale holds it.
    package static let withoutLevel = "не определено методикой"
    package static let notApplicable = "нет"
    package static let withoutValue = "нет данных"
}

/// Puts every row of a form into a category of an indicator: a level of its scale or one of its values.
struct CategorySorter {
    private let indicator: Indicator
    private let scale: Scale?
    /// Levels or values of the method.
    let categories: [Distribution.Category]

    init(_ indicator: Indicator, scale: Scale?) {
        self.indicator = indicator
        self.scale = scale
        if let scale {
            categories = scale.levels.map {
                .init(name: $0.name.value, meaning: $0.meaning, isOutside: false)
            }
        } else {
            categories = Self.names(of: indicator.values).map { .init(name: $0, meaning: nil, isOutside: false) }
        }
    }

    /// With those that are shown only when something falls into them.
    var allCategories: [Distribution.Category] {
        let outside = [CategoryName.withoutLevel, CategoryName.notApplicable, CategoryName.withoutValue]
        return categories + outside.map { .init(name: $0, meaning: nil, isOutside: true) }
    }

    private static func names(of values: ValueSet?) -> [String] {
        switch values?.values {
        case .words(let words): words
        case .yesNo: ["да", "нет"]
        case .numbers(let numbers): numbers.map(\.exactText)
        case .range, .wholeNumbers, nil: []
        }
    }

    /// The category of every row.
    ///
    /// - Parameter numbers: the indicator's number in every row, as far as it has one.
    func names(of rows: [Observation], _ numbers: [Rational?]) -> [String] {
        rows.indices.map { row in
            let number = numbers.indices.contains(row) ? numbers[row] : nil
            switch (rows[row].values[indicator.code.value], number) {
            case (.word(let word), _): return word
            case (.absent, _): return CategoryName.notApplicable
            case (_, let number?):
                if let scale { return scale.level(of: number)?.name.value ?? CategoryName.withoutLevel }
                if case .yesNo? = indicator.values?.values { return number == 1 ? "да" : "нет" }
                return number.exactText
            case (_, nil): return CategoryName.withoutValue
            }
        }
    }
}

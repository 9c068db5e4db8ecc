/// How the results are computed.
package struct MethodContext: TemplateContext {
    var act: String
    var edition: String
    var indicators: [MethodIndicatorContext]
    var scales: [ScaleContext]
    /// What the method leaves open, as found by computing.
    var notes: [TextContext]

    package static let fields = TemplateFields<Self>(
        .text("act") { $0.act },
        .text("edition") { $0.edition },
        .list("indicators") { $0.indicators },
        .list("scales") { $0.scales },
        .list("notes") { $0.notes },
        .flag("hasNotes") { !$0.notes.isEmpty }
    )
}

package struct MethodIndicatorContext: TemplateContext {
    var name: String
    var unit: String
    /// Allowed values as the act prints them.
    var values: String
    /// Where the value comes from: a form or a formula in words.
    var origin: String
    var better: String
    var point: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("unit") { $0.unit },
        .text("values") { $0.values },
        .text("origin") { $0.origin },
        .text("better") { $0.better },
        .text("point") { $0.point }
    )
}

package struct ScaleContext: TemplateContext {
    var name: String
    var point: String
    var levels: [LevelContext]

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("point") { $0.point },
        .list("levels") { $0.levels }
    )
}

package struct LevelContext: TemplateContext {
    var name: String
    var interval: String
    var meaning: String

    package static let fields = TemplateFields<Self>(
        .text("name") { $0.name },
        .text("interval") { $0.interval },
        .text("meaning") { $0.meaning }
    )
}

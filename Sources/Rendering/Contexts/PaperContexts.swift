/// The head of an official paper (ГОСТ Р 7.0.97): who issued it, what it is, when and under what number.
package struct LetterheadContext: TemplateContext {
    var issuer: String
    /// `ПРИКАЗ`
    var kind: String
    /// `15.09.2023`
    var date: String
    /// `№ 147`
    var number: String

    package static let fields = TemplateFields<Self>(
        .text("issuer") { $0.issuer },
        .text("kind") { $0.kind },
        .text("date") { $0.date },
        .text("number") { $0.number }
    )
}

/// The approval stamp of an annex (ГОСТ Р 7.0.97, гриф утверждения).
package struct StampContext: TemplateContext {
    /// `Приложение № 1`; empty for what is approved and is no annex.
    var annex: String
    /// `УТВЕРЖДЕНО`
    var approved: String
    /// `приказом Управления образования от 15.09.2023 № 147`
    var act: String
    /// `ПОЛОЖЕНИЕ`; empty when the title starts with this word.
    var kind: String

    package static let fields = TemplateFields<Self>(
        .text("annex") { $0.annex },
        .text("approved") { $0.approved },
        .text("act") { $0.act },
        .text("kind") { $0.kind }
    )
}

/// An act and its annexes in the order they are read.
package struct SequenceContext: TemplateContext {
    /// `Приложение № 2, всего приложений: 4`; empty on the page of the act.
    var place: String
    /// The act and its annexes, the page itself marked as current.
    var parts: [LinkContext]
    var previous: LinkContext?
    var next: LinkContext?

    package static let fields = TemplateFields<Self>(
        .text("place") { $0.place },
        .list("parts") { $0.parts },
        .object("previous") { $0.previous },
        .object("next") { $0.next }
    )
}

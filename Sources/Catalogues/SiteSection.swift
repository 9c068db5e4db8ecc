/// The two sections of the department's site.
package enum SiteSection: String, Sendable, CaseIterable, Hashable {
    case shnor
    case mechanisms = "mekhanizmy"

    /// The first part of every address in the section.
    package var slug: String { rawValue }

    /// The official name of the section.
    package var title: String {
        switch self {
        case .shnor: "ШНОР"
        case .mechanisms: "Муниципальные управленческие механизмы оценки качества образования"
        }
    }

    /// The name that fits a menu.
    package var shortTitle: String {
        switch self {
        case .shnor: "ШНОР"
        case .mechanisms: "Механизмы оценки качества"
        }
    }

    /// How the key `раздел` may name it; the first is the one messages suggest.
    package var names: [String] {
        switch self {
        case .shnor: ["ШНОР", "ШНРО", "ШФНСУ"]
        case .mechanisms: ["Механизмы", title, shortTitle]
        }
    }
}

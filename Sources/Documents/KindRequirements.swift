import Catalogues

/// Which keys a kind must have beside `название`, `вид` and `раздел`, and which of the special keys it may have.
package enum KindRequirements {
    /// Each inner list is satisfied by any one of its keys.
    package static func required(_ kind: DocumentKind) -> [[FrontMatterKey]] {
        switch kind {
        case .order, .instruction: [[.number], [.date], [.issuer]]
        case .regulation: [[.approvedBy], [.annex]]
        case .roadmap: [[.approvedBy], [.period]]
        case .programme: [[.period], [.approvedBy, .developer]]
        case .plan, .schedule: [[.period]]
        case .recommendations: [[.compiler], [.year], [.audience]]
        case .addressRecommendations: [[.basis], [.audience], [.direction]]
        case .analyticNote, .report: [[.period], [.basis]]
        case .decision: [[.basis], [.date]]
        case .minutes: [[.number], [.date], [.agenda]]
        case .letter: [[.date], [.addressee]]
        case .agreement: [[.date], [.parties]]
        case .event: [[.date], [.form], [.group], [.participants], [.schoolsCovered]]
        case .publication: [[.year], [.annotation]]
        case .message: [[.date]]
        case .resource: []
        }
    }

    private static let acts = DocumentKind.allCases.filter(\.isAct)

    /// The kinds a special key makes sense for; nil when any document may have it.
    static func kinds(allowing key: FrontMatterKey) -> [DocumentKind]? {
        switch key {
        case .approves, .repeals, .amends: [.order, .instruction, .decision]
        case .effectiveFrom, .validUntil: acts
        case .agenda: [.minutes]
        case .addressee: [.letter]
        case .parties, .leaderSchools: [.agreement]
        case .schoolsCovered: [.event, .agreement]
        case .form, .group, .participants, .level: [.event]
        case .items: [.roadmap]
        default: nil
        }
    }
}

import Documents

/// What became of a published document, as far as it may be shown.
package struct DocumentHistory: Sendable, Hashable {
    /// The newest first; at least one.
    package var changes: [Change]
    package var start: Start
    /// Names of the versions it was made of, the newest first; for digests, never for pages.
    package var sources: [String]

    package struct Change: Sendable, Hashable {
        package var day: CivilDate
        package var requisites: [RequisiteChange]
        /// Empty when the text is as it was.
        package var text: [TextPart]

        /// What is shown with old and new words mixed, in either version whole: for those who look for what must not be
        /// published.
        package var mixedTexts: [String] {
            let mixed =
                requisites.map(\.runs)
                + text.map { part in if case .changed(_, let runs) = part { runs } else { [] } }
            return mixed.filter { !$0.isEmpty }.flatMap { runs in
                [WordRun.Kind.added, .removed].map { other in
                    runs.filter { $0.kind != other }.map(\.text).joined()
                }
            }
        }
    }

    /// The earliest version that may be shown.
    package struct Start: Sendable, Hashable {
        package enum Reason: Sendable, Hashable {
            /// The document was first published then.
            case publication
            /// What was before is not known.
            case unknownBefore
            /// What was before is not shown.
            case hiddenBefore
        }

        package var day: CivilDate
        package var reason: Reason
    }

    /// Days of the published versions, the newest first.
    package var editions: [CivilDate] { changes.map(\.day) + [start.day] }
}

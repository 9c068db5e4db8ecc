extension AuditReport {
    /// One cell of the completeness matrix of «Механизмы»: a stage of the cycle of one direction.
    package struct Cell: Codable, Sendable, Hashable {
        /// Slugs of the direction and of the stage.
        package var direction: String
        package var stage: String
        package var verdict: Verdict
        /// Whether every document of the cell names its number and date where its kind has them; nil for an empty cell.
        package var requisitesComplete: Bool?
        package var reason: String
        package var remedy: String
        package var evidence: [Evidence]
    }

    /// Whether the documents of one direction make a management cycle: each follows from the one before, in order of
    /// date.
    package struct Cycle: Codable, Sendable, Hashable {
        package var direction: String
        package var verdict: Verdict
        package var reason: String
        package var remedy: String
        /// Documents that are older than what they follow from, and their cause.
        package var conflicts: [Conflict]

        package struct Conflict: Codable, Sendable, Hashable {
            package var document: Evidence
            package var cause: Evidence
        }
    }
}

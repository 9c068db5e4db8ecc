extension AuditReport {
    /// One cell of the completeness matrix of «Механизмы»: a stage of the cycle of one direction.
    package struct Cell: Codable, Sendable, Hashable {
        /// Slugs of the direction and of the stage.
        package var direction: String
        package var stage: String
        package var verdict: Verdict
        /// Whether every document of the cell names its number and date where its kind has them; nil for an empty cell.
        package var requisitesComplete: Bool?
        /// Whether every document the direction's page lists under the stage opens; nil when it lists none.
        package var linksAlive: Bool?
        package var reason: String
        package var remedy: String
        package var waiver: Waiver?
        package var evidence: [Evidence]

        package init(
            direction: String, stage: String, verdict: Verdict, requisitesComplete: Bool? = nil,
            linksAlive: Bool? = nil, reason: String, remedy: String, waiver: Waiver? = nil, evidence: [Evidence]
        ) {
            self.direction = direction
            self.stage = stage
            self.verdict = verdict
            self.requisitesComplete = requisitesComplete
            self.linksAlive = linksAlive
            self.reason = reason
            self.remedy = remedy
            self.waiver = waiver
            self.evidence = evidence
        }

        /// `podgotovka/monitoring`: how waivers and comparisons name the cell.
        package var id: String { "\(direction)/\(stage)" }

        /// True when presence, requisites or links are not as they should be.
        package var isFinding: Bool {
            verdict == .failed || verdict == .notAssessed || requisitesComplete == false || linksAlive == false
        }
    }

    /// Whether the documents of one direction make a management cycle: each follows from the one before, in order of
    /// date.
    package struct Cycle: Codable, Sendable, Hashable {
        package var direction: String
        package var verdict: Verdict
        package var reason: String
        package var remedy: String
        package var waiver: Waiver?
        /// Documents that are older than what they follow from, and their cause.
        package var conflicts: [Conflict]

        package init(
            direction: String, verdict: Verdict, reason: String, remedy: String, waiver: Waiver? = nil,
            conflicts: [Conflict]
        ) {
            self.direction = direction
            self.verdict = verdict
            self.reason = reason
            self.remedy = remedy
            self.waiver = waiver
            self.conflicts = conflicts
        }

        package struct Conflict: Codable, Sendable, Hashable {
            package var document: Evidence
            package var cause: Evidence

            package init(document: Evidence, cause: Evidence) {
                self.document = document
                self.cause = cause
            }
        }
    }
}

extension AuditReport {
    /// The sum of points; open ones stay open and make the level a range.
    package struct Score: Codable, Sendable, Hashable {
        /// Given by the checks of the structure alone.
        package var computed: Int
        /// Given by experts.
        package var expert: Int
        /// Checks that wait for an expert.
        package var open: Int
        /// The greatest sum there can be.
        package var maximum: Int
        /// Levels the sum may come to, from the lowest to the highest; empty without a scale. «не определено методикой»
        /// stands for a sum that no level holds.
        package var levels: [String]

        package init(computed: Int, expert: Int, open: Int, maximum: Int, levels: [String] = []) {
            self.computed = computed
            self.expert = expert
            self.open = open
            self.maximum = maximum
            self.levels = levels
        }

        /// What is certain.
        package var least: Int { computed + expert }
        /// What it may come to when every open point is given.
        package var most: Int { least + open }
    }
}

extension AuditReport.Score {
    /// - Parameter level: the name of the level that holds a sum; nil when none does.
    package init(_ checks: [AuditReport.Check], level: ((Int) -> String?)?) {
        let scored = checks.filter(\.isScored)
        let points = { (checks: [AuditReport.Check]) in checks.compactMap(\.points).reduce(0, +) }
        self.init(
            computed: points(scored.filter { $0.judgement == nil }),
            expert: points(scored.filter { $0.judgement != nil }),
            open: scored.count { $0.verdict == .notAssessed }, maximum: scored.count)
        guard let level else { return }
        for sum in least...most {
            let name = level(sum) ?? "не определено методикой"
            if levels.last != name { levels.append(name) }
        }
    }
}

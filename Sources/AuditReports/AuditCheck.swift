extension AuditReport {
    /// One check of the rules with its verdict and what proves it.
    package struct Check: Codable, Sendable, Hashable {
        /// Indicator and letter: `5.e`; of a number without a letter `8`.
        package var id: String
        /// Nil for indicators that count and give no points.
        package var letter: String?
        package var title: String
        /// Point of the act.
        package var point: String?
        package var verdict: Verdict
        /// 1 or 0; nil while nothing has been judged and for indicators that give no points.
        package var points: Int?
        /// What an indicator that counts came to.
        package var value: Int?
        /// `шт.`, `чел.`
        package var unit: String?
        /// True when the number is the least it can be: pages tell how many, not which, and the same may be counted in
        /// several.
        package var isLowerBound: Bool?
        package var reason: String
        package var remedy: String
        package var facets: Facets
        package var judgement: Judgement?
        package var waiver: Waiver?
        package var evidence: [Evidence]

        package init(
            id: String, letter: String? = nil, title: String, point: String? = nil, verdict: Verdict,
            points: Int? = nil, value: Int? = nil, unit: String? = nil, isLowerBound: Bool? = nil, reason: String,
            remedy: String, facets: Facets = Facets(), judgement: Judgement? = nil, waiver: Waiver? = nil,
            evidence: [Evidence]
        ) {
            self.id = id
            self.letter = letter
            self.title = title
            self.point = point
            self.verdict = verdict
            self.points = points
            self.value = value
            self.unit = unit
            self.isLowerBound = isLowerBound
            self.reason = reason
            self.remedy = remedy
            self.facets = facets
            self.judgement = judgement
            self.waiver = waiver
            self.evidence = evidence
        }

        /// True for a check that gives points.
        package var isScored: Bool { letter != nil }
    }

    /// Four things that are judged apart.
    package struct Facets: Codable, Sendable, Hashable {
        /// What the rule asks for stands on the site.
        package var present: Verdict
        /// Every document of the evidence has the requisites of its kind.
        package var requisites: Verdict
        /// Every page and file behind it opens.
        package var link: Verdict
        /// What an expert said about the content.
        package var expert: Verdict

        package init(
            present: Verdict = .notApplicable, requisites: Verdict = .notApplicable, link: Verdict = .notApplicable,
            expert: Verdict = .notApplicable
        ) {
            self.present = present
            self.requisites = requisites
            self.link = link
            self.expert = expert
        }
    }

    /// What an expert decided, by role.
    package struct Judgement: Codable, Sendable, Hashable {
        /// `passed` or `failed`.
        package var verdict: Verdict
        package var role: String
        /// `YYYY-MM-DD`.
        package var date: String
        package var reason: String

        package init(verdict: Verdict, role: String, date: String, reason: String) {
            self.verdict = verdict
            self.role = role
            self.date = date
            self.reason = reason
        }
    }

    /// A page or a file that proves a verdict, with the requisites an auditor quotes.
    package struct Evidence: Codable, Sendable, Hashable {
        package var title: String
        package var kind: String?
        package var number: String?
        /// `YYYY-MM-DD`.
        package var date: String?
        /// The act that approves it: `приказ № 579 от 17.12.2020, приложение № 1`.
        package var approval: String?
        /// Absolute, with the fragment of the place in the page.
        package var url: String

        package init(
            title: String, kind: String? = nil, number: String? = nil, date: String? = nil, approval: String? = nil,
            url: String
        ) {
            self.title = title
            self.kind = kind
            self.number = number
            self.date = date
            self.approval = approval
            self.url = url
        }
    }
}

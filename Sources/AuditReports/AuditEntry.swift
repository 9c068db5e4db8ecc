/// A check, a cell of the matrix or a cycle in one shape, for reports that list all of them alike.
struct AuditEntry: Sendable, Hashable {
    enum Family: String, Codable, Sendable, Hashable, CaseIterable {
        case check, cell, cycle

        var title: String {
            switch self {
            case .check: "проверка"
            case .cell: "ячейка матрицы"
            case .cycle: "управленческий цикл"
            }
        }
    }

    var family: Family
    /// `5.e`, `podgotovka/monitoring`, `podgotovka`: unique in its family.
    var id: String
    var title: String
    var verdict: AuditReport.Verdict
    /// Nil for everything but checks that give points.
    var points: Int?
    /// The check itself, for what cells and cycles have not.
    var check: AuditReport.Check?
    /// Slugs; nil for a check, the stage for a cycle as well.
    var direction: String?
    var stage: String?
    var reason: String
    var remedy: String
    var facets: AuditReport.Facets
    var waiver: AuditReport.Waiver?
    var evidence: [AuditReport.Evidence]

    /// Unique in a report: `cell/podgotovka/monitoring`.
    var key: String { "\(family.rawValue)/\(id)" }

    /// True when the remedy is worth reading.
    var needsWork: Bool { verdict == .failed || verdict == .notAssessed || facets.isPoor }

    init(_ check: AuditReport.Check) {
        family = .check
        id = check.id
        title = check.title
        verdict = check.verdict
        points = check.points
        self.check = check
        reason = check.reason
        remedy = check.remedy
        facets = check.facets
        waiver = check.waiver
        evidence = check.evidence
    }

    init(_ cell: AuditReport.Cell) {
        family = .cell
        id = cell.id
        title = "\(cell.directionTitle): \(cell.stageTitle.lowercased())"
        verdict = cell.verdict
        direction = cell.direction
        stage = cell.stage
        reason = cell.reason
        remedy = cell.remedy
        facets = cell.facets
        waiver = cell.waiver
        evidence = cell.evidence
    }

    init(_ cycle: AuditReport.Cycle) {
        family = .cycle
        id = cycle.direction
        title = cycle.directionTitle
        verdict = cycle.verdict
        direction = cycle.direction
        reason = cycle.reason
        remedy = cycle.remedy
        facets = AuditReport.Facets()
        waiver = cycle.waiver
        evidence = cycle.conflicts.flatMap { [$0.document, $0.cause] }.inFirstPlaces
    }
}

extension AuditReport {
    /// Everything that has a verdict, in the order of the report.
    var entries: [AuditEntry] {
        checks.map { AuditEntry($0) } + matrix.map { AuditEntry($0) } + cycles.map { AuditEntry($0) }
    }
}

extension AuditReport.Facets {
    /// True when a document lacks requisites or something does not open.
    var isPoor: Bool { requisites == .failed || link == .failed }
}

extension AuditReport.Cell {
    /// A cell judged by the same names as a check.
    var facets: AuditReport.Facets {
        let verdict = { (fact: Bool?) -> AuditReport.Verdict in fact.map { $0 ? .passed : .failed } ?? .notApplicable }
        return AuditReport.Facets(
            present: self.verdict, requisites: verdict(requisitesComplete), link: verdict(linksAlive))
    }
}

extension Array where Element: Hashable {
    /// Without repetitions, each element where it stands first.
    fileprivate var inFirstPlaces: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

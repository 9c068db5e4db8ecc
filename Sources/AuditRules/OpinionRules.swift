import Catalogues
import Diagnostics
import Documents
import Fields

/// Whether judgements and waivers fit the rules they speak of.
enum OpinionRules {
    typealias File = (source: SourceFile, reading: OpinionReader.Reading)

    /// Checks that a site without rules has: `SectionAudit`.
    private static let builtIn = ["5.e", "5.f", "5.g"]

    /// - Parameter day: of the build; waivers that ended before it are reported.
    static func check(_ files: [File], of book: RuleBook, on day: CivilDate) -> [Diagnostic] {
        let rules = book.sets.flatMap(\.rules)
        let checks = rules.map(\.code.value).uniqued
        let targets = (book.sets.isEmpty ? builtIn : checks) + cells
        let judged = Set(rules.filter { $0.measure == nil }.map(\.code.value))
        var findings: [Diagnostic] = []
        var seen: [Key: SourceLocation] = [:]
        for (source, reading) in files {
            for judgement in reading.judgements {
                let name = judgement.check
                if !checks.contains(name.value) {
                    findings.append(
                        unknown("проверки", name, in: source, among: checks, "укажите код проверки из правил аудита"))
                } else if !judged.contains(name.value) {
                    findings.append(
                        source.diagnostic(
                            "audit-opinions.not-judged", .warning, at: source.location(of: name),
                            "проверка «\(name.value)» считает число, и суждение о ней ничего не меняет",
                            remedy: "уберите суждение"))
                }
                let key = Key(check: name.value, period: judgement.period, date: judgement.date)
                if let first = seen[key] {
                    findings.append(
                        source.diagnostic(
                            "audit-opinions.judged-twice", at: source.location(of: name),
                            "о проверке «\(name.value)» за \(judgement.period) записано два суждения одного дня",
                            remedy: "оставьте одно из двух", related: [.init("здесь первое", at: first)]))
                }
                seen[key] = seen[key] ?? source.location(of: name)
            }
            for waiver in reading.waivers {
                let name = waiver.target
                if !targets.contains(name.value) {
                    findings.append(
                        unknown(
                            "ни проверки, ни ячейки, ни направления", name, in: source, among: targets,
                            "укажите код проверки, ячейку как talanty/monitoring или направление как talanty"))
                }
                guard waiver.until < day else { continue }
                findings.append(
                    source.diagnostic(
                        "audit-opinions.waiver-ended", .warning, at: source.location(of: name),
                        "отступление по «\(name.value)» действовало до \(waiver.until.dotted)",
                        remedy: "уберите его или продлите срок"))
            }
        }
        return findings
    }

    private struct Key: Hashable {
        var check: String
        var period: String
        var date: CivilDate
    }

    /// How waivers name cycles and cells of the matrix.
    private static let cells = Direction.allCases.flatMap { direction in
        [direction.slug] + Stage.allCases.map { "\(direction.slug)/\($0.slug)" }
    }

    private static func unknown(
        _ what: String, _ name: Located<String>, in source: SourceFile, among known: [String], _ remedy: String
    ) -> Diagnostic {
        source.diagnostic(
            "audit-opinions.unknown-check", at: source.location(of: name), "нет \(what) «\(name.value)»",
            remedy: remedy, suggestion: NearMiss.suggestion(for: name.value, among: known))
    }
}

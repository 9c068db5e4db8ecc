import Concurrently
import Diagnostics
import Documents
import Fields
import FileAccess
import LeakGuard
import Methodology

/// Reads campaigns with their tables and keeps what is found on the way.
struct CampaignReading {
    let tree: FileTree
    let catalogue: MethodCatalogue
    /// Every file below `monitoring/`.
    let paths: [String]
    private(set) var diagnostics: [Diagnostic] = []
    private var secrets: [Secret] = []
    private var sound: [(campaign: Campaign, method: Method, rows: [String: [Observation]])] = []
    private var usedFiles: Set<String> = []
    private var seen: [String: Campaign] = [:]

    init(tree: FileTree, catalogue: MethodCatalogue, paths: [String]) {
        self.tree = tree
        self.catalogue = catalogue
        self.paths = paths
    }

    /// Reads the campaigns, then their tables on all cores.
    mutating func read() {
        let campaigns = paths.filter { $0.hasSuffix(".yml") }.compactMap { campaign(at: $0) }
        let (tree, paths) = (tree, paths)
        let readings = campaigns.concurrentMap(stride: 1) { campaign, method in
            TableReading.read(campaign, method, tree: tree, paths: paths)
        }
        for ((campaign, method), reading) in zip(campaigns, readings) {
            diagnostics += reading.diagnostics
            secrets += reading.secrets
            sound.append((campaign, method, reading.rows))
        }
    }

    private mutating func campaign(at path: String) -> (Campaign, Method)? {
        do throws(DiagnosticError) {
            let (campaign, findings) = CampaignReader.read(try tree.source(path), path: path)
            diagnostics += findings
            guard let campaign else { return nil }
            usedFiles.formUnion(campaign.tables.map(\.path.value))
            guard isFirst(campaign), let method = method(of: campaign) else { return nil }
            return (campaign, method)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }

    /// Every campaign beside the one before it.
    func results() -> MonitoringResults {
        let ordered = sound.sorted {
            ($0.campaign.code.value, $0.campaign.period.firstYear) < (
                $1.campaign.code.value, $1.campaign.period.firstYear
            )
        }
        var computed: [ReportBuilder.Computed] = []
        for (campaign, method, rows) in ordered {
            let previous = computed.last { last in
                last.report.method.code.value == campaign.code.value
                    && last.report.period.firstYear == campaign.period.firstYear - 1
            }
            computed.append(ReportBuilder(campaign, method, rows: rows, previous: previous).build())
        }
        return MonitoringResults(reports: computed.map(\.report), secrets: secrets)
    }

    /// Data that no campaign names would be passed over in silence.
    mutating func reportUnusedFiles() {
        for path in paths where !path.hasSuffix(".yml") && !usedFiles.contains(path) {
            diagnostics.append(
                Diagnostic(
                    "campaign.unused-file", .warning, at: SourceLocation(file: tree.shown(path)),
                    "на таблицу не ссылается ни один мониторинг",
                    remedy: "назовите её в поле «данные» или уберите из папки monitoring"))
        }
    }

    // MARK: Parts

    private mutating func isFirst(_ campaign: Campaign) -> Bool {
        let key = "\(campaign.code.value) \(campaign.period.text)"
        guard let first = seen[key] else {
            seen[key] = campaign
            return true
        }
        diagnostics.append(
            campaign.source.diagnostic(
                "campaign.twice", at: campaign.source.location(of: campaign.code),
                "мониторинг «\(campaign.code.value)» за \(campaign.period.text) описан дважды",
                remedy: "оставьте один из двух файлов",
                related: [.init("здесь впервые", at: first.source.location(of: first.code))]))
        return false
    }

    private mutating func method(of campaign: Campaign) -> Method? {
        let source = campaign.source
        let place = source.location(of: campaign.code)
        let code = campaign.code.value
        // What is wrong with the method has been said.
        guard !catalogue.unreadable.contains(code) else { return nil }
        guard catalogue.codes.contains(code) else {
            diagnostics.append(
                source.diagnostic(
                    "campaign.unknown-method", at: place, "методики с кодом «\(code)» нет",
                    remedy: "исправьте код или опишите методику в папке methodology",
                    suggestion: NearMiss.suggestion(for: code, among: catalogue.codes)))
            return nil
        }
        guard let method = catalogue.method(code, for: campaign.period) else {
            diagnostics.append(
                source.diagnostic(
                    "campaign.no-edition", at: place,
                    "в период \(campaign.period.text) не действует ни одна редакция методики «\(code)»",
                    remedy: "проверьте период или даты «действует-с» и «действует-до» в методике"))
            return nil
        }
        guard method.periodKind.holds(campaign.period) else {
            diagnostics.append(
                source.diagnostic(
                    "campaign.period-kind", at: place,
                    "мониторинг «\(code)» проводится за \(method.periodKind.rawValue), а указан период \(campaign.period.text)",
                    remedy: "запишите учебный год как 2024/2025, календарный как 2024"))
            return nil
        }
        return method
    }
}

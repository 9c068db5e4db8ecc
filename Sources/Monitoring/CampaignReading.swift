import Concurrently
import Diagnostics
import Documents
import Fields
import FileAccess
import LeakGuard
import Methodology
import Spreadsheets

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

    mutating func read(_ path: String) {
        do throws(DiagnosticError) {
            let source = try tree.source(path)
            let (campaign, findings) = CampaignReader.read(source, path: path)
            diagnostics += findings
            guard let campaign else { return }
            usedFiles.formUnion(campaign.tables.map(\.path.value))
            guard isFirst(campaign), let method = method(of: campaign) else { return }
            let rows = tables(of: campaign, method)
            sound.append((campaign, method, rows))
        } catch {
            diagnostics.append(error.diagnostic)
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

    private mutating func tables(of campaign: Campaign, _ method: Method) -> [String: [Observation]] {
        var rows: [String: [Observation]] = [:]
        for table in campaign.tables {
            guard let form = method.form(table.form.value) else {
                diagnostics.append(
                    campaign.source.diagnostic(
                        "campaign.unknown-form", at: campaign.source.location(of: table.form),
                        "в методике нет формы «\(table.form.value)»",
                        remedy: "выберите одну из: \(method.forms.map(\.code.value).joined(separator: ", "))",
                        suggestion: NearMiss.suggestion(for: table.form.value, among: method.forms.map(\.code.value))))
                continue
            }
            rows[form.code.value, default: []] += read(table, form, method, campaign)
        }
        for form in method.forms where !campaign.tables.contains(where: { $0.form.value == form.code.value }) {
            diagnostics.append(
                campaign.source.diagnostic(
                    "campaign.missing-form", at: campaign.source.location(of: campaign.code),
                    "нет данных по форме «\(form.title)»",
                    remedy: "добавьте в поле «данные» строку «- {форма: \(form.code.value), файл: …}»"))
        }
        return rows
    }

    private mutating func read(
        _ table: Campaign.Table, _ form: Form, _ method: Method, _ campaign: Campaign
    ) -> [Observation] {
        do throws(DiagnosticError) {
            let sheet = try sheet(table, campaign)
            let reading = FormTable.read(sheet, form, of: method)
            diagnostics += reading.diagnostics
            secrets += reading.secrets
            return reading.rows
        } catch {
            diagnostics.append(error.diagnostic)
            return []
        }
    }

    private func sheet(_ table: Campaign.Table, _ campaign: Campaign) throws(DiagnosticError) -> Sheet {
        let path = table.path.value
        let bytes: [UInt8]
        do {
            bytes = try tree.read(path)
        } catch {
            guard error.reason == .missing else {
                throw DiagnosticError(FileProblem.diagnostic(error, shownAs: tree.shown(path)))
            }
            throw DiagnosticError(
                campaign.source.diagnostic(
                    "campaign.missing-file", at: campaign.source.location(of: table.path), "нет файла «\(path)»",
                    remedy: "положите файл на это место или исправьте путь",
                    suggestion: NearMiss.suggestion(for: path, among: paths)))
        }
        return try SpreadsheetReader.read(bytes, name: tree.shown(path), sheet: table.sheet)
    }
}

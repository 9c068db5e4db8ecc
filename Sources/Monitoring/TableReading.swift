import Diagnostics
import Fields
import FileAccess
import LeakGuard
import Methodology
import Spreadsheets

/// The filled-in forms of one campaign.
struct TableReading {
    /// By the code of the form.
    private(set) var rows: [String: [Observation]] = [:]
    private(set) var secrets: [Secret] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let campaign: Campaign
    private let method: Method
    private let tree: FileTree
    /// Every file below `monitoring/`, to name the nearest one.
    private let paths: [String]

    static func read(_ campaign: Campaign, _ method: Method, tree: FileTree, paths: [String]) -> TableReading {
        var reading = TableReading(campaign, method, tree: tree, paths: paths)
        reading.read()
        return reading
    }

    private init(_ campaign: Campaign, _ method: Method, tree: FileTree, paths: [String]) {
        self.campaign = campaign
        self.method = method
        self.tree = tree
        self.paths = paths
    }

    private mutating func read() {
        for table in campaign.tables {
            guard let form = method.form(table.form.value) else {
                let forms = method.forms.map(\.code.value)
                report(
                    "campaign.unknown-form", at: table.form, "в методике нет формы «\(table.form.value)»",
                    "выберите одну из: \(forms.joined(separator: ", "))",
                    suggestion: NearMiss.suggestion(for: table.form.value, among: forms))
                continue
            }
            read(table, form)
        }
        for form in method.forms where !campaign.tables.contains(where: { $0.form.value == form.code.value }) {
            report(
                "campaign.missing-form", at: campaign.code, "нет данных по форме \(form.title.quoted)",
                "добавьте в поле «данные» строку «- {форма: \(form.code.value), файл: …}»")
        }
    }

    private mutating func read(_ table: Campaign.Table, _ form: Form) {
        do throws(DiagnosticError) {
            let reading = FormTable.read(try sheet(table), form, of: method)
            rows[form.code.value, default: []] += reading.rows
            secrets += reading.secrets
            diagnostics += reading.diagnostics
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }

    private func sheet(_ table: Campaign.Table) throws(DiagnosticError) -> Sheet {
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

    private mutating func report(
        _ identifier: String, at place: Located<String>, _ message: String, _ remedy: String,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            campaign.source.diagnostic(
                identifier, at: campaign.source.location(of: place), message, remedy: remedy, suggestion: suggestion))
    }
}

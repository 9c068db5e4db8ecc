import Diagnostics
import Documents
import Fields

/// Reads one file of `monitoring/`.
enum CampaignReader {
    /// The campaign, or nil when a part it cannot do without is missing; and every finding either way.
    static func read(_ source: SourceFile, path: String) -> (campaign: Campaign?, diagnostics: [Diagnostic]) {
        let mapping: YAMLMapping
        do {
            mapping = try YAMLMapping(String(decoding: source.bytes, as: UTF8.self), source: source, lineOffset: 0)
        } catch {
            return (nil, [error.diagnostic])
        }
        var reader = FieldReader<CampaignKey>(mapping, .campaign)
        let campaign = reader.campaign(path: path)
        return (reader.diagnostics.hasErrors ? nil : campaign, reader.diagnostics)
    }
}

extension FieldReader<CampaignKey> {
    fileprivate mutating func campaign(path: String) -> Campaign? {
        require([.monitoring, .period, .date, .data])
        let folder = RelativePath.folder(of: path)
        let code = text(.monitoring)
        let period = period(.period)
        let date = date(.date)
        let conclusion = text(.conclusion)?.value
        let tables = mappings(.data).compactMap { table($0, folder: folder) }
        let documents = texts(.documents).map { path in
            Located(
                value: Corpus.documentsFolder + path.value, line: path.line, column: path.column, length: path.length)
        }
        guard let code, let period, let date else { return nil }
        return Campaign(
            source: source, path: path, code: code, period: period, date: date, conclusion: conclusion,
            tables: tables, documents: documents)
    }

    private mutating func table(_ mapping: YAMLMapping, folder: String) -> Campaign.Table? {
        var reader = FieldReader<TableKey>(mapping, .campaign)
        let table = reader.table(folder: folder)
        for diagnostic in reader.diagnostics { report(diagnostic) }
        return table
    }
}

extension FieldReader<TableKey> {
    fileprivate mutating func table(folder: String) -> Campaign.Table? {
        require([.form, .file])
        let form = text(.form)
        let sheet = text(.sheet)?.value
        guard let form, let file = text(.file) else { return nil }
        guard let path = RelativePath.resolve(file.value, in: folder) else {
            invalid(
                "campaign.path-outside", file, "путь «\(file.value)» выходит за папку с данными",
                "положите файл в папку monitoring/data и укажите путь от папки monitoring")
            return nil
        }
        return Campaign.Table(
            form: form, path: Located(value: path, line: file.line, column: file.column, length: file.length),
            sheet: sheet)
    }
}

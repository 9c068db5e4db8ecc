import Diagnostics
import Fields

/// Fields that name files beside the document: each a path, or a mapping with the path in `файл`.
extension FieldReader<FrontMatterKey> {
    mutating func attachments(folder: String) -> [Located<AttachmentSource>] {
        nodes(.files).compactMap { node in
            guard let file = file(node, of: .files, and: "название") else { return nil }
            guard let path = RelativePath.resolve(file.written.value, in: folder) else {
                outside("attachment.outside", file.written)
                return nil
            }
            return file.written.map { _ in AttachmentSource(path: path, title: file.extra) }
        }
    }

    /// The table of a roadmap.
    mutating func table(folder: String) -> Located<TableSource>? {
        guard !isList(.items) else {
            wrongType(.items, expected: "одно значение, а не список")
            return nil
        }
        guard let node = nodes(.items).first, let file = file(node, of: .items, and: "лист") else { return nil }
        guard let path = RelativePath.resolve(file.written.value, in: folder) else {
            outside("roadmap.table-outside", file.written)
            return nil
        }
        guard [".csv", ".xlsx"].contains(where: path.lowercased().hasSuffix) else {
            invalid(
                "roadmap.table-format", file.written, "файл «\(file.written.value)» — не таблица CSV и не книга XLSX",
                "сохраните таблицу в Excel как «Книга Excel (*.xlsx)» или CSV и укажите этот файл")
            return nil
        }
        return file.written.map { _ in TableSource(path: path, sheet: file.extra) }
    }

    /// - Parameter part: the other part a mapping may have.
    private mutating func file(
        _ node: YAMLNode, of key: FrontMatterKey, and part: String
    ) -> (written: Located<String>, extra: String?)? {
        guard case .mapping = node else { return scalar(node, of: key).map { ($0, nil) } }
        let parts = fields(of: node, key: key, known: ["файл", part])
        guard let written = parts["файл"] else {
            wrongType(key, node, expected: "поле «файл» с путём к файлу")
            return nil
        }
        return (written, parts[part]?.value)
    }

    private mutating func outside(_ identifier: String, _ written: Located<String>) {
        invalid(
            identifier, written, "путь «\(written.value)» выходит за папку с документами",
            "положите файл рядом с документом и укажите путь от него")
    }
}

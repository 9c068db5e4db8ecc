import Diagnostics
import Fields

extension Document {
    /// A file that the front matter names and that is not there, with the nearest name in its folder.
    ///
    /// - Parameters:
    ///   - path: from the content folder.
    ///   - value: what names it.
    ///   - files: paths of the files beside the documents, from the content folder.
    package func missing(
        _ path: String, at value: Located<some Any>, _ identifier: String, remedy: String,
        among files: some Sequence<String>
    ) -> Diagnostic {
        let folder = RelativePath.folder(of: path)
        let neighbours = files.filter { RelativePath.folder(of: $0) == folder }.sorted()
        return source.diagnostic(
            identifier, at: location(of: value), "нет файла «\(path)»", remedy: remedy,
            suggestion: NearMiss.suggestion(for: path, among: neighbours).map {
                RelativePath.from(RelativePath.folder(of: self.path), to: $0)
            },
            related: [.init("здесь искали файл", at: SourceLocation(file: shown(path)))])
    }
}

import Concurrently
import Diagnostics
import Documents
import FileAccess
import Rendering
import SiteModel

/// Links into documents must meet a heading, a point or a measure of a roadmap.
enum FragmentRules {
    static func findings(_ site: Site, _ examinations: [Examination]) -> [Diagnostic] {
        examinations.concurrentMap { examination in
            findings(examination, site) { examinations[$0].anchors }
        }
        .flatMap(\.self)
    }

    /// What one text points to.
    ///
    /// - Parameter anchors: of the text of a document.
    static func findings(
        _ examination: Examination, _ site: Site, anchors: (_ document: Int) -> [String]
    ) -> [Diagnostic] {
        examination.fragments.compactMap { finding($0, site, among: anchors($0.target)) }
    }

    private static func finding(_ use: FragmentUse, _ site: Site, among known: [String]) -> Diagnostic? {
        if known.contains(use.fragment) { return nil }
        let measures = site.roadmap(at: use.target)?.items.map(\.item.anchor) ?? []
        if measures.contains(use.fragment) { return nil }
        let wording = FragmentWording(use.fragment)
        let (document, target) = (site.documents[use.source].document, site.documents[use.target].document)
        return document.source.diagnostic(
            "link.fragment-missing", at: use.location,
            "в документе «\(target.title)» нет \(wording.target)", remedy: wording.remedy,
            suggestion: NearMiss.suggestion(for: use.fragment, among: known + measures).map { "#" + $0 },
            related: [.init("здесь документ без такого раздела", at: target.location(of: .title))])
    }
}

/// Nothing in the content folder is passed over in silence.
enum FileRules {
    /// - Parameter inTexts: paths of the files that texts point to, from the content folder.
    static func unused(_ site: Site, _ inTexts: some Sequence<String>, in content: FileTree) -> [Diagnostic] {
        if site.files.isEmpty { return [] }
        var used = Set(site.documents.flatMap(\.attachments).map(\.source))
        used.formUnion(inTexts)
        used.formUnion(site.documents.compactMap(\.document.table?.value.path))
        used.formUnion(site.withheld.values.compactMap(\.table?.value.path))
        used.formUnion(site.withheld.values.flatMap(\.attachments).map(\.value.path))
        return site.files.keys.filter { !used.contains($0) }.sorted().map { path in
            Diagnostic(
                "content.unused-file", .warning, at: SourceLocation(file: content.shown(path)),
                "на файл не ссылается ни один документ, он не опубликован", remedy: remedy(path))
        }
    }

    /// A file that looks like a paper was probably meant to be a document.
    private static func remedy(_ path: String) -> String {
        let suffix = path.split(separator: ".").last?.lowercased() ?? ""
        return ["md", "txt", "doc", "docx", "odt", "rtf", "markdown"].contains(suffix)
            ? "если это документ сайта, сохраните его как текст с именем на «.md»; если приложенный файл — назовите его в поле «файлы»"
            : "назовите файл в поле «файлы» документа или уберите его"
    }
}
